package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store promises about broken runs, on the sample wire.
class CrashTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    static Path folder = Path.of("");

    private static String undisturbed = "";

    @BeforeAll
    static void anUndisturbedRun() throws IOException {
        Path file = folder.resolve("undisturbed.db");
        ingest(file);
        undisturbed = digest(file);
    }

    @Test
    void ingestingTwiceChangesNothing() throws IOException {
        Path file = folder.resolve("twice.db");
        ingest(file);
        ingest(file);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Path file = folder.resolve("one-thread.db");
        try (Store store = SqliteStore.open(file);
                Inputs inputs = new Inputs(List.of(SAMPLES.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.from(List.of(SAMPLES.toString()), 1))
                    .run(inputs, 1);
        }
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void aRunThatIsKilledAndStartedAgainEndsLikeAnUndisturbedOne() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.db");
        int killed = 0;
        for (int attempt = 0; attempt < 6; attempt++) {
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.daybook.cli.Daybook",
                            "ingest",
                            "--store",
                            file.toString(),
                            SAMPLES.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed.log").toFile())
                    .start();
            // The first batch is filed some seconds into the run: the attempts end before, about then and after it.
            if (!run.waitFor(1500L + 1000L * attempt, TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
                killed++;
            }
        }
        ingest(file);
        assertThat(killed)
                .as("runs that were killed: %s", Files.readString(folder.resolve("killed.log")))
                .isPositive();
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    private static void ingest(Path file) throws IOException {
        try (Store store = SqliteStore.open(file);
                Inputs inputs = new Inputs(List.of(SAMPLES.toString()))) {
            Ingestion.Result result = new Ingestion(
                            store,
                            new Progress("test", System.err, false),
                            Learning.from(List.of(SAMPLES.toString()), 2))
                    .run(inputs, 2);
            assertThat(result.refused()).as("the four files of samples/bad").isEqualTo(4);
        }
    }

    private static String digest(Path file) {
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
            return store.contentDigest();
        }
    }
}
