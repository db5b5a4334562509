package org.daybook.fetch.poll;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.daybook.fetch.schedule.Timekeeper;

/// A clock that stands still while something is under way, and else jumps to the next thing that is due.
final class SimulatedTime implements Timekeeper {
    private volatile Instant now;
    private final Instant end;
    private Runnable atEnd = () -> {};
    private Runnable atJump = () -> {};

    SimulatedTime(Instant start, Instant end) {
        this.now = start;
        this.end = end;
    }

    void atEnd(Runnable what) {
        atEnd = what;
    }

    /// Called before each jump, when nothing is under way.
    void atJump(Runnable what) {
        atJump = what;
    }

    /// As a machine's clock may be.
    void set(Instant to) {
        now = to;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> Optional<T> await(BlockingQueue<T> reports, boolean underWay, Instant until)
            throws InterruptedException {
        if (underWay || !reports.isEmpty()) {
            return Optional.ofNullable(reports.poll(60, TimeUnit.SECONDS)).or(() -> {
                throw new AssertionError("nothing was reported for a minute");
            });
        }
        Instant before = now;
        atJump.run();
        if (!now.equals(before)) {
            return Optional.empty(); // it was set
        }
        if (!until.isBefore(end)) {
            now = end;
            atEnd.run();
        } else if (until.isAfter(now)) {
            now = until;
        }
        return Optional.empty();
    }
}
