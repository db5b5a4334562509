package org.daybook.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.edition.Edition;
import org.daybook.core.edition.Replay;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.DoublesLine;
import org.daybook.core.record.EditionLine;
import org.daybook.inputs.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        header = "Relive a stream of articles in the order in which they were captured, and print each day's edition.",
        description =
                "Each edition is decided from what was captured before its cut, the day's last instant in the zone.",
        footer = {
            "",
            "Example:",
            "  daybook replay --zone Europe/Paris --items 20 archive.jsonl.gz",
            "  daybook replay --doubles 0.3 archive.jsonl.gz"
        })
final class ReplayCommand extends StreamVerb<Reading> {
    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose days (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--items",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "Items of an edition (default: ${DEFAULT-VALUE}).")
    private int items = 20;

    @Option(names = "--from", paramLabel = "DAY", description = "Print no edition before this day.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "Print no edition after this day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--doubles",
            paramLabel = "SHARE",
            converter = Values.Share.class,
            description = {
                "Print, instead of the editions, a line for each with the pairs of its items that may be one event: those",
                "that share two telling words, and of one's title this share or more (0 to 1), for a reader to judge."
            })
    private Optional<Double> doubles = Optional.empty();

    private Optional<Replay> replay = Optional.empty();

    /// Texts with characters outside the basic plane, where positions need
    /// converting; all others count alike.
    private final Map<String, String> texts = new HashMap<>();

    @Override
    String what() {
        return "replay";
    }

    @Override
    Outcome<Reading> work(Input input) {
        return Rooms.article(input).then(article -> Outcome.made(Rooms.read(article)));
    }

    @Override
    void take(Input input, Outcome<Reading> result) {
        result.made().ifPresent(reading -> {
            String text = reading.article().text();
            if (text.codePointCount(0, text.length()) != text.length()) {
                texts.put(reading.article().id(), text);
            }
            print(current().add(reading));
        });
    }

    @Override
    void end() {
        print(current().finish());
    }

    private Replay current() {
        Replay known = replay.orElseGet(() -> new Replay(zone, items));
        replay = Optional.of(known);
        return known;
    }

    private void print(List<Edition> editions) {
        for (Edition edition : editions) {
            boolean early = from.isPresent() && edition.date().isBefore(from.get());
            boolean late = to.isPresent() && edition.date().isAfter(to.get());
            if (!early && !late) {
                print(doubles.map(share -> DoublesLine.write(edition, share))
                        .orElseGet(() -> EditionLine.write(edition, id -> texts.getOrDefault(id, ""))));
            }
        }
    }
}
