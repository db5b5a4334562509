package org.daybook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.daybook.core.story.Tie;
import org.jdbi.v3.core.Handle;

/// The ties between stories in the database. Stateless.
final class Ties {
    private static final String COLUMNS = "kind, story, other, at, likeness, asked, words, other_words";

    private Ties() {}

    /// Files a tie; one that is known already stays as it is. The id of a story that was merged leads
    /// to the story that
    /// has it now, over however many steps.
    static void file(Handle handle, Tie tie) {
        int filed = handle.createUpdate("insert into tie (" + COLUMNS + ") values"
                        + " (:kind, :story, :other, :at, :likeness, :asked, :words, :others) on conflict do nothing")
                .bind("kind", tie.kind().name().toLowerCase(Locale.ROOT))
                .bind("story", tie.story())
                .bind("other", tie.other())
                .bind("at", tie.at().toString())
                .bind("likeness", tie.likeness())
                .bind("asked", tie.asked())
                .bind("words", String.join(" ", tie.words()))
                .bind("others", String.join(" ", tie.otherWords()))
                .execute();
        if (filed == 1) {
            switch (tie.kind()) {
                case MERGED -> merge(handle, tie);
                case SPLIT -> part(handle, tie);
                case EARLIER -> {}
            }
        }
    }

    /// What is merged are the stories as which both go on by now: of several desks none knows of all
    /// merges.
    private static void merge(Handle handle, Tie tie) {
        Made.forgetAfter(handle, tie.at());
        String story = current(handle, tie.story());
        String other = current(handle, tie.other());
        if (story.equals(other)) {
            return;
        }
        handle.createUpdate("update redirect set now = :other where now = :story")
                .bind("story", story)
                .bind("other", other)
                .execute();
        handle.createUpdate("insert into redirect (story, now) values (:story, :other)")
                .bind("story", story)
                .bind("other", other)
                .execute();
    }

    private static String current(Handle handle, String story) {
        return handle.createQuery("select now from redirect where story = :story")
                .bind("story", story)
                .mapTo(String.class)
                .findOne()
                .orElse(story);
    }

    /// Takes the articles to the story that they are now, and remembers where they were. Those that were
    /// let go are passed over.
    private static void part(Handle handle, Tie tie) {
        Made.forgetAfter(handle, tie.at());
        for (String article : tie.articles()) {
            handle.createUpdate("insert into parted (id, story, now, at)"
                            + " select distinct id, story, :now, :at from article where id = :id and story <> :now"
                            + " on conflict do nothing")
                    .bind("id", article)
                    .bind("now", tie.story())
                    .bind("at", tie.at().toString())
                    .execute();
            for (String table : List.of("brief", "told_article")) {
                handle.createUpdate("update " + table + " set story = :now"
                                + " where seq in (select seq from article where id = :id)")
                        .bind("id", article)
                        .bind("now", tie.story())
                        .execute();
            }
            handle.createUpdate("update article set story = :now where id = :id")
                    .bind("id", article)
                    .bind("now", tie.story())
                    .execute();
        }
    }

    /// The articles that left a story, of those with a brief of an article seen in a span, as they left.
    static List<Store.Move> moves(Handle handle, Instant from, Instant until) {
        return handle.createQuery("select b.seq, p.story, p.at from parted p join article a on a.id = p.id"
                        + " join brief b on b.seq = a.seq where b.seen >= :from and b.seen < :until"
                        + " order by p.rowid, b.seq")
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> new Store.Move(row.getLong(1), row.getString(2), Rows.instant(row, 3)))
                .list();
    }

    static long count(Handle handle) {
        return handle.createQuery("select count(*) from tie").mapTo(Long.class).one();
    }

    /// Those of one kind, as they came about.
    static List<Tie> all(Handle handle, Tie.Kind kind) {
        return handle.createQuery("select " + COLUMNS + " from tie where kind = :kind order by rowid")
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .map((row, context) -> tie(row))
                .list();
    }

    /// The merges of the stories with a brief of an article seen in a span, of those that the articles
    /// left, and of those into which these went.
    static List<Tie> ofSpan(Handle handle, Instant from, Instant until) {
        return handle.createQuery("with recursive went(story) as ("
                        + "select distinct story from brief where seen >= :from and seen < :until"
                        + " union select p.story from parted p join article a on a.id = p.id"
                        + " join brief b on b.seq = a.seq where b.seen >= :from and b.seen < :until"
                        + " union select t.other from went join tie t on t.story = went.story where t.kind = 'merged')"
                        + " select " + COLUMNS + " from tie where kind = 'merged' and story in (select story from went)"
                        + " order by rowid")
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> tie(row))
                .list();
    }

    /// Those of a story and of all that it has taken, from either side, as they came about; but for merges
    /// with both stories by the ids under which they go on now.
    static List<Tie> of(Handle handle, String story) {
        return handle
                .createQuery("with one(id) as (select :story union select story from redirect where now = :story)"
                        + " select kind, case kind when 'merged' then story else"
                        + " coalesce((select now from redirect r where r.story = tie.story), story) end,"
                        + " coalesce((select now from redirect r where r.story = tie.other), other),"
                        + " at, likeness, asked, words, other_words, story from tie where rowid in"
                        + " (select rowid from tie where story in (select id from one)"
                        + " union select rowid from tie where other in (select id from one)) order by rowid")
                .bind("story", story)
                .map((row, context) -> new Told(tie(row), row.getString(9)))
                .list()
                .stream()
                .map(told -> told.tie.kind() == Tie.Kind.SPLIT ? withArticles(handle, told) : told.tie)
                .toList();
    }

    /// @param named the id that its story had when the tie came about
    private record Told(Tie tie, String named) {}

    /// With the articles that left, as far as they are kept.
    private static Tie withArticles(Handle handle, Told told) {
        List<String> articles = handle.createQuery("select id from parted where now = :now order by rowid")
                .bind("now", told.named)
                .mapTo(String.class)
                .list();
        Tie tie = told.tie;
        return new Tie(
                tie.kind(),
                tie.story(),
                tie.other(),
                tie.at(),
                tie.likeness(),
                tie.asked(),
                tie.words(),
                tie.otherWords(),
                articles);
    }

    private static List<String> words(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(" "));
    }

    /// Without the articles that left.
    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                Tie.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getDouble(5),
                row.getDouble(6),
                words(row.getString(7)),
                words(row.getString(8)),
                List.of());
    }
}
