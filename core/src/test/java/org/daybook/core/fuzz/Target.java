package org.daybook.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.FeedLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.ReadingLine;

/// What a fuzzer throws bytes at (`scripts/fuzz`), and what [FixturesTest] replays: the three
/// readers of strangers' documents. Each must come back with a value or a coded refusal, and
/// whatever it says must stand in the text.
enum Target {
    /// A page as fetched: decoded, cut, written.
    PAGE {
        @Override
        void read(byte[] bytes) {
            Capture.Bytes page = new Capture.Bytes(bytes, Map.of("content-type", "text/html"));
            article(new Capture("page", page, Capture.Given.NOTHING));
        }
    },
    /// A page flattened to text: cut, then read to its events.
    CAPTURE {
        @Override
        void read(byte[] bytes) {
            Capture.Flattened page = new Capture.Flattened(new String(bytes, StandardCharsets.UTF_8));
            Outcome<Article> cut = article(new Capture("capture", page, Capture.Given.NOTHING));
            cut.made().ifPresent(article -> {
                Reading reading = Read.READER.read(article);
                check(reading);
                ReadingLine.write(reading);
            });
        }
    },
    FEED {
        @Override
        void read(byte[] bytes) {
            Outcome<Feed> read =
                    FeedReader.read(new Capture("feed", new Capture.Bytes(bytes, Map.of()), Capture.Given.NOTHING));
            switch (read) {
                case Outcome.Made<Feed>(Feed feed) -> Json.line(FeedLine.write("feed", feed));
                case Outcome.Not<Feed> not -> coded(not.refused().code());
            }
        }
    };

    /// Loaded by the targets that need them: with the fuzzer's eyes in it, the grammar takes seconds.
    private static final class Cut {
        static final Cleaner CLEANER = Cleaner.load();
    }

    private static final class Read {
        static final Reader READER = Reader.load();
    }

    /// Throws when the promise is broken.
    abstract void read(byte[] bytes);

    private static Outcome<Article> article(Capture capture) {
        Outcome<Article> outcome = Cut.CLEANER.clean(capture);
        switch (outcome) {
            case Outcome.Made<Article>(Article article) -> Json.line(ArticleLine.write(article));
            case Outcome.Not<Article> not -> coded(not.refused().code());
        }
        return outcome;
    }

    private static void check(Reading reading) {
        String text = reading.article().text();
        List<Span> spans = reading.claims().stream()
                .flatMap(claim -> claim.content().stream())
                .toList();
        for (Span span : spans) {
            if (!text.substring(span.begin(), span.end()).equals(span.text())) {
                throw new IllegalStateException("'" + span.text() + "' does not stand at " + span.begin());
            }
        }
    }

    private static void coded(String code) {
        if (code.isBlank()) {
            throw new IllegalStateException("refused without a code");
        }
    }
}
