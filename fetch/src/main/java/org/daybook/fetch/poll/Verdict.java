package org.daybook.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Listing;
import org.daybook.core.feed.Subscription.Rhythm;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.schedule.Pace;
import org.daybook.fetch.schedule.ServerWishes;

/// What a poll means for its subscription: how it stands, and when it is asked next. Pure.
final class Verdict {
    /// A file of robots.txt is kept for a day; no answer to it changes sooner.
    private static final Duration FORBIDDEN_FOR = Duration.ofHours(24);

    /// Two entries may both be new without anything having fallen out.
    private static final int FEWEST_FOR_A_GAP = 3;

    private Verdict() {}

    /// The feed was read.
    ///
    /// @param trail   on which it was reached
    /// @param unknown how many of its entries were never seen
    /// @param wanted  how many of them are taken
    static Subscription read(
            Subscription before, Answer answer, Trail trail, Listing listing, int unknown, int wanted, Instant now) {
        Health was = before.health();
        boolean isFirst = was.answered().isEmpty();
        boolean gap = !isFirst
                && unknown >= FEWEST_FOR_A_GAP
                && unknown == listing.entries().size();
        Rhythm rhythm = isFirst
                ? Pace.first(
                        listing.entries().stream()
                                .map(Announced::published)
                                .flatMap(Optional::stream)
                                .toList(),
                        now)
                : Pace.learn(before.rhythm(), unknown, since(was, now));
        Health health = new Health(
                Standing.WELL,
                0,
                Optional.empty(),
                Optional.of(now),
                Optional.of(now),
                unknown > 0 ? Optional.of(now) : was.brought(),
                was.polls() + 1,
                was.unchanged(),
                was.entries() + wanted,
                was.gaps() + (gap ? 1 : 0));
        Duration wait =
                gap ? Pace.SHORTEST : Pace.after(rhythm, listing.entries().size(), before.address(), health.polls());
        return new Subscription(
                before.address(),
                listing.title().or(before::title),
                listing.home().or(before::home),
                trail.settled().toString(),
                answer.header("etag"),
                answer.header("last-modified"),
                rhythm,
                health,
                now.plus(longer(wait, fresh(answer))));
    }

    /// The server says that nothing has changed (304).
    static Subscription unchanged(Subscription before, Answer answer, Instant now) {
        Health was = before.health();
        Rhythm rhythm = Pace.learn(before.rhythm(), 0, since(was, now));
        Health health = new Health(
                Standing.WELL,
                0,
                Optional.empty(),
                Optional.of(now),
                Optional.of(now),
                was.brought(),
                was.polls() + 1,
                was.unchanged() + 1,
                was.entries(),
                was.gaps());
        Duration wait = Pace.after(rhythm, 0, before.address(), health.polls());
        return before.with(rhythm, health, now.plus(longer(wait, fresh(answer))));
    }

    /// The poll failed; it is tried again, less and less often.
    ///
    /// @param rest as the server wishes it
    static Subscription failed(Subscription before, Refused why, Optional<Duration> rest, Instant now) {
        Standing standing = why.code().equals("robots") ? Standing.FORBIDDEN : Standing.FAILING;
        Health health = failed(before.health(), standing, why, now);
        Duration wait = standing == Standing.FORBIDDEN
                ? FORBIDDEN_FOR
                : Pace.afterFailure(health.failures(), before.address(), health.polls());
        return before.with(before.rhythm(), health, now.plus(longer(wait, rest.orElse(Duration.ZERO))));
    }

    /// The server says that it is gone for good (410).
    static Subscription gone(Subscription before, Refused why, Instant now) {
        return before.with(before.rhythm(), failed(before.health(), Standing.GONE, why, now), now);
    }

    private static Health failed(Health was, Standing standing, Refused why, Instant now) {
        return new Health(
                standing,
                was.failures() + 1,
                Optional.of(why),
                Optional.of(now),
                was.answered(),
                was.brought(),
                was.polls() + 1,
                was.unchanged(),
                was.entries(),
                was.gaps());
    }

    /// Since the feed was last read; the failures between are time in which it may have changed.
    private static Duration since(Health was, Instant now) {
        Duration since = was.answered().map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        return since.isNegative() ? Duration.ZERO : since;
    }

    /// What a server calls fresh is not asked for again, within the longest wait of a feed that is well.
    private static Duration fresh(Answer answer) {
        Duration fresh = ServerWishes.freshness(answer.header("cache-control"), answer.header("age"));
        return fresh.compareTo(Pace.LONGEST) < 0 ? fresh : Pace.LONGEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
