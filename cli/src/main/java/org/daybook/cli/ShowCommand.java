package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Json;
import org.daybook.core.record.ReadingLine;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        header = "Show a kept article and what was read in it.",
        footer = {"", "Example:", "  daybook show 3f2a9c0d11e84b57"})
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "ID", description = "The article's id, as `daybook search` prints it.")
    private String id = "";

    @Option(names = "--json", description = "One line, as `daybook read` prints it.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Store open = store.existing()) {
            Optional<Filed> found = open.article(id);
            if (found.isEmpty()) {
                System.err.println("daybook: no article has the id " + id + ": `daybook search WORDS` finds ids");
                return 1;
            }
            if (json) {
                ObjectNode line = ReadingLine.write(found.get().reading());
                System.out.println(
                        Json.line(line.put("id", id).put("story", found.get().story())));
            } else {
                print(found.get());
            }
            return 0;
        }
    }

    private static void print(Filed filed) {
        Reading reading = filed.reading();
        Article article = reading.article();
        Metadata metadata = article.metadata();
        System.out.println(metadata.title().orElse("Untitled"));
        System.out.println(metadata.publisher().orElse("publisher unknown")
                + metadata.published().map(stamp -> ", " + stamp).orElse("")
                + metadata.url().map(url -> ", " + url).orElse(""));
        System.out.println(
                "story " + filed.story() + (filed.origin().equals(filed.id()) ? "" : ", a copy of " + filed.origin()));
        System.out.println();
        System.out.println(article.text());
        section("Events", reading.events().stream().map(ShowCommand::event).toList());
        section("Claims", reading.claims().stream().map(ShowCommand::claim).toList());
        section("Counts", reading.counts().stream().map(ShowCommand::count).toList());
        section(
                "Times",
                reading.times().stream()
                        .map(time -> time.span().text() + " = " + time.value())
                        .toList());
        section(
                "Places",
                reading.places().stream()
                        .map(place -> place.span().text()
                                + place.country()
                                        .map(country -> " (" + country + ")")
                                        .orElse(""))
                        .distinct()
                        .toList());
    }

    private static void section(String title, java.util.List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println();
            System.out.println(title);
            lines.forEach(line -> System.out.println("  " + line));
        }
    }

    private static String event(Event event) {
        return event.type() + ": "
                + event.actor().map(Participant::span).map(Span::text).orElse("?")
                + event.target().map(target -> " -> " + target.span().text()).orElse("")
                + event.day().map(day -> ", " + day).orElse("")
                + " [" + event.status().name().toLowerCase(java.util.Locale.ROOT) + "] “"
                + event.evidence().text() + "”";
    }

    private static String claim(Claim claim) {
        return claim.source().map(Span::text).orElse("someone") + " ["
                + claim.standing().name().toLowerCase(java.util.Locale.ROOT) + "]: "
                + String.join(" … ", claim.content().stream().map(Span::text).toList());
    }

    private static String count(Count count) {
        return count.what().name().toLowerCase(java.util.Locale.ROOT) + " " + "“"
                + count.span().text() + "”";
    }
}
