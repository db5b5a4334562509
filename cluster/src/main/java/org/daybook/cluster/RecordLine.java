package org.daybook.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.core.record.Json;

/// What goes out on the topics: the reading with its story, or a refusal with what was refused.
final class RecordLine {
    private RecordLine() {}

    static String of(Placed placed) {
        ObjectNode line =
                Json.parse(placed.article().reading(), "the job").made().orElseThrow();
        line.put("story", placed.story()).put("new", placed.opens()).put("origin", placed.origin());
        return Json.line(line);
    }

    static String of(Rejected rejected) {
        ObjectNode line = Json.object().put("id", rejected.place());
        line.putObject("refused")
                .put("code", rejected.code())
                .put("what", rejected.what())
                .put("where", rejected.where());
        line.put("line", rejected.line());
        return Json.line(line);
    }

    static String key(String line) {
        return Json.parse(line, "the job").made().orElseThrow().path("id").asText();
    }
}
