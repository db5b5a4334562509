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

    /// A deed without a number takes that of the victims its clause gives.
    static Told of(List<Draft> drafts, List<Count> counted) {
        List<Count> all = new ArrayList<>(counted);
        for (Draft draft : drafts) {
            lacking(draft, counted).stream()
                    .filter(count -> !all.contains(count))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparingInt((Count count) -> count.span().begin())
                .thenComparingInt(count -> count.span().end()));
        List<Event> events = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Integer> own = new ArrayList<>();
            draft.counts().forEach(count -> own.add(all.indexOf(counted.get(count))));
            for (Count count : lacking(draft, counted)) {
                int index = all.indexOf(count);
                if (!own.contains(index)) {
                    own.add(index);
                }
            }
            events.add(draft.event().withCounts(own));
        }
        return new Told(events, all);
    }

    /// The victims' figures of kinds that nobody counted in the deed or in their phrase, single victims apart: names
    /// one by one, and who died beside them.
    private static List<Count> lacking(Draft draft, List<Count> counted) {
        return draft.victims().stream()
                .filter(victims -> draft.counts().stream()
                                .map(counted::get)
                                .filter(count -> count.what() == victims.what())
                                .allMatch(count -> onlyPart(count, victims))
                        && counted.stream()
                                .filter(count -> count.span().overlaps(victims.span()))
                                .allMatch(count -> onlyPart(count, victims)))
                .toList();
    }

    /// Whether the count is of one of several victims (of the first of two names), or of the last names of a list,
    /// which bounds them from below only.
    private static boolean onlyPart(Count count, Count victims) {
        long low = count.low().orElse(0);
        boolean open = low == 2 && count.high().isEmpty() && within(count, victims);
        return (low == 1 || open) && low < victims.low().orElse(0);
    }

    private static boolean within(Count count, Count victims) {
        return count.span().begin() >= victims.span().begin()
                && count.span().end() <= victims.span().end();
    }
}
