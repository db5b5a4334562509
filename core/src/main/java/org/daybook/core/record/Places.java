package org.daybook.core.record;

import java.util.Set;
import org.daybook.core.place.Place;

/// What the kinds of the gazetteer mean to the layouts: how large a place is.
final class Places {
    private static final Set<String> LARGE = Set.of("country", "continent", "region", "water", "admin", "county");

    private Places() {}

    /// A town or something in one: a point on the map.
    static boolean isFine(Place place) {
        return place.kind().isPresent() && !LARGE.contains(place.kind().get());
    }

    static boolean is(Place place, String kind) {
        return place.kind().filter(kind::equals).isPresent();
    }
}
