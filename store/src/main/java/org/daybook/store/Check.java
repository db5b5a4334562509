package org.daybook.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.edition.Brief;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.Report;
import org.daybook.core.record.StoredReading;
import org.jdbi.v3.core.Handle;

/// Proves a store: the database's own integrity, every quote of every reading and edition against the text
/// it
/// was taken from, every wording against its hash, every reference,
/// the index of the record against what the articles tell. Reads one article at a time.
final class Check {
    private final Handle handle;
    private final Dialect dialect;
    private final IndexCheck index;
    private final List<String> faults = new ArrayList<>();

    Check(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.index = new IndexCheck(handle, dialect);
    }

    List<String> run() {
        dialect.integrity(handle).forEach(answer -> faults.add("database: " + answer));
        handle.createQuery(
                        "select id, revision, line, reading, seq, latest, seen, story, origin from article order by seq")
                .map((row, context) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getInt(6) == 1,
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .forEach(this::article);
        index.end().forEach(faults::add);
        references();
        ties();
        handle.createQuery("select day || ' ' || zone || ' version ' || version, line from edition order by 1")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .forEach(row -> edition(row[0], row[1]));
        return List.copyOf(faults);
    }

    private record Row(
            String id,
            String revision,
            String line,
            String reading,
            long seq,
            boolean latest,
            String seen,
            String story,
            String origin) {
        Report report(Reading read) {
            return new Report(id, Instant.parse(seen), story, origin, read);
        }
    }

    private void article(Row row) {
        Optional<ObjectNode> line = Json.parse(row.line(), row.id()).made();
        Optional<ObjectNode> reading = Json.parse(row.reading(), row.id()).made();
        if (line.isEmpty() || reading.isEmpty()) {
            faults.add("article " + row.id() + ": its line is no JSON object");
            return;
        }
        try {
            Article article = ArticleLine.read(line.get());
            if (!Identity.revision(article).equals(row.revision())) {
                faults.add("article " + row.id() + ": title and text are not those that were filed");
            }
            Reading read = StoredReading.read(article, reading.get());
            if (row.latest()) {
                index.article(row.seq(), row.report(read)).ifPresent(faults::add);
                brief(row, read);
            }
        } catch (IllegalArgumentException wrong) {
            faults.add("article " + row.id() + ": " + wrong.getMessage());
        }
    }

    private void brief(Row row, Reading read) {
        Optional<String> kept = handle.createQuery(
                        "select line from brief where seq = :seq and seen = :seen and story = :story")
                .bind("seq", row.seq())
                .bind("seen", row.seen())
                .bind("story", row.story())
                .mapTo(String.class)
                .findOne();
        Brief told = Brief.of(read, row.origin(), Instant.parse(row.seen()));
        if (!kept.equals(Optional.of(told.line()))) {
            faults.add("article " + row.id() + ": its brief is missing, or is not what its reading tells");
        }
    }

    private void references() {
        handle.createQuery("select count(*) from brief b where not exists"
                        + " (select 1 from article a where a.seq = b.seq and a.latest = 1)")
                .mapTo(Long.class)
                .filter(many -> many > 0)
                .forEach(many -> faults.add(many + " briefs are of articles that are not kept"));
        handle.createQuery("select (select count(*) from brief b where not exists"
                        + " (select 1 from named n where n.seq = b.seq)) + (select count(*) from named n where not exists"
                        + " (select 1 from brief b where b.seq = n.seq))")
                .mapTo(Long.class)
                .filter(many -> many > 0)
                .forEach(many -> faults.add(many + " articles have a brief and no names, or names and no brief"));
        faults(
                "select id from article a where latest = 1 and exists"
                        + " (select 1 from article b where b.id = a.id and b.latest = 1 and b.seq <> a.seq)",
                "has two latest wordings");
        faults(
                "select id from article a where not exists (select 1 from article b where b.id = a.id and b.latest = 1)",
                "has no latest wording");
        faults(
                "select id from article a where not exists (select 1 from article b where b.id = a.origin)"
                        + " and not exists (select 1 from gone b where b.id = a.origin)",
                "has an origin that is not kept");
        faults(
                "select id from article a where not exists (select 1 from search s where s.rowid = a.seq)",
                "cannot be found by search");
    }

    /// A story is called by an article, as a rule that which opened it: of one whose articles were let go
    /// that one is `gone`, or has left it for another story.
    private void ties() {
        handle.createQuery("select kind || ' of ' || story || ' and ' || other from tie t where exists"
                        + " (select 1 from (select t.story as id union select t.other) as one where not exists"
                        + " (select 1 from article a where a.story = one.id or a.id = one.id) and not exists"
                        + " (select 1 from gone g where g.id = one.id))")
                .mapTo(String.class)
                .forEach(tie -> faults.add("tie " + tie + ": one of the stories is not kept"));
        handle.createQuery("select distinct now from parted p where not exists"
                        + " (select 1 from tie t where t.kind = 'split' and t.story = p.now)")
                .mapTo(String.class)
                .forEach(
                        story -> faults.add("story " + story + " has articles of another, and was not parted from it"));
        handle.createQuery(
                        "select story from redirect r where exists (select 1 from redirect s where s.story = r.now)"
                                + " or not exists (select 1 from tie t where t.kind = 'merged' and r.story in (t.story, t.other))")
                .mapTo(String.class)
                .forEach(story -> faults.add("story " + story + " leads to one that was merged, or was not merged"));
    }

    private void faults(String query, String what) {
        handle.createQuery(query).mapTo(String.class).forEach(id -> faults.add("article " + id + " " + what));
    }

    /// Every chosen sentence must stand in a wording of its article that is kept.
    private void edition(String name, String line) {
        Optional<ObjectNode> edition = Json.parse(line, name).made();
        if (edition.isEmpty()) {
            faults.add("edition " + name + ": its line is no JSON object");
            return;
        }
        for (JsonNode item : edition.get().path("items")) {
            for (JsonNode source : item.path("articles")) {
                if (texts(source.path("id").asText()).isEmpty()) {
                    faults.add("edition " + name + ": article "
                            + source.path("id").asText() + ", which it lists, is not kept");
                }
            }
            for (JsonNode sentence : item.path("summary")) {
                String article = sentence.path("article").asText();
                String quote = sentence.path("text").asText();
                int begin = sentence.path("begin").asInt(-1);
                if (texts(article).stream().noneMatch(text -> stands(quote, begin, text))) {
                    faults.add("edition " + name + ": “" + quote + "” does not stand in article " + article);
                }
            }
        }
    }

    private List<String> texts(String article) {
        return handle
                .createQuery("select line from article where id = :id")
                .bind("id", article)
                .mapTo(String.class)
                .stream()
                .flatMap(line -> Json.parse(line, article).made().stream())
                .map(line -> line.path("text").asText(""))
                .toList();
    }

    private static boolean stands(String quote, int begin, String text) {
        return begin >= 0
                && begin <= text.codePointCount(0, text.length())
                && text.startsWith(quote, text.offsetByCodePoints(0, begin));
    }
}
