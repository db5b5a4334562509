package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.daybook.inputs.Inputs;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store promises about broken runs, on a day of the sample wire and the files that are refused.
class CrashTest {
    private static final List<String> WIRE = List.of(
            Path.of("..", "samples", "2023-09-20").toString(),
            Path.of("..", "samples", "bad").toString());

    /// Moments of death in the long form; `-Ddaybook.kills=N` takes others.
    private static final int MANY = Integer.getInteger("daybook.kills", 200);

    /// Articles of the largest batch: small ones, so that a run is often in the midst of one.
    private static final int BATCH = 6;

    /// What a filing takes, about.
    private static final long STEP_NANOS = 20_000_000;

    @TempDir
    static Path folder = Path.of("");

    private static String undisturbed = "";

    /// Killed runs whose store had kept what the desk remembers.
    private static int remembering;

    @BeforeAll
    static void anUndisturbedRun() throws IOException {
        Path file = folder.resolve("undisturbed.db");
        ingest(file, 2);
        undisturbed = digest(file);
    }

    @Test
    void ingestingTwiceChangesNothing() throws IOException {
        Path file = folder.resolve("twice.db");
        ingest(file, 2);
        ingest(file, 2);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Path file = folder.resolve("one-thread.db");
        ingest(file, 1);
        assertThat(digest(file)).isEqualTo(undisturbed);
    }

    @Test
    void aRunThatIsKilledAndStartedAgainEndsLikeAnUndisturbedOne() throws Exception {
        assertThat(survived(2)).isEqualTo(2);
    }

    @Test
    @Tag("long")
    void soItIsAtTwoHundredRandomMoments() throws Exception {
        int survived = survived(MANY);
        System.err.printf("killed with SIGKILL at %d random moments, whole again after %d%n", MANY, survived);
        assertThat(survived).isEqualTo(MANY);
    }

    /// Kills ingestions at random moments: before the first time that they go to the store to write, or within some
    /// milliseconds after any other, each on a store of its own; and starts them again.
    ///
    /// @return after how many the content was that of an undisturbed run
    private static int survived(int kills) throws Exception {
        Random random = new Random(20230920);
        int steps = steps(folder.resolve("counted.db"));
        List<String> faults = new ArrayList<>();
        long[] found = new long[2];
        int killed = 0;
        for (int attempt = 0; killed < kills; attempt++) {
            assertThat(attempt)
                    .as("attempts; too many end before they are killed")
                    .isLessThan(3 * kills + 10);
            Path file = folder.resolve("killed-" + attempt + ".db");
            Process run = begun(file, 1 + random.nextInt(BATCH));
            int step = random.nextInt(steps);
            for (int taken = 0; taken < step && run.getInputStream().read() >= 0; taken++) {}
            if (run.waitFor(random.nextLong(STEP_NANOS), TimeUnit.NANOSECONDS)) {
                continue;
            }
            run.destroyForcibly().waitFor();
            killed++;
            long there = articles(file);
            found[there > 0 ? 1 : 0]++;
            ingest(file, 2);
            if (!digest(file).equals(undisturbed)) {
                faults.add("attempt " + attempt + ", which had filed " + there + " articles");
            }
        }
        System.err.printf(
                "%d found an empty store, %d one that was begun, %d of them with what its desk remembers%n",
                found[0], found[1], remembering);
        assertThat(faults).isEmpty();
        return killed - faults.size();
    }

    /// How often an undisturbed run goes to the store, with batches of the middle size.
    private static int steps(Path file) throws Exception {
        Process run = begun(file, BATCH / 2);
        int steps = 0;
        while (run.getInputStream().read() >= 0) {
            steps++;
        }
        assertThat(run.waitFor()).isZero();
        return steps;
    }

    /// An ingestion in a process of its own, at its first step.
    ///
    /// @param size of its batches: small ones, so that it is often in the midst of one
    private static Process begun(Path file, int size) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Ddaybook.remember=3", // so that what the desk remembers is written in every run too
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString(),
                        String.valueOf(size))
                .redirectError(folder.resolve("killed.log").toFile())
                .start();
        assertThat(run.getInputStream().read()).as("the sign that it begins").isEqualTo('!');
        return run;
    }

    /// What runs until it is killed: `FILE SIZE`.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try (Store store = telling(SqliteStore.open(Path.of(arguments[0])));
                    Inputs inputs = new Inputs(WIRE)) {
                Learning learning = Learning.from(WIRE, 2);
                Rooms.grammar();
                System.out.print('!');
                System.out.flush();
                new Ingestion(
                                store,
                                new Progress("child", System.err, false),
                                learning,
                                Rooms::read,
                                Integer.parseInt(arguments[1]))
                        .run(inputs, 2);
            }
        }
    }

    /// The store, which says `.` before it is written to.
    private static Store telling(Store store) {
        return (Store) Proxy.newProxyInstance(
                CrashTest.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (Set.of("file", "remember").contains(method.getName())) {
                        System.out.print('.');
                        System.out.flush();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void ingest(Path file, int threads) throws IOException {
        try (Store store = SqliteStore.open(file);
                Inputs inputs = new Inputs(WIRE)) {
            Ingestion.Result result = new Ingestion(
                            store, new Progress("test", System.err, false), Learning.from(WIRE, threads))
                    .run(inputs, threads);
            assertThat(result.refused()).as("the four files of samples/bad").isEqualTo(4);
        }
    }

    private static long articles(Path file) {
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
            remembering += store.memory().isEmpty() ? 0 : 1;
            return store.articles();
        }
    }

    private static String digest(Path file) {
        try (Store store = SqliteStore.open(file)) {
            assertThat(store.check()).isEmpty();
            return store.contentDigest();
        }
    }
}
