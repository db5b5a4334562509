package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.record.Json;
import org.daybook.store.PublishedEdition;

/// What a reader missed: the items of the editions after the one read last, each story once as its newest edition tells
/// it, the highest scores first. Made of published editions alone; `daybook edition --since` ranks anew. Pure.
final class CatchUp {
    /// As many as an edition has.
    private static final int MOST_ITEMS = 20;

    private CatchUp() {}

    /// Empty when no edition came after that day.
    ///
    /// @param editions all, newest first
    static Optional<PublishedEdition> since(List<PublishedEdition> editions, LocalDate read) {
        List<PublishedEdition> missed = editions.stream()
                .filter(edition -> edition.zone().equals(editions.getFirst().zone()))
                .filter(edition -> edition.day().isAfter(read))
                .toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> stories = new LinkedHashMap<>();
        for (PublishedEdition edition : missed) {
            for (JsonNode item : EditionLayout.line(edition).path("items")) {
                stories.putIfAbsent(
                        EditionLine.text(item, "story").orElse(edition.day() + " " + item.path("rank")), item);
            }
        }
        List<JsonNode> best = new ArrayList<>(stories.values());
        best.sort(Comparator.comparingDouble((JsonNode item) -> -score(item)));
        PublishedEdition newest = missed.getFirst();
        ObjectNode line = EditionLayout.line(newest).put("since", read.toString());
        ArrayNode items = line.putArray("items");
        ArrayNode left = line.putArray("left");
        for (JsonNode item : best) {
            if (items.size() < MOST_ITEMS) {
                items.add(((ObjectNode) item.deepCopy()).put("rank", items.size() + 1));
            } else {
                left.addObject()
                        .put("story", EditionLine.text(item, "story").orElse(""))
                        .put("title", EditionLine.text(item, "title").orElse(""))
                        .put("why", "below the last item");
            }
        }
        return Optional.of(new PublishedEdition(newest.day(), newest.zone(), newest.version(), Json.line(line)));
    }

    private static double score(JsonNode item) {
        double score = 0;
        for (JsonNode part : item.path("why")) {
            score += part.asDouble();
        }
        return score;
    }
}
