package org.daybook.fetch.poll;

import java.time.Duration;

/// How polling is set. Immutable.
///
/// @param concurrency errands at a time
/// @param pause       between two requests to one host, whatever its robots.txt says; a longer one there is kept
/// @param oldest      entries that are older when a feed is read for the first time are passed over: the morning is not
/// made of last month
/// @param mostEntries of one document that are taken; a flood by one outlet is cut there
/// @param once        whether each feed that is due is asked once, no page is tried again, and polling ends then
public record PollSettings(int concurrency, Duration pause, Duration oldest, int mostEntries, boolean once) {
    public static final PollSettings USUAL =
            new PollSettings(12, Duration.ofSeconds(3), Duration.ofDays(3), 500, false);

    /// The same, once around.
    public static final PollSettings ONCE =
            new PollSettings(USUAL.concurrency, USUAL.pause, USUAL.oldest, USUAL.mostEntries, true);
}
