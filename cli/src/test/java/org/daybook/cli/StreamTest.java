package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.inputs.Inputs;
import org.daybook.store.Filed;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ids survive what happens to a stream: twelve days of headlines, each twentieth some hours late, one dated years
/// ahead, with stories that grow together and stories that come back.
class StreamTest {
    private static final Instant BEGIN = Instant.parse("2023-09-10T06:00:00Z");

    @TempDir
    static Path folder = Path.of("");

    private static final List<String> LINES = new ArrayList<>();
    private static String undisturbed = "";

    @BeforeAll
    static void anUndisturbedRun() throws IOException {
        String[] deeds = {"counts its dead after", "sends boats to", "asks Geneva for help with", "buries victims of"};
        String[] disasters = {"flood", "quake", "fire", "storm"};
        for (int i = 0; i < 600; i++) {
            int town = i / 12 % 25;
            String title = i % 7 == 3
                    ? "Parliament of Land%d votes on %s relief for Town%d".formatted(town, disasters[town % 4], town)
                    : "Town%d of Land%d %s the %s, day %d"
                            .formatted(town, town, deeds[i % 4], disasters[town % 4], i / 50);
            Instant at = BEGIN.plus(Duration.ofMinutes(28L * i));
            Instant seen = i == 200 ? at.plus(Duration.ofDays(900)) : i % 20 == 19 ? at.minus(Duration.ofHours(9)) : at;
            LINES.add("{\"id\": \"n%d\", \"title\": \"%s\", \"publisher\": \"Gazette %d\", \"captured\": \"%s\"}%n"
                    .formatted(i, title, i % 5, seen));
        }
        Path file = folder.resolve("undisturbed.db");
        ingest(file, 0, LINES.size(), 1);
        undisturbed = digest(file);
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.tieCount())
                    .as("the stream has stories with a past")
                    .isPositive();
        }
    }

    private static void ingest(Path file, int from, int until, int threads) throws IOException {
        Path wire = Files.writeString(folder.resolve("wire.jsonl"), String.join("", LINES.subList(from, until)));
        try (Store store = SqliteStore.open(file);
                Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, threads);
        }
    }

    private static String digest(Path file) {
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
            return store.contentDigest();
        }
    }

    @Test
    void aDeskThatWasRememberedGoesOnAsOneThatPlacedEverythingAgain() throws IOException {
        Path file = folder.resolve("remembered.db");
        ingest(file, 0, 560, 2);
        try (Store store = SqliteStore.open(file)) {
            Store.Memory memory = store.memory();
            assertThat(memory.articles()).isBetween(500L, 560L);
            List<String> since = new ArrayList<>();
            store.digests(memory, since::add);
            assertThat(since).hasSize((int) (560 - memory.articles()));
        }
        ingest(file, 560, LINES.size(), 2);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void aDeskThatAnotherVersionRememberedIsPlacedAgain() throws IOException {
        Path file = folder.resolve("other-version.db");
        ingest(file, 0, 300, 2);
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.remember(300, new byte[] {1, 2, 3})).isTrue();
        }
        ingest(file, 300, LINES.size(), 2);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void anotherRunGivesTheSameBytes() throws IOException {
        Path file = folder.resolve("again.db");
        ingest(file, 0, LINES.size(), 2);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void aRestartInMidStreamChangesNoId() throws IOException {
        Path file = folder.resolve("restarted.db");
        ingest(file, 0, 217, 1);
        Map<String, String> before = stories(file);
        ingest(file, 217, 421, 1);
        ingest(file, 421, LINES.size(), 1);
        assertThat(stories(file)).containsAllEntriesOf(before);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void whatWasFiledBeforeTiesWereKeptGetsThem() throws IOException {
        Path file = folder.resolve("older.db");
        List<Filed> filed = new ArrayList<>();
        try (Store store = SqliteStore.open(folder.resolve("undisturbed.db"))) {
            for (int i = 0; i < LINES.size(); i++) {
                filed.add(store.article("n" + i).orElseThrow());
            }
        }
        try (Store store = SqliteStore.open(file)) {
            store.file(filed, List.of());
        }
        ingest(file, 0, 1, 1);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    private static Map<String, String> stories(Path file) {
        Map<String, String> stories = new HashMap<>();
        try (Store store = SqliteStore.open(file)) {
            for (int i = 0; i < LINES.size(); i++) {
                String id = "n" + i;
                store.article(id).ifPresent(one -> stories.put(id, one.story()));
            }
        }
        return stories;
    }
}
