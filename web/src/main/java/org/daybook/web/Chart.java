package org.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small picture of a figure over time, drawn by the template as SVG: a mark for each time it was given, of another
/// shape for each source, a line where a range was. Coordinates are in the picture's own units, from the left and from
/// the top. Pure.
record Chart(List<Dot> dots, List<Grid> grid, List<Source> sources, String firstDay, String lastDay) {
    static final int WIDTH = 360;
    static final int HEIGHT = 170;
    private static final int LEFT = 44;
    private static final int RIGHT = 340;
    private static final int TOP = 18;
    private static final int BOTTOM = 144;

    /// Labels nearer than this would lie over each other.
    private static final int LABEL_HEIGHT = 12;

    private static final int LABEL_WIDTH = 46;

    /// The sources that give most figures have shapes of their own, the others one together.
    private static final int MOST_SHAPES = 4;

    private static final String OTHERS = "others";

    /// @param mark  outline of the dot's shape
    /// @param x     of the dot
    /// @param low   of the figure's lower bound
    /// @param high  of its upper bound, the same for a plain figure
    /// @param label empty where there is no room for it
    record Dot(
            String mark,
            String x,
            String low,
            String high,
            boolean range,
            String label,
            String labelY,
            String anchor) {}

    record Grid(String y, String label) {}

    /// @param mark outline of its shape, in a square of 12 units
    record Source(String mark, String name) {}

    /// A figure given at some time.
    record Point(Instant when, long low, long high, String label, String source) {}

    /// Empty when there is nothing to see: fewer than three times or fewer than two amounts.
    static Optional<Chart> of(List<Point> points, ZoneId zone) {
        long times = points.stream().map(Point::when).distinct().count();
        long amounts = points.stream().map(Point::label).distinct().count();
        if (times < 3 || amounts < 2) {
            return Optional.empty();
        }
        List<Point> ordered =
                points.stream().sorted(Comparator.comparing(Point::when)).toList();
        long top = nice(ordered.stream().mapToLong(Point::high).max().orElse(1));
        long first = ordered.getFirst().when().getEpochSecond();
        long last = ordered.getLast().when().getEpochSecond();
        List<String> sources = sources(ordered);
        List<Dot> dots = new ArrayList<>();
        List<double[]> labels = new ArrayList<>();
        for (Point point : ordered) {
            double x =
                    LEFT + 8 + (RIGHT - LEFT - 16) * (double) (point.when().getEpochSecond() - first) / (last - first);
            double low = y(point.low(), top);
            double high = y(point.high(), top);
            double labelY = high - 7;
            boolean free = labels.stream()
                    .noneMatch(other ->
                            Math.abs(other[0] - x) < LABEL_WIDTH && Math.abs(other[1] - labelY) < LABEL_HEIGHT);
            if (free) {
                labels.add(new double[] {x, labelY});
            }
            int shape = sources.indexOf(point.source());
            dots.add(new Dot(
                    mark(shape < 0 ? sources.indexOf(OTHERS) : shape, x, low),
                    Svg.number(x),
                    Svg.number(low),
                    Svg.number(high),
                    point.high() > point.low(),
                    free ? shortLabel(point) : "",
                    Svg.number(labelY),
                    x > RIGHT - 40 ? "end" : x < LEFT + 30 ? "start" : "middle"));
        }
        List<Grid> grid = new ArrayList<>();
        for (long value : new long[] {0, top / 2, top}) {
            grid.add(new Grid(Svg.number(y(value, top)), EnglishWording.number(value)));
        }
        return Optional.of(new Chart(
                List.copyOf(dots),
                List.copyOf(grid),
                IntStream.range(0, sources.size())
                        .mapToObj(shape -> new Source(mark(shape, 6, 6), sources.get(shape)))
                        .toList(),
                EnglishWording.moment(ordered.getFirst().when(), zone),
                EnglishWording.moment(ordered.getLast().when(), zone)));
    }

    /// In the order of their first figures; the last is for all that have no shape of their own.
    private static List<String> sources(List<Point> points) {
        Map<String, Long> given = points.stream()
                .collect(Collectors.groupingBy(Point::source, LinkedHashMap::new, Collectors.counting()));
        if (given.size() <= MOST_SHAPES + 1) {
            return List.copyOf(given.keySet());
        }
        List<String> most = given.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_SHAPES)
                .map(Map.Entry::getKey)
                .toList();
        List<String> sources = new ArrayList<>(most);
        sources.add(OTHERS);
        return sources;
    }

    /// A circle, a square, a triangle, a diamond, a triangle on its head.
    private static String mark(int shape, double x, double y) {
        String at = "M" + Svg.number(x) + " " + Svg.number(y);
        return switch (shape) {
            case 0 -> at + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
            case 1 -> at + "m-3.5-3.5h7v7h-7z";
            case 2 -> at + "m0-5l4.6 8h-9.2z";
            case 3 -> at + "m0-5l5 5l-5 5l-5-5z";
            default -> at + "m0 5l4.6-8h-9.2z";
        };
    }

    private static String shortLabel(Point point) {
        return point.high() > point.low()
                ? EnglishWording.number(point.low()) + "–" + EnglishWording.number(point.high())
                : EnglishWording.number(point.low());
    }

    private static double y(long value, long top) {
        return BOTTOM - (BOTTOM - TOP) * (double) value / top;
    }

    /// The next 2, 4 or 10 times a power of ten: halves of it are round too.
    private static long nice(long most) {
        long power = 1;
        while (power <= most / 10 && power < Long.MAX_VALUE / 100) {
            power *= 10;
        }
        for (int step : new int[] {2, 4, 6, 8, 10}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return most;
    }
}
