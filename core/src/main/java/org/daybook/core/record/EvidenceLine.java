package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A line of the sidecar that leads from a row of a layout without room for it back to the words: for each field
/// of the entry the place and the quote. Stateless.
public final class EvidenceLine {
    private EvidenceLine() {}

    /// @param row what the entry is called in the layout
    public static ObjectNode of(String row, Entry entry) {
        ObjectNode line = Json.object().put("row", row).put("id", entry.id());
        line.put("article", entry.report().id());
        entry.report().url().ifPresent(url -> line.put("url", url));
        spans(line.putArray("evidence"), entry);
        return line;
    }

    static void spans(ArrayNode into, Entry entry) {
        for (Evidence evidence : entry.evidence()) {
            into.addObject()
                    .put("field", evidence.field())
                    .put("begin", entry.report().point(evidence.span().begin()))
                    .put("end", entry.report().point(evidence.span().end()))
                    .put("text", evidence.span().text());
        }
    }
}
