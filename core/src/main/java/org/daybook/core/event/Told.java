package org.daybook.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.core.count.Count;

/// The events of a text with the numbers that they point into: those counted in it, and those of victims
/// whom it names
/// one by one. Numbers are sorted by position.
public record Told(List<Event> events, List<Count> counts) {
    public Told {
        events = List.copyOf(events);
        counts = List.copyOf(counts);
    }

    /// A killing without a number takes the number of its named victims.
    static Told of(List<Draft> drafts, List<Count> counted) {
        List<Count> all = new ArrayList<>(counted);
        for (Draft draft : drafts) {
            boolean unnumbered = draft.counts().stream()
                    .map(counted::get)
                    .filter(count -> count.what() == Count.What.KILLED)
                    .allMatch(count -> draft.killed()
                            .filter(killed -> onlyPart(count, killed))
                            .isPresent());
            draft.killed().filter(killed -> unnumbered && !all.contains(killed)).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt((Count count) -> count.span().begin())
                .thenComparingInt(count -> count.span().end()));
        List<Event> events = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Integer> own = new ArrayList<>();
            draft.counts().forEach(count -> own.add(all.indexOf(counted.get(count))));
            draft.killed()
                    .map(all::indexOf)
                    .filter(index -> index >= 0 && !own.contains(index) && !counted.contains(all.get(index)))
                    .ifPresent(own::add);
            events.add(draft.event().withCounts(own));
        }
        return new Told(events, all);
    }

    /// Whether the count is of some of the victims that are named: of the first of two names.
    private static boolean onlyPart(Count count, Count named) {
        return count.span().begin() >= named.span().begin()
                && count.span().end() <= named.span().end()
                && count.low().orElse(0) < named.low().orElse(0);
    }
}
