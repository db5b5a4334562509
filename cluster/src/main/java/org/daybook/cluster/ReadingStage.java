package org.daybook.cluster;

import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Identity;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.ReadingLine;
import org.daybook.core.story.Digest;
import org.daybook.inputs.Input;

/// Line to reading: stateless, as parallel as one likes. What cannot become an article goes out at the side.
final class ReadingStage extends ProcessFunction<Captured, ReadArticle> {
    static final OutputTag<Rejected> REJECTED = new OutputTag<>("rejected") {};

    private static final long serialVersionUID = 1;

    /// Holder idiom: models and lexicons once for all tasks of a process.
    private static final class Rooms {
        static final Cleaner CLEANER = Cleaner.load();
        static final Reader READER = Reader.load();
    }

    /// A feed gives an article for each entry that holds one.
    @Override
    public void processElement(Captured captured, Context context, Collector<ReadArticle> out) {
        for (Input input : Input.ofLine(captured.line(), captured.place()).entries()) {
            switch (input.article(Rooms.CLEANER)) {
                case Outcome.Made<Article>(var made) -> out.collect(read(input.identified(made, made)));
                case Outcome.Not<Article>(Refused why) ->
                    context.output(
                            REJECTED,
                            new Rejected(captured.place(), why.code(), why.what(), why.where(), captured.line()));
            }
        }
    }

    private static ReadArticle read(Article article) {
        Reading reading = Rooms.READER.read(article);
        Instant seen = article.metadata()
                .captured()
                .or(() -> article.metadata().published())
                .map(stamp -> stamp.instant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
        return new ReadArticle(
                article.id(),
                Identity.revision(article),
                seen.toEpochMilli(),
                Digest.of(reading).line(),
                Json.line(ArticleLine.write(article)),
                Json.line(ReadingLine.write(reading)));
    }
}
