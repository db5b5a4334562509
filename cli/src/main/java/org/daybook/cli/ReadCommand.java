package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ReadingLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
            "  daybook read --pretty page.html"
        })
final class ReadCommand extends Verb {
    @Option(
            names = "--pretty",
            description = {
                "The article for people to read: names, places, times, counts, claims and events marked",
                "(colours on a terminal unless NO_COLOR is set, else brackets), and lists of claims and events."
            })
    private boolean pretty;

    @Override
    String what() {
        return "read";
    }

    @Override
    List<Input> documents(Input input) {
        return Rooms.documents(input);
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

    private static Outcome<Reading> reading(Input input) {
        return Rooms.article(input).then(article -> Outcome.made(Rooms.read(article)));
    }
}
