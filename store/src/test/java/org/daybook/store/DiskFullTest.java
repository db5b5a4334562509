package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/// A store that runs out of room. The limit is SQLite's own (`max_page_count`), which needs no
/// privileges and
/// fails as a full disk does, with `SQLITE_FULL`, in the middle of a transaction; `FullDiskTest` of the
/// command line
/// lets the operating system refuse the write.
class DiskFullTest {
    private static final int POINTS = 20;

    @TempDir
    Path folder = Path.of("");

    private static List<Filed> batch(int number) {
        return IntStream.range(0, 6)
                .mapToObj(i -> StoreTest.filed(
                        number + "-" + i,
                        "Report " + i,
                        ("The council of town " + (number * 31 + i) + " met. ").repeat(60),
                        "s" + number,
                        StoreTest.MORNING))
                .toList();
    }

    private static SqliteStore open(Path file, Optional<Integer> pages) {
        SQLiteConfig config = new SQLiteConfig();
        pages.ifPresent(config::setMaxPageCount);
        return SqliteStore.open(file, config);
    }

    @Test
    void atTwentyPointsAFullDiskCostsOneBatchIsSaidAndTheRunGoesOnLater() {
        String whole;
        int batches = 10;
        try (Store store = open(folder.resolve("undisturbed.db"), Optional.empty())) {
            IntStream.range(0, batches).forEach(number -> store.file(batch(number), List.of()));
            whole = store.contentDigest();
        }
        int full = 0;
        for (int point = 0; point < POINTS; point++) {
            Path file = folder.resolve("full-" + point + ".db");
            int pages = 55 + 4 * point; // an empty store has some 45, the whole one some 140
            int filed = 0;
            Optional<Throwable> failure = Optional.empty();
            try (Store store = open(file, Optional.of(pages))) {
                while (failure.isEmpty() && filed < batches) {
                    List<Filed> next = batch(filed);
                    failure = Optional.ofNullable(catchThrowable(() -> store.file(next, List.of())));
                    filed += failure.isEmpty() ? 1 : 0;
                }
                assertThat(failure).as("point %d: %d pages", point, pages).isPresent();
                assertThat(failure.orElseThrow())
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining(file.toString());
                assertThat(failure.orElseThrow().getCause())
                        .hasMessageContaining("disk-full: ")
                        .hasMessageContaining("start again");
                assertThat(store.check()).as("point %d", point).isEmpty();
                assertThat(store.articles()).isEqualTo(6L * filed);
            }
            full++;
            try (Store store = open(file, Optional.empty())) { // there is room again
                IntStream.range(0, batches).forEach(number -> store.file(batch(number), List.of()));
                assertThat(store.contentDigest()).as("point %d", point).isEqualTo(whole);
            }
        }
        assertThat(full).isEqualTo(POINTS);
    }
}
