package org.daybook.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.record.Json;
import org.daybook.core.record.SubscriptionLine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What a store keeps of feeds: how each stands, and which entries were announced. Safe for any number of threads.
public final class Subscriptions {
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Trouble trouble;

    Subscriptions(Jdbi jdbi, Dialect dialect, Trouble trouble) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.trouble = trouble;
    }

    /// A noted entry.
    ///
    /// @param revisions how many wordings of it were noted
    public record Noted(String revision, int revisions) {}

    /// All feeds that were ever subscribed to, by address.
    public List<Subscription> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select line from feed order by address")
                .map((row, context) -> subscription(row.getString(1)))
                .list());
    }

    public Optional<Subscription> of(String address) {
        return jdbi.withHandle(handle -> handle.createQuery("select line from feed where address = :address")
                .bind("address", address)
                .map((row, context) -> subscription(row.getString(1)))
                .findOne());
    }

    private static Subscription subscription(String line) {
        ObjectNode object = Json.parse(line, "the store")
                .made()
                .orElseThrow(() -> new IllegalArgumentException("the store holds a feed that is no JSON: " + line));
        return SubscriptionLine.read(object);
    }

    /// Those of these entries that are known, by key.
    public Map<String, Noted> known(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Noted> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select key, revision, revisions from entry where key in (<keys>)")
                .bindList("keys", List.copyOf(keys))
                .map((row, context) -> Map.entry(row.getString(1), new Noted(row.getString(2), row.getInt(3))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue())));
        return known;
    }

    /// Keeps how a feed stands after a poll with what it announced, in one transaction.
    ///
    /// @param wanted entries to be settled later
    /// @param passed entries that nobody wants
    /// @param listed keys of all entries that the feed has now
    public void polled(
            Subscription after,
            Collection<Announced> wanted,
            Collection<Announced> passed,
            Collection<String> listed,
            Instant now) {
        String day = now.truncatedTo(ChronoUnit.DAYS).toString();
        written(handle -> {
            handle.createUpdate("insert into feed (address, line) values (:address, :line)"
                            + " on conflict (address) do update set line = excluded.line")
                    .bind("address", after.address())
                    .bind("line", Json.line(SubscriptionLine.write(after)))
                    .execute();
            wanted.forEach(entry -> note(handle, entry, Optional.of(entry.line()), day));
            passed.forEach(entry -> note(handle, entry, Optional.empty(), day));
            if (!listed.isEmpty()) {
                handle.createUpdate("update entry set listed = :day where key in (<keys>) and listed < :day")
                        .bindList("keys", List.copyOf(listed))
                        .bind("day", day)
                        .execute();
            }
        });
    }

    private void written(Consumer<Handle> writing) {
        trouble.explained(() -> {
            jdbi.useTransaction(handle -> {
                dialect.write(handle);
                writing.accept(handle);
            });
            return true;
        });
    }

    private static void note(Handle handle, Announced entry, Optional<String> line, String day) {
        handle.createUpdate("insert into entry (key, revision, revisions, feed, listed, link, published, whole, line)"
                        + " values (:key, :revision, 1, :feed, :day, :link, :published, :whole, :line)"
                        + " on conflict (key) do update set revision = excluded.revision,"
                        + " revisions = entry.revisions + 1, feed = excluded.feed, listed = excluded.listed,"
                        + " link = excluded.link, published = excluded.published, whole = excluded.whole,"
                        + " line = excluded.line")
                .bind("key", entry.key())
                .bind("revision", entry.revision())
                .bind("feed", entry.feed())
                .bind("day", day)
                .bind("link", entry.link())
                .bind("published", entry.published().map(Instant::toString))
                .bind("whole", entry.whole() ? 1 : 0)
                .bind("line", line)
                .execute();
    }

    /// Entries of these feeds that are not settled, in the order in which they were noted first.
    public List<Announced> pending(Collection<String> feeds) {
        if (feeds.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(
                handle -> handle.createQuery("select key, revision, feed, link, published, whole, line from entry"
                                + " where line is not null and feed in (<feeds>) order by seq")
                        .bindList("feeds", List.copyOf(feeds))
                        .map((row, context) -> announced(row))
                        .list());
    }

    private static Announced announced(ResultSet row) throws SQLException {
        return new Announced(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Instant::parse),
                row.getInt(6) == 1,
                row.getString(7));
    }

    /// These are filed. An entry that has another wording by now stays.
    public void settle(Collection<Announced> filed) {
        written(handle -> {
            for (Announced entry : filed) {
                handle.createUpdate("update entry set line = null where key = :key and revision = :revision")
                        .bind("key", entry.key())
                        .bind("revision", entry.revision())
                        .execute();
            }
        });
    }

    /// Forgets settled entries that no feed has listed since.
    public void forget(Instant since) {
        written(handle -> handle.createUpdate("delete from entry where listed < :since and line is null")
                .bind("since", since.toString())
                .execute());
    }
}
