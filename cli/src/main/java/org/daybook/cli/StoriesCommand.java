package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Digest;
import org.daybook.core.story.PartitionedDesk;
import org.daybook.core.story.Tie;
import org.daybook.inputs.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        header = "Put each article of a stream into its story, from the past alone.",
        description = {
            "Prints one JSON line for each input: its story, whether it opens it, and the first article of the same",
            "wording (its origin). Articles come in stream order; a line may be a headline alone. `ties`, where there are",
            "any, say what the article has shown to be between stories: `merged`: `story` goes on under the id `other`;",
            "`earlier`: `other` tells what came before; with the likeness, what was asked, and the stems in common.",
            "`split`: `story` was a part of `other` and is one of its own from now on, with the `articles` that it takes",
            "along, the stems that it tells of (`words`) and those that `other` does (`otherWords`)."
        },
        footer = {"", "Example:", "  daybook stories --settled articles.jsonl"})
final class StoriesCommand extends StreamVerb<Digest> {
    @Option(
            names = "--settled",
            description = "After the last article, print all assignments once more with merges and splits carried out.")
    private boolean settled;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "Share the stream among N desks as a cluster does, to see what that costs (default: one).")
    @SuppressWarnings("UnusedMethod") // the command line calls it
    private void share(int partitions) {
        desk = new PartitionedDesk(partitions);
    }

    private PartitionedDesk desk = new PartitionedDesk(1);
    private final List<Assignment> online = new ArrayList<>();

    @Override
    String what() {
        return "stories";
    }

    @Override
    Outcome<Digest> work(Input input) {
        return Rooms.article(input).then(StoriesCommand::digest);
    }

    private static Outcome<Digest> digest(Article article) {
        return Outcome.made(Digest.of(Rooms.read(article)));
    }

    @Override
    void take(Input input, Outcome<Digest> result) {
        switch (result) {
            case Outcome.Made<Digest>(var digest) -> {
                Assignment assignment = desk.place(digest);
                print(line(assignment));
                if (settled) {
                    online.add(assignment);
                }
            }
            case Outcome.Not<Digest>(var refused) -> print(ArticleLine.refusal(input.id(), refused));
        }
    }

    @Override
    void end() {
        desk.settled(online).forEach(assignment -> print(line(assignment)));
    }

    private static ObjectNode line(Assignment assignment) {
        ObjectNode line = Json.object()
                .put("id", assignment.id())
                .put("story", assignment.story())
                .put("new", assignment.isNew())
                .put("origin", assignment.origin());
        if (!assignment.ties().isEmpty()) {
            ArrayNode ties = line.putArray("ties");
            assignment.ties().forEach(tie -> ties.add(line(tie)));
        }
        return line;
    }

    private static ObjectNode line(Tie tie) {
        ObjectNode line = Json.object()
                .put("kind", tie.kind().name().toLowerCase(Locale.ROOT))
                .put("story", tie.story())
                .put("other", tie.other())
                .put("likeness", Math.round(tie.likeness() * 1000) / 1000.0)
                .put("asked", Math.round(tie.asked() * 1000) / 1000.0);
        ArrayNode words = line.putArray("words");
        tie.words().forEach(words::add);
        if (tie.kind() == Tie.Kind.SPLIT) {
            ArrayNode otherWords = line.putArray("otherWords");
            tie.otherWords().forEach(otherWords::add);
            ArrayNode articles = line.putArray("articles");
            tie.articles().forEach(articles::add);
        }
        return line;
    }
}
