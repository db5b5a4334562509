package org.daybook.cli;

import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import picocli.CommandLine.Command;

@Command(
        name = "clean",
        header = "Cut the article and its metadata out of each page or capture.",
        description = "Prints one JSON line for each input: the article, or a refusal with its code.",
        footer = {"", "Example:", "  daybook clean page.html captures/ > articles.jsonl"})
final class CleanCommand extends Verb {
    @Override
    String what() {
        return "clean";
    }

    @Override
    Answer answer(Input input) {
        return switch (Rooms.article(input)) {
            case Outcome.Made<Article>(var article) -> new Answer(Json.line(ArticleLine.write(article)) + "\n", false);
            case Outcome.Not<Article>(var refused) ->
                new Answer(Json.line(ArticleLine.refusal(input.id(), refused)) + "\n", true);
        };
    }
}
