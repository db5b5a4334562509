package org.daybook.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.poll.Ledger;
import org.daybook.store.Subscriptions;

/// What polling remembers, in the store. Safe for all threads.
record StoreLedger(Subscriptions kept) implements Ledger {
    @Override
    public Map<String, Known> known(Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        kept.known(keys).forEach((key, noted) -> known.put(key, new Known(noted.revision(), noted.revisions())));
        return known;
    }

    @Override
    public void polled(
            Subscription after,
            Collection<Announced> wanted,
            Collection<Announced> passed,
            Collection<String> listed,
            Instant now) {
        kept.polled(after, wanted, passed, listed, now);
    }

    @Override
    public List<Announced> pending(Collection<String> feeds) {
        return kept.pending(feeds);
    }

    @Override
    public void settle(Collection<Announced> filed) {
        kept.settle(filed);
    }

    @Override
    public void forget(Instant since) {
        kept.forget(since);
    }
}
