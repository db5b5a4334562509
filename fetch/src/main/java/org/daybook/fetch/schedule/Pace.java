package org.daybook.fetch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daybook.core.feed.Subscription.Rhythm;

/// How long to wait for a feed. The rate of its entries is estimated as that of a Poisson process whose past fades (a
/// Gamma prior of one entry an hour, worth one hour), and the feed is asked when one new entry is to be expected,
/// sooner
/// where its document holds so few that some could fall out meanwhile. A spread that is the same for a feed and a poll
/// on every machine keeps feeds from being asked all at once. Cf. Cho and Garcia-Molina, Estimating frequency of
/// change,
/// 2003. Pure.
public final class Pace {
    /// News is not read by the minute here, and no publisher asks for less than this.
    public static final Duration SHORTEST = Duration.ofMinutes(10);

    /// A feed that sleeps may wake up: with a document of 20 entries, ten an hour are then still caught.
    public static final Duration LONGEST = Duration.ofHours(2);

    /// What failed may have been mended; twice a day is no burden.
    static final Duration LONGEST_AFTER_FAILURE = Duration.ofHours(12);

    private static final double HALF_LIFE_HOURS = 48;
    private static final double SPREAD = 0.1;

    private Pace() {}

    /// What is known after a poll.
    ///
    /// @param fresh entries that were new
    /// @param since the poll before
    public static Rhythm learn(Rhythm before, int fresh, Duration since) {
        double hours = Math.clamp(since.toMillis() / 3_600_000.0, 0, 10 * HALF_LIFE_HOURS);
        double fading = Math.pow(0.5, hours / HALF_LIFE_HOURS);
        return new Rhythm(before.entries() * fading + fresh, before.hours() * fading + hours);
    }

    /// What the first document tells: how many of its entries are of the last two days.
    public static Rhythm first(List<Instant> published, Instant now) {
        Instant oldest = now;
        int entries = 0;
        for (Instant at : published) {
            if (at.isAfter(now.minus(Duration.ofHours((long) HALF_LIFE_HOURS))) && !at.isAfter(now)) {
                entries++;
                oldest = at.isBefore(oldest) ? at : oldest;
            }
        }
        boolean isWhole = entries < published.size(); // what is older is in the document too
        double hours = isWhole ? HALF_LIFE_HOURS : Duration.between(oldest, now).toMillis() / 3_600_000.0;
        return new Rhythm(entries, hours);
    }

    /// How long to wait after a poll that went well.
    ///
    /// @param listed entries in the feed's document; 0 where that is not known
    /// @param polls  how often it was asked, by which the spread is told
    public static Duration after(Rhythm rhythm, int listed, String address, long polls) {
        double rate = (rhythm.entries() + 1) / (rhythm.hours() + 1);
        double hours = 1 / rate;
        if (listed > 0) {
            hours = Math.min(hours, listed / (2 * rate));
        }
        return spread(bounded(hours, LONGEST), address, polls);
    }

    /// How long to wait after so many failures in a row: twice as long each time.
    public static Duration afterFailure(int failures, String address, long polls) {
        double hours = SHORTEST.toMillis() / 3_600_000.0 * Math.pow(2, Math.min(failures, 20) - 1.0);
        return spread(bounded(hours, LONGEST_AFTER_FAILURE), address, polls);
    }

    private static Duration bounded(double hours, Duration longest) {
        return Duration.ofMillis(Math.clamp((long) (hours * 3_600_000), SHORTEST.toMillis(), longest.toMillis()));
    }

    /// A tenth longer at most, never shorter: the shortest wait is a promise.
    private static Duration spread(Duration wait, String address, long polls) {
        long mixed = (address.hashCode() * 0x9E3779B97F4A7C15L) ^ (polls * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        double part = (mixed >>> 40) / (double) (1 << 24);
        return wait.plusMillis((long) (wait.toMillis() * SPREAD * part));
    }
}
