package org.daybook.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.article.Article;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// What an article says, all stages put together. The constructor checks that every span is a span of the
/// article's text: a reading that exists can be trusted to quote. Immutable.
public record Reading(
        Article article,
        List<Sentence> sentences,
        List<TimeExpression> times,
        List<Name> names,
        List<Place> places,
        List<Count> counts,
        List<Claim> claims,
        List<Event> events) {
    public Reading {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        names = List.copyOf(names);
        places = List.copyOf(places);
        counts = List.copyOf(counts);
        claims = List.copyOf(claims);
        events = List.copyOf(events);
        String text = article.text();
        spans(times, names, places, counts, claims, events)
                .filter(span -> !span.in(text))
                .findFirst()
                .ifPresent(span -> {
                    throw new IllegalArgumentException("Article " + article.id() + ": “" + span.text()
                            + "” does not stand at " + span.begin() + " to " + span.end());
                });
    }

    /// Every span that this reading holds.
    public Stream<Span> spans() {
        return spans(times, names, places, counts, claims, events);
    }

    private static Stream<Span> spans(
            List<TimeExpression> times,
            List<Name> names,
            List<Place> places,
            List<Count> counts,
            List<Claim> claims,
            List<Event> events) {
        return Stream.of(
                        times.stream().map(TimeExpression::span),
                        names.stream().map(Name::span),
                        places.stream().map(Place::span),
                        counts.stream().map(Count::span),
                        claims.stream().flatMap(Reading::spans),
                        events.stream().flatMap(Reading::spans))
                .flatMap(spans -> spans);
    }

    private static Stream<Span> spans(Claim claim) {
        return Stream.concat(
                Stream.of(claim.source(), claim.cue()).flatMap(Optional::stream), claim.content().stream());
    }

    private static Stream<Span> spans(Event event) {
        return Stream.concat(
                Stream.of(event.actor(), event.target())
                        .flatMap(Optional::stream)
                        .map(Participant::span),
                Stream.of(event.evidence()));
    }
}
