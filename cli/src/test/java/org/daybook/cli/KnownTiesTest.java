package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Tie;
import org.junit.jupiter.api.Test;

/// What a store of an earlier version is told when its articles are placed again.
class KnownTiesTest {
    private static final Instant NOON = Instant.parse("2023-09-20T10:00:00Z");

    private static Assignment placed(String id, String story, Tie... ties) {
        return new Assignment(id, story, id.equals(story), id, List.of(ties));
    }

    @Test
    void aSplitTakesAlongWhatWentToItsStorySince() {
        Tie split = new Tie(
                Tie.Kind.SPLIT, "b", "a", NOON, 0.1, 0.15, List.of("oslo"), List.of("bergen"), List.of("b", "c"));
        Tie merge = new Tie(Tie.Kind.MERGED, "x", "a", NOON, 0.5, 0.4, List.of("bergen"));
        KnownTies known = new KnownTies();
        known.add(placed("a", "a"));
        known.add(placed("b", "a"));
        known.add(placed("c", "b", merge, split));
        known.add(placed("d", "b"));
        known.add(placed("e", "a"));
        assertThat(known.size()).isEqualTo(2);
        assertThat(known.ties().getFirst()).isEqualTo(merge);
        assertThat(known.ties().getLast().articles()).containsExactly("b", "c", "d");
    }
}
