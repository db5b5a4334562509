package org.daybook.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.Fetcher;
import org.daybook.fetch.http.Request;
import org.daybook.fetch.http.WebAddress;
import org.daybook.fetch.poll.Errand.OfFeed;
import org.daybook.fetch.poll.Errand.OfPage;
import org.daybook.fetch.poll.Errand.OfRobots;
import org.daybook.fetch.robots.RobotsBook;
import org.daybook.fetch.robots.Word;
import org.daybook.fetch.schedule.ServerWishes;
import org.daybook.fetch.schedule.Timekeeper;
import org.daybook.fetch.schedule.Turns;

/// Polls feeds on their schedules and fetches the pages that they announce, for as long as it is let. One thread
/// decides
/// (whoever calls [#run]), others fetch. Before anything is fetched, also after each redirect, the origin's robots.txt
/// is
/// asked and the host's turn awaited: one request at a time for each host, a pause between two. Only [#stop] may be
/// called by other threads.
public final class Poller {
    /// While nothing is due the clock is looked at now and then.
    private static final Duration IDLE = Duration.ofHours(1);

    /// A clock that goes back by less is being corrected, not changed.
    private static final Duration PUT_BACK = Duration.ofMinutes(1);

    private final PollSettings settings;
    private final Fetcher fetcher;
    private final Timekeeper time;
    private final RobotsBook robots = new RobotsBook();
    private final Turns<Errand> turns = new Turns<>();
    private final FeedDesk feeds;
    private final PageDesk pages;

    /// Errands that wait for the word of an origin.
    private final Map<String, List<Errand>> waiting = new HashMap<>();

    /// What other threads report, to be done by this one.
    private final BlockingQueue<Runnable> reports = new LinkedBlockingQueue<>();

    private int underWay;
    private boolean stopped;
    private Instant last = Instant.MIN;

