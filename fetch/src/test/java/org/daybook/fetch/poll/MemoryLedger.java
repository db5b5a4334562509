package org.daybook.fetch.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;

/// What a store would keep.
final class MemoryLedger implements Ledger {
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Announced> pending = new LinkedHashMap<>();
    private final Map<String, Subscription> subscriptions = new TreeMap<>();

    @Override
    public synchronized Map<String, Known> known(Collection<String> keys) {
        Map<String, Known> found = new HashMap<>();
        for (String key : keys) {
            if (known.containsKey(key)) {
                found.put(key, known.get(key));
            }
        }
        return found;
    }

    @Override
    public synchronized void polled(
            Subscription after,
            Collection<Announced> wanted,
            Collection<Announced> passed,
            Collection<String> listed,
            Instant now) {
        subscriptions.put(after.address(), after);
        for (Announced entry : wanted) {
            known.merge(
                    entry.key(),
                    new Known(entry.revision(), 1),
                    (was, is) -> new Known(is.revision(), was.revisions() + 1));
            pending.put(entry.key(), entry);
        }
        passed.forEach(entry -> known.put(entry.key(), new Known(entry.revision(), 1)));
    }

    @Override
    public synchronized List<Announced> pending(Collection<String> feeds) {
        return pending.values().stream()
                .filter(entry -> feeds.contains(entry.feed()))
                .toList();
    }

    @Override
    public synchronized void settle(Collection<Announced> filed) {
        filed.forEach(entry -> pending.remove(entry.key(), entry));
    }

    @Override
    public void forget(Instant since) {
        // nothing is old in the span of a test
    }

    synchronized Subscription subscription(String address) {
        return Optional.ofNullable(subscriptions.get(address))
                .orElseThrow(() -> new AssertionError("nothing is known of " + address));
    }

    synchronized List<Announced> open() {
        return new ArrayList<>(pending.values());
    }
}
