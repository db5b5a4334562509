package org.daybook.cli;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.core.article.Article;
import org.daybook.core.edition.Brief;
import org.daybook.core.edition.Closing;
import org.daybook.core.edition.Corroboration;
import org.daybook.core.edition.Coverage;
import org.daybook.core.edition.Dispatch;
import org.daybook.core.edition.Edition;
import org.daybook.core.edition.Editor;
import org.daybook.core.edition.Standing;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.EditionLine;
import org.daybook.core.record.Json;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Makes editions from what the store holds: for any day, from what was seen before that day's cut and
/// nothing later. What the past says about the publishers is learnt from the days before. One thread.
final class Editions {
    /// Days from which the publishers' standing is learnt: what is older has faded to a half.
    private static final int LEARNT_DAYS = 35;

    private static final System.Logger LOG = System.getLogger(Editions.class.getName());

    private final Store store;
    private final ZoneId zone;
    private final Closing closing;
    private final int items;

    /// Whether the store takes what is to be kept; where it does not it is not asked again.
    private boolean keeps = true;

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

    /// Publishes the edition of every day on which something was seen and that has none yet, oldest
    /// first, at
    /// most the last [#LEARNT_DAYS] of such days. A whole day that is not over on the clock gets the
    /// edition of
    /// what is there; one that has not begun gets none, however a page may date itself. The last
    /// edition is made
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

    /// The last day, no later than this one, on which something was seen. What has no date at all
    /// stands at the beginning of time: it can be searched, and belongs to no day.
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

    /// What came since the edition of an earlier day closed, as one edition: nothing that was known
    /// then is new.
    Edition since(LocalDate last, LocalDate day) {
        return make(day, closing.cut(last), Optional.of(last));
    }

    private Edition make(LocalDate day, Instant opening, Optional<LocalDate> read) {
        LocalDate last = read.orElse(day.minusDays(1));
        LocalDate first = last.minusDays(LEARNT_DAYS - 1);
        Wire wire = new Wire(store, closing, this::dispatch);
        Optional<LocalDate> beginning = store.extent().map(extent -> closing.day(extent.first()));
        Standing standing = new Standing();
        Optional<Set<String>> printed = Optional.empty();
        for (LocalDate before = beginning.filter(known -> known.isAfter(first)).orElse(first);
                !before.isAfter(last);
                before = before.plusDays(1)) {
            if (before.equals(last)) {
                printed = printed(wire, last, first, standing);
            }
            standing.learn(corroboration(wire, before));
        }
        return Editor.editAfter(day, closing, opening, items, wire.coverages(day, opening), standing, printed);
    }

    /// What a day tells of outlets: kept once it is learnt, so that 35 days cost no more than their
    /// outlets.
    private Corroboration corroboration(Wire wire, LocalDate day) {
        Instant opened = closing.opening(day);
        return Corroboration.parse(kept(
                "learnt",
                day,
                Wire.oldest(closing.cut(day), opened),
                () -> Corroboration.of(wire.coverages(day, opened).stream()
                                .filter(coverage -> !coverage.newest().at().isBefore(opened))
                                .toList())
                        .bytes()));
    }

    /// The stories of the last edition, made as the first one; empty where nothing was known then.
    ///
    /// @param first    day from which is learnt
    /// @param standing as of that day
    private Optional<Set<String>> printed(Wire wire, LocalDate last, LocalDate first, Standing standing) {
        Instant opened = closing.opening(last);
        Instant learntSince = Wire.oldest(closing.cut(first), closing.opening(first));
        byte[] names = kept("told " + items, last, learntSince, () -> {
            List<Coverage> known = wire.coverages(last, opened);
            return known.isEmpty()
                    ? new byte[0]
                    : (String.join("\n", new TreeSet<>(Editor.stories(last, closing, opened, items, known, standing)))
                                    + "\n")
                            .getBytes(StandardCharsets.UTF_8);
        });
        return names.length == 0
                ? Optional.empty()
                : Optional.of(new String(names, StandardCharsets.UTF_8).lines().collect(Collectors.toSet()));
    }

    /// Where the store may not be written now, what is needed is made without being kept.
    private byte[] kept(String what, LocalDate day, Instant since, Supplier<byte[]> make) {
        if (keeps) {
            try {
                String name = "%s %s %02d:00 %s".formatted(what, zone.getId(), closing.hour(), day);
                return store.made(name, since, closing.cut(day), make);
            } catch (UncheckedIOException unwritten) {
                keeps = false;
                LOG.log(System.Logger.Level.WARNING, "not-kept", unwritten);
            }
        }
        return make.get();
    }

    /// The record keeps the spans of sentences only; whether one stands for itself its words say,
    /// so what may be chosen is read again.
    private static Sentence withWords(Article article, Sentence sentence) {
        List<Sentence> read = Rooms.grammar().analyse(sentence.text(article.text()));
        return read.isEmpty() ? sentence : read.getFirst();
    }

    private Dispatch dispatch(Brief brief) {
        Supplier<Reading> reading = Once.of(() -> store.article(brief.id())
                .map(Filed::reading)
                .orElseThrow(() -> new IllegalStateException("The article " + brief.id() + " is gone meanwhile")));
        return new Dispatch(brief, reading, sentence -> withWords(reading.get().article(), sentence));
    }
}
