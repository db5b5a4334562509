package org.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A picture of who told a story when, drawn by the template as SVG: a line for each outlet, a dot for each article,
/// hollow where it is a reprint. Coordinates are in the picture's own units, from the left and from the top. Pure.
record Timeline(int height, List<Line> lines, String first, String last) {
    static final int WIDTH = 340;
    private static final int LEFT = 122;
    private static final int RIGHT = 330;
    private static final int LINE_HEIGHT = 20;
    private static final int TOP = 14;

    /// Lines; the outlets with fewest articles are told together on the last.
    private static final int MOST_LINES = 9;

    /// Letters of an outlet's name that have room.
    private static final int LONGEST_NAME = 19;

    record Line(String name, int y, List<Dot> dots) {}

    /// @param name what the dot says of itself
    record Dot(String x, boolean reprint, String name, String address) {}

    /// An article.
    record Told(String outlet, Instant when, boolean reprint, String title, String address) {}

    /// Empty when there is nothing to compare: fewer than three articles, or all at one time.
    static Optional<Timeline> of(List<Told> told, ZoneId zone) {
        List<Told> ordered =
                told.stream().sorted(Comparator.comparing(Told::when)).toList();
        if (ordered.size() < 3
                || ordered.getFirst().when().equals(ordered.getLast().when())) {
            return Optional.empty();
        }
        long first = ordered.getFirst().when().getEpochSecond();
        long span = ordered.getLast().when().getEpochSecond() - first;
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, List<Told>> outlet : outlets(ordered).entrySet()) {
            List<Dot> dots = outlet.getValue().stream()
                    .map(one -> new Dot(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f",
                                    LEFT + (RIGHT - LEFT) * (double) (one.when().getEpochSecond() - first) / span),
                            one.reprint(),
                            one.outlet() + ", " + EnglishWording.moment(one.when(), zone) + ": " + one.title(),
                            one.address()))
                    .toList();
            lines.add(new Line(shortened(outlet.getKey()), TOP + LINE_HEIGHT * lines.size(), dots));
        }
        return Optional.of(new Timeline(
                TOP + LINE_HEIGHT * lines.size() + 8,
                lines,
                EnglishWording.moment(ordered.getFirst().when(), zone),
                EnglishWording.moment(ordered.getLast().when(), zone)));
    }

    /// In the order in which they came to the story.
    private static Map<String, List<Told>> outlets(List<Told> ordered) {
        Map<String, List<Told>> outlets =
                ordered.stream().collect(Collectors.groupingBy(Told::outlet, LinkedHashMap::new, Collectors.toList()));
        if (outlets.size() <= MOST_LINES) {
            return outlets;
        }
        List<String> most = outlets.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Told>> outlet) ->
                        -outlet.getValue().size()))
                .limit(MOST_LINES - 1)
                .map(Map.Entry::getKey)
                .toList();
        String others = (outlets.size() - most.size()) + " others";
        Map<String, List<Told>> shown = new LinkedHashMap<>();
        outlets.keySet().stream().filter(most::contains).forEach(name -> shown.put(name, new ArrayList<>()));
        shown.put(others, new ArrayList<>());
        ordered.forEach(one -> shown.getOrDefault(one.outlet(), shown.getOrDefault(others, List.of()))
                .add(one));
        return shown;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
}
