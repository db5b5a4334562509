package org.daybook.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.core.record.Json;
import org.daybook.core.record.SubscriptionLine;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "feeds",
        header = "Show how the feeds are doing: when each was asked, what it brought, why it fails.",
        description =
                "A feed is new, well, failing, forbidden (by its site's robots.txt) or gone (410, not asked any more).",
        footer = {"", "Example:", "  daybook feeds --ailing"})
final class FeedsCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--ailing", description = "Only those that are neither well nor new.")
    private boolean ailing;

    @Option(names = "--json", description = "One line of JSON for each feed.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Instant now = Instant.now();
        try (Store open = store.existing()) {
            List<Subscription> all = open.subscriptions().all();
            List<Subscription> shown =
                    all.stream().filter(feed -> !ailing || isAiling(feed)).toList();
            shown.forEach(feed -> System.out.println(json ? Json.line(SubscriptionLine.write(feed)) : said(feed, now)));
            if (!json) {
                System.out.printf(
                        "%,d feeds, %,d of them ailing%n",
                        all.size(), all.stream().filter(FeedsCommand::isAiling).count());
            }
            return 0;
        }
    }

    private static boolean isAiling(Subscription feed) {
        Standing standing = feed.health().standing();
        return standing != Standing.WELL && standing != Standing.NEW;
    }

    private static String said(Subscription feed, Instant now) {
        Health health = feed.health();
        StringBuilder said = new StringBuilder("%-9s  %s%n           "
                .formatted(
                        health.standing().name().toLowerCase(Locale.ROOT),
                        feed.title().map(title -> title + "  ").orElse("") + feed.address()));
        said.append(health.asked()
                .map(at -> "asked " + ago(Duration.between(at, now)) + " ago")
                .orElse("never asked"));
        if (health.standing() != Standing.GONE) {
            Duration until = Duration.between(now, feed.due());
            said.append(until.isNegative() ? ", due" : ", next in " + ago(until));
        }
        said.append(", %,d entries in %,d polls (%,d unchanged)"
                .formatted(health.entries(), health.polls(), health.unchanged()));
        if (health.gaps() > 0) {
            said.append(", %,d gaps".formatted(health.gaps()));
        }
        if (!feed.now().equals(feed.address())) {
            said.append(System.lineSeparator()).append("           now at ").append(feed.now());
        }
        Optional<String> why = health.why().map(refused -> refused.code() + ": " + refused.what());
        why.ifPresent(reason -> said.append(System.lineSeparator())
                .append("           ")
                .append(health.failures())
                .append("×  ")
                .append(reason));
        return said.toString();
    }

    private static String ago(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        return minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1440 + " days";
    }
}
