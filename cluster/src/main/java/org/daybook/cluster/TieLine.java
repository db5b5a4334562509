package org.daybook.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.core.record.Json;
import org.daybook.core.story.Tie;

/// Ties as lines of JSON, there and back.
final class TieLine {
    private TieLine() {}

    static String write(List<Tie> ties) {
        return ties.stream().map(TieLine::write).collect(Collectors.joining("\n"));
    }

    private static String write(Tie tie) {
        ObjectNode line = Json.object()
                .put("kind", tie.kind().name())
                .put("story", tie.story())
                .put("other", tie.other())
                .put("at", tie.at().toString())
                .put("likeness", tie.likeness())
                .put("asked", tie.asked());
        add(line, "words", tie.words());
        add(line, "otherWords", tie.otherWords());
        add(line, "articles", tie.articles());
        return Json.line(line);
    }

    private static void add(ObjectNode line, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode values = line.putArray(field);
            texts.forEach(values::add);
        }
    }

    static List<Tie> read(String lines) {
        return lines.lines().map(TieLine::readOne).toList();
    }

    private static Tie readOne(String text) {
        ObjectNode line = Json.parse(text, "a tie").made().orElseThrow();
        return new Tie(
                Tie.Kind.valueOf(line.path("kind").asText()),
                line.path("story").asText(),
                line.path("other").asText(),
                Instant.parse(line.path("at").asText()),
                line.path("likeness").asDouble(),
                line.path("asked").asDouble(),
                texts(line, "words"),
                texts(line, "otherWords"),
                texts(line, "articles"));
    }

    private static List<String> texts(ObjectNode line, String field) {
        List<String> texts = new ArrayList<>();
        line.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
