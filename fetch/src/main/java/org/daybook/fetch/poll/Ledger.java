package org.daybook.fetch.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;

/// What polling remembers beyond the end of the program. An entry is noted when its feed announces it, in one
/// transaction with the state of the feed, and settled when its article is filed: whatever happens in between, it is
/// delivered again and nothing is lost. Called by the polling thread, but for [#settle].
public interface Ledger {
    /// A noted entry.
    ///
    /// @param revisions how many wordings of it were noted
    record Known(String revision, int revisions) {}

    /// Those of these entries that are known, by key.
    Map<String, Known> known(Collection<String> keys);

    /// After a poll, all or nothing.
    ///
    /// @param wanted entries to fetch or file
    /// @param passed entries that are new but too old to be wanted
    /// @param listed keys of all entries of the feed's document; empty where it was not read
    void polled(
            Subscription after,
            Collection<Announced> wanted,
            Collection<Announced> passed,
            Collection<String> listed,
            Instant now);

    /// Entries of these feeds that were noted and not settled, in the order in which they were noted.
    List<Announced> pending(Collection<String> feeds);

    /// These are filed; one of another revision than the noted one stays pending. May be called by any thread.
    void settle(Collection<Announced> filed);

    /// Forgets settled entries that no feed has listed since.
    void forget(Instant since);
}
