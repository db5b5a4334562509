package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.place.Place;
import org.daybook.store.Filed;
import org.daybook.web.EditionPage.Where;
import org.daybook.web.WorldMap.Spot;

/// Where the items of an edition happen: for each the place that it names most often and that can be found on a map, a
/// whole country only where there is nothing nearer. Reads the store, else pure.
final class EditionMap {
    /// Pixels: the column of an edition's text on a desktop.
    private static final int WIDTH = 680;

    private final Quotations quotations;
    private final List<Where> places = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    EditionMap(ObjectNode line, Quotations quotations) {
        this.quotations = quotations;
        int rank = 0;
        for (JsonNode item : line.path("items")) {
            rank++;
            place(item, rank, EditionLine.text(item, "title").orElse(""));
        }
    }

    List<Where> places() {
        return List.copyOf(places);
    }

    Optional<WorldMap> map() {
        return WorldMap.of(spots, WIDTH);
    }

    private void place(JsonNode item, int rank, String title) {
        Optional<Found> found = Optional.empty();
        for (JsonNode node : item.path("places")) {
            Optional<Found> here = find(node);
            boolean nearer = found.isEmpty()
                    || (PlaceLayout.isCountry(found.get().place())
                            && here.isPresent()
                            && !PlaceLayout.isCountry(here.get().place()));
            found = nearer ? here : found;
        }
        found.ifPresent(one -> {
            Place place = one.place();
            places.add(new Where(rank, title, place.name(), place.country().orElse(""), one.evidence()));
            place.position()
                    .ifPresent(position -> spots.add(new Spot(
                            place.name(), place.name() + ": " + rank + ", " + title, position, 1, "#i" + rank)));
        });
    }

    private record Found(Place place, String evidence) {}

    /// The place in the article that the edition quotes for it.
    private Optional<Found> find(JsonNode node) {
        Optional<String> name = EditionLine.text(node, "name");
        Optional<Filed> article = EditionLine.text(node, "article").flatMap(quotations::filed);
        if (name.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        List<Place> places = article.get().reading().places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).name().equals(name.get())
                    && places.get(i).position().isPresent()) {
                return Optional.of(
                        new Found(places.get(i), Links.evidence(article.get().id(), "p" + i)));
            }
        }
        return Optional.empty();
    }
}
