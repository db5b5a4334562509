package org.daybook.cli;

import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Explanation;
import org.daybook.core.article.Furniture;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.Grammar;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;

/// The one page on which the rooms are put together by hand. Everything in here is immutable and shared by
/// all threads; what is heavy is loaded when it is first asked for.
final class Rooms {
    /// Holder idiom: loaded once, on first use, by whichever thread comes first.
    private static final class Loaded {
        static final Reader READER = Reader.load();
    }

    private static final class Cleaned {
        static final Cleaner CLEANER = Cleaner.load();
    }

    private static final class Parsed {
        static final Grammar GRAMMAR = EnglishGrammar.load();
    }

    private Rooms() {}

    static Grammar grammar() {
        return Parsed.GRAMMAR;
    }

    /// The documents that an input holds: the entries of a feed that carry text or at least a
    /// headline, else the input itself.
    static List<Input> entries(Input input) {
        if (!Ingestion.isFeed(input)) {
            return List.of(input);
        }
        return switch (input.capture().then(FeedReader::read)) {
            case Outcome.Not<Feed> refused -> List.of(input);
            case Outcome.Made<Feed>(var feed) -> Entries.of(input, feed);
        };
    }

    /// The same for verbs that print a line for each line: a line that is a feed stays one.
    static List<Input> documents(Input input) {
        return input.line().isPresent() ? List.of(input) : entries(input);
    }

    /// Capture to article. A line that already is a cleaned article comes back whole.
    static Outcome<Article> article(Input input) {
        return input.capture()
                .then(capture -> Cleaned.CLEANER
                        .clean(capture)
                        .then(article -> Outcome.made(
                                capture.body() instanceof Capture.Plain
                                                && input.line().isPresent()
                                        ? ArticleLine.complete(
                                                article, input.line().get())
                                        : article)));
    }

    /// The article of an input without what recurs on its site.
    static Article without(Furniture furniture, Input input, Article article) {
        return input.capture()
                .made()
                .map(capture -> Cleaned.CLEANER.without(furniture, capture, article))
                .orElse(article);
    }

    /// How a page was taken apart on its way to an article.
    static Outcome<Explanation> explanation(Input input) {
        return input.capture().then(Cleaned.CLEANER::explain);
    }

    /// The reader with the shipped lexicons.
    static Reader reader() {
        return Loaded.READER;
    }

    /// Article to reading.
    static Reading read(Article article) {
        return Loaded.READER.read(article);
    }
}
