package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Back-ups of a store in use, and the way back.
class CopiesTest {
    private static final int OF_BATCH = 7;
    private static final String TEXT = "Officials said that the port had opened again. ".repeat(40);

    @TempDir
    Path folder = Path.of("");

    private static List<Filed> batch(int number) {
        return IntStream.range(0, OF_BATCH)
                .mapToObj(i -> StoreTest.filed(
                        number + "-" + i, "The port reopens " + i, TEXT + number, "s" + number, StoreTest.MORNING))
                .toList();
    }

    @Test
    void backUpsTakenUnderLoadHoldWholeBatchesAndPassTheCheck() throws Exception {
        try (Store store = SqliteStore.open(folder.resolve("live.db"))) {
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger batches = new AtomicInteger();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread writer = new Thread(() -> {
                while (!done.get()) {
                    store.file(batch(batches.getAndIncrement()), List.of());
                }
            });
            writer.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            writer.start();
            for (int copy = 0; copy < 8; copy++) {
                int before = batches.get();
                Path file = folder.resolve("copy.db"); // each replaces the last
                store.backup(file);
                try (Store back = SqliteStore.open(file)) {
                    assertThat(back.check()).isEmpty();
                    assertThat(back.articles() % OF_BATCH)
                            .as("batches are whole")
                            .isZero();
                    assertThat(back.articles()).isGreaterThanOrEqualTo((long) OF_BATCH * Math.max(0, before - 1));
                }
            }
            done.set(true);
            writer.join();
            assertThat(failure.get()).isNull();
            assertThat(batches.get()).as("the writer went on meanwhile").isGreaterThan(8);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aRestoredStoreIsTheOneThatWasCopied() {
        Path copy = folder.resolve("copy.db");
        try (Store store = SqliteStore.open(folder.resolve("live.db"))) {
            store.file(batch(1), List.of());
            String then = store.contentDigest();
            store.backup(copy);
            for (int number = 2; number < 40; number++) {
                store.file(batch(number), List.of());
            }
            assertThat(store.contentDigest()).isNotEqualTo(then);
            store.restore(copy);
            assertThat(store.contentDigest()).isEqualTo(then);
            assertThat(store.check()).isEmpty();
            store.file(batch(2), List.of());
            assertThat(store.articles()).isEqualTo(2 * OF_BATCH);
        }
        try (Store again = SqliteStore.open(folder.resolve("live.db"))) {
            assertThat(again.articles()).isEqualTo(2 * OF_BATCH);
            assertThat(again.check()).isEmpty();
        }
    }

    @Test
    void aBackUpThatCannotBeWrittenLeavesTheOldOneAndSaysWhy() throws IOException {
        try (Store store = SqliteStore.open(folder.resolve("live.db"))) {
            store.file(batch(1), List.of());
            assertThatThrownBy(() -> store.backup(folder.resolve("missing").resolve("copy.db")))
                    .isInstanceOf(UncheckedIOException.class)
                    .rootCause()
                    .hasMessageContaining("unable to open");
        }
    }
}
