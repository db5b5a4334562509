package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;

/// The line of `daybook read`: a reading, offsets counted in code points.
public final class ReadingLine {
    private final ObjectNode line = Json.object();
    private final CodePoints points;

    private ReadingLine(Reading reading) {
        points = new CodePoints(reading.article().text());
    }

    public static ObjectNode write(Reading reading) {
        return new ReadingLine(reading).fill(reading);
    }

    private ObjectNode fill(Reading reading) {
        Article article = reading.article();
        line.put("id", article.id());
        article.metadata().url().ifPresent(url -> line.put("url", url));
        article.metadata().title().ifPresent(title -> line.put("title", title));
        article.metadata().publisher().ifPresent(publisher -> line.put("publisher", publisher));
        article.metadata().published().ifPresent(stamp -> line.put("published", stamp.toString()));
        article.metadata().captured().ifPresent(stamp -> line.put("captured", stamp.toString()));
        article.metadata().language().ifPresent(language -> line.put("language", language));
        line.put("text", article.text());
        ArrayNode sentences = line.putArray("sentences");
        for (Sentence sentence : reading.sentences()) {
            sentences.addObject().put("begin", points.of(sentence.begin())).put("end", points.of(sentence.end()));
        }
        ArrayNode times = line.putArray("times");
        reading.times().forEach(time -> time(times.addObject(), time));
        ArrayNode names = line.putArray("names");
        reading.names().forEach(name -> name(names.addObject(), name));
        ArrayNode places = line.putArray("places");
        reading.places().forEach(place -> place(places.addObject(), place));
        ArrayNode counts = line.putArray("counts");
        reading.counts().forEach(count -> count(counts.addObject(), count));
        ArrayNode claims = line.putArray("claims");
        reading.claims().forEach(claim -> claim(claims.addObject(), claim));
        ArrayNode events = line.putArray("events");
        reading.events().forEach(event -> event(events.addObject(), event));
        return line;
    }

    private ObjectNode span(ObjectNode into, Span span) {
        return into.put("begin", points.of(span.begin()))
                .put("end", points.of(span.end()))
                .put("text", span.text());
    }

    private void time(ObjectNode into, TimeExpression time) {
        span(into, time.span()).put("type", time.type().name());
        if (!time.value().isEmpty()) {
            into.put("value", time.value());
        }
    }

    private void name(ObjectNode into, Name name) {
        span(into, name.span()).put("kind", Json.word(name.kind()));
        name.name().ifPresent(canonical -> into.put("name", canonical));
        name.country().ifPresent(country -> into.put("country", country));
        name.sector().ifPresent(sector -> into.put("sector", sector));
    }

    private void place(ObjectNode into, Place place) {
        span(into, place.span()).put("name", place.name());
        place.position().ifPresent(at -> into.put("lat", at.latitude()).put("lon", at.longitude()));
        place.country().ifPresent(country -> into.put("country", country));
        place.geonameid().ifPresent(id -> into.put("geonameid", id));
        place.admin1().ifPresent(admin1 -> into.put("admin1", admin1));
        place.kind().ifPresent(kind -> into.put("kind", kind));
    }

    private void count(ObjectNode into, Count count) {
        span(into, count.span()).put("what", Json.word(count.what()));
        count.low().ifPresent(low -> into.put("low", low));
        count.high().ifPresent(high -> into.put("high", high));
        count.unit().ifPresent(unit -> into.put("unit", unit));
    }

    private void claim(ObjectNode into, Claim claim) {
        claim.source().ifPresent(source -> {
            ObjectNode voice = span(into.putObject("source"), source);
            claim.name().ifPresent(name -> voice.put("name", name));
        });
        claim.cue().ifPresent(cue -> span(into.putObject("cue"), cue));
        ArrayNode content = into.putArray("content");
        claim.content().forEach(piece -> span(content.addObject(), piece));
        into.put("kind", Json.word(claim.kind()));
        claim.channel().ifPresent(channel -> into.put("channel", Json.word(channel)));
        into.put("standing", Json.word(claim.standing()));
        if (!claim.inside().isEmpty()) {
            ArrayNode inside = into.putArray("inside");
            claim.inside().forEach(one -> claim(inside.addObject(), one));
        }
    }

    private void event(ObjectNode into, Event event) {
        into.put("type", event.type().name()).put("quad", event.type().quad());
        participant(into, "actor", event.actor());
        participant(into, "target", event.target());
        event.place().ifPresent(place -> into.put("place", place));
        event.when().ifPresent(when -> into.put("when", when));
        event.day().ifPresent(day -> into.put("day", day.toString()));
        if (!event.counts().isEmpty()) {
            ArrayNode counts = into.putArray("counts");
            event.counts().forEach(counts::add);
        }
        into.put("status", Json.word(event.status()));
        event.claim().ifPresent(claim -> into.put("claim", claim));
        span(into.putObject("evidence"), event.evidence());
        into.put("confidence", Math.round(event.confidence() * 1000) / 1000.0);
    }

    private void participant(ObjectNode into, String field, Optional<Participant> participant) {
        participant.ifPresent(who -> {
            ObjectNode node = span(into.putObject(field), who.span());
            who.name().ifPresent(name -> node.put("name", name));
            who.country().ifPresent(country -> node.put("country", country));
            who.sector().ifPresent(sector -> node.put("sector", sector));
        });
    }
}
