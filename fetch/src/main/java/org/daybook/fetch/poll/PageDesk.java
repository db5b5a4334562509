package org.daybook.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.WebAddress;
import org.daybook.fetch.poll.Errand.OfPage;
import org.daybook.fetch.schedule.ServerWishes;

/// Gets the pages of announced entries and delivers them. A page that cannot be had is tried again where that may help;
/// in the end what the feed itself says is delivered, so that no announced entry is lost.
final class PageDesk {
    /// After 5, 20 and 80 minutes: an outage of an hour is outlived, and the entry is still in time for its morning.
    private static final int MOST_TRIES = 4;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    /// Failures that pass by themselves.
    private static final Set<String> PASSING =
            Set.of("unknown-host", "unreachable", "too-slow", "broken-answer", "robots-unreachable");

    private static final Set<Integer> PASSING_STATUS = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final PollSettings settings;
    private final Consumer<Delivery> sink;
    private final BiConsumer<Errand, Instant> queue;

    PageDesk(PollSettings settings, Consumer<Delivery> sink, BiConsumer<Errand, Instant> queue) {
        this.settings = settings;
        this.sink = sink;
        this.queue = queue;
    }

    /// Takes an entry that is noted.
    void take(Announced entry, Instant now) {
        Optional<WebAddress> link = entry.whole()
                ? Optional.empty()
                : entry.link().flatMap(address -> WebAddress.of(address).made());
        if (link.isPresent()) {
            queue.accept(new OfPage(entry, Trail.from(link.get()), 0), now);
        } else {
            sink.accept(new Delivery(entry, Optional.empty(), now));
        }
    }

    void conclude(OfPage errand, Outcome<Answer> outcome, Instant now) {
        switch (outcome) {
            case Outcome.Made<Answer>(var answer)
            when answer.isGood() && isText(answer) ->
                sink.accept(new Delivery(errand.entry(), Optional.of(answer), now));
            case Outcome.Made<Answer>(var answer) -> {
                Duration rest = ServerWishes.retryAfter(answer.header("retry-after"), now)
                        .orElse(Duration.ZERO);
                failed(errand, PASSING_STATUS.contains(answer.status()), rest, now);
            }
            case Outcome.Not<Answer>(var refused) ->
                failed(errand, PASSING.contains(refused.code()), Duration.ZERO, now);
        }
    }

    private void failed(OfPage errand, boolean passing, Duration rest, Instant now) {
        int tries = errand.tries() + 1;
        if (!passing || tries >= MOST_TRIES || settings.once()) {
            sink.accept(new Delivery(errand.entry(), Optional.empty(), now));
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << (2 * errand.tries()));
        Instant again = now.plus(wait.compareTo(rest) > 0 ? wait : rest);
        queue.accept(new OfPage(errand.entry(), Trail.from(errand.trail().beginning()), tries), again);
    }

    /// A film or a table is no article; a server that does not say is believed to give a page.
    private static boolean isText(Answer answer) {
        String type = answer.header("content-type").orElse("text/html").toLowerCase(java.util.Locale.ROOT);
        return answer.body().length > 0 && (type.startsWith("text/") || type.contains("html") || type.contains("xml"));
    }
}
