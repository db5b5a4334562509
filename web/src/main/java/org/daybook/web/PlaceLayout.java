package org.daybook.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.place.Place;
import org.daybook.store.Filed;
import org.daybook.web.StoryPage.PlaceCount;
import org.daybook.web.WorldMap.Spot;

/// The places of some articles: how often each is named, and where it lies. Pure.
final class PlaceLayout {
    private static final int MOST_PLACES = 24;

    /// Pixels: the narrower column of a desktop's page, and about a phone's width.
    private static final int COLUMN = 340;

    private final Map<String, PlaceCount> counts = new LinkedHashMap<>();
    private final Map<String, Place> first = new HashMap<>();

    PlaceLayout(List<Filed> articles) {
        for (Filed filed : articles) {
            List<Place> places = filed.reading().places();
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                first.merge(place.name(), place, (one, other) -> one.position().isPresent() ? one : other);
                counts.merge(
                        place.name(),
                        new PlaceCount(
                                place.name(), place.country().orElse(""), 1, Links.evidence(filed.id(), "p" + i)),
                        (one, other) -> new PlaceCount(one.name(), one.country(), one.mentions() + 1, one.evidence()));
            }
        }
    }

    /// Most often named first.
    List<PlaceCount> most() {
        return counts.values().stream()
                .sorted(Comparator.comparingInt(PlaceCount::mentions).reversed())
                .limit(MOST_PLACES)
                .toList();
    }

    /// Without whole countries, whose middle is nowhere, unless nothing nearer is named.
    Optional<WorldMap> map() {
        List<Spot> near = new ArrayList<>();
        List<Spot> countries = new ArrayList<>();
        for (PlaceCount count : most()) {
            Optional.ofNullable(first.get(count.name()))
                    .ifPresent(place -> place.position()
                            .ifPresent(position -> (isCountry(place) ? countries : near)
                                    .add(new Spot(
                                            count.name(),
                                            count.name() + ", named "
                                                    + EnglishWording.several(count.mentions(), "time"),
                                            position,
                                            count.mentions(),
                                            count.evidence()))));
        }
        return WorldMap.of(near.isEmpty() ? countries : near, COLUMN);
    }

    static boolean isCountry(Place place) {
        return place.kind().filter("country"::equals).isPresent();
    }
}
