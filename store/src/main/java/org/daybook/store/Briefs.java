package org.daybook.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Stamp;
import org.daybook.core.edition.Brief;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The briefs of the latest wordings, in the table `brief`. Stateless.
final class Briefs {
    /// To wait for the disk took longer than to make the briefs with 256.
    private static final Backlog LEFT = new Backlog("unbriefed", 2_048, "briefing", "briefed");

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
        LEFT.drop(handle, seq);
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

    /// Makes the briefs of what was filed before there were any.
    static void fill(Jdbi jdbi, Dialect dialect) {
        LEFT.clear(jdbi, dialect, handle -> (seq, filed) -> {
            drop(handle, seq);
            add(handle, seq, filed);
        });
    }
}
