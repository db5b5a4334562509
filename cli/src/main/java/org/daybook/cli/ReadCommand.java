package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ReadingLine;
import org.daybook.inputs.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        header = "Read what each article says: times, names, places, counts, claims, events.",
        description = {
            "Prints one JSON line for each input. Every span in it can be checked against the line's text.",
            "Pages and captures are cleaned first; a text is taken as it stands."
        },
        footer = {
            "",
            "Example:",
            "  daybook clean pages/ | daybook read - > readings.jsonl",
            "  daybook read --pretty page.html",
            "  daybook read --gaps articles.jsonl"
        })
final class ReadCommand extends Verb {
    @Option(
            names = "--pretty",
            description = {
                "The article for people to read: names, places, times, counts, claims and events marked",
                "(colours on a terminal unless NO_COLOR is set, else brackets), and lists of claims and events."
            })
    private boolean pretty;

    @Option(
            names = "--gaps",
            description = {
                "Instead of readings, the predicates that no line of the lexicon coded, the most frequent first:",
                "lemma, part of speech, how often, and an example with its article and place."
            })
    private boolean gaps;

    @Option(names = "--json", description = "With --gaps: a JSON line for each predicate.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    private Optional<Reader> reader = Optional.empty();

    @Override
    public Integer call() throws IOException {
        refuseIgnored();
        reader = Optional.of(actors.reader());
        if (!gaps) {
            return super.call();
        }
        GapReport report = GapReport.over(inputs(), this::reading, threads());
        report.print(json);
        return 0;
    }

    private void refuseIgnored() {
        if (json && !gaps) {
            throw new ParameterException(
                    spec.commandLine(), "--json goes with --gaps: readings are lines of JSON without it");
        }
        if (pretty && gaps) {
            throw new ParameterException(spec.commandLine(), "--pretty shows readings and --gaps has none: take one");
        }
    }

    @Override
    String what() {
        return "read";
    }

    @Override
    List<Input> documents(Input input) {
        return input.documents();
    }

    @Override
    Outcome<ObjectNode> line(Input input) {
        return reading(input).then(reading -> Outcome.made(ReadingLine.write(reading)));
    }

    @Override
    Outcome<String> written(Input input) {
        return pretty
                ? reading(input)
                        .then(reading ->
                                Outcome.made(PrettyReading.onStandardOutput().show(reading)))
                : super.written(input);
    }

    private Outcome<Reading> reading(Input input) {
        Reader own = reader.orElseGet(Rooms::reader);
        return Rooms.article(input).then(article -> Outcome.made(own.read(article)));
    }
}
