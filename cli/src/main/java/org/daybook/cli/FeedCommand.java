package org.daybook.cli;

import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.FeedLine;
import org.daybook.core.record.Json;
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
    Answer answer(Input input) {
        return switch (input.capture().then(FeedReader::read)) {
            case Outcome.Made<Feed>(var feed) -> new Answer(Json.line(FeedLine.write(input.id(), feed)) + "\n", false);
            case Outcome.Not<Feed>(var refused) ->
                new Answer(Json.line(ArticleLine.refusal(input.id(), refused)) + "\n", true);
        };
    }
}
