package org.daybook.core.place;

import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Span;

/// A mention that means a place (not a government, a team or a person), resolved
/// where the gazetteer knows it.
///
/// @param name      canonical name, of the gazetteer where it is there
/// @param position  degrees, WGS 84; empty when the gazetteer does not know the place
/// @param country   ISO 3166-1 alpha-3
/// @param geonameid GeoNames id
/// @param admin1    name of the first-order division
/// @param kind      such as `country`, `admin`, `city`, `region`, `water`, `road`; [#NATIONALITY] for a country
///                  that only an adjective tells ("the Turkish coast"), where nothing is said to have been
public record Place(
        Span span,
        String name,
        Optional<Position> position,
        Optional<String> country,
        OptionalLong geonameid,
        Optional<String> admin1,
        Optional<String> kind) {
    /// The kind of a country that is told by an adjective of nationality.
    public static final String NATIONALITY = "nationality";

    /// Whether the place itself is meant, not only a country told by an adjective.
    public boolean meantItself() {
        return kind.filter(NATIONALITY::equals).isEmpty();
    }

    /// Degrees, WGS 84.
    public record Position(double latitude, double longitude) {}
}
