package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.core.edition.Doubles;
import org.daybook.core.edition.Edition;

/// The line of `daybook replay --doubles`: which items of an edition may tell one event twice.
public final class DoublesLine {
    private DoublesLine() {}

    /// @param least the share of an item's title that another must have, from 0 to 1
    public static ObjectNode write(Edition edition, double least) {
        ObjectNode line = Json.object().put("date", edition.date().toString());
        line.put("items", edition.items().size());
        ArrayNode pairs = line.putArray("pairs");
        for (Doubles.Pair pair : Doubles.of(edition, least)) {
            ObjectNode entry = pairs.addObject();
            entry.put("share", Math.round(pair.share() * 1000) / 1000.0);
            ArrayNode words = entry.putArray("words");
            pair.words().forEach(words::add);
            item(entry.putObject("one"), pair.one());
            item(entry.putObject("other"), pair.other());
        }
        return line;
    }

    private static void item(ObjectNode entry, Edition.Item item) {
        entry.put("rank", item.rank()).put("story", item.story()).put("title", item.title());
    }
}
