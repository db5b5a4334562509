package org.daybook.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Standing;

/// How the feeds are doing: those that ail first, then by name.
record FeedsPage(String count, List<Row> rows) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// @param home    empty where it cannot be linked to
    /// @param why     it fails; empty where it does not
    /// @param asked   in UTC, empty where it never was
    /// @param brought when it brought something last, in UTC; empty where it never did
    record Row(
            String name,
            Optional<String> home,
            String address,
            String standing,
            String why,
            String asked,
            String brought,
            long polls,
            long entries) {}

    static FeedsPage of(List<Subscription> feeds) {
        List<Row> rows = feeds.stream()
                .sorted(Comparator.comparing((Subscription feed) -> isWell(feed))
                        .thenComparing(FeedsPage::name, String.CASE_INSENSITIVE_ORDER))
                .map(FeedsPage::row)
                .toList();
        long ailing = feeds.stream().filter(feed -> !isWell(feed)).count();
        return new FeedsPage(
                feeds.isEmpty()
                        ? "No feed is followed."
                        : EnglishWording.several(feeds.size(), "feed") + (ailing > 0 ? ", " + ailing + " ailing" : ""),
                rows);
    }

    private static boolean isWell(Subscription feed) {
        Standing standing = feed.health().standing();
        return standing == Standing.WELL || standing == Standing.NEW;
    }

    private static String name(Subscription feed) {
        return feed.title().orElse(feed.address());
    }

    private static Row row(Subscription feed) {
        Health health = feed.health();
        return new Row(
                name(feed),
                feed.home().flatMap(Links::outside),
                feed.address(),
                health.standing().name().toLowerCase(Locale.ROOT),
                health.why().map(why -> why.code() + ": " + why.what()).orElse(""),
                health.asked().map(FeedsPage::minute).orElse(""),
                health.brought().map(FeedsPage::minute).orElse(""),
                health.polls(),
                health.entries());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