    /// @param sink takes what is ready; may block, and polling waits then
    public Poller(
            PollSettings settings,
            Fetcher fetcher,
            FeedSource source,
            Ledger ledger,
            Consumer<Delivery> sink,
            Timekeeper time) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.time = time;
        this.pages = new PageDesk(settings, sink, this::queue);
        this.feeds = new FeedDesk(settings, source, ledger, this::queue, pages);
    }

    /// Polls until it is stopped.
    ///
    /// @param subscriptions with what is known of them
    /// @param pending       what was announced in an earlier run and is not filed yet
    public void run(Collection<Subscription> subscriptions, List<Announced> pending) throws InterruptedException {
        last = time.now();
        pending.forEach(entry -> pages.take(entry, last));
        subscriptions.forEach(subscription -> feeds.add(subscription, last));
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopped && !isDone()) {
                Instant now = looked();
                feeds.tidy(now);
                launch(workers, now);
                Instant until = turns.soonest().orElse(now.plus(IDLE));
                time.await(reports, underWay > 0, until).ifPresent(Runnable::run);
            }
            workers.shutdownNow();
        }
    }

    private boolean isDone() {
        return settings.once() && underWay == 0 && turns.size() == 0 && waiting.isEmpty() && reports.isEmpty();
    }

    /// Ends [#run] soon; what is under way is given up and will be asked for again.
    public void stop() {
        report(() -> stopped = true);
    }

    private void report(Runnable what) {
        reports.add(what);
    }

    /// The time, with the waits mended where the clock was put back.
    private Instant looked() {
        Instant now = time.now();
        Duration back = Duration.between(now, last);
        if (back.compareTo(PUT_BACK) > 0) {
            turns.putBack(back);
        }
        last = now;
        return now;
    }

    private void launch(ExecutorService workers, Instant now) {
        while (underWay < settings.concurrency()) {
            Optional<Turns.Turn<Errand>> turn = turns.next(now);
            if (turn.isEmpty()) {
                return;
            }
            begin(workers, turn.get().host(), turn.get().errand(), now);
        }
    }

    /// Robots first: an errand that may not be run gives its turn back at once.
    private void begin(ExecutorService workers, String host, Errand errand, Instant now) {
        Word word = errand instanceof OfRobots ? new Word.Allowed(Duration.ZERO) : robots.ask(errand.address(), now);
        switch (word) {
            case Word.Allowed allowed -> fetch(workers, host, errand);
            case Word.Unknown unknown -> {
                turns.done(host, now, now);
                awaitRobots(errand, now);
            }
            case Word.Forbidden forbidden -> {
                turns.done(host, now, now);
                conclude(
                        errand,
                        Outcome.refused("robots", "the site's robots.txt asks not to read it", where(errand)),
                        now);
            }
            case Word.Unreachable(Instant until, Refused why) -> {
                turns.done(host, now, now);
                conclude(errand, new Outcome.Not<>(why), now);
            }
        }
    }

    private static String where(Errand errand) {
        return errand.address().toString();
    }

    private void awaitRobots(Errand errand, Instant now) {
        String origin = errand.address().origin();
        boolean asked = waiting.containsKey(origin);
        waiting.computeIfAbsent(origin, first -> new ArrayList<>()).add(errand);
        if (!asked) {
            WebAddress file = errand.address().at("/robots.txt");
            queue(new OfRobots(origin, Trail.from(file)), now);
        }
    }

    private void queue(Errand errand, Instant notBefore) {
        turns.add(errand.host(), errand, errand.rank(), notBefore);
    }

    private void fetch(ExecutorService workers, String host, Errand errand) {
        Request request = errand instanceof OfFeed feed ? feeds.request(feed) : errand.request();
        underWay++;
        workers.execute(() -> {
            try {
                Outcome<Answer> outcome = fetcher.fetch(request);
                report(() -> finish(host, errand, outcome));
            } catch (RuntimeException | Error bug) {
                report(() -> {
                    throw new IllegalStateException("fetching " + where(errand) + " failed by a fault of ours", bug);
                });
                throw bug;
            }
        });
    }

    private void finish(String host, Errand errand, Outcome<Answer> outcome) {
        Instant now = looked();
        underWay--;
        turns.done(host, now.plus(pause(errand, now)), now);
        switch (outcome) {
            case Outcome.Made<Answer>(var answer) when answer.isRedirect() -> follow(errand, answer, now);
            case Outcome.Made<Answer>(var answer) -> {
                if (answer.status() == 429 || answer.status() == 503) {
                    ServerWishes.retryAfter(answer.header("retry-after"), now)
                            .ifPresent(rest -> turns.rest(host, now.plus(rest)));
                }
                conclude(errand, outcome, now);
            }
            case Outcome.Not<Answer> refused -> conclude(errand, outcome, now);
        }
    }

    private Duration pause(Errand errand, Instant now) {
        Duration wished =
                robots.ask(errand.address(), now) instanceof Word.Allowed(Duration delay) ? delay : Duration.ZERO;
        return wished.compareTo(settings.pause()) > 0 ? wished : settings.pause();
    }

    private void follow(Errand errand, Answer redirect, Instant now) {
        switch (errand.trail().follow(redirect)) {
            case Outcome.Made<Trail>(var further) -> queue(errand.along(further), now);
            case Outcome.Not<Trail>(Refused why) -> conclude(errand, new Outcome.Not<>(why), now);
        }
    }

    private void conclude(Errand errand, Outcome<Answer> outcome, Instant now) {
        switch (errand) {
            case OfRobots(String origin, Trail trail) -> {
                robots.learn(origin, outcome, now);
                turns.rest(errand.host(), now.plus(pause(errand, now))); // the wish holds from here on
                Optional.ofNullable(waiting.remove(origin)).ifPresent(freed -> freed.forEach(one -> queue(one, now)));
            }
            case OfFeed feed -> feeds.conclude(feed, outcome, now);
            case OfPage page -> pages.conclude(page, outcome, now);
        }
    }
}
