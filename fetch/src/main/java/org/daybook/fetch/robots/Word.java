package org.daybook.fetch.robots;

import java.time.Duration;
import java.time.Instant;
import org.daybook.core.capture.Refused;

/// What a site says to us about one of its addresses.
public sealed interface Word {
    /// It may be asked.
    ///
    /// @param delay between two requests, as the site wishes it; zero where it says nothing
    record Allowed(Duration delay) implements Word {}

    /// The site asks robots to stay away from it.
    record Forbidden() implements Word {}

    /// Nobody knows what the site says, so nothing is asked until then (RFC 9309, 2.3.1.4).
    ///
    /// @param why the file could not be had: for a host that is not there, that it is not
    record Unreachable(Instant until, Refused why) implements Word {}

    /// The site's file must be fetched first.
    record Unknown() implements Word {}
}
