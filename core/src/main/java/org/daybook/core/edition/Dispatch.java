package org.daybook.core.edition;

import java.time.Instant;
import org.daybook.core.reading.Reading;

/// An article in its story, as the editor sees it. Immutable.
///
/// @param origin id of the first article of the same wording
/// @param at     when it was captured
public record Dispatch(Reading reading, String origin, Instant at) {
    String id() {
        return reading.article().id();
    }

    String title() {
        return reading.article().metadata().title().orElse("");
    }

    /// The publisher's name; an article whose publisher is unknown counts as one of its own.
    String publisher() {
        return reading.article().metadata().publisher().orElse("article " + id());
    }
}
