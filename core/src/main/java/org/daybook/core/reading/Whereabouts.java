package org.daybook.core.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.daybook.core.event.Event;
import org.daybook.core.place.Place;

/// All places of a text in one list, in order: those meant as places, in which events are, and the countries
/// that only adjectives of nationality tell. Immutable.
record Whereabouts(List<Place> meant, List<Place> nationalities) {
    List<Place> all() {
        List<Place> all = new ArrayList<>(meant.size() + nationalities.size());
        all.addAll(meant);
        all.addAll(nationalities);
        all.sort(Comparator.comparingInt(place -> place.span().begin()));
        return all;
    }

    /// The event with its place counted in the list of all; it was found among those meant.
    Event moved(Event event) {
        if (event.place().isEmpty()) {
            return event;
        }
        int index = event.place().getAsInt();
        int begin = meant.get(index).span().begin();
        int before = (int) nationalities.stream()
                .filter(place -> place.span().begin() < begin)
                .count();
        return new Event(
                event.type(),
                event.actor(),
                event.target(),
                OptionalInt.of(index + before),
                event.when(),
                event.day(),
                event.counts(),
                event.status(),
                event.claim(),
                event.evidence(),
                event.confidence());
    }
}
