package org.daybook.fetch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// This machine's clock. Never waits longer than some seconds at once, so that a clock that was put forward, or a
/// laptop
/// that slept, is noticed. Stateless.
public final class MachineTime implements Timekeeper {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public <T> Optional<T> await(BlockingQueue<T> reports, boolean underWay, Instant until)
            throws InterruptedException {
        Duration left = Duration.between(now(), until);
        long millis = Math.clamp(left.toMillis(), 0, LONGEST.toMillis());
        return Optional.ofNullable(reports.poll(Math.max(1, millis), TimeUnit.MILLISECONDS));
    }
}
