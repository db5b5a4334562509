package org.daybook.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daybook.bench.soak.Patient.Signs;
import org.daybook.core.feed.Subscription;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;

/// `daybook run` in a process of its own, which follows feeds on loopback that publish as fast as it files (a closed
/// loop: some hundred articles are always on their way), while pages are asked for five times a second. One day ends
/// on the way, so that its edition is made of what has come by then. Says each minute what it does and what it takes,
/// and at the end which figures stayed flat over the second half. All that was published must be filed and all pages
/// answered, and the store must pass `daybook check`; else it fails.
///
/// `Soak HOME FOLDER MINUTES`: the folder of the project, one to write to, and for how long.
public final class Soak {
    private static final int OUTLETS = 132;

    /// On their way at most: between two polls, five seconds apart, some 300 are filed.
    private static final long BACKLOG = 600;

    private static final int PAGES_A_SECOND = 5;

    /// `daybook` asks a feed again after ten minutes, or up to eleven: so there is no gap between two rounds.
    private static final Duration ROUND = Duration.ofMinutes(11);

    /// It reads the sample wire first.
    private static final Duration START = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration DRAIN = Duration.ofMinutes(5);

    private final Path home;
    private final Path store;
    private final Path log;
    private final Duration length;
    private final Duration step;
    private final Minutes minutes = new Minutes();

    private Soak(Path home, Path folder, Duration length) {
        this.home = home;
        this.store = folder.resolve("soak.db");
        this.log = folder.resolve("run.log");
        this.length = length;
        this.step = length.toMinutes() >= 4 ? Duration.ofMinutes(1) : Duration.ofSeconds(15);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("Soak HOME FOLDER MINUTES");
            System.exit(2);
        }
        Duration length = Duration.ofMinutes(Long.parseLong(arguments[2]));
        boolean well = new Soak(Path.of(arguments[0]), Path.of(arguments[1]), length).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Tellings tellings = Tellings.of(home.resolve("samples"), 1);
        List<String> faults;
        try (Outlets outlets = new Outlets(OUTLETS, tellings)) {
            subscribe(outlets);
            try (Patient patient = Patient.started(command(outlets), store, log)) {
                faults = watched(patient, outlets);
            }
        }
        checked().ifPresent(faults::add);
        faults.forEach(fault -> System.out.println("FAULT: " + fault));
        return faults.isEmpty();
    }

    /// With their turns spread over the round, as they are after a day.
    private void subscribe(Outlets outlets) {
        Instant now = Instant.now();
        try (Store open = SqliteStore.open(store)) {
            for (int outlet = 0; outlet < OUTLETS; outlet++) {
                Instant due = now.plus(START).plus(ROUND.multipliedBy(outlet).dividedBy(OUTLETS));
                Subscription feed = Subscription.to(outlets.feed(outlet), Optional.empty(), Optional.empty(), due);
                open.subscriptions().polled(feed, List.of(), List.of(), List.of(), now);
            }
        }
    }

    private List<String> command(Outlets outlets) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("daybook").toString(),
                "run",
                home.resolve("samples").toString(),
                "--store",
                store.toString(),
                "--port",
                "0",
                "--allow",
                "127.7.0.0/24:" + outlets.port(),
                "--zone",
                whereTheDayEnds(Instant.now()
                                .plus(START)
                                .plus(length.multipliedBy(3).dividedBy(5)))
                        .getId()));
        for (int outlet = 0; outlet < OUTLETS; outlet++) {
            command.add(outlets.feed(outlet));
        }
        return command;
    }

    /// A zone in which it is midnight then.
    private static ZoneOffset whereTheDayEnds(Instant then) {
        int seconds = LocalTime.ofInstant(then, ZoneOffset.UTC).toSecondOfDay();
        int half = (int) TimeUnit.HOURS.toSeconds(12);
        return ZoneOffset.ofTotalSeconds(seconds < half ? -seconds : 2 * half - seconds);
    }

    private List<String> watched(Patient patient, Outlets outlets) throws IOException, InterruptedException {
        Signs before = patient.signs();
        System.out.printf(
                "process %d on %s, %,d articles and %,d editions before%n%s%n",
                patient.pid(), patient.address(), before.articles(), before.editions(), Minutes.head());
        outlets.publish(() -> BACKLOG - waiting(patient.signs(), before, outlets));
        while (patient.signs().handled() == before.handled()) {
            TimeUnit.SECONDS.sleep(1);
        }
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = new Visitor(
                patient.address(),
                PAGES_A_SECOND,
                () -> outlets.filed(patient.signs().handled() - before.handled()))) {
            long steps = length.dividedBy(step);
            for (long number = 1; number <= steps; number++) {
                minute(patient, before, outlets, visitor);
                if (number == steps / 2 || number == steps * 3 / 4 || number == steps) {
                    minutes.alive(patient.alive());
                }
            }
            visitor.failed().forEach((how, many) -> faults.add(many + " pages failed: " + how));
        }
        System.out.print(minutes.said());
        outlets.publishNothing();
        drain(patient, before, outlets).ifPresent(faults::add);
        return faults;
    }

    private static long waiting(Signs now, Signs before, Outlets outlets) {
        return outlets.published() - (now.handled() - before.handled());
    }

    private void minute(Patient patient, Signs before, Outlets outlets, Visitor visitor) throws InterruptedException {
        long begin = System.nanoTime();
        long first = patient.signs().articles();
        List<Signs> seen = new ArrayList<>();
        while (System.nanoTime() - begin < step.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            seen.add(patient.signs());
        }
        Signs last = seen.getLast();
        System.out.println(minutes.add(new Minutes.Step(
                (System.nanoTime() - begin) / 1e9,
                last.articles() - first,
                waiting(last, before, outlets),
                seen,
                visitor.taken())));
    }

    /// @return what was lost
    private static Optional<String> drain(Patient patient, Signs before, Outlets outlets) throws InterruptedException {
        long begin = System.nanoTime();
        Signs now = patient.signs();
        while (waiting(now, before, outlets) > 0 && System.nanoTime() - begin < DRAIN.toNanos()) {
            TimeUnit.SECONDS.sleep(1);
            now = patient.signs();
        }
        System.out.printf(
                "%,d published, %,d filed, %,d refused, %,d editions made%n",
                outlets.published(),
                now.articles() - before.articles(),
                now.refused() - before.refused(),
                now.editions() - before.editions());
        long lost = outlets.published() - (now.articles() - before.articles());
        return lost == 0 ? Optional.empty() : Optional.of(lost + " of what was published was not filed");
    }

    /// @return what `daybook check` says where it is not content
    private Optional<String> checked() throws IOException, InterruptedException {
        Path said = log.resolveSibling("check.log");
        int status = new ProcessBuilder(home.resolve("daybook").toString(), "check", "--store", store.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String last = Files.readString(said);
        System.out.print("daybook check: " + last);
        return status == 0 ? Optional.empty() : Optional.of("the store: " + last);
    }
}
