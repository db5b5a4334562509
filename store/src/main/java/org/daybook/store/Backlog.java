package org.daybook.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What was filed before there was a table for what it tells: brought into it step by step when a store of an earlier
/// version is opened, and whoever is stopped goes on where it was. Immutable.
///
/// @param left the table of the `seq` of what is left, which a migration made
/// @param step articles of one transaction
/// @param begun what the log says at its beginning
/// @param done  and at its end
record Backlog(String left, int step, String begun, String done) {
    private static final System.Logger LOG = System.getLogger(Backlog.class.getName());

    /// Takes the articles of one transaction.
    interface Sink {
        void add(long seq, Filed filed);

        /// Behind the last one.
        default void end() {}
    }

    void clear(Jdbi jdbi, Dialect dialect, Function<Handle, Sink> sink) {
        long many = jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + left)
                .mapTo(Long.class)
                .one());
        if (many == 0) {
            return;
        }
        LOG.log(System.Logger.Level.INFO, begun, Map.of("articles", many));
        int last = step;
        while (last == step) {
            last = jdbi.inTransaction(handle -> {
                dialect.write(handle);
                return step(handle, sink.apply(handle));
            });
        }
        LOG.log(System.Logger.Level.INFO, done, Map.of("articles", many));
    }

    private int step(Handle handle, Sink sink) {
        List<Long> seqs = handle.createQuery("select seq from " + left + " order by seq limit " + step)
                .mapTo(Long.class)
                .list();
        for (long seq : seqs) {
            drop(handle, seq);
            handle.createQuery("select " + Rows.FILED + " from article a where a.seq = :seq and a.latest = 1")
                    .bind("seq", seq)
                    .map((row, context) -> Rows.filed(row))
                    .findOne()
                    .ifPresent(filed -> sink.add(seq, filed));
        }
        sink.end();
        return seqs.size();
    }

    /// Takes an article out: it is done, or gone.
    void drop(Handle handle, long seq) {
        handle.createUpdate("delete from " + left + " where seq = :seq")
                .bind("seq", seq)
                .execute();
    }
}
