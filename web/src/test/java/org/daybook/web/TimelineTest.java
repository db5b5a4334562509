package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.web.Timeline.Told;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2023-09-20T12:00:00Z");

    private static Told told(String outlet, int hours) {
        return new Told(outlet, NOON.plusSeconds(3600L * hours), hours % 2 == 1, "Headline", "/article/" + hours);
    }

    @Test
    void eachOutletHasALineInTheOrderInWhichItCameAndTimeRunsToTheRight() {
        Timeline timeline = Timeline.of(
                        List.of(told("The Quillmark Ledger", 4), told("LNW World", 1), told("LNW World", 8)),
                        ZoneOffset.UTC)
                .orElseThrow();
        assertThat(timeline.lines())
                .extracting(Timeline.Line::name)
                .containsExactly("LNW World", "The Quillmark Ledg…");
        assertThat(timeline.lines().getFirst().dots())
                .extracting(Timeline.Dot::x)
                .containsExactly("122.0", "330.0");
        assertThat(timeline.lines().getFirst().dots())
                .extracting(Timeline.Dot::reprint)
                .containsExactly(true, false);
        assertThat(timeline.first()).isEqualTo("20 Sept 13:00");
    }

    @Test
    void theOutletsWithFewestArticlesShareTheLastLine() {
        Timeline timeline = Timeline.of(
                        IntStream.range(0, 30)
                                .mapToObj(hour -> told("Outlet " + hour % 20, hour))
                                .toList(),
                        ZoneOffset.UTC)
                .orElseThrow();
        assertThat(timeline.lines())
                .hasSize(9)
                .last()
                .extracting(Timeline.Line::name)
                .isEqualTo("12 others");
        assertThat(timeline.lines().stream()
                        .mapToInt(line -> line.dots().size())
                        .sum())
                .as("no article is lost")
                .isEqualTo(30);
    }

    @Test
    void whatCannotBeComparedIsNoPicture() {
        assertThat(Timeline.of(List.of(told("a", 0), told("b", 1)), ZoneOffset.UTC))
                .isEmpty();
        assertThat(Timeline.of(List.of(told("a", 0), told("b", 0), told("c", 0)), ZoneOffset.UTC))
                .isEmpty();
    }
}
