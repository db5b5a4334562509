package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Rhythm;
import org.daybook.core.feed.Subscription.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
class SubscriptionsTest {
    private static final Instant MORNING = Instant.parse("2023-09-20T06:00:00.123Z");
    private static final String FEED = "https://example.org/feed.xml";

    @TempDir
    Path folder = Path.of("");

    @Parameter
    Backend backend = Backend.SQLITE;

    private Store open() {
        return backend.open(folder);
    }

    private static Subscription subscription() {
        return new Subscription(
                FEED,
                Optional.of("Example ✓"),
                Optional.of("https://example.org/"),
                "https://example.org/new.xml",
                Optional.of("W/\"7\""),
                Optional.of("Wed, 20 Sep 2023 06:00:00 GMT"),
                new Rhythm(3.25, 17.5),
                new Health(
                        Standing.FAILING,
                        2,
                        Optional.of(new Refused("too-slow", "not all came before the deadline", FEED)),
                        Optional.of(MORNING),
                        Optional.of(MORNING.minusSeconds(60)),
                        Optional.empty(),
                        9,
                        4,
                        17,
                        1),
                MORNING.plusSeconds(600));
    }

    private static Announced entry(String key, String revision) {
        return new Announced(
                key,
                revision,
                FEED,
                Optional.of("https://example.org/" + key),
                Optional.of(MORNING),
                false,
                "{\"a\":1}");
    }

    @Test
    void aSubscriptionComesBackAfterARestartAsItWas() {
        try (Store store = open()) {
            store.subscriptions().polled(subscription(), List.of(), List.of(), List.of(), MORNING);
            store.subscriptions().polled(subscription(), List.of(), List.of(), List.of(), MORNING);
        }
        try (Store store = open()) {
            assertThat(store.subscriptions().all()).containsExactly(subscription());
            assertThat(store.subscriptions().of(FEED)).contains(subscription());
            assertThat(store.subscriptions().of("https://other.example/")).isEmpty();
        }
    }

    @Test
    void whatIsAnnouncedStaysPendingUntilItIsSettledAlsoOverARestart() {
        Announced first = entry("a", "1");
        Announced second = entry("b", "1");
        try (Store store = open()) {
            store.subscriptions().polled(subscription(), List.of(first, second), List.of(), List.of("a", "b"), MORNING);
        }
        try (Store store = open()) {
            assertThat(store.subscriptions().pending(List.of(FEED))).containsExactly(first, second);
            assertThat(store.subscriptions().pending(List.of("https://other.example/")))
                    .isEmpty();
            store.subscriptions().settle(List.of(first));
            assertThat(store.subscriptions().pending(List.of(FEED))).containsExactly(second);
            assertThat(store.subscriptions().known(List.of("a", "b", "c")))
                    .hasSize(2)
                    .containsEntry("a", new Subscriptions.Noted("1", 1));
        }
    }

    @Test
    void anotherWordingIsPendingAnewAndIsNotSettledByTheOlderOne() {
        try (Store store = open()) {
            Subscriptions feeds = store.subscriptions();
            feeds.polled(subscription(), List.of(entry("a", "1")), List.of(), List.of("a"), MORNING);
            feeds.polled(subscription(), List.of(entry("a", "2")), List.of(), List.of("a"), MORNING);
            feeds.settle(List.of(entry("a", "1")));
            assertThat(feeds.pending(List.of(FEED))).containsExactly(entry("a", "2"));
            assertThat(feeds.known(List.of("a"))).containsEntry("a", new Subscriptions.Noted("2", 2));
        }
    }

    @Test
    void whatIsPassedOverIsKnownAndNotPending() {
        try (Store store = open()) {
            Subscriptions feeds = store.subscriptions();
            feeds.polled(subscription(), List.of(), List.of(entry("old", "1")), List.of("old"), MORNING);
            assertThat(feeds.pending(List.of(FEED))).isEmpty();
            assertThat(feeds.known(List.of("old"))).hasSize(1);
        }
    }

    @Test
    void onlySettledEntriesThatNoFeedListsAnyMoreAreForgotten() {
        Instant later = MORNING.plus(Duration.ofDays(70));
        try (Store store = open()) {
            Subscriptions feeds = store.subscriptions();
            List<Announced> all = List.of(entry("listed", "1"), entry("unlisted", "1"), entry("pending", "1"));
            feeds.polled(subscription(), all, List.of(), List.of("listed", "unlisted", "pending"), MORNING);
            feeds.settle(all.subList(0, 2));
            feeds.polled(subscription(), List.of(), List.of(), List.of("listed"), later);
            feeds.forget(later.minus(Duration.ofDays(60)));
            assertThat(feeds.known(List.of("listed", "unlisted", "pending"))).containsOnlyKeys("listed", "pending");
        }
    }
}
