package org.daybook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The editions as they were published, in the table `edition`. Stateless.
final class Editions {
    private Editions() {}

    /// Publishes an edition, unless its newest version is this one.
    static PublishedEdition publish(Handle handle, LocalDate day, String zone, Instant cut, String line) {
        Optional<PublishedEdition> last = of(handle, day, zone);
        if (last.isPresent() && last.get().line().equals(line)) {
            return last.get();
        }
        int version = last.map(PublishedEdition::version).orElse(0) + 1;
        handle.createUpdate(
                        "insert into edition (day, zone, version, cut, line) values (:day, :zone, :version, :cut, :line)")
                .bind("day", day.toString())
                .bind("zone", zone)
                .bind("version", version)
                .bind("cut", cut.toString())
                .bind("line", line)
                .execute();
        return new PublishedEdition(day, zone, version, line);
    }

    /// The newest version of a day's edition.
    static Optional<PublishedEdition> of(Handle handle, LocalDate day, String zone) {
        return handle.createQuery("select day, zone, version, line from edition where day = :day and zone = :zone"
                        + " order by version desc limit 1")
                .bind("day", day.toString())
                .bind("zone", zone)
                .map((row, context) -> Rows.edition(row))
                .findOne();
    }

    static List<Issue> issues(Handle handle) {
        return handle.createQuery(
                        "select day, zone, max(version) from edition group by day, zone order by day desc, zone")
                .map((row, context) -> new Issue(LocalDate.parse(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    /// The newest versions of so many editions, the newest days first.
    static List<PublishedEdition> newest(Handle handle, int most) {
        return handle.createQuery("select day, zone, version, line from edition where (day, zone, version) in"
                        + " (select day, zone, max(version) from edition group by day, zone"
                        + " order by day desc, zone limit :most) order by day desc, zone")
                .bind("most", most)
                .map((row, context) -> Rows.edition(row))
                .list();
    }
}
