package org.daybook.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.fetch.http.Allowance;
import org.daybook.fetch.http.Door;
import org.daybook.fetch.http.DoorSettings;
import org.daybook.fetch.poll.Wire.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many feeds for many hours, on loopback and a simulated clock: nothing lost, nothing twice, politeness kept, memory
/// flat. The whole exchange is real; only the waiting is not.
class LongWireTest {
    private static final Instant START = Instant.parse("2023-09-20T04:00:00Z");

    /// What was published in the last of these hours may still be on its way: the longest wait of a feed that is well,
    /// with its spread.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(150);

    @Test
    void aMorningOfOneOfEachKind() throws InterruptedException {
        run(22, Duration.ofHours(8));
    }

    @Test
    @Tag("long")
    void twentyHoursOfThreeHundred() throws InterruptedException {
        run(308, Duration.ofHours(20));
    }

    private static void run(int feeds, Duration length) throws InterruptedException {
        Instant end = START.plus(length);
        SimulatedTime time = new SimulatedTime(START, end);
        MemoryLedger ledger = new MemoryLedger();
        List<String> keys = new ArrayList<>();
        Runtime runtime = Runtime.getRuntime();
        TreeMap<Integer, Long> heap = new TreeMap<>();
        try (Wire wire = new Wire(feeds, START, time::now);
                Door door = Door.open(settings(wire.port()), host -> List.of(InetAddress.getLoopbackAddress()))) {
            Poller poller = new Poller(
                    PollSettings.USUAL,
                    door,
                    new PlainSource(),
                    ledger,
                    delivery -> {
                        keys.add(delivery.entry().key() + ' ' + delivery.entry().revision());
                        ledger.settle(List.of(delivery.entry()));
                    },
                    time);
            time.atEnd(poller::stop);
            time.atJump(() -> {
                int hour = (int) Duration.between(START, time.now()).toHours();
                if (hour % 5 == 2 && !heap.containsKey(hour)) {
                    System.gc();
                    heap.put(hour, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
                }
            });
            List<Subscription> subscriptions = new ArrayList<>();
            for (int feed = 0; feed < feeds; feed++) {
                subscriptions.add(Subscription.to(wire.feedAddress(feed), Optional.empty(), Optional.empty(), START));
            }
            long begin = System.nanoTime();
            poller.run(subscriptions, List.of());
            double seconds = (System.nanoTime() - begin) / 1e9;

            System.out.printf(
                    "%d feeds, %d simulated hours in %.1f s: %,d requests, %,d of them 304, %,d entries, heap in MB by hour %s%n",
                    feeds, length.toHours(), seconds, wire.requests(), wire.unchanged(), keys.size(), heap);
            assertThat(wire.faults()).as("what the servers complain of").isEmpty();
            assertThat(keys).as("deliveries").doesNotHaveDuplicates();
            Set<String> delivered = new TreeSet<>();
            keys.forEach(key -> delivered.add(key.substring(0, key.indexOf(' '))));
            Map<String, Integer> missing = new TreeMap<>(wire.expected(end.minus(ON_ITS_WAY)));
            assertThat(missing).as("entries that must come").hasSizeGreaterThan(feeds);
            missing.keySet().removeAll(delivered);
            assertThat(missing).as("entries that were lost, with their feed").isEmpty();
            assertThat(ledger.open())
                    .as("noted and not filed: what is on its way at the end")
                    .allMatch(entry -> entry.published().orElseThrow().isAfter(end.minus(ON_ITS_WAY)));
            standings(wire, feeds, ledger);
            if (heap.size() > 2) {
                assertThat(heap.lastEntry().getValue() - heap.firstEntry().getValue())
                        .as("growth of the heap in MB: %s", heap)
                        .isLessThan(30);
            }
        }
    }

    /// Health says of each feed what is true of it.
    private static void standings(Wire wire, int feeds, MemoryLedger ledger) {
        for (int feed = 0; feed < feeds; feed++) {
            Subscription subscription = ledger.subscription(wire.feedAddress(feed));
            Kind kind = wire.kind(feed);
            Standing expected = kind.isSound()
                    ? Standing.WELL
                    : kind == Kind.FORBIDDEN
                            ? Standing.FORBIDDEN
                            : kind == Kind.GONE_LATER ? Standing.GONE : Standing.FAILING;
            if (kind != Kind.OVERLOADED) { // well or not, by the hour
                assertThat(subscription.health().standing())
                        .as("%s", subscription)
                        .isEqualTo(expected);
            }
            assertThat(subscription.health().gaps()).as("%s", subscription).isZero();
        }
        assertThat(code(wire, ledger, Kind.CIRCLE)).isIn("circular-redirects", "too-many-redirects");
        assertThat(code(wire, ledger, Kind.INTO_THE_HOUSE)).isEqualTo("private-address");
        assertThat(code(wire, ledger, Kind.DRIPPING)).isEqualTo("too-slow");
        assertThat(code(wire, ledger, Kind.BOMB)).isEqualTo("too-large");
        assertThat(code(wire, ledger, Kind.NO_FEED)).isEqualTo("not-a-feed");
        Subscription moved = ledger.subscription(wire.first(Kind.MOVED));
        assertThat(moved.now()).endsWith("/new/feed.xml");
        Subscription led = ledger.subscription(wire.first(Kind.LED_ELSEWHERE));
        assertThat(led.now()).as("a temporary redirect is not remembered").isEqualTo(led.address());
        Subscription site = ledger.subscription(wire.first(Kind.SITE));
        assertThat(site.now()).as("found on the site's page").endsWith("/feed.xml");
    }

    private static String code(Wire wire, MemoryLedger ledger, Kind kind) {
        return ledger.subscription(wire.first(kind))
                .health()
                .why()
                .orElseThrow()
                .code();
    }

    private static DoorSettings settings(int port) {
        return new DoorSettings(
                "Daybook/test",
                Set.of(80),
                List.of(Allowance.parse("127.0.0.1:" + port)),
                12,
                Duration.ofMillis(700),
                256 << 10,
                1 << 20);
    }
}
