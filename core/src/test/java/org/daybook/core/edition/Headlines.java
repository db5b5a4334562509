package org.daybook.core.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.reading.Reading;

/// Articles of which no more is known than a headline, and perhaps a text: for tests.
final class Headlines {
    private Headlines() {}

    /// @param text empty for a headline alone
    static Dispatch dispatch(String id, String title, String publisher, String text, Instant at) {
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of(publisher),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                false);
        Article article = new Article(id, known, text, List.of(), List.of(), List.of(), 1);
        Reading reading =
                new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Dispatch(reading, id, at);
    }
}
