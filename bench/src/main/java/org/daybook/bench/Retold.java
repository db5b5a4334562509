package org.daybook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Stamp;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;
import org.daybook.core.story.Digest;
import org.daybook.store.Filed;

/// An endless stream of articles for a store: the same read articles over and over, each time under another id, title,
/// address and moment, four to a story. Nothing is read twice, so a million take minutes rather than hours; what
/// the store writes is as long and as varied as what was read. The same number gives the same article.
final class Retold {
    private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

    private final List<Reading> read;
    private final List<String> digests;
    private final Duration step;

    private Retold(List<Reading> read, Duration step) {
        this.read = read;
        this.digests = read.stream().map(reading -> Digest.of(reading).line()).toList();
        this.step = step;
    }

    /// @param load   articles, a line each
    /// @param perDay how many a day has
    static Retold of(Path load, int perDay) throws IOException {
        Cleaner cleaner = Cleaner.load();
        Reader reader = Reader.load();
        List<Reading> read = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(load)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Json.parse(line, load.toString())
                        .then(node -> InputLine.capture(node, load.toString()))
                        .then((Capture capture) -> cleaner.clean(capture))
                        .made()
                        .map(reader::read)
                        .ifPresent(read::add);
            }
        }
        return new Retold(read, Duration.ofDays(1).dividedBy(perDay));
    }

    /// The article of a number.
    Filed article(long number) {
        int source = (int) (number % read.size());
        Reading reading = read.get(source);
        String id = "retold-" + number;
        Instant seen = BEGINNING.plus(step.multipliedBy(number));
        Metadata known = reading.article().metadata();
        Metadata metadata = new Metadata(
                Optional.of("https://outlet" + number % 997 + ".example/" + number),
                known.title().map(title -> title + " " + number),
                known.standfirst(),
                known.authors(),
                known.publisher().or(() -> Optional.of("Outlet " + number % 997)),
                known.agencies(),
                Optional.of(Stamp.of(seen.atOffset(ZoneOffset.UTC))),
                Optional.empty(),
                Optional.empty(),
                known.language(),
                false);
        Article article = reading.article();
        Reading told = new Reading(
                new Article(id, metadata, article.text(), List.of(), List.of(), List.of(), article.confidence()),
                reading.sentences(),
                reading.times(),
                reading.names(),
                reading.places(),
                reading.counts(),
                reading.claims(),
                reading.events());
        return new Filed(id, seen, told, digests.get(source), story(number), number % 4 == 0, id);
    }

    static String story(long number) {
        return "retold-" + number / 4 * 4;
    }
}
