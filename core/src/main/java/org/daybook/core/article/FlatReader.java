package org.daybook.core.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;

/// Reads a whole page that a crawler flattened to text: a stamp and the page's title first, menus, the title
/// again, the
/// body with captions, links and promotions in it, comments, the site's foot. Immutable, safe for all threads,
/// linear.
final class FlatReader {
    private static final int FEWEST_WORDS = 12;

    /// Shorter lines that begin like the title are section names.
    private static final int FEWEST_TITLE_WORDS = 3;

    private final Cues cues;
    private final LanguageGuess languages;
    private final FlatBody bodies;
    private final Agencies agencies = Agencies.load();
    private final Joints joints = Joints.load();
    private final DayReader days = DayReader.load();
    private final People people;

    FlatReader(Cues cues, LanguageGuess languages) {
        this.cues = cues;
        this.languages = languages;
        this.bodies = new FlatBody(cues, agencies);
        this.people = People.load(cues);
    }

    Outcome<Article> read(String id, String page, Capture.Given given) {
        List<FlatBody.Line> lines = bodies.lines(page);
        if (lines.isEmpty()) {
            return Outcome.refused(
                    "empty-input", "The capture has no text; was the page fetched without its body?", "the capture");
        }
        Head head = head(lines);
        FlatBody.Run run = bodies.find(lines, head.after());
        Pieces pieces = new Pieces();
        for (int i = 0; i < lines.size(); i++) {
            boolean inside = i >= run.first() && i < run.last();
            Optional<Article.Why> why =
                    inside ? run.against().get(i - run.first()) : Optional.of(outside(lines.get(i), i, head));
            pieces.add(lines.get(i), why, inside);
        }
        String text = String.join("\n\n", pieces.kept);
        if (Words.count(text) < FEWEST_WORDS) {
            return Outcome.refused(
                    "not-an-article",
                    "No running text is left when menus and promotions are out; give the capture of an article's own page.",
                    "the capture");
        }
        return Outcome.made(new Article(
                id,
                metadata(lines, head, run, text, given),
                text,
                pieces.captions,
                pieces.related,
                pieces.removed,
                confidence(lines, run)));
    }

    /// @param captured when the crawler says it took the page
    /// @param title    the full title
    /// @param after    the first line behind the title
    private record Head(Optional<Stamp> captured, Optional<String> title, int after) {}

    private Head head(List<FlatBody.Line> lines) {
        String first = lines.getFirst().text();
        Optional<Stamp> captured = stamp(first);
        String cut = captured.isPresent() ? behindFirstWord(first) : first;
        String folded = Words.fold(cut);
        int at = -1;
        double likeness = 0.55;
        for (int i = 1; i < lines.size() && i < 1500; i++) {
            FlatBody.Line line = lines.get(i);
            if (line.words() < FEWEST_TITLE_WORDS || line.words() > 40) {
                continue;
            }
            String other = Words.fold(line.text());
            boolean same = other.startsWith(folded) || folded.startsWith(other + ' ') || folded.equals(other);
            double alike = same ? 1 : Words.similarity(cut, line.text());
            if (alike > likeness || (same && at >= 0 && proseBetween(lines, at, i) < 2)) {
                likeness = Math.max(alike, likeness);
                at = i;
            }
        }
        if (at >= 0) {
            return new Head(captured, Optional.of(lines.get(at).text()), at + 1);
        }
        return new Head(
                captured, Optional.of(Titles.withoutSite(cut, List.of())).filter(title -> !title.isEmpty()), 1);
    }

    private static int proseBetween(List<FlatBody.Line> lines, int from, int to) {
        int prose = 0;
        for (int i = from; i < to; i++) {
            prose += lines.get(i).isProse() ? 1 : 0;
        }
        return prose;
    }

    /// Seconds or milliseconds since 1970, or ISO 8601, at the head of the first line.
    private static Optional<Stamp> stamp(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        boolean figures = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (figures && (word.length() == 10 || word.length() == 13)) {
            long number = Long.parseLong(word);
            Instant at = word.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return Optional.of(Stamp.of(at.atOffset(ZoneOffset.UTC)));
        }
        return word.length() >= 10 && Character.isDigit(word.charAt(0)) ? Stamp.parse(word) : Optional.empty();
    }

