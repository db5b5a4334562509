package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.record.FeedLine;
import org.daybook.inputs.Input;
import picocli.CommandLine.Command;

@Command(
        name = "feed",
        header = "Read feeds: RSS, Atom, RDF, CDF and JSON Feed, as people publish them.",
        description = "Prints one JSON line for each feed: what it says of itself, and its entries.",
        footer = {"", "Example:", "  daybook feed feeds/ > feeds.jsonl"})
final class FeedCommand extends Verb {
    @Override
    String what() {
        return "feed";
    }

    @Override
    Outcome<ObjectNode> line(Input input) {
        return input.capture().then(FeedReader::read).then(feed -> Outcome.made(FeedLine.write(input.id(), feed)));
    }
}
