package org.daybook.core.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Stamp;
import org.jsoup.nodes.Element;

/// When a page's article was published and changed. Sources in order of trust: schema.org and `meta` statements,
/// `time` elements and `itemprop`s marked as such, the date printed between title and text, the address, what the
/// page's scripts hold. The day that the page prints corrects a statement in three cases: only the zone makes the
/// difference, the figures of day and month are in doubt, or the statement is that of the last change. Immutable,
/// safe for all threads.
final class PageDates {
    /// Of a page's script so much is looked at: the state of a whole site can be megabytes.
    private static final int LONGEST_SCRIPT = 400_000;

    /// A call with a day and its time in it.
    private static final int LONGEST_CALL = 80;

    /// Blocks of the text's beginning that may be its standfirst, byline and date.
    private static final int INTO = 6;

    /// What stands in these has dates of its own.
    private static final String OF_OTHERS = "figure, figcaption, a, td, blockquote";

    /// A date by itself has a byline's words beside it, no more.
    private static final int MOST_WORDS = 12;

    private final Cues cues;
    private final DayReader days;

    PageDates(Cues cues, DayReader days) {
        this.cues = cues;
        this.days = days;
    }

    /// @param source where the page says so
    record Dated(Stamp stamp, String source) {}

    /// A printed day of a change counts last, but it counts: of seven pages that print such a line alone, five had not
    /// been changed since.
    Optional<Dated> published(PageMetadata.Page page) {
        boolean monthFirst = monthFirst(page);
        Optional<Dated> stated = stated(page, monthFirst);
        Optional<Stamp> printed = printed(page, monthFirst, false);
        Optional<LocalDate> address = page.url().flatMap(days::inAddress);
        if (stated.isPresent()) {
            return Optional.of(corrected(stated.get(), printed, alone(page, monthFirst), address, modified(page)));
        }
        return printed.map(stamp -> new Dated(stamp, "printed near the title"))
                .or(() -> address.map(day -> new Dated(Stamp.of(day), "address")))
                .or(() -> anywhere(page, monthFirst))
                .or(() -> printed(page, monthFirst, true)
                        .map(stamp -> new Dated(stamp, "printed near the title as day of a change")));
    }

    Optional<Dated> modified(PageMetadata.Page page) {
        boolean monthFirst = monthFirst(page);
        return page.data()
                .text("dateModified")
                .flatMap(value -> dated(value, monthFirst, "schema.org dateModified"))
                .or(() -> meta(page, "modified", monthFirst));
    }

    private Optional<Dated> dated(String value, boolean monthFirst, String source) {
        return days.declared(value, monthFirst).map(stamp -> new Dated(stamp, source));
    }

    private Optional<Dated> meta(PageMetadata.Page page, String field, boolean monthFirst) {
        return page.declared().stated(field).stream()
                .flatMap(meta -> dated(meta.first(), monthFirst, "meta " + meta.name()).stream())
                .findFirst();
    }

    private Optional<Dated> stated(PageMetadata.Page page, boolean monthFirst) {
        return page.data()
                .text("datePublished")
                .flatMap(value -> dated(value, monthFirst, "schema.org datePublished"))
                .or(() -> meta(page, "published", monthFirst))
                .or(() -> marked(page, monthFirst).map(stamp -> new Dated(stamp, "marked as date of publication")))
                .or(() -> page.data()
                        .textAnywhere("datePublished")
                        .flatMap(value -> dated(value, monthFirst, "schema.org datePublished")))
                .or(() -> page.data()
                        .textAnywhere("uploadDate")
                        .flatMap(value -> dated(value, monthFirst, "schema.org uploadDate")));
    }

