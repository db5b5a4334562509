package org.daybook.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Tie;

/// The ties that the articles of a store bring about when they are placed again. A version that parted no
/// stories has left in the whole one what came after the split too, so that a split takes along all that
/// went to its story since. Mutable; one thread.
final class KnownTies {
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, List<String>> since = new HashMap<>();

    /// In the order of filing.
    void add(Assignment placed) {
        List<String> later = since.get(placed.story());
        if (later != null) {
            later.add(placed.id());
        }
        for (Tie tie : placed.ties()) {
            ties.add(tie);
            if (tie.kind() == Tie.Kind.SPLIT) {
                since.put(tie.story(), new ArrayList<>(tie.articles()));
            }
        }
    }

    int size() {
        return ties.size();
    }

    List<Tie> ties() {
        return ties.stream()
                .map(tie -> tie.kind() == Tie.Kind.SPLIT ? whole(tie) : tie)
                .toList();
    }

    private Tie whole(Tie split) {
        return new Tie(
                split.kind(),
                split.story(),
                split.other(),
                split.at(),
                split.likeness(),
                split.asked(),
                split.words(),
                split.otherWords(),
                since.getOrDefault(split.story(), split.articles()));
    }
}
