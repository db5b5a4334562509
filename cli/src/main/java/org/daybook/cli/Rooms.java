package org.daybook.cli;

import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Explanation;
import org.daybook.core.article.Furniture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.Grammar;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.inputs.Input;

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

    /// Capture to article. A line that already is a cleaned article comes back whole.
    static Outcome<Article> article(Input input) {
        return input.article(Cleaned.CLEANER);
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
