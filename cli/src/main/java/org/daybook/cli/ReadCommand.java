package org.daybook.cli;

import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.ReadingLine;
import picocli.CommandLine.Command;

@Command(
        name = "read",
        header = "Read what each article says: times, names, places, counts, claims, events.",
        description = {
            "Prints one JSON line for each input. Every span in it can be checked against the line's text.",
            "Pages and captures are cleaned first; a text is taken as it stands."
        },
        footer = {"", "Example:", "  daybook clean pages/ | daybook read - > readings.jsonl"})
final class ReadCommand extends Verb {
    @Override
    String what() {
        return "read";
    }

    @Override
    Answer answer(Input input) {
        return switch (Rooms.article(input)) {
            case Outcome.Made<Article>(var article) ->
                new Answer(Json.line(ReadingLine.write(Rooms.read(article))) + "\n", false);
            case Outcome.Not<Article>(var refused) ->
                new Answer(Json.line(ArticleLine.refusal(input.id(), refused)) + "\n", true);
        };
    }
}
