package org.daybook.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.core.edition.Closing;
import org.daybook.core.feed.Opml.Outline;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.http.Fetcher;
import org.daybook.fetch.poll.Delivery;
import org.daybook.fetch.poll.PollSettings;
import org.daybook.fetch.poll.Poller;
import org.daybook.fetch.schedule.MachineTime;
import org.daybook.inputs.Input;
import org.daybook.store.Store;

/// Follows feeds into the store, and makes each edition when its hour has come. One thread polls, the calling one files
/// and publishes; what is ready and not filed yet is bounded, and polling waits for it.
final class LiveWire {
    /// Pages that wait to be read, each with its bytes.
    private static final int MOST_READY = 64;

    private static final System.Logger LOG = System.getLogger(LiveWire.class.getName());

    private final Store store;
    private final Ingestion ingestion;
    private final int threads;
    private final Cuts cuts;
    private final Consumer<LocalDate> publish;
    private final InstantSource clock;
    private final Announcements announcements = new Announcements();
    private final BlockingQueue<Delivery> ready = new ArrayBlockingQueue<>(MOST_READY);
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean polling;
    private long filed;

    /// @param publish makes the editions that are missing, up to that of this day
    LiveWire(
            Store store,
            Ingestion ingestion,
            int threads,
            Closing closing,
            Consumer<LocalDate> publish,
            InstantSource clock) {
        this.store = store;
        this.ingestion = ingestion;
        this.threads = threads;
        this.cuts = new Cuts(closing, clock.instant());
        this.publish = publish;
        this.clock = clock;
    }

    /// What the store knows of these feeds; new ones are kept at once, so that they can be looked up.
    List<Subscription> subscribe(List<Outline> feeds) {
        Instant now = clock.instant();
        List<Subscription> subscriptions = new ArrayList<>();
        for (Outline feed : feeds) {
            Optional<Subscription> known = store.subscriptions().of(feed.address());
            Subscription one = known.orElseGet(() -> Subscription.to(feed.address(), feed.title(), feed.home(), now));
            if (known.isEmpty()) {
                store.subscriptions().polled(one, List.of(), List.of(), List.of(), now);
            }
            subscriptions.add(one);
        }
        return subscriptions;
    }

    /// Runs until the process ends; with settings that ask once, until everything is filed.
    void run(PollSettings settings, Fetcher fetcher, List<Subscription> subscriptions) throws InterruptedException {
        StoreLedger ledger = new StoreLedger(store.subscriptions());
        List<Announced> pending =
                ledger.pending(subscriptions.stream().map(Subscription::address).toList());
        Poller poller = new Poller(settings, fetcher, announcements, ledger, this::deliver, new MachineTime());
        polling = true;
        Thread thread = Thread.ofPlatform().daemon().name("daybook-poller").start(() -> {
            try {
                poller.run(subscriptions, pending);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error fault) {
                failure = Optional.of(fault);
            } finally {
                polling = false;
            }
        });
        try {
            serve(ledger);
        } finally {
            poller.stop();
            thread.interrupt(); // it may wait for room in the queue
            thread.join();
        }
    }

    private void deliver(Delivery delivery) {
        try {
            ready.put(delivery);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(StoreLedger ledger) throws InterruptedException {
        boolean more = true;
        while (more) {
            boolean last = !polling;
            Optional<Delivery> first = Optional.ofNullable(ready.poll(1, TimeUnit.SECONDS));
            if (first.isPresent()) {
                List<Delivery> batch = new ArrayList<>(List.of(first.get()));
                ready.drainTo(batch);
                file(batch, ledger);
            } else {
                cuts.first(filed > 0, clock.instant()).ifPresent(publish);
                more = !last;
            }
            Optional<LocalDate> closed = cuts.due(clock.instant());
            if (closed.isPresent()) {
                cut(closed.get(), ledger);
            }
        }
        failure.ifPresent(fault -> {
            throw new IllegalStateException("polling ended by a fault of ours", fault);
        });
    }

    /// What was there before the cut belongs to the edition, also when it was not read yet.
    private void cut(LocalDate day, StoreLedger ledger) {
        List<Delivery> there = new ArrayList<>();
        ready.drainTo(there);
        if (!there.isEmpty()) {
            file(there, ledger);
        }
        publish.accept(day);
    }

    /// Filed first and settled then: a process that ends in between files again, which changes nothing.
    private void file(List<Delivery> batch, StoreLedger ledger) {
        List<Input> inputs = batch.stream().map(announcements::input).toList();
        Ingestion.Result result = ingestion.run(inputs.iterator(), threads);
        ledger.settle(batch.stream().map(Delivery::entry).toList());
        filed = result.filed();
        LOG.log(System.Logger.Level.INFO, "delivered", Map.of("entries", batch.size(), "filed", filed));
    }
}
