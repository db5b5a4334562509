package org.daybook.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// An event as one article tells it.
///
/// @param same    id of the first telling of this event in its story; its own id when it is the first
/// @param differs in what this telling departs from the first that says something about it: `day` `place` `actor`
/// `target` `figures` `status`
public record EventEntry(String id, Report report, Event event, String same, List<String> differs) implements Entry {
    public EventEntry {
        differs = List.copyOf(differs);
    }

    @Override
    public Span quote() {
        return event.evidence();
    }

    /// The day on which it happened where the text tells, else that of its article.
    @Override
    public Optional<LocalDate> day() {
        return event.day().or(report::day);
    }

    public Optional<Place> place() {
        return event.place().isEmpty()
                ? Optional.empty()
                : Optional.of(report.reading().places().get(event.place().getAsInt()));
    }

    @Override
    public List<Place> places() {
        return place().stream().toList();
    }

    public Optional<TimeExpression> when() {
        return event.when().isEmpty()
                ? Optional.empty()
                : Optional.of(report.reading().times().get(event.when().getAsInt()));
    }

    public List<Count> counts() {
        return event.counts().stream()
                .map(index -> report.reading().counts().get(index))
                .toList();
    }

    /// The first figure of a kind.
    public Optional<Count> count(Count.What what) {
        return counts().stream().filter(count -> count.what() == what).findFirst();
    }

    /// The claim in which it is told, where it is told on another's word.
    public Optional<Claim> claim() {
        return event.claim().isEmpty()
                ? Optional.empty()
                : Optional.of(report.reading().claims().get(event.claim().getAsInt()));
    }

    @Override
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        all.add(new Evidence("event", event.evidence()));
        event.actor().ifPresent(actor -> all.add(new Evidence("actor", actor.span())));
        event.target().ifPresent(target -> all.add(new Evidence("target", target.span())));
        place().ifPresent(place -> all.add(new Evidence("place", place.span())));
        when().ifPresent(when -> all.add(new Evidence("when", when.span())));
        counts().forEach(count -> all.add(new Evidence(Json.word(count.what()), count.span())));
        claim().flatMap(Claim::source).ifPresent(source -> all.add(new Evidence("source", source)));
        claim().flatMap(Claim::cue).ifPresent(cue -> all.add(new Evidence("cue", cue)));
        return all;
    }
}
