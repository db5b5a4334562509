package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daybook.core.edition.Closing;
import org.junit.jupiter.api.Test;

class CutsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2023-09-20T10:00:00Z");

    private final Cuts atSeven = new Cuts(new Closing(PARIS, 7), NOON);

    @Test
    void eachDaysEditionIsMadeOnceAtItsHour() {
        List<String> made = new ArrayList<>();
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            Instant now = NOON.plus(Duration.ofMinutes(minute));
            atSeven.due(now).ifPresent(day -> made.add(day + " at " + now));
        }
        assertThat(made)
                .containsExactly(
                        "2023-09-21 at 2023-09-21T05:00:00Z",
                        "2023-09-22 at 2023-09-22T05:00:00Z",
                        "2023-09-23 at 2023-09-23T05:00:00Z");
    }

    @Test
    void whatWasMissedWhileTheMachineSleptIsMadeUpOnce() {
        assertThat(atSeven.due(NOON.plus(Duration.ofHours(1)))).isEmpty();
        Instant awake = NOON.plus(Duration.ofHours(70));
        assertThat(atSeven.due(awake)).contains(LocalDate.of(2023, 9, 23));
        assertThat(atSeven.due(awake)).isEmpty();
        assertThat(atSeven.due(awake.plusSeconds(60))).isEmpty();
    }

    @Test
    void aClockThatIsPutBackMakesNothingTwice() {
        Instant after = Instant.parse("2023-09-21T05:00:01Z");
        assertThat(atSeven.due(after)).isPresent();
        assertThat(atSeven.due(after.minus(Duration.ofDays(1)))).isEmpty();
        assertThat(atSeven.due(after.minusSeconds(10))).isEmpty();
        assertThat(atSeven.due(after)).isEmpty();
        assertThat(atSeven.due(after.plus(Duration.ofDays(1)))).isPresent();
    }

    @Test
    void daysOnWhichTheClockIsPutForwardOrBackHaveOneEditionEach() {
        for (String begin : List.of("2023-10-28T10:00:00Z", "2024-03-30T10:00:00Z")) {
            Instant start = Instant.parse(begin);
            Cuts cuts = new Cuts(new Closing(PARIS, 2), start);
            long made = 0;
            for (int minute = 0; minute < 2 * 24 * 60; minute++) {
                made += cuts.due(start.plus(Duration.ofMinutes(minute))).isPresent() ? 1 : 0;
            }
            assertThat(made).as(begin).isEqualTo(2);
        }
    }

    @Test
    void atMidnightTheDayThatIsOverIsMade() {
        Cuts cuts = new Cuts(Closing.atMidnight(PARIS), NOON);
        assertThat(cuts.due(Instant.parse("2023-09-20T21:59:59Z"))).isEmpty();
        assertThat(cuts.due(Instant.parse("2023-09-20T22:00:00Z"))).contains(LocalDate.of(2023, 9, 20));
    }

    @Test
    void whoeverStartsGetsTheEditionInHandOnceSomethingIsThere() {
        assertThat(atSeven.first(false, NOON)).isEmpty();
        assertThat(atSeven.first(true, NOON)).contains(LocalDate.of(2023, 9, 20));
        assertThat(atSeven.first(true, NOON)).isEmpty();
    }
}
