package org.daybook.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Stamp;
import org.daybook.core.edition.Brief;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The briefs of the latest wordings, in the table `brief`. Stateless.
final class Briefs {
    /// Briefs made in one transaction when a store without them is opened: to wait for the disk took
    /// longer than to
    /// make
    /// the briefs with 256.
    private static final int STEP = 2_048;

    private static final System.Logger LOG = System.getLogger(Briefs.class.getName());

    private Briefs() {}

    static Brief of(Filed filed) {
        return Brief.of(filed.reading(), filed.origin(), filed.seen());
    }

    static void add(Handle handle, long seq, Filed filed) {
        Metadata known = filed.reading().article().metadata();
        handle.createUpdate("insert into brief (seq, seen, day, publisher, story, line) values"
                        + " (:seq, :seen, :day, :publisher, :story, :line)")
                .bind("seq", seq)
                .bind("seen", filed.seen().toString())
                .bind(
                        "day",
                        known.published()
                                .map(Stamp::day)
                                .orElseGet(() ->
                                        filed.seen().atOffset(ZoneOffset.UTC).toLocalDate())
                                .toString())
                .bind("publisher", known.publisher())
                .bind("story", filed.story())
                .bind("line", of(filed).line())
                .execute();
        Named.add(handle, seq, filed.reading());
    }

    static void drop(Handle handle, long seq) {
        handle.createUpdate("delete from unbriefed where seq = :seq")
                .bind("seq", seq)
                .execute();
        handle.createUpdate("delete from brief where seq = :seq")
                .bind("seq", seq)
                .execute();
        Named.drop(handle, seq);
    }

    /// Those of a span, by when they were seen and then as they were filed.
    static void each(Handle handle, Instant from, Instant until, Consumer<Briefed> take) {
        handle.createQuery(
                        "select seq, story, line from brief where seen >= :from and seen < :until order by seen, seq")
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> new Briefed(row.getLong(1), row.getString(2), Brief.parse(row.getString(3))))
                .forEach(take);
    }

    // --- stores of earlier versions

    /// Makes the briefs of what was filed before there were any, step by step: whoever is stopped goes
    /// on where it was.
    static void fill(Jdbi jdbi, Dialect dialect) {
        long left = jdbi.withHandle(handle -> handle.createQuery("select count(*) from unbriefed")
                .mapTo(Long.class)
                .one());
        if (left == 0) {
            return;
        }
        LOG.log(System.Logger.Level.INFO, "briefing", Map.of("articles", left));
        int step = STEP;
        while (step == STEP) {
            step = jdbi.inTransaction(handle -> step(handle, dialect));
        }
        LOG.log(System.Logger.Level.INFO, "briefed", Map.of("articles", left));
    }

    private static int step(Handle handle, Dialect dialect) {
        dialect.write(handle);
        List<Long> seqs = handle.createQuery("select seq from unbriefed order by seq limit " + STEP)
                .mapTo(Long.class)
                .list();
        for (long seq : seqs) {
            Optional<Filed> filed = handle.createQuery(
                            "select " + Rows.FILED + " from article a where a.seq = :seq and a.latest = 1")
                    .bind("seq", seq)
                    .map((row, context) -> Rows.filed(row))
                    .findOne();
            drop(handle, seq);
            filed.ifPresent(one -> add(handle, seq, one));
        }
        return seqs.size();
    }
}
