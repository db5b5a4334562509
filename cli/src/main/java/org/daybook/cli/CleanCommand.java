package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import picocli.CommandLine.Command;

@Command(
        name = "clean",
        header = "Cut the article and its metadata out of each page or capture.",
        description =
                "Prints one JSON line for each input (of a feed, for each of its entries): the article, or a refusal with its code.",
        footer = {"", "Example:", "  daybook clean page.html captures/ > articles.jsonl"})
final class CleanCommand extends Verb {
    @Override
    String what() {
        return "clean";
    }

    @Override
    List<Input> documents(Input input) {
        return Rooms.documents(input);
    }

    @Override
    Outcome<ObjectNode> line(Input input) {
        return Rooms.article(input).then(article -> Outcome.made(ArticleLine.write(article)));
    }
}
