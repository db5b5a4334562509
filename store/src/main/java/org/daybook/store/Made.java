package org.daybook.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was made of all articles seen in a span, in the table `made`, until the span is not the same
/// any more.
/// Stateless.
final class Made {
    /// What was made last is kept: a year of days or so.
    private static final int MOST = 400;

    private Made() {}

    static Optional<byte[]> find(Handle handle, String name, Instant since, Instant until) {
        return handle.createQuery("select bytes from made where name = :name and since = :since and until = :until")
                .bind("name", name)
                .bind("since", since.toString())
                .bind("until", until.toString())
                .mapTo(byte[].class)
                .findOne();
    }

    static void keep(Handle handle, String name, Instant since, Instant until, byte[] bytes) {
        handle.createUpdate("delete from made where name = :name")
                .bind("name", name)
                .execute();
        handle.createUpdate("insert into made (name, since, until, bytes) values (:name, :since, :until, :bytes)")
                .bind("name", name)
                .bind("since", since.toString())
                .bind("until", until.toString())
                .bind("bytes", bytes)
                .execute();
        handle.execute(
                "delete from made where name not in (select name from made order by rowid desc limit " + MOST + ")");
    }

    /// Articles seen at these instants came or went.
    static void forget(Handle handle, Collection<String> seen) {
        if (seen.isEmpty()) {
            return;
        }
        boolean none = handle.createQuery("select 1 from made where until > :first limit 1")
                .bind("first", seen.stream().min(String::compareTo).orElseThrow())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
        if (none) { // as a rule: what comes is newer than what was made
            return;
        }
        for (String one : seen) {
            handle.createUpdate("delete from made where since <= :seen and until > :seen")
                    .bind("seen", one)
                    .execute();
        }
    }

    /// A story was merged at this instant, which no edition with an earlier cut knows.
    static void forgetAfter(Handle handle, Instant merge) {
        handle.createUpdate("delete from made where until > :merge")
                .bind("merge", merge.toString())
                .execute();
    }
}
