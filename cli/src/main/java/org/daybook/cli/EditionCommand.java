package org.daybook.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.record.Json;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "edition",
        header = "Print the edition of a day, made from the store.",
        description = {
            "Prints the published edition of that day where there is one with as many items, else makes it now from what",
            "was seen before the day's cut."
        },
        footer = {"", "Example:", "  daybook edition --date 2023-09-20 --zone Europe/Paris"})
final class EditionCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day (default: the last one on which something was seen).")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose day (default: this machine's zone, ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--items",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "How many items (default: ${DEFAULT-VALUE}).")
    private int items = 20;

    @Option(names = "--json", description = "One JSON object, as docs/formats.md describes it.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Store open = store.existing()) {
            Editions editions = new Editions(open, zone, items);
            Optional<LocalDate> day = date.or(() -> editions.lastDay(LocalDate.now(zone)));
            if (day.isEmpty()) {
                throw new IOException("the store is empty: `daybook ingest FOLDER` fills it");
            }
            String line = open.edition(day.get(), zone.getId())
                    .map(PublishedEdition::line)
                    .filter(known -> isOf(known, items))
                    .orElseGet(() -> editions.line(editions.make(day.get())));
            System.out.println(json ? line : readable(line));
            return 0;
        }
    }

    /// Whether the edition has as many items, or fewer because there was nothing more.
    private static boolean isOf(String line, int items) {
        ObjectNode edition = object(line);
        int count = edition.path("items").size();
        return count == items || (count < items && edition.path("left").isEmpty());
    }

    private static ObjectNode object(String line) {
        return Json.parse(line, "edition").made().orElseThrow();
    }

    private static String readable(String line) {
        JsonNode edition = object(line);
        StringBuilder page = new StringBuilder(edition.path("date").asText()).append("\n");
        for (JsonNode item : edition.path("items")) {
            page.append("\n%2d  %s%n"
                    .formatted(item.path("rank").asInt(), item.path("title").asText()));
            item.path("summary")
                    .forEach(sentence -> page.append("    ")
                            .append(sentence.path("text").asText())
                            .append('\n'));
            page.append("    %d articles, %d independent origins%n"
                    .formatted(
                            item.path("articles").size(), item.path("origins").asInt()));
        }
        return page.append("\nThat is all for this day.").toString();
    }
}
