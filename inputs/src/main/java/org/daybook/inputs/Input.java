package org.daybook.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Identity;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;

/// One input of a verb or of a job: a line, a file or a record of an archive. Immutable.
///
/// @param id      the line's id, or the file's path below the folder that was named
/// @param where   the place to name in a refusal: file and line
/// @param capture the document, or why it could not be taken
/// @param line    the JSON it came as, or what a feed says beside the text: it may hold more than a capture
/// (a cleaned article's fields)
public record Input(String id, String where, Outcome<Capture> capture, Optional<ObjectNode> line) {
    /// A line of the input contract; a refusal when it is none.
    ///
    /// @param where the place to name in a refusal, and the id where the line gives none
    public static Input ofLine(String line, String where) {
        Outcome<ObjectNode> object = Json.parse(line, where);
        String id = object.made().flatMap(InputLine::id).orElse(where);
        return new Input(id, where, object.then(known -> InputLine.capture(known, where)), object.made());
    }

    /// Whether it is a feed, which has entries, rather than one article.
    public boolean isFeed() {
        return capture.made()
                .map(Capture::body)
                .filter(Capture.Bytes.class::isInstance)
                .map(Capture.Bytes.class::cast)
                .filter(bytes -> FeedReader.looksLikeFeed(bytes.bytes()))
                .isPresent();
    }

    /// The documents that it holds: the entries of a feed that carry text or at least a headline, else itself.
    public List<Input> entries() {
        if (!isFeed()) {
            return List.of(this);
        }
        return switch (capture.then(FeedReader::read)) {
            case Outcome.Not<Feed> refused -> List.of(this);
            case Outcome.Made<Feed>(var feed) -> Entries.of(this, feed);
        };
    }

    /// The same where a line is to be printed for each line: a line that is a feed stays one.
    public List<Input> documents() {
        return line.isPresent() ? List.of(this) : entries();
    }

    /// Capture to article. A line that already is a cleaned article comes back whole.
    public Outcome<Article> article(Cleaner cleaner) {
        return capture.then(known -> cleaner.clean(known)
                .then(article -> Outcome.made(
                        known.body() instanceof Capture.Plain && line.isPresent()
                                ? ArticleLine.complete(article, line.get())
                                : article)));
    }

    /// The article under the name by which it is kept. An id that a line gave is kept; a file's article is known by its
    /// address or its words, not by where the file lay, nor by what lay beside it and was learnt from.
    ///
    /// @param alone   the article as it is without what was learnt
    /// @param article the same, with it
    public Article identified(Article alone, Article article) {
        return line.flatMap(InputLine::id).isPresent() ? article : article.named(Identity.of(alone));
    }
}
