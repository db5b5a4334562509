package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daybook.inputs.Inputs;
import org.daybook.store.Filed;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story that is parted in mid-stream: past editions stay, and a restart changes nothing.
class SplitStoriesTest {
    private static final List<String> DERNA = List.of(
            "Derna dams burst",
            "Derna port flooded",
            "Libya storm Daniel",
            "Derna dams warning",
            "Libya flood Daniel",
            "Derna flood dams",
            "Libya dams Derna",
            "Storm Daniel Derna");

    private static final List<String> MARRAKESH = List.of(
            "Marrakesh quake Atlas",
            "Morocco Atlas villages",
            "Atlas quake Morocco",
            "Marrakesh Atlas earthquake",
            "Morocco quake villages",
            "Atlas villages quake",
            "Marrakesh quake Morocco",
            "Morocco Atlas quake");

    /// Too few headlines for a split on the first day, the others on the second.
    private static final int FIRST_DAY = 5;

    @TempDir
    Path folder = Path.of("");

    private static List<String> lines() {
        List<String> titles = new ArrayList<>();
        titles.add("Derna flood and Marrakesh quake: Libya, Morocco ask for help");
        for (int i = 0; i < DERNA.size(); i++) {
            titles.add(DERNA.get(i));
            titles.add(MARRAKESH.get(i));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            lines.add("{\"id\": \"n%d\", \"title\": \"%s\", \"text\": \"\", \"published\": \"2023-09-%dT%02d:00:00Z\"}"
                    .formatted(i, titles.get(i), i < FIRST_DAY ? 12 : 13, 1 + i));
        }
        return lines;
    }

    private void ingest(Store store, List<String> lines) throws IOException {
        Path wire = Files.write(folder.resolve("wire.jsonl"), lines);
        try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 1);
        }
    }

    private static String edition(Store store, int day) {
        Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
        return editions.line(editions.make(LocalDate.of(2023, 9, day)));
    }

    @Test
    void theEditionOfADayBeforeTheSplitStaysAsItWas() throws IOException {
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"))) {
            ingest(store, lines().subList(0, FIRST_DAY));
            String before = edition(store, 12);
            ingest(store, lines());
            assertThat(store.story("n0")).as("something left").hasSizeLessThan(lines().size());
            assertThat(edition(store, 12)).isEqualTo(before);
            List<String> stories = store.seen(Instant.EPOCH, Instant.parse("2024-01-01T00:00:00Z")).stream()
                    .map(Filed::story)
                    .distinct()
                    .toList();
            assertThat(stories).hasSizeGreaterThan(1).contains("n0");
            assertThat(stories)
                    .allSatisfy(story -> assertThat(edition(store, 13)).contains("\"story\":\"" + story));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aRestartBehindEachArticleChangesNothing() throws IOException {
        try (Store undisturbed = SqliteStore.open(folder.resolve("one.db"));
                Store restarted = SqliteStore.open(folder.resolve("many.db"))) {
            ingest(undisturbed, lines());
            for (int i = 1; i <= lines().size(); i++) {
                ingest(restarted, lines().subList(0, i));
            }
            assertThat(restarted.contentDigest()).isEqualTo(undisturbed.contentDigest());
        }
    }
}
