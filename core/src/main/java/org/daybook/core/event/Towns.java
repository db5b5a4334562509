package org.daybook.core.event;

import org.daybook.core.place.Place;

/// Tells one town from another by where they are. Stateless.
final class Towns {
    /// Towns nearer to each other than this may be parts of one. In kilometres.
    private static final double TOWN = 15;

    /// Kilometres of a degree of latitude.
    private static final double DEGREE = 111.2;

    private Towns() {}

    /// Whether these are two towns, so that what happens in one does not happen in the other.
    static boolean apart(Place one, Place other) {
        return town(one) && town(other) && far(one, other);
    }

    /// Whether places of one list are several: towns, or divisions that may be called by their town's name.
    static boolean several(Place one, Place other) {
        return local(one) && local(other) && far(one, other);
    }

    private static boolean far(Place one, Place other) {
        return one.position().isPresent()
                && other.position().isPresent()
                && kilometres(one.position().get(), other.position().get()) > TOWN;
    }

    /// A town, or the division that bears its name; not a country.
    private static boolean local(Place place) {
        return town(place) || place.kind().filter("admin"::equals).isPresent();
    }

    private static boolean town(Place place) {
        return place.kind()
                .filter(kind -> kind.equals("city") || kind.equals("capital"))
                .isPresent();
    }

    /// Along a chord of the map, near enough for towns beside each other.
    private static double kilometres(Place.Position one, Place.Position other) {
        double north = (one.latitude() - other.latitude()) * DEGREE;
        double east = (one.longitude() - other.longitude())
                * DEGREE
                * StrictMath.cos(StrictMath.toRadians((one.latitude() + other.latitude()) / 2));
        return StrictMath.sqrt(north * north + east * east);
    }
}
