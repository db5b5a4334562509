package org.daybook.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.StoredReading;

/// An article that was read, as it travels between operators.
///
/// @param revision the hash of its wording
/// @param seen     when it was there, in milliseconds since 1970 UTC: captured, else published
/// @param digest   what the story stage remembers of it
/// @param article  its line, as `daybook clean` prints it
/// @param reading  its line, as `daybook read` prints it
public record ReadArticle(String id, String revision, long seen, String digest, String article, String reading) {
    /// What was read, as a store keeps it: without its tokens.
    Reading kept() {
        return StoredReading.read(ArticleLine.read(object(article)), object(reading));
    }

    private static ObjectNode object(String line) {
        return Json.parse(line, "the job").made().orElseThrow();
    }
}
