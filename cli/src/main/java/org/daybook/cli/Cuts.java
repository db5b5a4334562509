package org.daybook.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.edition.Closing;

/// When to make which edition, while the wire runs: each day's at its cut, once; what was missed while the machine
/// slept
/// at the first look afterwards, once too. A clock that is put back makes nothing twice. Not thread-safe.
final class Cuts {
    private final Closing closing;
    private LocalDate last;
    private boolean begun;

    /// @param start what had closed by then is somebody else's to make
    Cuts(Closing closing, Instant start) {
        this.closing = closing;
        this.last = closed(start);
    }

    /// The day whose edition closed last.
    private LocalDate closed(Instant now) {
        return closing.day(now).minusDays(1);
    }

    /// The day up to which editions are to be made now; empty when none has closed since the last look.
    Optional<LocalDate> due(Instant now) {
        LocalDate day = closed(now);
        if (!day.isAfter(last)) {
            return Optional.empty();
        }
        last = day;
        return Optional.of(day);
    }

    /// Whoever starts wants something to read: once the first entries are there, the edition that is in hand.
    ///
    /// @param something whether anything was filed
    Optional<LocalDate> first(boolean something, Instant now) {
        if (begun || !something) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(closing.inHand(now));
    }
}
