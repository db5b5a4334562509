package org.daybook.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.edition.Closing;
import org.daybook.core.edition.Coverage;
import org.daybook.core.edition.Dispatch;
import org.daybook.core.edition.Edition;
import org.daybook.core.edition.Editor;
import org.daybook.core.edition.Standing;
import org.daybook.core.language.Sentence;
import org.daybook.core.record.EditionLine;
import org.daybook.core.record.Json;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Makes editions from what the store holds: for any day, from what was seen before that day's cut and
/// nothing later. What the past says about the publishers is learnt from the days before. One thread.
final class Editions {
    /// How long an article stays in its story's item; the same as in a replay of the stream.
    private static final Duration REMEMBERED = Duration.ofDays(3);

    /// Days from which the publishers' standing is learnt: what is older has faded to a half.
    private static final int LEARNT_DAYS = 35;

    private final Store store;
    private final ZoneId zone;
    private final Closing closing;
    private final int items;

    /// Sentences with their words, by id and wording: a day's articles are in the editions of the next days too.
    private final Map<String, List<Sentence>> read = new HashMap<>();

    /// Of days that end at midnight.
    Editions(Store store, ZoneId zone, int items) {
        this(store, Closing.atMidnight(zone), items);
    }

    Editions(Store store, Closing closing, int items) {
        this.store = store;
        this.zone = closing.zone();
        this.closing = closing;
        this.items = items;
    }

    /// Publishes the edition of every day on which something was seen and that has none yet, oldest first, at
    /// most the last [#LEARNT_DAYS] of such days. A whole day that is not over on the clock gets the edition of
    /// what is there; one that has not begun gets none, however a page may date itself. The last edition is made
    /// anew: where nothing else has come, also after the clock was put back, that is the same one.
    ///
    /// @param today the day of the edition that is in hand, see [Closing#inHand]
    List<PublishedEdition> publishMissing(LocalDate today) {
        Deque<LocalDate> days = new ArrayDeque<>();
        Optional<LocalDate> day = lastDay(today);
        while (day.isPresent() && days.size() < LEARNT_DAYS) {
            days.addFirst(day.get());
            day = lastDay(day.get().minusDays(1));
        }
        List<PublishedEdition> published = new ArrayList<>();
        for (LocalDate one : days) {
            if (store.edition(one, zone.getId()).isEmpty() || one.equals(days.getLast())) {
                published.add(publish(one));
            }
        }
        return published;
    }

    /// The last day, no later than this one, on which something was seen. What has no date at all stands at
    /// the beginning of time: it can be searched, and belongs to no day.
    Optional<LocalDate> lastDay(LocalDate latest) {
        return store.lastSeen(closing.cut(latest))
                .flatMap(seen -> seen.equals(Instant.EPOCH) ? store.lastSeen(Instant.EPOCH) : Optional.of(seen))
                .map(closing::day);
    }

    PublishedEdition publish(LocalDate day) {
        Edition edition = make(day);
        return store.publish(day, zone.getId(), edition.cut(), line(edition));
    }

    /// The edition of a day as one line of JSON, not published.
    String line(Edition edition) {
        return Json.line(EditionLine.write(
                edition,
                id -> store.article(id)
                        .map(filed -> filed.reading().article().text())
                        .orElse("")));
    }

    /// The edition of a day, decided from the past alone.
    Edition make(LocalDate day) {
        return make(day, closing.opening(day), Optional.empty());
    }

    /// What came since the edition of an earlier day closed, as one edition: nothing that was known then is new.
    Edition since(LocalDate last, LocalDate day) {
        return make(day, closing.cut(last), Optional.of(last));
    }

    private Edition make(LocalDate day, Instant opening, Optional<LocalDate> read) {
        Standing standing = new Standing();
        LocalDate last = read.orElse(day.minusDays(1));
        Optional<Edition> previous = Optional.empty();
        LocalDate first = store.extent()
                .map(extent -> closing.day(extent.first()))
                .filter(known -> known.isAfter(last.minusDays(LEARNT_DAYS - 1)))
                .orElse(last.minusDays(LEARNT_DAYS - 1));
        for (LocalDate before = first; !before.isAfter(last); before = before.plusDays(1)) {
            List<Coverage> known = coverages(before, closing.opening(before));
            Instant opened = closing.opening(before);
            if (before.equals(last) && !known.isEmpty()) {
                previous = Optional.of(Editor.edit(before, closing, opened, items, known, standing, Optional.empty()));
            }
            standing.learn(known.stream()
                    .filter(coverage -> !coverage.newest().at().isBefore(opened))
                    .toList());
        }
        return Editor.edit(day, closing, opening, items, coverages(day, opening), standing, previous);
    }

    /// The record keeps the spans of sentences only; choosing among them needs their words, so the text of what is
    /// chosen from is read again.
    private List<Sentence> withWords(Article article) {
        return read.computeIfAbsent(
                article.id() + ' ' + Identity.revision(article),
                unseen -> Rooms.grammar().analyse(article.text()));
    }

    /// The stories as they stood at the day's cut, with the articles of the last days, and all since the opening.
    private List<Coverage> coverages(LocalDate day, Instant opening) {
        Instant cut = closing.cut(day);
        Instant oldest = cut.minus(REMEMBERED).minus(Duration.ofDays(1));
        Map<String, List<Dispatch>> stories = new LinkedHashMap<>();
        Map<String, Integer> place = new HashMap<>();
        List<Filed> seen = new ArrayList<>(store.seen(opening.isBefore(oldest) ? opening : oldest, cut));
        for (int i = 0; i < seen.size(); i++) {
            place.put(seen.get(i).id(), i);
        }
        seen.sort(java.util.Comparator.comparing(Filed::seen).thenComparing(filed -> place.get(filed.id())));
        UnaryOperator<String> goesOnAs = mergedBefore(cut);
        for (Filed filed : seen) {
            stories.computeIfAbsent(goesOnAs.apply(filed.story()), unseen -> new ArrayList<>())
                    .add(new Dispatch(
                            filed.reading(),
                            filed.origin(),
                            filed.seen(),
                            () -> withWords(filed.reading().article())));
        }
        List<Coverage> coverages = new ArrayList<>();
        stories.forEach((story, dispatches) -> coverages.add(new Coverage(story, dispatches)));
        return coverages;
    }

    /// Under which id a story goes on: what was merged later stands apart in the edition of a past day.
    private UnaryOperator<String> mergedBefore(Instant cut) {
        Map<String, String> into = new HashMap<>();
        store.merges().stream()
                .filter(merge -> merge.at().isBefore(cut))
                .forEach(merge -> into.put(merge.story(), merge.other()));
        return story -> {
            String at = story;
            for (String next = into.get(at); next != null; next = into.get(at)) {
                at = next;
            }
            return at;
        };
    }
}
