package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.web.Chart.Point;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Instant NOON = Instant.parse("2023-09-20T12:00:00Z");

    private static Point point(int hours, long low, long high) {
        return new Point(NOON.plusSeconds(3600L * hours), low, high, low + " to " + high, "hour " + hours);
    }

    @Test
    void aRisingTollRisesOnThePicture() {
        Chart chart = Chart.of(List.of(point(0, 32, 32), point(4, 100, 120), point(9, 200, 200)), ZoneOffset.UTC)
                .orElseThrow();
        assertThat(chart.dots())
                .extracting(dot -> Double.parseDouble(dot.low()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(chart.dots()).extracting(Chart.Dot::range).containsExactly(false, true, false);
        assertThat(chart.dots()).extracting(Chart.Dot::label).containsExactly("32", "100–120", "200");
        assertThat(chart.grid()).extracting(Chart.Grid::label).containsExactly("0", "100", "200");
        assertThat(chart.firstDay()).isEqualTo("20 Sept 12:00");
    }

    @Test
    void whatDoesNotChangeOrIsGivenTwiceOnlyIsNoPicture() {
        assertThat(Chart.of(List.of(point(0, 5, 5), point(1, 5, 5), point(2, 5, 5)), ZoneOffset.UTC))
                .isEmpty();
        assertThat(Chart.of(List.of(point(0, 5, 5), point(1, 6, 6)), ZoneOffset.UTC))
                .isEmpty();
        assertThat(Chart.of(List.of(), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void figuresBeyondAllReasonStayOnThePicture() {
        Chart chart = Chart.of(
                        List.of(point(0, 0, 0), point(1, 7, 7), point(2, Long.MAX_VALUE, Long.MAX_VALUE)),
                        ZoneOffset.UTC)
                .orElseThrow();
        assertThat(chart.dots())
                .extracting(dot -> Double.parseDouble(dot.low()))
                .allMatch(y -> y >= 0 && y <= Chart.HEIGHT);
    }

    @Test
    void eachSourceHasAShapeOfItsOwnAndTheManyShareOne() {
        Chart few = Chart.of(List.of(point(0, 1, 1), point(1, 2, 2), point(2, 3, 3)), ZoneOffset.UTC)
                .orElseThrow();
        assertThat(few.sources()).extracting(Chart.Source::name).containsExactly("hour 0", "hour 1", "hour 2");
        assertThat(few.sources()).extracting(Chart.Source::mark).doesNotHaveDuplicates();
        Chart many = Chart.of(
                        IntStream.range(0, 9)
                                .mapToObj(hour -> point(hour, hour, hour))
                                .toList(),
                        ZoneOffset.UTC)
                .orElseThrow();
        assertThat(many.sources())
                .hasSize(5)
                .last()
                .extracting(Chart.Source::name)
                .isEqualTo("others");
        assertThat(many.dots()).hasSize(9);
    }
}
