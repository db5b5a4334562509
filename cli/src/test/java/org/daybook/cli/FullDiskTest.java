package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/// An operating system that refuses the write: a limit on the length of files (`ulimit -f`), which needs no privileges
/// and stops the log of the database in the middle of a page, as a full disk or a quota does.
class FullDiskTest {
    private static final String INPUT = Path.of("..", "samples", "2023-09-21").toString();

    @TempDir
    Path folder = Path.of("");

    /// SQLite itself, which is longer than the limit: unpacked before.
    private static final String LIBRARY = "libsqlitejdbc.so";

    private void unpackSqlite() throws IOException {
        String packed = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + LIBRARY;
        try (InputStream library = OSInfo.class.getResourceAsStream(packed)) {
            assumeThat(library).as("SKIPPED: SQLite is not packed as on Linux").isNotNull();
            Files.copy(library, folder.resolve(LIBRARY));
        }
    }

    private record Ended(int status, String said) {}

    private Ended ingest(Path file, int kilobytes) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process run = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + " && exec \"$0\" \"$@\"",
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Dorg.sqlite.lib.path=" + folder,
                        "-Dorg.sqlite.lib.name=" + LIBRARY,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Daybook.class.getName(),
                        "ingest",
                        "--store",
                        file.toString(),
                        INPUT)
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(run.waitFor(), said);
    }

    @Test
    void aWriteThatIsRefusedIsSaidInOneLineAndNothingIsBroken() throws Exception {
        assumeThat(Path.of("/bin/bash"))
                .as("SKIPPED: there is no bash to limit files with")
                .exists();
        unpackSqlite();
        Path file = folder.resolve("daybook.db");
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.articles()).isZero();
        }
        int limit = (int) (Files.size(file) / 1024) + 60;
        Ended refused = ingest(file, limit);
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        List<String> lines = refused.said()
                .lines()
                .filter(line -> line.startsWith("daybook: "))
                .toList();
        assertThat(lines).as(refused.said()).hasSize(1);
        assertThat(lines.getFirst())
                .contains(file.toString())
                .containsPattern("disk-(full|error): ")
                .contains("start again");
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
        }
        Ended again = ingest(file, 1_000_000);
        assertThat(again.status()).as(again.said()).isZero();
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
            assertThat(store.articles()).isPositive();
        }
    }
}
