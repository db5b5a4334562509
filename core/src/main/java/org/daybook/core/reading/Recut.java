package org.daybook.core.reading;

import java.util.List;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// Cuts what was read in another casing of a text anew from the text itself, so that every quote is as it was
/// published. Both have the same length. Canonical names keep the casing that was given to them. Immutable.
record Recut(String text) {
    Span span(Span span) {
        return Span.of(text, span.begin(), span.end());
    }

    Sentence sentence(Sentence sentence) {
        List<Token> tokens = sentence.tokens().stream()
                .map(token -> token.form().length() == token.end() - token.begin()
                        ? new Token(
                                token.begin(),
                                token.end(),
                                text.substring(token.begin(), token.end()),
                                token.lemma(),
                                token.tag(),
                                token.head(),
                                token.relation())
                        : token)
                .toList();
        return new Sentence(sentence.begin(), sentence.end(), tokens, sentence.mentions());
    }

    TimeExpression time(TimeExpression time) {
        return new TimeExpression(span(time.span()), time.type(), time.value());
    }

    Name name(Name name) {
        return new Name(span(name.span()), name.kind(), name.name(), name.country(), name.sector());
    }

    Place place(Place place) {
        return new Place(
                span(place.span()),
                place.name(),
                place.position(),
                place.country(),
                place.geonameid(),
                place.admin1(),
                place.kind());
    }

    Count count(Count count) {
        return new Count(span(count.span()), count.what(), count.low(), count.high(), count.unit());
    }

    Claim claim(Claim claim) {
        return new Claim(
                claim.source().map(this::span),
                claim.cue().map(this::span),
                claim.content().stream().map(this::span).toList(),
                claim.kind(),
                claim.channel(),
                claim.standing());
    }

    Event event(Event event) {
        return new Event(
                event.type(),
                event.actor().map(this::participant),
                event.target().map(this::participant),
                event.place(),
                event.when(),
                event.day(),
                event.counts(),
                event.status(),
                event.claim(),
                span(event.evidence()),
                event.confidence());
    }

    private Participant participant(Participant participant) {
        return new Participant(
                span(participant.span()), participant.name(), participant.country(), participant.sector());
    }
}
