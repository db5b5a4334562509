package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aMorningEditionHoldsWhatCameSinceTheHourOfTheDayBefore() {
        Closing seven = new Closing(BERLIN, 7);
        LocalDate day = LocalDate.of(2023, 9, 20);
        assertThat(seven.opening(day)).isEqualTo(Instant.parse("2023-09-19T05:00:00Z"));
        assertThat(seven.cut(day)).isEqualTo(Instant.parse("2023-09-20T05:00:00Z"));
        assertThat(seven.day(Instant.parse("2023-09-20T04:59:59Z"))).isEqualTo(day);
        assertThat(seven.day(Instant.parse("2023-09-20T05:00:00Z"))).isEqualTo(day.plusDays(1));
    }

    @Test
    void theEditionInHandIsTheLastThatClosed() {
        Closing seven = new Closing(BERLIN, 7);
        assertThat(seven.inHand(Instant.parse("2023-09-20T04:00:00Z"))).isEqualTo(LocalDate.of(2023, 9, 19));
        assertThat(seven.inHand(Instant.parse("2023-09-20T06:00:00Z"))).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(Closing.atMidnight(BERLIN).inHand(Instant.parse("2023-09-20T06:00:00Z")))
                .isEqualTo(LocalDate.of(2023, 9, 20));
    }

    @Test
    void everyInstantOfAYearIsInExactlyOneEditionInZonesThatPutTheirClocks() {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo")) {
            for (int hour : List.of(0, 2, 3, 7, 24)) {
                Closing closing = new Closing(ZoneId.of(zone), hour);
                LocalDate day = LocalDate.of(2023, 1, 1);
                for (int i = 0; i < 366; i++, day = day.plusDays(1)) {
                    Instant cut = closing.cut(day);
                    String which = zone + " " + hour + " " + day;
                    assertThat(Duration.between(closing.opening(day), cut).toHours())
                            .as(which)
                            .isBetween(23L, 25L);
                    assertThat(closing.day(closing.opening(day))).as(which).isEqualTo(day);
                    assertThat(closing.day(cut.minusMillis(1))).as(which).isEqualTo(day);
                }
            }
        }
    }

    @Test
    void anHourThatTheClockLeavesOutOrHasTwiceIsOneMoment() {
        Closing half = new Closing(BERLIN, 2);
        assertThat(half.cut(LocalDate.of(2023, 3, 26))).isEqualTo(Instant.parse("2023-03-26T01:00:00Z"));
        assertThat(half.cut(LocalDate.of(2023, 10, 29))).isEqualTo(Instant.parse("2023-10-29T00:00:00Z"));
    }

    @Test
    void anHourThatIsNoneIsSaid() {
        assertThatThrownBy(() -> new Closing(BERLIN, 25)).hasMessageContaining("from 0 to 24, not at 25");
    }
}
