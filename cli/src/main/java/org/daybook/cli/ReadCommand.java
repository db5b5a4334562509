package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daybook.core.capture.Outcome;
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
    List<Input> documents(Input input) {
        return Rooms.documents(input);
    }

    @Override
    Outcome<ObjectNode> line(Input input) {
        return Rooms.article(input).then(article -> Outcome.made(ReadingLine.write(Rooms.read(article))));
    }
}
