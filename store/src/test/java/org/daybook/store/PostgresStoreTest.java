package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.core.capture.Refused;
import org.daybook.core.story.Tie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is particular to the store in PostgreSQL, and that it holds the same as one in SQLite.
class PostgresStoreTest {
    private static final String SECRET = "open-sesame";

    @TempDir
    Path folder = Path.of("");

    private static Filed filed(String id, String text) {
        return StoreTest.filed(id, "Élections: “" + id + "” 🌊", text, "story-" + id, StoreTest.MORNING);
    }

    @Test
    void theSameFilingsMakeTheSameContentAsInSqlite() {
        List<String> digests = new ArrayList<>();
        for (Backend backend : Backend.values()) {
            try (Store store = backend.open(folder)) {
                Tie whole = new Tie(
                        Tie.Kind.MERGED, "story-b", "story-a", StoreTest.MORNING, 1, 0.1 + 0.2, List.of("élection"));
                Tie tiny = new Tie(Tie.Kind.EARLIER, "story-c", "story-a", StoreTest.MORNING, 1e-9, 0, List.of());
                store.file(
                        List.of(
                                filed("b", "The vote was calm."),
                                filed("B", "At least 40 people died\n\n\"there\" \\ \u0001 ' ✓"),
                                filed("a-1", "x"),
                                filed("a", ""),
                                filed("c", "y")),
                        List.of(whole, tiny),
                        List.of(
                                new Store.Refusal("ä b", new Refused("empty-input", "nothing", "B")),
                                new Store.Refusal("Z", new Refused("empty-input", "nothing", "b"))));
                assertThat(catchThrowable(
                                () -> store.file(List.of(filed("taken-back", "z")), brokenOff(whole), List.of())))
                        .hasMessage("broken off");
                store.file(List.of(filed("b", "The vote was not calm."), filed("d", "after")), List.of());
                store.publish(LocalDate.of(2023, 9, 20), "UTC", StoreTest.MORNING, "{\"items\":[]}");
                store.release(
                        new Keeping(Optional.of(Duration.ofDays(50)), OptionalLong.empty()),
                        StoreTest.MORNING.plus(Duration.ofDays(51)));
                store.file(List.of(filed("e", "in the end"), filed("a", "again")), List.of());
                digests.add(store.contentDigest());
            }
        }
        assertThat(digests.get(1)).isEqualTo(digests.get(0));
    }

    /// One tie, and then an error.
    private static List<Tie> brokenOff(Tie first) {
        return new AbstractList<>() {
            @Override
            public Tie get(int index) {
                if (index > 0) {
                    throw new IllegalStateException("broken off");
                }
                return first;
            }

            @Override
            public int size() {
                return 2;
            }
        };
    }

