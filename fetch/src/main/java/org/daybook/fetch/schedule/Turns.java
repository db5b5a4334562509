package org.daybook.fetch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Whose turn it is: one errand at a time for each host, a pause between two, and rest where a host asks for it.
/// Errands
/// of one host go by rank, then in the order in which they came. Not thread-safe.
public final class Turns<E> {
    /// Idle hosts are forgotten once there are more than this.
    private static final int MANY = 2_000;

    private final Map<String, Host<E>> hosts = new HashMap<>();
    private final TreeSet<Host<E>> waiting =
            new TreeSet<>(Comparator.comparing((Host<E> host) -> host.at).thenComparing(host -> host.name));
    private long order;
    private int size;

    private record Waiting<E>(E errand, int rank, Instant notBefore, long order) {
        static <E> Comparator<Waiting<E>> byTime() {
            return Comparator.comparing((Waiting<E> one) -> one.notBefore).thenComparingLong(one -> one.order);
        }

        static <E> Comparator<Waiting<E>> byRank() {
            return Comparator.comparingInt((Waiting<E> one) -> one.rank).thenComparingLong(one -> one.order);
        }
    }

    private static final class Host<E> {
        private final String name;
        private final PriorityQueue<Waiting<E>> later = new PriorityQueue<>(Waiting.byTime());
        private final PriorityQueue<Waiting<E>> ready = new PriorityQueue<>(Waiting.byRank());
        private boolean busy;
        private Instant free = Instant.MIN;

        /// When it is looked at next; only changed while it is not in the set.
        private Instant at = Instant.MIN;

        Host(String name) {
            this.name = name;
        }

        private boolean isIdle(Instant now) {
            return !busy && later.isEmpty() && ready.isEmpty() && !free.isAfter(now);
        }
    }

    /// An errand that may be run now; its host waits until [#done].
    public record Turn<E>(String host, E errand) {}

    /// @param rank      lower ones of a host go first
    /// @param notBefore when it may be run at the earliest
    public void add(String host, E errand, int rank, Instant notBefore) {
        Host<E> owner = hosts.computeIfAbsent(host, Host::new);
        waiting.remove(owner);
        owner.later.add(new Waiting<>(errand, rank, notBefore, order++));
        size++;
        queue(owner);
    }

    /// The next errand whose time has come and whose host is free.
    public Optional<Turn<E>> next(Instant now) {
        while (!waiting.isEmpty() && !waiting.first().at.isAfter(now)) {
            Host<E> host = waiting.first();
            waiting.remove(host);
            while (!host.later.isEmpty() && !host.later.peek().notBefore.isAfter(now)) {
                host.ready.add(host.later.remove());
            }
            if (!host.ready.isEmpty() && !host.free.isAfter(now)) {
                host.busy = true;
                size--;
                return Optional.of(new Turn<>(host.name, host.ready.remove().errand));
            }
            queue(host);
        }
        return Optional.empty();
    }

    /// An errand of this host is over.
    ///
    /// @param free when the host may be asked again
    public void done(String host, Instant free, Instant now) {
        Host<E> owner = hosts.computeIfAbsent(host, Host::new);
        owner.busy = false;
        rest(host, free);
        if (hosts.size() > MANY) {
            hosts.values().removeIf(one -> one.isIdle(now));
        }
    }

    /// The host is left alone until then.
    public void rest(String host, Instant until) {
        Host<E> owner = hosts.computeIfAbsent(host, Host::new);
        waiting.remove(owner);
        owner.free = owner.free.isAfter(until) ? owner.free : until;
        queue(owner);
    }

    private void queue(Host<E> host) {
        if (host.busy || (host.later.isEmpty() && host.ready.isEmpty())) {
            return;
        }
        Instant first = host.ready.isEmpty() ? host.later.element().notBefore : Instant.MIN;
        host.at = host.free.isAfter(first) ? host.free : first;
        waiting.add(host);
    }

    /// When there may be something to do again; empty when nothing waits for time alone.
    public Optional<Instant> soonest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first().at);
    }

    /// The clock was put back by so much: what waits does not wait for longer.
    public void putBack(Duration by) {
        waiting.clear();
        for (Host<E> host : hosts.values()) {
            host.free = host.free.equals(Instant.MIN) ? host.free : host.free.minus(by);
            List<Waiting<E>> all = new ArrayList<>(host.later);
            host.later.clear();
            for (Waiting<E> one : all) {
                host.later.add(new Waiting<>(one.errand, one.rank, one.notBefore.minus(by), one.order));
            }
            queue(host);
        }
    }

    public int size() {
        return size;
    }
}
