package org.daybook.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Article.Related;
import org.daybook.core.article.Article.Removed;
import org.daybook.core.article.Article.Why;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Refused;
import org.daybook.core.capture.Stamp;

/// The line of `daybook clean`: an article, there and back.
public final class ArticleLine {
    private ArticleLine() {}

    public static ObjectNode write(Article article) {
        ObjectNode line = Json.object();
        Metadata metadata = article.metadata();
        line.put("id", article.id());
        metadata.url().ifPresent(url -> line.put("url", url));
        metadata.title().ifPresent(title -> line.put("title", title));
        metadata.standfirst().ifPresent(standfirst -> line.put("standfirst", standfirst));
        strings(line, "authors", metadata.authors());
        metadata.publisher().ifPresent(publisher -> line.put("publisher", publisher));
        strings(line, "agencies", metadata.agencies());
        metadata.published().ifPresent(stamp -> line.put("published", stamp.toString()));
        metadata.modified().ifPresent(stamp -> line.put("modified", stamp.toString()));
        metadata.captured().ifPresent(stamp -> line.put("captured", stamp.toString()));
        metadata.language().ifPresent(language -> line.put("language", language));
        if (!article.text().isEmpty()) {
            line.put("text", article.text());
        }
        strings(line, "captions", article.captions());
        if (!article.related().isEmpty()) {
            ArrayNode related = line.putArray("related");
            for (Related one : article.related()) {
                ObjectNode entry = related.addObject().put("title", one.title());
                one.url().ifPresent(url -> entry.put("url", url));
                entry.put("subscribersOnly", one.subscribersOnly());
            }
        }
        line.put("subscribersOnly", metadata.subscribersOnly());
        if (!article.removed().isEmpty()) {
            ArrayNode removed = line.putArray("removed");
            article.removed()
                    .forEach(piece ->
                            removed.addObject().put("text", piece.text()).put("why", Json.word(piece.why())));
        }
        line.put("confidence", Math.round(article.confidence() * 1000) / 1000.0);
        return line;
    }

    /// The line of an input that could not become what was asked for.
    public static ObjectNode refusal(String id, Refused refused) {
        ObjectNode line = Json.object();
        line.put("id", id);
        line.putObject("refused")
                .put("code", refused.code())
                .put("what", refused.what())
                .put("where", refused.where());
        return line;
    }

    /// The article with what its line gives beyond the fields that every input may have: a line
    /// of `clean` comes back whole.
    public static Article complete(Article article, ObjectNode line) {
        Metadata plain = article.metadata();
        Metadata metadata = new Metadata(
                plain.url(),
                plain.title(),
                Json.text(line, "standfirst").or(plain::standfirst),
                strings(line, "authors"),
                plain.publisher(),
                strings(line, "agencies"),
                plain.published(),
                Json.text(line, "modified").flatMap(Stamp::parse).or(plain::modified),
                plain.captured(),
                plain.language(),
                line.path("subscribersOnly").asBoolean(false));
        return new Article(
                article.id(),
                metadata,
                article.text(),
                strings(line, "captions"),
                related(line),
                removed(line),
                Math.clamp(line.path("confidence").asDouble(article.confidence()), 0, 1));
    }

    /// The article of a line that [#write] wrote.
    public static Article read(ObjectNode line) {
        Metadata given = new Metadata(
                Json.text(line, "url"),
                Json.text(line, "title"),
                Optional.empty(),
                List.of(),
                Json.text(line, "publisher"),
                List.of(),
                Json.text(line, "published").flatMap(Stamp::parse),
                Optional.empty(),
                Json.text(line, "captured").flatMap(Stamp::parse),
                Json.text(line, "language"),
                false);
        String id =
                InputLine.id(line).orElseThrow(() -> new IllegalArgumentException("An article's line without an id"));
        return complete(new Article(id, given, line.path("text").asText(""), List.of(), List.of(), List.of(), 1), line);
    }

    private static void strings(ObjectNode line, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = line.putArray(field);
            values.forEach(array::add);
        }
    }

    private static List<String> strings(ObjectNode line, String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : line.path(field)) {
            if (value.isTextual() && !value.textValue().isBlank()) {
                values.add(value.textValue());
            }
        }
        return values;
    }

    private static List<Related> related(ObjectNode line) {
        List<Related> related = new ArrayList<>();
        for (JsonNode entry : line.path("related")) {
            Json.text(entry, "title")
                    .ifPresent(title -> related.add(new Related(
                            title,
                            Json.text(entry, "url"),
                            entry.path("subscribersOnly").asBoolean(false))));
        }
        return related;
    }

    private static List<Removed> removed(ObjectNode line) {
        List<Removed> removed = new ArrayList<>();
        for (JsonNode entry : line.path("removed")) {
            Json.text(entry, "text")
                    .ifPresent(text -> removed.add(new Removed(
                            text,
                            Json.text(entry, "why")
                                    .flatMap(word -> Json.constant(Why.class, word))
                                    .orElse(Why.OTHER))));
        }
        return removed;
    }
}
