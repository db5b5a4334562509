package org.daybook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.article.Explanation;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints how a page was taken apart. Made from the extractor's own decisions ([Explanation]).
@Command(
        name = "explain",
        header = "Show which blocks of a page became the article, which did not, and why.",
        description = {
            "Prints a line for each block: kept (+) or what it was taken for (promo, related, ...), its words, the share of them",
            "in links, what it counted when the body was looked for, its kind, and on what ground it was decided."
        },
        footer = {
            "",
            "Example:",
            "  daybook explain page.html                      as text",
            "  daybook explain page.html --html blocks.html   as a page with the blocks in colour, to open in a browser"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PAGE", description = "Pages of HTML, JSON lines of them, or - .")
    private List<String> inputs = List.of();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page without scripts instead, each block coloured by what became of it.")
    private Optional<Path> html = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (html.isPresent()) {
            Outputs.keepInputs(spec.commandLine(), "--html", html.get(), inputs);
        }
        StringBuilder answer = new StringBuilder();
        try (Inputs given = new Inputs(inputs)) {
            while (given.hasNext()) {
                Input input = given.next();
                answer.append(
                        switch (Rooms.explanation(input)) {
                            case Outcome.Made<Explanation>(var explanation) ->
                                html.isPresent()
                                        ? ExplanationPage.section(explanation)
                                        : ExplanationText.of(explanation);
                            case Outcome.Not<Explanation>(var refused) ->
                                html.isPresent()
                                        ? ExplanationPage.refusal(input.id(), refused)
                                        : refusal(input.id(), refused);
                        });
                if (html.isEmpty()) {
                    print(answer.toString());
                    answer.setLength(0);
                }
            }
        }
        if (html.isPresent()) {
            WholeFile.write(html.get(), ExplanationPage.around(answer));
        }
        return 0;
    }

    private static String refusal(String id, Refused refused) {
        return "== " + id + ": refused, " + refused.code() + ": " + refused.what() + "\n";
    }

    private static void print(String text) {
        PrintStream out = System.out;
        out.print(text);
    }
}
