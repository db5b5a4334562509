package org.daybook.fetch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant NOW = Instant.parse("2023-09-20T06:00:00Z");

    private final Turns<String> turns = new Turns<>();

    private Optional<String> next(Instant now) {
        return turns.next(now).map(Turns.Turn::errand);
    }

    @Test
    void aHostIsAskedForOneThingAtATimeWithAPauseBetween() {
        turns.add("a", "one", 1, NOW);
        turns.add("a", "two", 1, NOW);
        turns.add("b", "other", 1, NOW);
        assertThat(next(NOW)).contains("one");
        assertThat(next(NOW)).contains("other");
        assertThat(next(NOW)).as("while one is under way").isEmpty();
        assertThat(turns.soonest()).isEmpty();
        turns.add("a", "three", 2, NOW);
        assertThat(next(NOW)).as("something new, while one is under way").isEmpty();
        turns.done("a", NOW.plusSeconds(3), NOW);
        assertThat(next(NOW.plusSeconds(2))).as("within the pause").isEmpty();
        assertThat(turns.soonest()).contains(NOW.plusSeconds(3));
        assertThat(next(NOW.plusSeconds(3))).contains("two");
    }

    @Test
    void lowerRanksGoFirstOnceTheirTimeHasCome() {
        turns.add("a", "page", 2, NOW);
        turns.add("a", "later feed", 1, NOW.plusSeconds(60));
        turns.add("a", "feed", 1, NOW);
        List<String> order = new ArrayList<>();
        for (Instant at = NOW; order.size() < 3; at = at.plusSeconds(1)) {
            Instant now = at;
            next(now).ifPresent(errand -> {
                order.add(errand + " at " + Duration.between(NOW, now).toSeconds());
                turns.done("a", now, now);
            });
        }
        assertThat(order).containsExactly("feed at 0", "page at 1", "later feed at 60");
    }

    @Test
    void aHostThatWishesRestIsLeftAlone() {
        turns.add("a", "one", 1, NOW);
        turns.rest("a", NOW.plusSeconds(600));
        assertThat(next(NOW.plusSeconds(599))).isEmpty();
        turns.rest("a", NOW.plusSeconds(60));
        assertThat(next(NOW.plusSeconds(599)))
                .as("a shorter wish does not shorten a longer one")
                .isEmpty();
        assertThat(next(NOW.plusSeconds(600))).contains("one");
    }

    @Test
    void aClockThatIsPutBackMakesNothingWaitLonger() {
        turns.add("a", "one", 1, NOW.plusSeconds(60));
        turns.add("b", "two", 1, NOW.plusSeconds(90));
        turns.rest("b", NOW.plusSeconds(100));
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        turns.putBack(Duration.ofDays(1));
        assertThat(next(yesterday.plusSeconds(59))).isEmpty();
        assertThat(next(yesterday.plusSeconds(60))).contains("one");
        assertThat(next(yesterday.plusSeconds(99))).isEmpty();
        assertThat(next(yesterday.plusSeconds(100))).contains("two");
        assertThat(turns.size()).isZero();
    }

    @Test
    void hostsThatNobodyAsksAreForgotten() {
        for (int i = 0; i < 5_000; i++) {
            turns.add("h" + i, "one", 1, NOW);
            assertThat(next(NOW)).contains("one");
            turns.done("h" + i, NOW, NOW);
        }
        turns.add("h0", "again", 1, NOW);
        assertThat(next(NOW)).contains("again");
    }
}
