package org.daybook.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Rhythm;
import org.daybook.core.feed.Subscription.Standing;

/// A subscription as one line of JSON: what `daybook feeds --json` prints, and what a store keeps.
public final class SubscriptionLine {
    private SubscriptionLine() {}

    public static ObjectNode write(Subscription subscription) {
        Health health = subscription.health();
        ObjectNode line = Json.object().put("address", subscription.address());
        subscription.title().ifPresent(title -> line.put("title", title));
        subscription.home().ifPresent(home -> line.put("home", home));
        if (!subscription.now().equals(subscription.address())) {
            line.put("now", subscription.now());
        }
        line.put("standing", Json.word(health.standing()));
        health.why().ifPresent(why -> {
            ObjectNode node = line.putObject("why");
            node.put("code", why.code());
            node.put("what", why.what());
            node.put("where", why.where());
        });
        line.put("failures", health.failures());
        put(line, "asked", health.asked());
        put(line, "answered", health.answered());
        put(line, "brought", health.brought());
        line.put("polls", health.polls());
        line.put("unchanged", health.unchanged());
        line.put("entries", health.entries());
        line.put("gaps", health.gaps());
        if (health.standing() != Standing.GONE) {
            line.put("due", subscription.due().toString());
        }
        subscription.etag().ifPresent(etag -> line.put("etag", etag));
        subscription.lastModified().ifPresent(day -> line.put("lastModified", day));
        ObjectNode rhythm = line.putObject("rhythm");
        rhythm.put("entries", subscription.rhythm().entries());
        rhythm.put("hours", subscription.rhythm().hours());
        return line;
    }

    private static void put(ObjectNode line, String name, Optional<Instant> at) {
        at.ifPresent(instant -> line.put(name, instant.toString()));
    }

    /// @throws IllegalArgumentException when the line is none that was written here
    public static Subscription read(ObjectNode line) {
        String address = Json.text(line, "address")
                .orElseThrow(() -> new IllegalArgumentException("A subscription has no address: " + line));
        Health health = new Health(
                Standing.valueOf(Json.text(line, "standing").orElse("new").toUpperCase(Locale.ROOT)),
                line.path("failures").asInt(),
                why(line.path("why")),
                instant(line, "asked"),
                instant(line, "answered"),
                instant(line, "brought"),
                line.path("polls").asLong(),
                line.path("unchanged").asLong(),
                line.path("entries").asLong(),
                line.path("gaps").asLong());
        return new Subscription(
                address,
                Json.text(line, "title"),
                Json.text(line, "home"),
                Json.text(line, "now").orElse(address),
                Json.text(line, "etag"),
                Json.text(line, "lastModified"),
                new Rhythm(
                        line.path("rhythm").path("entries").asDouble(),
                        line.path("rhythm").path("hours").asDouble()),
                health,
                instant(line, "due").orElse(Instant.EPOCH));
    }

    private static Optional<Refused> why(JsonNode node) {
        return node instanceof ObjectNode why
                ? Json.text(why, "code")
                        .map(code -> new Refused(
                                code,
                                Json.text(why, "what").orElse(code),
                                Json.text(why, "where").orElse("")))
                : Optional.empty();
    }

    private static Optional<Instant> instant(ObjectNode line, String name) {
        try {
            return Json.text(line, name).map(Instant::parse);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("A subscription's `" + name + "` is no instant: " + line, wrong);
        }
    }
}
