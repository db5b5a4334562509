package org.daybook.fetch.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/// The clock, and the waiting. With another one than the machine's, days pass in seconds.
public interface Timekeeper {
    Instant now();

    /// Waits for the next of what others report, at most until an instant; may come back sooner with nothing.
    ///
    /// @param underWay whether anything is going to be reported
    <T> Optional<T> await(BlockingQueue<T> reports, boolean underWay, Instant until) throws InterruptedException;
}
