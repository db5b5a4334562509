package org.daybook.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.daybook.core.article.Article;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;

/// A reading taken back from its line. Every span is checked against the article's text again, so a record
/// that was damaged does not come back silently; sentences come back without their words.
public final class StoredReading {
    private final String text;
    private final CodePoints points;

    private StoredReading(String text) {
        this.text = text;
        this.points = new CodePoints(text);
    }

    /// The reading of a line that [ReadingLine] wrote about this article.
    ///
    /// @throws IllegalArgumentException when the line is not of this article: a span's
    /// words do not stand where it says
    public static Reading read(Article article, ObjectNode line) {
        StoredReading stored = new StoredReading(article.text());
        return new Reading(
                article,
                stored.each(line, "sentences", stored::sentence),
                stored.each(line, "times", stored::time),
                stored.each(line, "names", stored::name),
                stored.each(line, "places", stored::place),
                stored.each(line, "counts", stored::count),
                stored.each(line, "claims", stored::claim),
                stored.each(line, "events", stored::event));
    }

    private <T> List<T> each(JsonNode line, String field, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        line.path(field).forEach(node -> values.add(read.apply(node)));
        return values;
    }

    private Span span(JsonNode node) {
        Span span = Span.of(
                text,
                points.toUnit(node.path("begin").asInt()),
                points.toUnit(node.path("end").asInt()));
        if (!span.text().equals(node.path("text").asText())) {
            throw new IllegalArgumentException("“" + node.path("text").asText() + "” does not stand at "
                    + node.path("begin").asInt() + ", where the text has “" + span.text() + "”");
        }
        return span;
    }

    private Sentence sentence(JsonNode node) {
        return new Sentence(
                points.toUnit(node.path("begin").asInt()),
                points.toUnit(node.path("end").asInt()),
                List.of(),
                List.of());
    }

    private TimeExpression time(JsonNode node) {
        return new TimeExpression(
                span(node),
                TimeExpression.Type.valueOf(node.path("type").asText()),
                node.path("value").asText(""));
    }

    private Name name(JsonNode node) {
        return new Name(
                span(node),
                constant(Mention.Kind.class, node, "kind"),
                Json.text(node, "name"),
                Json.text(node, "country"),
                Json.text(node, "sector"));
    }

    private Place place(JsonNode node) {
        Optional<Place.Position> position = node.has("lat")
                ? Optional.of(new Place.Position(
                        node.path("lat").asDouble(), node.path("lon").asDouble()))
                : Optional.empty();
        return new Place(
                span(node),
                node.path("name").asText(),
                position,
                Json.text(node, "country"),
                whole(node, "geonameid"),
                Json.text(node, "admin1"),
                Json.text(node, "kind"));
    }

    private Count count(JsonNode node) {
        return new Count(
                span(node),
                constant(Count.What.class, node, "what"),
                whole(node, "low"),
                whole(node, "high"),
                Json.text(node, "unit"));
    }

    private Claim claim(JsonNode node) {
        return new Claim(
                optional(node, "source").map(this::span),
                Json.text(node.path("source"), "name"),
                optional(node, "cue").map(this::span),
                each(node, "content", this::span),
                constant(Claim.Kind.class, node, "kind"),
                Json.text(node, "channel").flatMap(word -> Json.constant(Claim.Channel.class, word)),
                constant(Claim.Standing.class, node, "standing"),
                each(node, "inside", this::claim));
    }

    private Event event(JsonNode node) {
        return new Event(
                Event.Type.valueOf(node.path("type").asText()),
                optional(node, "actor").map(this::participant),
                optional(node, "target").map(this::participant),
                index(node, "place"),
                index(node, "when"),
                Json.text(node, "day").map(LocalDate::parse),
                each(node, "counts", JsonNode::asInt),
                constant(Event.Status.class, node, "status"),
                index(node, "claim"),
                span(node.path("evidence")),
                node.path("confidence").asDouble());
    }

    private Participant participant(JsonNode node) {
        return new Participant(
                span(node), Json.text(node, "name"), Json.text(node, "country"), Json.text(node, "sector"));
    }

    private static Optional<JsonNode> optional(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isObject);
    }

    private static OptionalInt index(JsonNode node, String field) {
        return node.has(field) ? OptionalInt.of(node.get(field).asInt()) : OptionalInt.empty();
    }

    private static OptionalLong whole(JsonNode node, String field) {
        return node.has(field) ? OptionalLong.of(node.get(field).asLong()) : OptionalLong.empty();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field) {
        String word = node.path(field).asText();
        return Json.constant(type, word)
                .orElseThrow(() -> new IllegalArgumentException("no " + field + " is called '" + word + "'"));
    }
}
