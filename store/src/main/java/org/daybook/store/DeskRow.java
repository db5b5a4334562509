package org.daybook.store;

import org.jdbi.v3.core.Handle;

/// What the story stage remembers, in the one row of the table `desk`. Stateless.
final class DeskRow {
    /// First wordings, as they are filed: those that are there and those that were let go.
    static final String FIRST_WORDINGS =
            "with filed as (select seq, id, digest from article union all select seq, id, digest from gone)"
                    + " select digest from filed a where a.seq > :last and not exists"
                    + " (select 1 from article b where b.id = a.id and b.seq < a.seq) and not exists"
                    + " (select 1 from gone b where b.id = a.id and b.seq < a.seq) order by seq";

    private DeskRow() {}

    static Store.Memory find(Handle handle) {
        return handle.createQuery("select articles, last, bytes from desk")
                .map((row, context) -> new Store.Memory(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .findOne()
                .orElse(Store.Memory.NONE);
    }

    static boolean keep(Handle handle, long articles, byte[] bytes) {
        long filed = number(handle, "select count(*) from (select id from article union select id from gone) as one");
        if (filed != articles) {
            return false;
        }
        handle.execute("delete from desk");
        handle.createUpdate("insert into desk (articles, last, bytes) values (:articles, :last, :bytes)")
                .bind("articles", articles)
                .bind(
                        "last",
                        number(
                                handle,
                                "select coalesce(max(seq), 0) from (select seq from article union all select seq from gone) as one"))
                .bind("bytes", bytes)
                .execute();
        return true;
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