    private static String behindFirstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }

    private static Article.Why outside(FlatBody.Line line, int at, Head head) {
        if (at == 0 || at == head.after() - 1) {
            return Article.Why.TITLE;
        }
        Set<Cue> said = line.said();
        if (said.contains(Cue.COMMENT)) {
            return Article.Why.COMMENT;
        }
        if (said.contains(Cue.LEGAL)) {
            return Article.Why.LEGAL;
        }
        if (said.contains(Cue.BYLINE) && line.words() <= 12) {
            return Article.Why.BYLINE;
        }
        if (said.contains(Cue.PROMO)) {
            return Article.Why.PROMO;
        }
        return line.isProse() ? Article.Why.OTHER : Article.Why.NAVIGATION;
    }

    /// What a capture falls into; built for one reading.
    private final class Pieces {
        private final List<String> kept = new ArrayList<>();
        private final List<String> captions = new ArrayList<>();
        private final List<Article.Related> related = new ArrayList<>();
        private final List<Article.Removed> removed = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void add(FlatBody.Line line, Optional<Article.Why> verdict, boolean inside) {
            String text = line.text();
            Optional<Article.Why> why = verdict;
            if (why.isEmpty() && line.words() >= 8 && !seen.add(Words.fold(text))) {
                why = Optional.of(Article.Why.DUPLICATE);
            }
            int again = FlatBody.doubled(text);
            boolean caption = why.filter(one -> one == Article.Why.CAPTION).isPresent() || (again > 0 && line.gap());
            if (why.isEmpty()) {
                kept.add(text);
                return;
            }
            removed.add(new Article.Removed(text, caption ? Article.Why.CAPTION : why.get()));
            String once = text.substring(again);
            if (caption && !captions.contains(once)) {
                captions.add(once);
            } else if (inside && why.get() == Article.Why.RELATED) {
                String title = cues.without(Cue.SUBSCRIBERS, cues.without(Cue.RELATED, text));
                if (Words.count(title) >= 3) {
                    related.add(new Article.Related(
                            title, Optional.empty(), line.said().contains(Cue.SUBSCRIBERS)));
                }
            }
        }
    }

    private Metadata metadata(
            List<FlatBody.Line> lines, Head head, FlatBody.Run run, String text, Capture.Given given) {
        Optional<Stamp> captured = given.captured().or(head::captured);
        Set<String> credited = new LinkedHashSet<>(agencies.inDateline(text));
        Optional<String> publisher = Optional.empty();
        for (int i = Math.max(run.first(), run.last() - 2); i < Math.min(run.last() + 2, lines.size()); i++) {
            String line = lines.get(i).text();
            if (agencies.isCredit(line)) {
                credited.addAll(agencies.in(line));
                int with = Joints.first(joints.with(), line);
                publisher = with > 0 ? Optional.of(line.substring(0, with)) : publisher;
            }
        }
        Optional<String> language = given.language().or(() -> languages.of(text));
        boolean monthFirst = language.filter("en"::equals).isPresent();
        List<String> authors = new ArrayList<>();
        Optional<Stamp> printed = Optional.empty();
        for (int i = head.after(); i < Math.min(run.first() + 1, lines.size()) && i < head.after() + 40; i++) {
            FlatBody.Line line = lines.get(i);
            if (authors.isEmpty() && line.words() <= 12 && cues.opens(Cue.BYLINE, line.text()) > 0) {
                authors.addAll(people.in(line.text(), publisher.stream().toList()));
            }
            if (printed.isEmpty() && line.words() <= 20) {
                printed = days.in(line.text(), monthFirst);
            }
        }
        for (String author : List.copyOf(authors)) {
            agencies.named(author).ifPresent(agency -> {
                authors.remove(author);
                credited.add(agency);
            });
        }
        Optional<Stamp> day = printed;
        Optional<String> credit = publisher;
        return new Metadata(
                given.url(),
                given.title().or(head::title),
                Optional.empty(),
                authors,
                given.publisher().or(() -> credit),
                List.copyOf(credited),
                given.published().or(() -> day).or(() -> ofTheDay(text, captured)),
                Optional.empty(),
                captured,
                language,
                false);
    }

    /// A report of the day names its day without the year.
    private Optional<Stamp> ofTheDay(String text, Optional<Stamp> captured) {
        if (captured.isEmpty()) {
            return Optional.empty();
        }
        LocalDate fetched = captured.get().day();
        return days.shortlyBefore(text, fetched).map(Stamp::of);
    }

    /// The share of prose in the body's run of lines: a clean run is surely the body, a ragged one may not be.
    private static double confidence(List<FlatBody.Line> lines, FlatBody.Run run) {
        long prose = lines.subList(run.first(), run.last()).stream()
                .filter(FlatBody.Line::isProse)
                .count();
        return 0.4 + 0.5 * prose / Math.max(1, run.last() - run.first());
    }
}
