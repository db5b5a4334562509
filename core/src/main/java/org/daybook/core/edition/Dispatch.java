package org.daybook.core.edition;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;

/// An article in its story, as the editor sees it. Immutable.
///
/// @param origin    id of the first article of the same wording
/// @param at        when it was captured
/// @param outlet    what tells its outlet from others, see [Outlet]
/// @param sentences with their words: asked for when sentences are chosen, which is of few of a day's articles
public record Dispatch(Reading reading, String origin, Instant at, String outlet, Supplier<List<Sentence>> sentences) {
    /// @param reading whose sentences have their words
    public Dispatch(Reading reading, String origin, Instant at) {
        this(reading, origin, at, reading::sentences);
    }

    /// @param reading whose sentences may be without their words
    public Dispatch(Reading reading, String origin, Instant at, Supplier<List<Sentence>> sentences) {
        this(
                reading,
                origin,
                at,
                Outlet.of(reading.article().metadata(), reading.article().id()),
                sentences);
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
