package org.daybook.store;

import java.time.Instant;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Report;

/// An article as it is kept: its reading, and where the story stage put it.
///
/// @param id     the article's id, for ever
/// @param seen   when it was there: captured, else published
/// @param digest what the story stage remembers of it, in that stage's own form
/// @param opens  whether it opened its story
/// @param origin the id of the first article of the same wording, its own when it is the first
public record Filed(
        String id, Instant seen, Reading reading, String digest, String story, boolean opens, String origin) {
    /// What the record needs of it.
    public Report report() {
        return new Report(id, seen, story, origin, reading);
    }
}
