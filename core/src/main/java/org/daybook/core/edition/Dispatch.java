package org.daybook.core.edition;

import java.time.Instant;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.reading.Reading;

/// An article in its story, as the editor sees it. Immutable.
///
/// @param origin id of the first article of the same wording
/// @param at     when it was captured
/// @param outlet what tells its outlet from others, see [Outlet]
public record Dispatch(Reading reading, String origin, Instant at, String outlet) {
    public Dispatch(Reading reading, String origin, Instant at) {
        this(
                reading,
                origin,
                at,
                Outlet.of(reading.article().metadata(), reading.article().id()));
    }

    String id() {
        return article().id();
    }

    String title() {
        return known().title().orElse("");
    }

    Article article() {
        return reading.article();
    }

    Metadata known() {
        return article().metadata();
    }
}
