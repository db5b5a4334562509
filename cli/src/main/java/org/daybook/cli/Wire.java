package org.daybook.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.core.edition.Brief;
import org.daybook.core.edition.Closing;
import org.daybook.core.edition.Coverage;
import org.daybook.core.edition.Dispatch;
import org.daybook.core.story.Redirects;
import org.daybook.store.Briefed;
import org.daybook.store.Store;

/// The stories of one day after another as a store tells them, from briefs alone. The days of two
/// editions are mostly
/// the same: what was read for one day is not read again for the next. Mutable; one thread.
final class Wire {
    /// How long an article stays in its story's item; the same as in a replay of the stream.
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final Store store;
    private final Closing closing;
    private final Function<Brief, Dispatch> dispatches;
    private List<Told> told = List.of();
    private Instant from = Instant.MIN;
    private Instant until = Instant.MIN;

    /// @param dispatches what makes a dispatch of a brief
    Wire(Store store, Closing closing, Function<Brief, Dispatch> dispatches) {
        this.store = store;
        this.closing = closing;
        this.dispatches = dispatches;
    }

    private record Told(long number, String story, Dispatch dispatch) {}

    /// The instant from which articles are looked at for an edition with this cut.
    ///
    /// @param opening what came since then is looked at all the same
    static Instant oldest(Instant cut, Instant opening) {
        Instant oldest = cut.minus(REMEMBERED).minus(Duration.ofDays(1));
        return opening.isBefore(oldest) ? opening : oldest;
    }

    /// The stories as they stood at the day's cut, with the articles of the last days, and all since
    /// the opening.
    List<Coverage> coverages(LocalDate day, Instant opening) {
        Instant cut = closing.cut(day);
        read(oldest(cut, opening), cut);
        UnaryOperator<String> goesOnAs = mergedBefore(cut);
        Map<Long, String> before = leftSince(cut);
        Map<String, List<Dispatch>> stories = new LinkedHashMap<>();
        for (Told one : told) {
            String story = before.getOrDefault(one.number, one.story);
            stories.computeIfAbsent(goesOnAs.apply(story), unseen -> new ArrayList<>())
                    .add(one.dispatch);
        }
        List<Coverage> coverages = new ArrayList<>();
        stories.forEach((story, dispatches) -> coverages.add(new Coverage(story, dispatches)));
        return coverages;
    }

    private void read(Instant first, Instant cut) {
        boolean goesOn = !first.isBefore(from) && !first.isAfter(until) && !cut.isBefore(until);
        List<Told> now = new ArrayList<>();
        if (goesOn) {
            told.stream().filter(one -> !isBefore(one.dispatch.at(), first)).forEach(now::add);
        }
        store.briefs(goesOn ? until : first, cut, briefed -> now.add(told(briefed)));
        now.sort(Comparator.comparing((Told one) -> one.dispatch.at()).thenComparingLong(Told::number));
        told = now;
        from = first;
        until = cut;
    }

    private Told told(Briefed briefed) {
        return new Told(briefed.number(), briefed.story(), dispatches.apply(briefed.brief()));
    }

    /// As a store compares instants: as they are written, where a second's parts come before the second.
    private static boolean isBefore(Instant at, Instant bound) {
        return at.getEpochSecond() == bound.getEpochSecond()
                ? at.toString().compareTo(bound.toString()) < 0
                : at.isBefore(bound);
    }

    /// Under which id a story goes on: what was merged later stands apart in the edition of a past day.
    private UnaryOperator<String> mergedBefore(Instant cut) {
        Redirects redirects = new Redirects();
        store.merges(from, until).stream()
                .filter(merge -> merge.at().isBefore(cut))
                .forEach(merge -> redirects.merge(merge.story(), merge.other()));
        return redirects::current;
    }

    /// In which stories the articles were at the cut that have left them since.
    private Map<Long, String> leftSince(Instant cut) {
        Map<Long, String> before = new HashMap<>();
        for (Store.Move move : store.moves(from, until)) {
            if (!move.at().isBefore(cut)) {
                before.putIfAbsent(move.number(), move.story());
            }
        }
        return before;
    }
}
