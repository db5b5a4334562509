package org.daybook.fetch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.feed.Subscription.Rhythm;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2023-09-20T06:00:00Z");
    private static final String FEED = "https://example.org/feed.xml";

    /// A feed that brings so many entries an hour, watched for two days at the pace that is learnt.
    private static Duration learnt(double perHour) {
        Rhythm rhythm = Rhythm.UNKNOWN;
        Duration wait = Pace.SHORTEST;
        double owed = 0;
        for (double hours = 0; hours < 48; hours += wait.toMillis() / 3_600_000.0) {
            owed += perHour * wait.toMillis() / 3_600_000.0;
            int fresh = (int) owed;
            owed -= fresh;
            rhythm = Pace.learn(rhythm, fresh, wait);
            wait = Pace.after(rhythm, 30, FEED, (long) (hours * 100));
        }
        return wait;
    }

    @Test
    void aFeedIsAskedAboutAsOftenAsItBringsSomething() {
        assertThat(learnt(60)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(learnt(2)).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(40));
        assertThat(learnt(1)).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(75));
        assertThat(learnt(0.04)).isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
        assertThat(learnt(0)).isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
    }

    @Test
    void aFeedWithFewEntriesIsAskedBeforeTheyFallOut() {
        Rhythm hourly = new Rhythm(48, 48);
        assertThat(Pace.after(hourly, 30, FEED, 1)).isGreaterThan(Duration.ofMinutes(55));
        assertThat(Pace.after(hourly, 1, FEED, 1)).isLessThan(Duration.ofMinutes(36));
    }

    @Test
    void theFirstDocumentAlreadyTellsARate() {
        List<Instant> busy = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> NOW.minus(Duration.ofMinutes(6L * i)))
                .toList();
        Rhythm rhythm = Pace.first(busy, NOW);
        assertThat(rhythm.entries() / rhythm.hours()).isBetween(8.0, 12.0);
        Rhythm quiet = Pace.first(List.of(NOW.minus(Duration.ofHours(20)), NOW.minus(Duration.ofDays(9))), NOW);
        assertThat(quiet.entries()).isEqualTo(1);
        assertThat(quiet.hours()).isEqualTo(48);
        assertThat(Pace.first(List.of(NOW.plus(Duration.ofDays(400))), NOW).entries())
                .as("dates to come")
                .isZero();
    }

    @Test
    void failuresAreRepeatedLessAndLessOften() {
        Duration last = Duration.ZERO;
        for (int failures = 1; failures < 40; failures++) {
            Duration wait = Pace.afterFailure(failures, FEED, 0);
            assertThat(wait).isGreaterThanOrEqualTo(last);
            last = wait;
        }
        assertThat(Pace.afterFailure(1, FEED, 0)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(last).isBetween(Duration.ofHours(12), Duration.ofMinutes(793));
    }

    @Test
    void theSpreadIsTheSameOnEveryMachineAndDiffersBetweenFeedsAndPolls() {
        Rhythm rhythm = new Rhythm(48, 48);
        Set<Duration> waits = new HashSet<>();
        for (int feed = 0; feed < 100; feed++) {
            Duration wait = Pace.after(rhythm, 30, FEED + feed, feed % 7);
            assertThat(wait).isEqualTo(Pace.after(rhythm, 30, FEED + feed, feed % 7));
            assertThat(wait).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(67));
            waits.add(wait);
        }
        assertThat(waits).hasSizeGreaterThan(95);
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(ServerWishes.retryAfter(Optional.of("120"), NOW)).contains(Duration.ofMinutes(2));
        assertThat(ServerWishes.retryAfter(Optional.of("Wed, 20 Sep 2023 07:00:00 GMT"), NOW))
                .contains(Duration.ofHours(1));
        assertThat(ServerWishes.retryAfter(Optional.of("Tue, 19 Sep 2023 07:00:00 GMT"), NOW))
                .contains(Duration.ZERO);
        assertThat(ServerWishes.retryAfter(Optional.of("99999999999999999999"), NOW))
                .contains(Duration.ofHours(24));
        assertThat(ServerWishes.retryAfter(Optional.of("soon"), NOW)).isEmpty();
        assertThat(ServerWishes.retryAfter(Optional.of("-5"), NOW)).isEmpty();
        assertThat(ServerWishes.retryAfter(Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void freshnessIsMaxAgeLessAge() {
        assertThat(ServerWishes.freshness(Optional.of("public, max-age=600"), Optional.of("60")))
                .isEqualTo(Duration.ofMinutes(9));
        assertThat(ServerWishes.freshness(Optional.of("max-age=60"), Optional.of("600")))
                .isEqualTo(Duration.ZERO);
        assertThat(ServerWishes.freshness(Optional.of("no-cache, max-age=x"), Optional.empty()))
                .isEqualTo(Duration.ZERO);
        assertThat(ServerWishes.freshness(Optional.empty(), Optional.empty())).isEqualTo(Duration.ZERO);
    }
}
