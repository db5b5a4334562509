package org.daybook.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.edition.Closing;
import org.daybook.core.record.Json;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.EmailEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "edition",
        header = "Print the edition of a day, made from the store.",
        description = {
            "Prints the published edition of that day where there is one with as many items and the same cut, else makes",
            "it now from what was seen before the day's cut. With --since it is one edition of all that came since the",
            "edition of an earlier day."
        },
        footer = {
            "",
            "Example:",
            "  daybook edition --date 2023-09-20 --zone Europe/Paris",
            "  daybook edition --hour 7 --email morning.eml",
            "  daybook edition --since 2023-09-18 --items 30"
        })
final class EditionCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ClosingOptions hours = new ClosingOptions();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day (default: the last one on which something was seen).")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "A catch-up edition: what came after the edition of this day closed.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--email",
            paramLabel = "FILE",
            description =
                    "Write it as an e-mail (.eml, text and HTML, loading nothing from anywhere) instead of printing it.")
    private Optional<Path> email = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        if (email.isPresent() && json) {
            throw new ParameterException(spec.commandLine(), "--email writes a letter and --json prints: take one");
        }
        Outputs.check(spec.commandLine(), store.path(), new Outputs.Output("--email", email));
        try (Store open = store.existing()) {
            Closing closing = hours.closing();
            Editions editions = new Editions(open, closing, items);
            Optional<LocalDate> day = date.or(() -> editions.lastDay(closing.inHand(Instant.now())));
            if (day.isEmpty()) {
                throw new IOException("the store is empty: `daybook ingest FOLDER` fills it");
            }
            String line = since.isPresent()
                    ? since(editions, since.get(), day.get())
                    : open.edition(day.get(), closing.zone().getId())
                            .map(PublishedEdition::line)
                            .filter(known -> isOf(known, items) && closesAt(known, closing.cut(day.get())))
                            .orElseGet(() -> editions.line(editions.make(day.get())));
            if (email.isPresent()) {
                WholeFile.write(email.get(), EmailEdition.of(open, line));
                System.out.println("written to " + email.get());
            } else {
                System.out.println(json ? line : readable(line));
            }
            return 0;
        }
    }

    private String since(Editions editions, LocalDate last, LocalDate day) {
        if (!last.isBefore(day)) {
            throw new ParameterException(
                    spec.commandLine(), "nothing came since " + last + ": the edition to print is of " + day);
        }
        return Json.line(object(editions.line(editions.since(last, day))).put("since", last.toString()));
    }

    private static boolean closesAt(String line, Instant cut) {
        return object(line)
                .path("cut")
                .asText()
                .equals(cut.truncatedTo(ChronoUnit.SECONDS).toString());
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
        StringBuilder page = new StringBuilder(edition.path("date").asText());
        if (edition.hasNonNull("since")) {
            page.append(", since ").append(edition.path("since").asText());
        }
        page.append("\n");
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
