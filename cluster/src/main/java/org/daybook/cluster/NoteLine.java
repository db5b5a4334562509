package org.daybook.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.core.record.Json;
import org.daybook.core.story.StoryNote;

/// A note of a story as a line of JSON, there and back; numbers keep every bit.
final class NoteLine {
    private NoteLine() {}

    static String write(StoryNote note) {
        ObjectNode line = Json.object()
                .put("story", note.story())
                .put("articles", note.articles())
                .put("fullness", note.fullness())
                .put("at", note.at().toString());
        ArrayNode words = line.putArray("words");
        for (StoryNote.Weight weight : note.words()) {
            words.add(weight.word()).add(weight.kind()).add(Float.floatToRawIntBits(weight.sum()));
        }
        return Json.line(line);
    }

    static StoryNote read(String text) {
        ObjectNode line = Json.parse(text, "a note").made().orElseThrow();
        List<StoryNote.Weight> words = new ArrayList<>();
        JsonNode written = line.path("words");
        for (int i = 0; i + 2 < written.size(); i += 3) {
            words.add(new StoryNote.Weight(
                    written.get(i).asText(),
                    written.get(i + 1).asInt(),
                    Float.intBitsToFloat(written.get(i + 2).asInt())));
        }
        return new StoryNote(
                line.path("story").asText(),
                line.path("articles").asInt(),
                line.path("fullness").asDouble(),
                Instant.parse(line.path("at").asText()),
                words);
    }
}
