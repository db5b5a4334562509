package org.daybook.core.place;

import java.util.List;
import java.util.Optional;

/// A name in the text that is meant as a place, with what it may stand for.
///
/// @param candidates empty for a road, a river or the like whose kind alone is known
/// @param sure       the words around it say that a place is meant; a doubtful one
/// needs a neighbour on the map
/// @param within the state or country that the text names right behind it ("Paris, Texas")
record Toponym(int begin, int end, String name, List<Candidate> candidates, boolean sure, Optional<Candidate> within) {
    Toponym {
        candidates = List.copyOf(candidates);
    }
}
