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
    private static final String COLUMNS = "kind, story, other, at, likeness, asked, words";

    private Ties() {}

    /// Files a tie; one that is known already stays as it is. The id of a story that was merged leads
    /// to the story that
    /// has it now, over however many steps.
    static void file(Handle handle, Tie tie) {
        int filed = handle.createUpdate("insert into tie (" + COLUMNS + ") values"
                        + " (:kind, :story, :other, :at, :likeness, :asked, :words) on conflict do nothing")
                .bind("kind", tie.kind().name().toLowerCase(Locale.ROOT))
                .bind("story", tie.story())
                .bind("other", tie.other())
                .bind("at", tie.at().toString())
                .bind("likeness", tie.likeness())
                .bind("asked", tie.asked())
                .bind("words", String.join(" ", tie.words()))
                .execute();
        if (filed == 1 && tie.kind() == Tie.Kind.MERGED) {
            Made.forgetAfter(handle, tie.at());
            handle.createUpdate("update redirect set now = :other where now = :story")
                    .bind("story", tie.story())
                    .bind("other", tie.other())
                    .execute();
            handle.createUpdate("insert into redirect (story, now) values (:story, :other)")
                    .bind("story", tie.story())
                    .bind("other", tie.other())
                    .execute();
        }
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

    /// The merges of the stories with a brief of an article seen in a span, and of those into which
    /// they went.
    static List<Tie> ofSpan(Handle handle, Instant from, Instant until) {
        return handle.createQuery("with recursive went(story) as ("
                        + "select distinct story from brief where seen >= :from and seen < :until"
                        + " union select t.other from went join tie t on t.story = went.story where t.kind = 'merged')"
                        + " select " + COLUMNS + " from tie where kind = 'merged' and story in (select story from went)"
                        + " order by rowid")
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> tie(row))
                .list();
    }

    /// Those of a story and of all that it has taken, from either side, as they came about; where one
    /// tells what came
    /// before, both stories by the ids under which they go on now.
    static List<Tie> of(Handle handle, String story) {
        return handle.createQuery("with one(id) as (select :story union select story from redirect where now = :story)"
                        + " select kind, case kind when 'merged' then story else"
                        + " coalesce((select now from redirect r where r.story = tie.story), story) end,"
                        + " coalesce((select now from redirect r where r.story = tie.other), other),"
                        + " at, likeness, asked, words from tie where rowid in"
                        + " (select rowid from tie where story in (select id from one)"
                        + " union select rowid from tie where other in (select id from one)) order by rowid")
                .bind("story", story)
                .map((row, context) -> tie(row))
                .list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        String words = row.getString(7);
        return new Tie(
                Tie.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getDouble(5),
                row.getDouble(6),
                words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
