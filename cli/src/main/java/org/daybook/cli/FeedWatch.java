package org.daybook.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.store.Store;
import org.daybook.web.Metric;
import org.daybook.web.Metric.Kind;
import org.daybook.web.Metric.Sample;
import org.daybook.web.Watch;

/// What `/metrics` says of the feeds.
final class FeedWatch {
    private FeedWatch() {}

    static Watch of(Store store) {
        return new Watch(List.of(() -> metrics(store.subscriptions().all())), List.of());
    }

    private static List<Metric> metrics(List<Subscription> feeds) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        long polls = 0;
        long unchanged = 0;
        long entries = 0;
        for (Subscription feed : feeds) {
            Health health = feed.health();
            standings.merge(health.standing(), 1, Integer::sum);
            polls += health.polls();
            unchanged += health.unchanged();
            entries += health.entries();
        }
        List<Sample> samples = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            String name = standing.name().toLowerCase(Locale.ROOT);
            samples.add(new Sample("", Map.of("standing", name), standings.getOrDefault(standing, 0)));
        }
        return List.of(
                new Metric("daybook_feeds", "Feeds by how they stand.", Kind.GAUGE, samples),
                Metric.counter("daybook_feed_polls_total", "Requests for feeds.", (double) polls),
                Metric.counter(
                        "daybook_feed_unchanged_total", "Polls that were answered with 304.", (double) unchanged),
                Metric.counter("daybook_feed_entries_total", "Entries that feeds announced.", (double) entries));
    }
}