    /// `itemprop=datePublished`, `time pubdate` and the class names of the common publishing systems.
    private Optional<Stamp> marked(PageMetadata.Page page, boolean monthFirst) {
        for (Element element : page.elements().withProperty("datePublished")) {
            Optional<Stamp> stamp = ofElement(element, monthFirst);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        for (Element time : page.elements().times()) {
            String names = time.className();
            if (time.hasAttr("pubdate") || names.contains("published") || names.contains("entry-date")) {
                Optional<Stamp> stamp = ofElement(time, monthFirst);
                if (stamp.isPresent()) {
                    return stamp;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Stamp> ofElement(Element element, boolean monthFirst) {
        for (String attribute : List.of("content", "datetime", "title")) {
            Optional<Stamp> stamp = days.declared(element.attr(attribute), monthFirst);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        return days.in(element.text(), monthFirst);
    }

    /// The date printed between the title and the text, or just around them.
    ///
    /// @param changed whether lines are asked for that say when the text was changed, or the others
    private Optional<Stamp> printed(PageMetadata.Page page, boolean monthFirst, boolean changed) {
        List<Block> blocks = page.blocks().blocks();
        int to = end(page);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = pass == 0 ? page.head() : Math.max(0, page.head() - 6); i < to; i++) {
                Block block = blocks.get(i);
                if (block.words() > 40 || block.holder().closest("blockquote") != null) {
                    continue;
                }
                Optional<Stamp> stamp = inBlock(block, monthFirst);
                if (stamp.isPresent()) {
                    Set<Cue> said = cues.of(block.text());
                    if ((said.contains(Cue.MODIFIED) && !said.contains(Cue.PUBLISHED)) == changed) {
                        return stamp;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// A date that stands by itself under the title or among the first lines of the text, where a caption, another
    /// article's card or a line about a change do not: good enough to correct a statement.
    private Optional<Stamp> alone(PageMetadata.Page page, boolean monthFirst) {
        List<Block> blocks = page.blocks().blocks();
        for (int i = page.head(); i < end(page); i++) {
            Block block = blocks.get(i);
            if (block.words() <= MOST_WORDS
                    && block.linkShare() < 0.5
                    && block.holder().closest(OF_OTHERS) == null
                    && !cues.of(block.text()).contains(Cue.MODIFIED)) {
                Optional<Stamp> stamp = inBlock(block, monthFirst);
                if (stamp.isPresent()) {
                    return stamp;
                }
            }
        }
        return Optional.empty();
    }

    /// Behind the lines in which a date may stand: at the third paragraph of running text at the latest.
    private static int end(PageMetadata.Page page) {
        List<Block> blocks = page.blocks().blocks();
        int prose = 0;
        int end = page.body();
        while (end < Math.min(blocks.size(), page.body() + INTO) && prose < 3) {
            prose += blocks.get(end).isProse() ? 1 : 0;
            end++;
        }
        return end;
    }

    private Optional<Stamp> inBlock(Block block, boolean monthFirst) {
        if (block.words() > 25 && block.isProse()) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = days.in(block.text(), monthFirst);
        if (stamp.isPresent()) {
            return stamp;
        }
        Element time = block.holder().normalName().equals("time")
                ? block.holder()
                : block.holder().selectFirst("time[datetime]");
        return time == null ? Optional.empty() : days.declared(time.attr("datetime"), monthFirst);
    }

    /// The last resort: the first `time`, the first line anywhere that says it was published then, a script's
    /// statement.
    private Optional<Dated> anywhere(PageMetadata.Page page, boolean monthFirst) {
        for (Element time : page.elements().times()) {
            Optional<Stamp> stamp = ofElement(time, monthFirst);
            if (stamp.isPresent()) {
                return Optional.of(new Dated(stamp.get(), "first time"));
            }
        }
        for (Block block : page.blocks().blocks()) {
            if (block.words() <= 20 && !block.isProse()) {
                Optional<Stamp> stamp = days.in(block.text(), monthFirst);
                if (stamp.isPresent() && cues.opens(Cue.PUBLISHED, block.text()) > 0) {
                    return Optional.of(new Dated(stamp.get(), "printed"));
                }
            }
        }
        return inScripts(page, monthFirst);
    }

    /// `"datePublished": "2024-04-16"` in the state that a page hands to its scripts.
    private Optional<Dated> inScripts(PageMetadata.Page page, boolean monthFirst) {
        for (Element script : page.elements().scripts()) {
            String text = script.data();
            int at = text.length() <= LONGEST_SCRIPT ? text.indexOf("\"datePublished\":") : -1;
            int open = at < 0 ? -1 : text.indexOf('"', at + 16);
            int close = open < 0 ? -1 : text.indexOf('"', open + 1);
            if (close > open && open - at < 20 && close - open < 40) {
                Optional<Dated> found = dated(text.substring(open + 1, close), monthFirst, "script");
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return page.elements().scripts().stream()
                .flatMap(script -> written(script.data().strip(), monthFirst).stream())
                .findFirst();
    }

    /// A script that does nothing but write the day where it stands: `showDate("2020/04/17 01:43")`.
    private Optional<Dated> written(String script, boolean monthFirst) {
        boolean call = script.length() <= LONGEST_CALL
                && script.indexOf('=') < 0
                && (script.endsWith(")") || script.endsWith(");"));
        int open = call ? Math.max(script.indexOf('"'), script.indexOf('\'')) : -1;
        int close = open < 0 ? -1 : script.indexOf(script.charAt(open), open + 1);
        return close < 0 ? Optional.empty() : dated(script.substring(open + 1, close), monthFirst, "script");
    }

    private static Dated corrected(
            Dated stated,
            Optional<Stamp> printed,
            Optional<Stamp> alone,
            Optional<LocalDate> address,
            Optional<Dated> modified) {
        Stamp stamp = stated.stamp;
        LocalDate day = stamp.day();
        boolean utc =
                stamp.at().filter(at -> at.getOffset().getTotalSeconds() == 0).isPresent();
        if (utc) {
            return printed.map(Stamp::day)
                    .or(() -> address)
                    .filter(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) == 1)
                    .map(other -> new Dated(Stamp.of(other), "printed near the title"))
                    .orElseGet(() -> earlier(stated, alone, modified));
        }
        boolean swapped = stamp.at().isEmpty()
                && alone.map(Stamp::day)
                        .filter(other -> other.getYear() == day.getYear()
                                && other.getMonthValue() == day.getDayOfMonth()
                                && other.getDayOfMonth() == day.getMonthValue())
                        .isPresent();
        return swapped ? new Dated(alone.orElse(stamp), "printed near the title") : earlier(stated, alone, modified);
    }

    /// Some publishing systems state the last change as the publication: then an earlier day printed near the title
    /// is the day of publication.
    private static Dated earlier(Dated stated, Optional<Stamp> alone, Optional<Dated> modified) {
        boolean lastChange =
                modified.filter(other -> !isAfter(other.stamp, stated.stamp)).isPresent();
        return alone.filter(other -> lastChange && other.day().isBefore(stated.stamp.day()))
                .map(other -> new Dated(other, "printed near the title"))
                .orElse(stated);
    }

    private static boolean isAfter(Stamp one, Stamp other) {
        boolean exact = one.at().isPresent() && other.at().isPresent();
        return exact ? one.at().get().isAfter(other.at().get()) : one.day().isAfter(other.day());
    }

    /// English without a country is American on the web more often than not; other languages put the day first.
    private static boolean monthFirst(PageMetadata.Page page) {
        if (!page.language().equals("en")) {
            return false;
        }
        String host = page.url().orElse("");
        return !host.contains(".uk/")
                && !host.contains(".au/")
                && !host.contains(".in/")
                && !host.contains(".nz/")
                && !host.contains(".ie/")
                && !host.contains(".za/");
    }
}
