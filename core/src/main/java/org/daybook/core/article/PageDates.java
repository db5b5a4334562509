package org.daybook.core.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Stamp;
import org.jsoup.nodes.Element;

/// When a page's article was published and changed. Sources in order of trust: schema.org and `meta` statements,
/// `time`
/// elements and `itemprop`s marked as such, the date printed between title and text, the address. An instant
/// stated in
/// UTC
/// gives way to the day printed on the page when they differ by one. Immutable, safe for all threads.
final class PageDates {
    private final Cues cues;
    private final DayReader days;

    PageDates(Cues cues, DayReader days) {
        this.cues = cues;
        this.days = days;
    }

    Optional<Stamp> published(PageMetadata.Page page) {
        boolean monthFirst = monthFirst(page);
        Optional<Stamp> stated = stated(page, monthFirst);
        Optional<Stamp> printed = printed(page, monthFirst);
        Optional<LocalDate> address = page.url().flatMap(days::inAddress);
        if (stated.isPresent()) {
            return Optional.of(printedDay(stated.get(), printed, address));
        }
        return printed.or(() -> address.map(Stamp::of)).or(() -> anywhere(page, monthFirst));
    }

    Optional<Stamp> modified(PageMetadata.Page page) {
        boolean monthFirst = monthFirst(page);
        return page.data()
                .text("dateModified")
                .flatMap(value -> days.declared(value, monthFirst))
                .or(() -> page.declared().all("modified").stream()
                        .flatMap(value -> days.declared(value, monthFirst).stream())
                        .findFirst());
    }

    private Optional<Stamp> stated(PageMetadata.Page page, boolean monthFirst) {
        return page.data()
                .text("datePublished")
                .flatMap(value -> days.declared(value, monthFirst))
                .or(() -> page.declared().all("published").stream()
                        .flatMap(value -> days.declared(value, monthFirst).stream())
                        .findFirst())
                .or(() -> marked(page, monthFirst))
                .or(() -> page.data().textAnywhere("datePublished").flatMap(value -> days.declared(value, monthFirst)))
                .or(() -> page.data().textAnywhere("uploadDate").flatMap(value -> days.declared(value, monthFirst)));
    }

    /// `itemprop=datePublished`, `time pubdate` and the class names of the common publishing systems.
    private Optional<Stamp> marked(PageMetadata.Page page, boolean monthFirst) {
        for (Element element : page.document().getElementsByAttributeValue("itemprop", "datePublished")) {
            Optional<Stamp> stamp = ofElement(element, monthFirst);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        for (Element time : page.document().getElementsByTag("time")) {
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

    /// The date printed between the title and the text, or just around them; a line that says `updated` counts
    /// last.
    private Optional<Stamp> printed(PageMetadata.Page page, boolean monthFirst) {
        List<Block> blocks = page.blocks().blocks();
        Optional<Stamp> changed = Optional.empty();
        int from = Math.max(0, page.head() - 6);
        int to = Math.min(blocks.size(), page.body() + 2);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = pass == 0 ? page.head() : from; i < to; i++) {
                Block block = blocks.get(i);
                if (block.words() > 40) {
                    continue;
                }
                Optional<Stamp> stamp = inBlock(block, monthFirst);
                if (stamp.isPresent()) {
                    Set<Cue> said = cues.of(block.text());
                    if (said.contains(Cue.MODIFIED) && !said.contains(Cue.PUBLISHED)) {
                        changed = changed.or(() -> stamp);
                    } else {
                        return stamp;
                    }
                }
            }
        }
        return changed;
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

    /// The last resort: the first `time`, the first line anywhere that says it was published then.
    private Optional<Stamp> anywhere(PageMetadata.Page page, boolean monthFirst) {
        for (Element time : page.document().getElementsByTag("time")) {
            Optional<Stamp> stamp = ofElement(time, monthFirst);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        for (Block block : page.blocks().blocks()) {
            if (block.words() <= 20 && !block.isProse()) {
                Optional<Stamp> stamp = days.in(block.text(), monthFirst);
                if (stamp.isPresent() && cues.opens(Cue.PUBLISHED, block.text()) > 0) {
                    return stamp;
                }
            }
        }
        return modified(page);
    }

    /// The day that the page prints, when the stated instant is in UTC and only its zone makes the difference.
    private static Stamp printedDay(Stamp stated, Optional<Stamp> printed, Optional<LocalDate> address) {
        boolean utc =
                stated.at().filter(at -> at.getOffset().getTotalSeconds() == 0).isPresent();
        if (!utc) {
            return stated;
        }
        return printed.map(Stamp::day)
                .or(() -> address)
                .filter(day -> Math.abs(day.toEpochDay() - stated.day().toEpochDay()) == 1)
                .map(Stamp::of)
                .orElse(stated);
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
