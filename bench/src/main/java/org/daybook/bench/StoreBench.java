package org.daybook.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.daybook.store.Filed;
import org.daybook.store.Query;
import org.daybook.store.SqliteStore;
import org.daybook.store.Stories;

/// What it costs to file an article and to ask for things, by how many articles the store holds. The store is filled by
/// [Retold]; at each size some thousands are filed in batches as `daybook ingest` has them, and each question is
/// asked some times. What counts is the processor time of the thread: the disk and the company are the machine's.
///
/// `StoreBench LOAD.jsonl STORE.db PER_DAY SIZE [SIZE ...]`
public final class StoreBench {
    private static final int BATCH = 64;
    private static final int MEASURED = 64 * BATCH;
    private static final int ASKED = 15;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StoreBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("StoreBench LOAD.jsonl STORE.db PER_DAY SIZE [SIZE ...]");
            System.exit(2);
        }
        Retold retold = Retold.of(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[1]))) {
            long number = store.articles();
            for (String size : Arrays.asList(arguments).subList(3, arguments.length)) {
                long wanted = Long.parseLong(size);
                while (number < wanted - MEASURED) {
                    number = file(store, retold, number, Math.min(BATCH, (int) (wanted - MEASURED - number)));
                }
                number = measured(store, retold, number, wanted);
                questions(store, number);
            }
        }
    }

    private static long file(SqliteStore store, Retold retold, long number, int many) {
        List<Filed> batch = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            batch.add(retold.article(number + i));
        }
        store.file(batch, List.of());
        return number + many;
    }

    private static long measured(SqliteStore store, Retold retold, long from, long wanted) {
        long started = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long number = from;
        while (number < wanted) {
            number = file(store, retold, number, (int) Math.min(BATCH, wanted - number));
        }
        double articles = number - from;
        System.out.printf(
                Locale.ROOT,
                "%,10d articles, %,.1f MB: filing one %.2f ms of processor, %.2f ms passed; heap %,d MB%n",
                number,
                store.size().bytes() / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / articles,
                (System.nanoTime() - started) / 1e6 / articles,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return number;
    }

    private static void questions(SqliteStore store, long number) {
        LocalDate middle = LocalDate.of(2024, 1, 1).plusDays(3);
        asked("the newest 50 events", () -> ask(store, Table.EVENTS, List.of(), List.of(), Optional.empty()));
        asked(
                "assaults in a country",
                () -> ask(store, Table.EVENTS, List.of("assault"), List.of("USA"), Optional.empty()));
        asked(
                "the same before a day",
                () -> ask(store, Table.EVENTS, List.of("assault"), List.of("USA"), Optional.of(middle)));
        asked("claims denied", () -> ask(store, Table.CLAIMS, List.of("denied"), List.of(), Optional.empty()));
        asked("a story", () -> store.story(Retold.story(number / 2)));
        asked("a search for a rare word", () -> store.find(Query.parse(String.valueOf(number / 2)), false, 40));
        asked("a search for a common word", () -> store.find(Query.parse("government"), false, 40));
        asked("a search by publisher", () -> store.find(Query.parse("from:\"Outlet 7\""), false, 40));
    }

    private static void ask(
            SqliteStore store, Table table, List<String> types, List<String> where, Optional<LocalDate> before) {
        Filter filter =
                new Filter(types, List.of(), where, Optional.empty(), before, Optional.empty(), List.of(), List.of());
        Stories.newest(store, table, filter, 50);
    }

    private static void asked(String what, Runnable question) {
        double[] millis = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long started = THREADS.getCurrentThreadCpuTime();
            question.run();
            millis[i] = (THREADS.getCurrentThreadCpuTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "           %-28s %8.1f ms of processor (%.1f to %.1f)%n",
                what,
                millis[ASKED / 2],
                millis[0],
                millis[ASKED - 1]);
    }
}
