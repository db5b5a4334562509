package org.daybook.cli;

import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;

/// The one page on which the rooms are put together by hand. Everything in here is immutable and shared by all
/// threads;
/// what is heavy is loaded when it is first asked for.
final class Rooms {
    /// Holder idiom: loaded once, on first use, by whichever thread comes first.
    private static final class Loaded {
        static final Reader READER = Reader.load();
    }

    private Rooms() {}

    /// Capture to article. A line that already is a cleaned article comes back whole.
    static Outcome<Article> article(Input input) {
        return input.capture()
                .then(capture -> clean(capture)
                        .then(article -> Outcome.made(
                                capture.body() instanceof Capture.Plain
                                                && input.line().isPresent()
                                        ? ArticleLine.complete(
                                                article, input.line().get())
                                        : article)));
    }

    private static Outcome<Article> clean(Capture capture) {
        if (capture.body() instanceof Capture.Plain plain) {
            Capture.Given given = capture.given();
            Metadata metadata = new Metadata(
                    given.url(),
                    given.title(),
                    java.util.Optional.empty(),
                    List.of(),
                    given.publisher(),
                    List.of(),
                    given.published(),
                    java.util.Optional.empty(),
                    given.captured(),
                    given.language(),
                    false);
            return Outcome.made(new Article(capture.id(), metadata, plain.text(), List.of(), List.of(), List.of(), 1));
        }
        return Outcome.refused("not-yet", "pages are not read yet", capture.id());
    }

    /// Article to reading.
    static Reading read(Article article) {
        return Loaded.READER.read(article);
    }
}
