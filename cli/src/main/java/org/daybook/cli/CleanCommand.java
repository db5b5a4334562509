package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.inputs.Input;
import picocli.CommandLine.Command;

@Command(
        name = "clean",
        header = "Cut the article and its metadata out of each page or capture.",
        description = {
            "Prints one JSON line for each input (of a feed, for each of its entries): the article, or a refusal with its code.",
            "Of several pages or captures of one site it first learns which lines recur on them (a newsletter, an app, a",
            "notice) and takes these out of the texts. Standard input is not learnt from."
        },
        footer = {"", "Example:", "  daybook clean page.html captures/ > articles.jsonl"})
final class CleanCommand extends Verb {
    private Learning learning = Learning.nothing();

    @Override
    String what() {
        return "clean";
    }

    @Override
    void begin(List<String> arguments, int threads) throws IOException {
        learning = Learning.from(arguments, threads);
    }

    @Override
    List<Input> documents(Input input) {
        return input.documents();
    }

    @Override
    Outcome<ObjectNode> line(Input input) {
        return learning.alone(input).then(alone -> Outcome.made(ArticleLine.write(learning.tidied(input, alone))));
    }
}
