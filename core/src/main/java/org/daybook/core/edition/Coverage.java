package org.daybook.core.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A story and its articles, the oldest first, as known at an edition's cut. Immutable.
///
/// @param story      the story's id
/// @param dispatches at least one
public record Coverage(String story, List<Dispatch> dispatches) {
    public Coverage {
        if (dispatches.isEmpty()) {
            throw new IllegalArgumentException("The story " + story + " has no article");
        }
        dispatches = dispatches.size() == 1
                ? List.copyOf(dispatches)
                : dispatches.stream().sorted(Comparator.comparing(Dispatch::at)).toList();
    }

    public Dispatch newest() {
        return dispatches.getLast();
    }

    Optional<Dispatch> find(String article) {
        return dispatches.stream().filter(one -> one.id().equals(article)).findFirst();
    }
}
