package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayBarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 18);

    private static DayBars bars(Map<LocalDate, Integer> counts) {
        return DayBars.of(counts, DayBarsTest::address).orElseThrow();
    }

    private static String address(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.map(LocalDate::toString).orElse("") + "/"
                + until.map(LocalDate::toString).orElse("");
    }

    @Test
    void eachDayHasABarAsHighAsItHasEntries() {
        DayBars bars = bars(Map.of(MONDAY, 10, MONDAY.plusDays(3), 5));
        assertThat(bars.bars()).extracting(DayBars.Bar::height).containsExactly("80", "40");
        assertThat(bars.bars())
                .extracting(DayBars.Bar::name)
                .containsExactly("18 September 2023: 10", "21 September 2023: 5");
        assertThat(bars.bars().getFirst().address()).isEqualTo("2023-09-18/2023-09-18");
        assertThat(bars.left()).isEqualTo("0");
        assertThat(bars.right()).isEqualTo("680");
    }

    @Test
    void whatAFewRecallOfOtherYearsDoesNotCrushTheRest() {
        Map<LocalDate, Integer> counts = new HashMap<>(Map.of(LocalDate.of(1994, 5, 12), 1, MONDAY.plusYears(9), 1));
        for (int day = 0; day < 10; day++) {
            counts.put(MONDAY.plusDays(day), 100);
        }
        DayBars bars = bars(counts);
        assertThat(bars.bars()).hasSize(12);
        assertThat(bars.bars().getFirst().name()).isEqualTo("before 18 September 2023: 1");
        assertThat(bars.bars().getFirst().address()).isEqualTo("/2023-09-17");
        assertThat(bars.bars().getLast().name()).isEqualTo("from 28 September 2023 on: 1");
        assertThat(bars.bars().getLast().address()).isEqualTo("2023-09-28/");
    }

    @Test
    void manyDaysShareTheirBarsAndNoneIsLost() {
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (int day = 0; day < 1000; day++) {
            counts.put(MONDAY.plusDays(day), 1);
        }
        DayBars bars = bars(counts);
        assertThat(bars.bars()).hasSizeBetween(40, 62);
        int all = bars.bars().stream()
                .mapToInt(
                        bar -> Integer.parseInt(bar.name().substring(bar.name().lastIndexOf(' ') + 1)))
                .sum();
        assertThat(all).isEqualTo(1000);
    }

    @Test
    void oneDayNeedsNoPicture() {
        assertThat(DayBars.of(Map.of(MONDAY, 7), DayBarsTest::address)).isEmpty();
    }
}
