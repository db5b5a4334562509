package org.daybook.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.article.Metadata;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.ReadingLine;
import org.daybook.core.record.Report;
import org.daybook.core.story.Tie;
import org.jdbi.v3.core.Handle;

/// Puts a batch into the database, within a transaction of whoever calls. One thread.
final class Filing {
    private final Handle handle;
    private final Dialect dialect;

    /// For the index of the record, by `seq`.
    private final Map<Long, Report> told = new TreeMap<>();

    /// When the articles were seen that came, and those that they replace.
    private final Set<String> seen = new TreeSet<>();

    Filing(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    void file(List<Filed> batch, List<Tie> ties, List<Store.Refusal> refusals) {
        batch.forEach(this::file);
        RecordIndex.add(handle, dialect, told);
        Made.forget(handle, seen);
        ties.forEach(tie -> Ties.file(handle, tie));
        for (Store.Refusal refusal : refusals) {
            handle.createUpdate("insert into refusal (place, code, what, spot) values (:place, :code, :what, :spot)"
                            + " on conflict do nothing")
                    .bind("place", refusal.place())
                    .bind("code", refusal.refused().code())
                    .bind("what", refusal.refused().what())
                    .bind("spot", refusal.refused().where())
                    .execute();
        }
    }

    /// Whether this wording is kept, or was let go.
    static boolean holds(Handle handle, String id, String revision) {
        return handle.createQuery("select 1 from article where id = :id and revision = :revision"
                        + " union all select 1 from gone where id = :id and revision = :revision")
                .bind("id", id)
                .bind("revision", revision)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void file(Filed filed) {
        String revision = Identity.revision(filed.reading().article());
        if (holds(handle, filed.id(), revision)) {
            return;
        }
        Map<Long, String> earlier = handle.createQuery("select seq, seen from article where id = :id and latest = 1")
                .bind("id", filed.id())
                .reduceRows(new TreeMap<>(), (known, row) -> {
                    known.put(row.getColumn("seq", Long.class), row.getColumn("seen", String.class));
                    return known;
                });
        seen.add(filed.seen().toString());
        seen.addAll(earlier.values());
        for (long seq : earlier.keySet()) {
            handle.createUpdate("update article set latest = 0 where seq = :seq")
                    .bind("seq", seq)
                    .execute();
            if (told.remove(seq) == null) {
                RecordIndex.drop(handle, seq);
            }
            Briefs.drop(handle, seq);
        }
        Filed placed = inItsStory(filed);
        told.put(insert(placed, revision), placed.report());
    }

    /// Another wording stays in its story, which may not be the one in which its first wording was put.
    private Filed inItsStory(Filed filed) {
        return handle.createQuery("select story from article where id = :id limit 1")
                .bind("id", filed.id())
                .mapTo(String.class)
                .findOne()
                .filter(story -> !story.equals(filed.story()))
                .map(story -> new Filed(
                        filed.id(),
                        filed.seen(),
                        filed.reading(),
                        filed.digest(),
                        story,
                        filed.opens(),
                        filed.origin()))
                .orElse(filed);
    }

    private long insert(Filed filed, String revision) {
        Article article = filed.reading().article();
        Metadata metadata = article.metadata();
        ObjectNode reading = ReadingLine.write(filed.reading());
        reading.remove("text"); // it stands in the article's line
        long seq = handle.createUpdate(
                        "insert into article"
                                + " (id, revision, seen, url, title, publisher, published, line, reading, digest, story, opens, origin) values"
                                + " (:id, :revision, :seen, :url, :title, :publisher, :published, :line, :reading, :digest, :story, :opens, :origin)")
                .bind("id", filed.id())
                .bind("revision", revision)
                .bind("seen", filed.seen().toString())
                .bind("url", metadata.url())
                .bind("title", metadata.title())
                .bind("publisher", metadata.publisher())
                .bind("published", metadata.published().map(Object::toString))
                .bind("line", Json.line(ArticleLine.write(article)))
                .bind("reading", Json.line(reading))
                .bind("digest", filed.digest())
                .bind("story", filed.story())
                .bind("opens", filed.opens() ? 1 : 0)
                .bind("origin", filed.origin())
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
        dialect.index(handle, seq, metadata.title().orElse(""), article.text());
        Briefs.add(handle, seq, filed);
        return seq;
    }
}
