package org.daybook.core.article;

import java.time.LocalDate;
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
/// again, the body with captions, links and promotions in it, comments, the site's foot. Immutable, safe for all
/// threads, linear.
final class FlatReader {
    private static final int FEWEST_WORDS = 12;

    private final Cues cues;
    private final LanguageGuess languages;
    private final FurnishedBody bodies;
    private final Agencies agencies = Agencies.load();
    private final FlatSite site = new FlatSite();
    private final FlatCredits credits;
    private final DayReader days = DayReader.load();
    private final People people;

    FlatReader(Cues cues, LanguageGuess languages) {
        this.cues = cues;
        this.languages = languages;
        this.bodies = new FurnishedBody(new FlatBody(cues, agencies, days));
        this.credits = new FlatCredits(agencies, bodies, site);
        this.people = People.load(cues);
    }

    Outcome<Article> read(String id, String page, Capture.Given given, Furniture furniture) {
        List<FlatLine> lines = FlatLine.of(page, cues);
        if (lines.isEmpty()) {
            return Outcome.refused(
                    "empty-input", "The capture has no text; was the page fetched without its body?", "the capture");
        }
        FlatHead head = FlatHead.of(lines);
        FlatBody.Run run = bodies.find(lines, head, furniture, i -> outside(lines.get(i), i, head));
        Pieces pieces = new Pieces(new DropCaps(lines));
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
                metadata(lines, head, run, text, given, furniture),
                text,
                pieces.captions,
                pieces.related,
                pieces.removed,
                confidence(run)));
    }

    private Article.Why outside(FlatLine line, int at, FlatHead head) {
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
        if (agencies.isCredit(line.text()) || bodies.isSignOff(line)) {
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
        private final DropCaps caps;

        Pieces(DropCaps caps) {
            this.caps = caps;
        }

        void add(FlatLine line, Optional<Article.Why> verdict, boolean inside) {
            String text = line.text();
            Optional<Article.Why> why = verdict;
            if (why.isEmpty() && line.words() >= 8 && !seen.add(Words.fold(text))) {
                why = Optional.of(Article.Why.DUPLICATE);
            }
            int again = FlatBody.doubled(text);
            boolean caption = why.filter(one -> one == Article.Why.CAPTION).isPresent() || (again > 0 && line.gap());
            if (why.isEmpty()) {
                kept.add(caps.joined(text));
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
            List<FlatLine> lines,
            FlatHead head,
            FlatBody.Run run,
            String text,
            Capture.Given given,
            Furniture furniture) {
        Optional<Stamp> captured = given.captured().or(head::captured);
        FlatCredits.Found credits = this.credits.of(lines, run, given.url(), furniture);
        Set<String> credited = new LinkedHashSet<>(agencies.inDateline(text));
        credited.addAll(credits.agencies());
        Optional<String> publisher = credits.publisher();
        Optional<String> language = given.language().or(() -> languages.of(text));
        boolean monthFirst = language.filter("en"::equals).isPresent();
        List<String> authors = new ArrayList<>();
        Optional<Stamp> printed = Optional.empty();
        for (int i = head.after(); i < Math.min(run.first() + 1, lines.size()) && i < head.after() + 40; i++) {
            FlatLine line = lines.get(i);
            if (authors.isEmpty() && line.words() <= 12 && cues.opens(Cue.BYLINE, line.text()) > 0) {
                authors.addAll(people.in(byline(lines, i), publisher.stream().toList()));
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
        return new Metadata(
                given.url(),
                given.title().or(head::title),
                Optional.empty(),
                authors,
                given.publisher().or(() -> publisher).or(() -> site.of(lines, head, given.url())),
                List.copyOf(credited),
                given.published().or(() -> day).or(() -> ofTheDay(text, captured)),
                Optional.empty(),
                captured,
                language,
                false);
    }

    /// A byline, together with the next line where nothing but its first word stands on one of its own: `By`.
    private String byline(List<FlatLine> lines, int at) {
        String text = lines.get(at).text();
        boolean alone = at + 1 < lines.size()
                && lines.get(at + 1).words() <= 6
                && cues.opens(Cue.BYLINE, text) == Words.fold(text).length();
        return alone ? text + ' ' + lines.get(at + 1).text() : text;
    }

    /// A report of the day names its day without the year.
    private Optional<Stamp> ofTheDay(String text, Optional<Stamp> captured) {
        if (captured.isEmpty()) {
            return Optional.empty();
        }
        LocalDate fetched = captured.get().day();
        return days.shortlyBefore(text, fetched).map(Stamp::of);
    }

    /// The chance that 95 of 100 words are right, by how far two ways of finding the body agree; how well it holds is
    /// said
    /// in `docs/decisions/0005-the-body-of-a-flattened-page.md`.
    private static double confidence(FlatBody.Run run) {
        return 0.35 + 0.4 * Math.pow(run.agreed(), 10);
    }
}
