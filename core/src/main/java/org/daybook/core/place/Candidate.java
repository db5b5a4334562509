package org.daybook.core.place;

import java.util.OptionalLong;

/// One place that a name may mean.
///
/// @param country   alpha-3, or empty for a place of several countries
/// @param division  name of its first-order division, or empty
/// @param people    0 where unknown
/// @param alternate the name that led here is not its main one
record Candidate(
        String name,
        double latitude,
        double longitude,
        String country,
        String division,
        String kind,
        OptionalLong geonameid,
        long people,
        boolean alternate) {

    private static final double EARTH_DIAMETER = 12742;

    /// The same place as one that a name means less often than another of that name.
    Candidate lesser() {
        return new Candidate(name, latitude, longitude, country, division, kind, geonameid, people / 10, true);
    }

    /// Great-circle distance in kilometres.
    double kilometres(Candidate other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double h = square(Math.sin((b - a) / 2))
                + Math.cos(a) * Math.cos(b) * square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        return EARTH_DIAMETER * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double square(double x) {
        return x * x;
    }

    /// Whether it is large: a country, a continent, a sea, not a point that others are near to.
    boolean wide() {
        return kind.equals("country") || kind.equals("continent") || kind.equals("region") || kind.equals("water");
    }
}
