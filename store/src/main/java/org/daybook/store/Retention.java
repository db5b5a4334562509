package org.daybook.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.record.Json;
import org.daybook.store.Dialect.Room;
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

    /// Steps towards a budget: each lets go as many characters as are missing, which is about as many
    /// bytes.
    private static final int MOST_STEPS = 40;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Keeping keeping;
    private final Instant now;

    Retention(Jdbi jdbi, Dialect dialect, Keeping keeping, Instant now) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.keeping = keeping;
        this.now = now;
    }

    Released release() {
        long articles = keeping.age().map(age -> tooOld(now.minus(age))).orElse(0L);
        if (keeping.bytes().isPresent()) {
            articles += tooMuch(keeping.bytes().getAsLong());
        }
        if (articles > 0) {
            dialect.tidy(jdbi, articles);
        }
        Room room = jdbi.withHandle(dialect::room);
        return new Released(
                articles,
                room.used(),
                keeping.bytes().isPresent() && room.used() > keeping.bytes().getAsLong());
    }

    private long tooOld(Instant oldest) {
        return jdbi.inTransaction(handle -> {
            candidates(handle);
            handle.createUpdate("delete from leaving where undated = 1 or seen >= :oldest")
                    .bind("oldest", oldest.toString())
                    .execute();
            return go(handle);
        });
    }

    private long tooMuch(long budget) {
        long gone = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            long over = jdbi.withHandle(dialect::room).used() - budget;
            if (over <= 0) {
                break;
            }
            long more = jdbi.inTransaction(handle -> {
                candidates(handle);
                handle.createUpdate("delete from leaving where undated = 0 and seen >= :oldest")
                        .bind("oldest", now.minus(Keeping.LEAST_AGE).toString())
                        .execute();
                handle.createUpdate("delete from leaving where id in (select id from (select id, sum(size) over"
                                + " (order by undated desc, case undated when 1 then '' else seen end, seq) - size as before"
                                + " from leaving) as ordered where before >= :over)")
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
        dialect.write(handle);
        dialect.temporary(
                handle,
                "leaving",
                "id text primary key, seq bigint, seen text, size bigint, undated bigint, origin text");
        handle.createUpdate("insert into leaving select id, min(seq), max(seen),"
                        + " sum(2 * length(line) + length(reading)), case when max(seen) = :epoch or max(seen) > :ahead then 1 else 0 end,"
                        + " max(origin)"
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
    private long go(Handle handle) {
        handle.execute("delete from leaving where id in (select origin from article"
                + " where id not in (select id from leaving))");
        handle.execute("insert into gone (seq, id, revision, digest)"
                + " select seq, id, revision, digest from article where id in (select id from leaving)"
                + " on conflict do nothing");
        handle.execute(
                "delete from search where rowid in (select seq from article where id in (select id from leaving))");
        handle.createQuery("select seq from article where id in (select id from leaving)")
                .mapTo(Long.class)
                .list()
                .forEach(seq -> RecordIndex.drop(handle, seq));
        handle.execute(
                "delete from made where exists (select 1 from brief b where b.seen >= made.since"
                        + " and b.seen < made.until and b.seq in (select seq from article where id in (select id from leaving)))");
        handle.execute(
                "delete from unbriefed where seq in (select seq from article where id in (select id from leaving))");
        handle.execute("delete from brief where seq in (select seq from article where id in (select id from leaving))");
        handle.execute("delete from named where seq in (select seq from article where id in (select id from leaving))");
        handle.execute("delete from parted where id in (select id from leaving)");
        handle.execute("delete from article where id in (select id from leaving)");
        long gone = handle.createQuery("select count(*) from leaving")
                .mapTo(Long.class)
                .one();
        if (gone > 0) {
            dialect.forget(handle);
        }
        handle.execute("delete from leaving");
        return gone;
    }
}
