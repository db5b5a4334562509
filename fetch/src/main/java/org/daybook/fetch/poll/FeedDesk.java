package org.daybook.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.FeedDiscovery;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.feed.Subscription.Listing;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.Request;
import org.daybook.fetch.http.WebAddress;
import org.daybook.fetch.poll.Errand.OfFeed;
import org.daybook.fetch.schedule.ServerWishes;

/// Keeps the subscriptions: what to ask for, what an answer brings, when to ask again.
final class FeedDesk {
    /// A feed whose entries change at every poll (a counter, an advertisement) is not followed for ever.
    private static final int MOST_REVISIONS = 8;

    /// Entries that no feed lists any more are remembered so long: some feeds bring old ones back.
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Duration TIDIED = Duration.ofHours(24);

    /// Whatever a store or an earlier clock says, nothing waits for longer.
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final PollSettings settings;
    private final FeedSource source;
    private final Ledger ledger;
    private final BiConsumer<Errand, Instant> queue;
    private final PageDesk pages;
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private Optional<Instant> tidied = Optional.empty();

    FeedDesk(
            PollSettings settings,
            FeedSource source,
            Ledger ledger,
            BiConsumer<Errand, Instant> queue,
            PageDesk pages) {
        this.settings = settings;
        this.source = source;
        this.ledger = ledger;
        this.queue = queue;
        this.pages = pages;
    }

    void add(Subscription subscription, Instant now) {
        subscriptions.put(subscription.address(), subscription);
        boolean waits = settings.once() && subscription.due().isAfter(now);
        if (subscription.health().standing() != Standing.GONE && !waits) {
            Instant latest = now.plus(LONGEST_WAIT);
            enqueue(subscription, subscription.due().isAfter(latest) ? latest : subscription.due(), now);
        }
    }

    private void enqueue(Subscription subscription, Instant due, Instant now) {
        switch (WebAddress.of(subscription.now())) {
            case Outcome.Made<WebAddress>(var address) ->
                queue.accept(new OfFeed(subscription.address(), Trail.from(address), false), due);
            case Outcome.Not<WebAddress>(Refused why) -> // an address that is none stays so: it is said, and not asked
                note(Verdict.failed(subscription, why, Optional.empty(), now), now);
        }
    }

    /// What was read before is asked for under its tag, at the address at which it was given.
    Request request(OfFeed errand) {
        Subscription known = known(errand.feed());
        boolean same = !errand.found();
        return Request.feed(
                errand.address(),
                same ? known.etag() : Optional.empty(),
                same ? known.lastModified() : Optional.empty());
    }

    private Subscription known(String feed) {
        return Optional.ofNullable(subscriptions.get(feed))
                .orElseThrow(() -> new IllegalStateException("No subscription to " + feed));
    }

    void conclude(OfFeed errand, Outcome<Answer> outcome, Instant now) {
        Subscription before = known(errand.feed());
        switch (outcome) {
            case Outcome.Not<Answer>(Refused why) -> again(Verdict.failed(before, why, Optional.empty(), now), now);
            case Outcome.Made<Answer>(var answer) when answer.isGood() -> read(errand, before, answer, now);
            case Outcome.Made<Answer>(var answer)
            when answer.status() == 304 && before.health().answered().isPresent() ->
                again(Verdict.unchanged(before, answer, now), now);
            case Outcome.Made<Answer>(var answer)
            when answer.status() == 410 -> note(Verdict.gone(before, status(answer), now), now);
            case Outcome.Made<Answer>(var answer) ->
                again(
                        Verdict.failed(
                                before,
                                status(answer),
                                ServerWishes.retryAfter(answer.header("retry-after"), now),
                                now),
                        now);
        }
    }

    private static Refused status(Answer answer) {
        return new Refused(
                "http-" + answer.status(),
                "the server answered " + answer.status(),
                answer.address().toString());
    }

    private void note(Subscription after, Instant now) {
        subscriptions.put(after.address(), after);
        ledger.polled(after, List.of(), List.of(), List.of(), now);
    }

    private void again(Subscription after, Instant now) {
        note(after, now);
        next(after, now);
    }

    private void next(Subscription after, Instant now) {
        if (!settings.once()) {
            enqueue(after, after.due(), now);
        }
    }

    private void read(OfFeed errand, Subscription before, Answer answer, Instant now) {
        String address = answer.address().toString();
        Capture document = new Capture(
                before.address(),
                new Capture.Bytes(answer.body(), answer.headers()),
                new Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Stamp.of(now.atOffset(java.time.ZoneOffset.UTC))),
                        Optional.of(address),
                        Optional.empty(),
                        Optional.empty()));
        switch (source.read(before.address(), document)) {
            case Outcome.Made<Listing>(var listing) -> take(before, answer, errand.trail(), listing, now);
            case Outcome.Not<Listing>(Refused why) -> discover(errand, before, answer, why, now);
        }
    }

    /// What is no feed may be a site's page that names one.
    private void discover(OfFeed errand, Subscription before, Answer answer, Refused why, Instant now) {
        Optional<WebAddress> found = errand.found()
                ? Optional.empty()
                : FeedDiscovery.of(
                                answer.body(),
                                answer.headers(),
                                answer.address().toString())
                        .stream()
                        .flatMap(feed -> WebAddress.of(feed).made().stream())
                        .filter(feed -> !feed.equals(answer.address()))
                        .findFirst();
        if (found.isPresent()) {
            queue.accept(new OfFeed(before.address(), Trail.from(found.get()), true), now);
        } else {
            again(Verdict.failed(before, why, Optional.empty(), now), now);
        }
    }

    private void take(Subscription before, Answer answer, Trail trail, Listing all, Instant now) {
        Listing listing = new Listing(all.title(), all.home(), bounded(all.entries()));
        Map<String, Announced> byKey = new LinkedHashMap<>();
        listing.entries().forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        Map<String, Ledger.Known> known = ledger.known(byKey.keySet());
        boolean isFirst = before.health().answered().isEmpty();
        List<Announced> wanted = new ArrayList<>();
        List<Announced> passed = new ArrayList<>();
        for (Announced entry : byKey.values()) {
            Optional<Ledger.Known> was = Optional.ofNullable(known.get(entry.key()));
            if (was.isPresent()
                    && (was.get().revision().equals(entry.revision())
                            || was.get().revisions() >= MOST_REVISIONS)) {
                continue;
            }
            (isFirst && isOld(entry, now) ? passed : wanted).add(entry);
        }
        int unknown = byKey.size() - known.size();
        Subscription after = Verdict.read(before, answer, trail, listing, unknown, wanted.size(), now);
        subscriptions.put(after.address(), after);
        ledger.polled(after, wanted, passed, byKey.keySet(), now);
        wanted.forEach(entry -> pages.take(entry, now));
        next(after, now);
    }

    private List<Announced> bounded(List<Announced> entries) {
        return entries.subList(0, Math.min(entries.size(), settings.mostEntries()));
    }

    private boolean isOld(Announced entry, Instant now) {
        return entry.published()
                .filter(at -> at.isBefore(now.minus(settings.oldest())))
                .isPresent();
    }

    /// Once a day what nobody lists any more is forgotten.
    void tidy(Instant now) {
        if (tidied.isEmpty() || tidied.get().plus(TIDIED).isBefore(now)) {
            ledger.forget(now.minus(REMEMBERED));
            tidied = Optional.of(now);
        }
    }
}
