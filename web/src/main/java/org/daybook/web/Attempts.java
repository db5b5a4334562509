package org.daybook.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often a password may be tried: from one address five times at once, then after a pause that doubles; from all
/// together thirty times a minute, which is what a core can hash. Behind a proxy all come from its address, and
/// whoever guesses keeps the owner waiting too; sessions and tokens are not touched by that. Safe for any
/// number of threads.
final class Attempts {
    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_IN_A_MINUTE = 30;
    private static final int MOST_ADDRESSES = 1000;
    private static final int MOST_DOUBLINGS = 20;

    private record Failed(int times, Instant last) {}

    private final InstantSource clock;
    private final Map<String, Failed> failed = new LinkedHashMap<>();
    private Instant minute = Instant.EPOCH;
    private int inMinute;

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts an attempt that is about to be made.
    ///
    /// @return how long to wait instead; empty when it may be made
    synchronized Optional<Duration> wait(String address) {
        Instant now = clock.instant();
        if (now.isAfter(minute.plusSeconds(60)) || now.isBefore(minute)) {
            minute = now;
            inMinute = 0;
        }
        Failed before = failed.get(address);
        Instant next = before == null ? now : before.last().plus(pause(before.times()));
        if (next.isAfter(now)) {
            return Optional.of(Duration.between(now, next));
        }
        if (inMinute >= MOST_IN_A_MINUTE) {
            return Optional.of(Duration.between(now, minute.plusSeconds(61)));
        }
        inMinute++;
        // Counted as failed at once, so that many attempts at one moment are as many.
        int times = before == null || now.isAfter(before.last().plus(FORGOTTEN)) ? 1 : before.times() + 1;
        failed.remove(address);
        failed.put(address, new Failed(times, now));
        if (failed.size() > MOST_ADDRESSES) {
            failed.remove(failed.keySet().iterator().next());
        }
        return Optional.empty();
    }

    synchronized void succeeded(String address) {
        failed.remove(address);
    }

    private static Duration pause(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - FREE, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