    @Test
    void writersOfManyProcessesWaitForEachOtherAndLeaveNoHole() throws Exception {
        String address = PostgresServer.address(folder);
        int writers = 4;
        int batches = 15;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        try (Store store = Stores.open(address)) { // a pool of its own, as another process has it
                            for (int batch = 0; batch < batches; batch++) {
                                String id = writer + "-" + batch;
                                store.file(List.of(filed(id, "one"), filed(id + "b", "two")), List.of());
                            }
                        }
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        try (Store store = Stores.open(address)) {
            List<String> all = new ArrayList<>();
            store.digests(all::add);
            assertThat(all).hasSize(2 * writers * batches);
            for (int i = 0; i < all.size(); i += 2) {
                String first = all.get(i).replaceAll("digest of ([^:]*):.*", "$1");
                assertThat(all.get(i + 1)).as("batches are whole").startsWith("digest of " + first + "b:");
            }
            List<Long> numbers = store.wordings(List.of("0-0", "3-" + (batches - 1) + "b"));
            assertThat(numbers).allMatch(number -> number <= all.size());
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aServerThatGoesAwayCostsOneBatchIsSaidAndTheRunGoesOn() {
        try (Store store = Stores.open(PostgresServer.address(folder))) {
            store.file(List.of(filed("a", "one")), List.of());
            PostgresServer.execute(
                    folder,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'daybook' and pid <> pg_backend_pid()");
            assertThatThrownBy(() -> store.file(List.of(filed("b", "two")), List.of()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot write to postgresql://daybook@127.0.0.1")
                    .cause()
                    .hasMessageContaining("store-away: ")
                    .hasMessageContaining("start again");
            store.file(List.of(filed("b", "two")), List.of());
            assertThat(store.articles()).isEqualTo(2);
        }
    }

    @Tag("long") // ten seconds, the time that it waits
    @Test
    void whoWaitsTooLongForAnotherWriterIsToldSo() {
        try (Store store = Stores.open(PostgresServer.address(folder))) {
            PostgresServer.whileHolding(
                    "select pg_advisory_lock(20230920)",
                    () -> assertThatThrownBy(() -> store.file(List.of(filed("a", "one")), List.of()))
                            .cause()
                            .hasMessageContaining("store-busy: "));
            store.file(List.of(filed("a", "one")), List.of());
        }
    }

    @Test
    void whatPostgresqlHasNoPlaceForIsKeptAsNearAsItCan() {
        try (Store store = Stores.open(PostgresServer.address(folder))) {
            String words = IntStream.range(0, 300_000)
                    .mapToObj(i -> "w" + Integer.toString(i, 36))
                    .collect(Collectors.joining(" "));
            String often = "tide ".repeat(40_000) + "and flood";
            store.file(
                    List.of(
                            filed("many", words),
                            filed("often", often),
                            filed("long", "x".repeat(5_000) + " end"),
                            StoreTest.filed("nul", "Por\0t", "The \0 port.", "s", StoreTest.MORNING)),
                    List.of());
            assertThat(store.search("w1 w2", 9)).extracting(Filed::id).containsExactly("many");
            assertThat(store.search("tide flood", 9)).extracting(Filed::id).containsExactly("often");
            assertThat(store.search("x".repeat(5_000), 9)).extracting(Filed::id).containsExactly("long");
            assertThat(store.search("port", 9)).extracting(Filed::id).containsExactly("nul");
            assertThat(store.article("nul").orElseThrow().reading().article().text())
                    .isEqualTo("The \0 port.");
            assertThat(store.check()).isEmpty();
            assertThat(store.contentDigest()).hasSize(64);
        }
    }

    @Test
    void backUpsAreRefusedWithTheWayOut() {
        try (Store store = Stores.open(PostgresServer.address(folder))) {
            assertThatThrownBy(() -> store.backup(folder.resolve("copy")))
                    .hasMessageContaining("not-a-file: ")
                    .hasMessageContaining("pg_dump")
                    .hasMessageNotContaining("p%40ss");
            assertThatThrownBy(() -> store.restore(folder.resolve("copy"))).hasMessageContaining("pg_restore");
        }
    }

    @Test
    void noMessageHasThePassword() {
        String good = PostgresServer.address(folder);
        for (String address : List.of(
                good.replaceFirst(":[^:@/]*@", ":" + SECRET + "@"),
                "postgresql://daybook:" + SECRET + "@127.0.0.1:1/none",
                "postgresql://daybook:" + SECRET + "@127.0.0.1:1",
                "postgresql://day book:" + SECRET + "@127.0.0.1/none",
                "postgresql://daybook:" + SECRET + "#@127.0.0.1/none",
                "postgres:" + SECRET)) {
            Throwable failure = catchThrowable(() -> Stores.open(address).close());
            assertThat(failure).as(address).isNotNull();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain(SECRET);
            }
        }
        assertThatThrownBy(() -> Stores.open("postgresql://daybook:" + SECRET + "@127.0.0.1:1/none"))
                .hasMessageContaining("postgresql://daybook@127.0.0.1:1/none")
                .cause()
                .hasMessageContaining("store-away: ");
    }
}
