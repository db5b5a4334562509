package org.daybook.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.record.Json;
import org.daybook.store.Keeping.Released;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Lets articles go, oldest first, by the rules of a [Keeping]. Of each it leaves a row in `gone`, so that
/// it is known
/// when it comes again and the story stage is rebuilt as if it were still there. Each step is one
/// transaction: a run
/// that
/// breaks off has let go less, and nothing else. One thread.
final class Retention {
    /// Clocks of publishers are wrong by hours; what dates itself further ahead has no date.
    private static final Duration AHEAD = Duration.ofDays(2);

    /// A store with a quarter of it empty is rewritten, which gives the room back to the disk.
    private static final long EMPTY_SHARE = 4;

    /// Steps towards a budget: each lets go as many characters as are missing, which is about as many
    /// bytes.
    private static final int MOST_STEPS = 40;

    private final Jdbi jdbi;
    private final Keeping keeping;
    private final Instant now;

    Retention(Jdbi jdbi, Keeping keeping, Instant now) {
        this.jdbi = jdbi;
        this.keeping = keeping;
        this.now = now;
    }

    Released release() {
        long articles = keeping.age().map(age -> tooOld(now.minus(age))).orElse(0L);
        if (keeping.bytes().isPresent()) {
            articles += tooMuch(keeping.bytes().getAsLong());
        }
        Room room = jdbi.withHandle(Room::of);
        if (articles > 0 && room.free() * EMPTY_SHARE > room.used() + room.free()) {
            jdbi.useHandle(handle -> {
                handle.execute("vacuum");
                handle.execute("pragma wal_checkpoint(truncate)"); // else it stands in the log, and the file is as long
            });
        }
        return new Released(
                articles,
                room.used(),
                keeping.bytes().isPresent() && room.used() > keeping.bytes().getAsLong());
    }

    private long tooOld(Instant oldest) {
        return jdbi.inTransaction(handle -> {
            candidates(handle);
            handle.createUpdate("delete from leaving where undated or seen >= :oldest")
                    .bind("oldest", oldest.toString())
                    .execute();
            return go(handle);
        });
    }

    private long tooMuch(long budget) {
        long gone = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            long over = jdbi.withHandle(Room::of).used() - budget;
            if (over <= 0) {
                break;
            }
            long more = jdbi.inTransaction(handle -> {
                candidates(handle);
                handle.createUpdate("delete from leaving where not undated and seen >= :oldest")
                        .bind("oldest", now.minus(Keeping.LEAST_AGE).toString())
                        .execute();
                handle.createUpdate("delete from leaving where id in (select id from (select id, sum(size) over"
                                + " (order by undated desc, case when undated then '' else seen end, seq) - size as before"
                                + " from leaving) where before >= :over)")
                        .bind("over", over)
                        .execute();
                return go(handle);
            });
            if (more == 0) {
                break;
            }
            gone += more;
        }
        return gone;
    }

    /// Fills the table `leaving` with all articles that no edition needs.
    private void candidates(Handle handle) {
        handle.execute("create temp table if not exists leaving"
                + " (id text primary key, seq integer, seen text, size integer, undated integer, origin text)");
        handle.execute("delete from leaving");
        handle.createUpdate("insert into leaving select id, min(seq), max(seen),"
                        + " sum(2 * length(line) + length(reading)), max(seen) = :epoch or max(seen) > :ahead, max(origin)"
                        + " from article group by id")
                .bind("epoch", Instant.EPOCH.toString())
                .bind("ahead", now.plus(AHEAD).toString())
                .execute();
        for (String cited : cited(handle)) {
            handle.createUpdate("delete from leaving where id = :id")
                    .bind("id", cited)
                    .execute();
        }
    }

    /// What any version of any edition quotes or lists as a source.
    private static Set<String> cited(Handle handle) {
        Set<String> cited = new TreeSet<>();
        handle.createQuery("select line from edition")
                .mapTo(String.class)
                .forEach(line -> Json.parse(line, "edition")
                        .made()
                        .ifPresent(edition -> edition.path("items").forEach(item -> {
                            item.path("articles").forEach(source -> add(cited, source.path("id")));
                            item.findValues("article").forEach(quoted -> add(cited, quoted));
                        })));
        return cited;
    }

    private static void add(Set<String> cited, JsonNode id) {
        Optional.ofNullable(id.textValue()).ifPresent(cited::add);
    }

    /// Lets go what `leaving` holds, but for the originals of what stays.
    private static long go(Handle handle) {
        handle.execute("delete from leaving where id in (select origin from article"
                + " where id not in (select id from leaving))");
        handle.execute("insert or ignore into gone (seq, id, revision, digest)"
                + " select seq, id, revision, digest from article where id in (select id from leaving)");
        handle.execute(
                "delete from search where rowid in (select seq from article where id in (select id from leaving))");
        handle.createQuery("select seq from article where id in (select id from leaving)")
                .mapTo(Long.class)
                .list()
                .forEach(seq -> RecordIndex.drop(handle, seq));
        handle.execute("delete from article where id in (select id from leaving)");
        long gone = handle.createQuery("select count(*) from leaving")
                .mapTo(Long.class)
                .one();
        if (gone > 0) {
            handle.execute("insert into search (search) values ('optimize')"); // else the words of what is gone stay
            handle.execute("insert into told (told) values ('optimize')");
        }
        handle.execute("delete from leaving");
        return gone;
    }

    /// @param used bytes of pages that hold something
    /// @param free bytes of pages that do not
    record Room(long used, long free) {
        static Room of(Handle handle) {
            long size = number(handle, "page_size");
            long free = number(handle, "freelist_count");
            return new Room((number(handle, "page_count") - free) * size, free * size);
        }

        private static long number(Handle handle, String pragma) {
            return handle.createQuery("pragma " + pragma).mapTo(Long.class).one();
        }
    }
}
