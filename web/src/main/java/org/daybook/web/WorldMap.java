package org.daybook.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.place.Place;

/// A map of places, drawn by the template as SVG over the land of `land.svg` (`scripts/compile-map`): a dot for each,
/// larger where more is told of it, cut to what is around them. Coordinates are Miller's cylindrical projection (1942),
/// 20 units to a degree at the equator, y downwards: shapes stay near true up to where people live, and the same
/// picture
/// serves a town and the world. Pure.
///
/// @param dots   the largest first, so that small ones lie on top
/// @param labels where there is room for them
record WorldMap(String viewBox, List<Dot> dots, List<Label> labels) {
    private static final int UNITS = 20;

    /// Of the picture of the land, without the ice.
    private static final double LEFT = -3600;

    private static final double TOP = -2250;
    private static final double WIDTH = 7200;
    private static final double HEIGHT = 3450;

    /// Height of a picture for its width.
    private static final double SHAPE = 0.56;

    /// Thirty degrees: enough land around a town to know where it is.
    private static final double LEAST_WIDTH = 600;

    /// Share of the picture around the outermost places.
    private static final double MARGIN = 0.22;

    /// What is told of this many times less than the foremost place does not widen the picture.
    private static final int MINOR = 4;

    private static final int MOST_LABELS = 16;

    /// In pixels: of a label's letters, and of a dot for one mention.
    private static final double LETTERS = 13;

    private static final double RADIUS = 4.5;

    /// Width of a letter for its height, on average.
    private static final double LETTER_SHAPE = 0.56;

    /// @param label   for the map
    /// @param name    what the dot says of itself when it is pointed at or read out
    /// @param weight  how much is told of it, at least 1
    /// @param address where a dot leads
    record Spot(String label, String name, Place.Position position, int weight, String address) {}

    record Dot(String x, String y, String radius, String name, String address) {}

    record Label(String x, String y, String anchor, String size, String text) {}

    /// A box on the map.
    private record Box(double left, double top, double width, double height) {
        boolean holds(Spot spot) {
            return x(spot) >= left && x(spot) <= left + width && y(spot) >= top && y(spot) <= top + height;
        }

        boolean meets(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /// Empty when there is nothing to show.
    ///
    /// @param pixels how wide the picture will be, so that dots and letters have their size
    static Optional<WorldMap> of(List<Spot> given, int pixels) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<Spot> all = together(given);
        int most = all.getFirst().weight();
        Box view =
                view(all.stream().filter(spot -> spot.weight() * MINOR >= most).toList());
        List<Spot> spots = all.stream().filter(spot -> view.holds(spot)).toList();
        double pixel = view.width() / pixels;
        List<Dot> dots = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        for (Spot spot : spots) {
            double radius = radius(spot) * pixel;
            dots.add(
                    new Dot(Svg.number(x(spot)), Svg.number(y(spot)), Svg.number(radius), spot.name(), spot.address()));
            taken.add(new Box(x(spot) - radius, y(spot) - radius, 2 * radius, 2 * radius));
        }
        List<Label> labels = new ArrayList<>();
        for (Spot spot : spots) {
            if (labels.size() < MOST_LABELS) {
                label(spot, view, pixel, taken).ifPresent(labels::add);
            }
        }
        String viewBox = String.join(
                " ",
                Svg.number(view.left()),
                Svg.number(view.top()),
                Svg.number(view.width()),
                Svg.number(view.height()));
        return Optional.of(new WorldMap(viewBox, dots, labels));
    }

    /// Spots of one position are one dot, which leads where the first of them does.
    private static List<Spot> together(List<Spot> given) {
        Map<Place.Position, Spot> spots = new LinkedHashMap<>();
        for (Spot spot : given) {
            spots.merge(
                    spot.position(),
                    spot,
                    (one, other) -> new Spot(
                            one.label(),
                            one.name().equals(other.name()) ? one.name() : one.name() + "; " + other.name(),
                            one.position(),
                            one.weight() + other.weight(),
                            one.address()));
        }
        return spots.values().stream()
                .sorted(Comparator.comparingInt(Spot::weight).reversed())
                .toList();
    }

    private static Box view(List<Spot> spots) {
        double left = spots.stream().mapToDouble(WorldMap::x).min().orElse(LEFT);
        double right = spots.stream().mapToDouble(WorldMap::x).max().orElse(LEFT + WIDTH);
        double top = spots.stream().mapToDouble(WorldMap::y).min().orElse(TOP);
        double bottom = spots.stream().mapToDouble(WorldMap::y).max().orElse(TOP + HEIGHT);
        double around = 1 + 2 * MARGIN;
        double width = Math.max(LEAST_WIDTH, Math.max((right - left) * around, (bottom - top) * around / SHAPE));
        if (width >= WIDTH * 0.8) {
            return new Box(LEFT, TOP, WIDTH, HEIGHT);
        }
        double height = width * SHAPE;
        return new Box(
                Math.clamp((left + right - width) / 2, LEFT, LEFT + WIDTH - width),
                Math.clamp((top + bottom - height) / 2, TOP, Math.max(TOP, TOP + HEIGHT - height)),
                width,
                height);
    }

    /// Beside the dot, else above or below it, where nothing else stands; `taken` gains its box.
    private static Optional<Label> label(Spot spot, Box view, double pixel, List<Box> taken) {
        double size = LETTERS * pixel;
        double length = spot.label().length() * size * LETTER_SHAPE;
        double away = (radius(spot) + 4) * pixel;
        double x = x(spot);
        double y = y(spot);
        record Where(Box box, String anchor, double x) {}
        for (Where where : List.of(
                new Where(new Box(x + away, y - size / 2, length, size), "start", x + away),
                new Where(new Box(x - away - length, y - size / 2, length, size), "end", x - away),
                new Where(new Box(x - length / 2, y - away - size, length, size), "middle", x),
                new Where(new Box(x - length / 2, y + away, length, size), "middle", x))) {
            Box box = where.box();
            boolean inside = box.left() >= view.left()
                    && box.left() + box.width() <= view.left() + view.width()
                    && box.top() >= view.top()
                    && box.top() + box.height() <= view.top() + view.height();
            if (inside && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(new Label(
                        Svg.number(where.x()),
                        Svg.number(box.top() + size * 0.8),
                        where.anchor(),
                        Svg.number(size),
                        spot.label()));
            }
        }
        return Optional.empty();
    }

    /// In pixels; the area grows with the weight, up to twenty-fold.
    private static double radius(Spot spot) {
        return RADIUS * Math.sqrt(1 + Math.min(spot.weight() - 1, 19) * 0.35);
    }

    static double x(Spot spot) {
        return spot.position().longitude() * UNITS;
    }

    static double y(Spot spot) {
        double latitude = Math.toRadians(Math.clamp(spot.position().latitude(), -85, 85));
        return -Math.toDegrees(1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * latitude))) * UNITS;
    }
}
