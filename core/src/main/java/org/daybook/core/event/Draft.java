package org.daybook.core.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.core.article.Span;
import org.daybook.core.count.Count;

/// An event while its article is still being read. Immutable; the steps make new ones.
///
/// @param sentence  index of the sentence that tells it first
/// @param depth     how deep in its sentence it is told: 0 is the main clause, or what is said in it
/// @param tellings  how often the article tells it
/// @param victims   the figures that its own phrases of victims give, one of a kind at most
/// @param another   whether the text says that this is another one than what it told before
/// @param mentioned whether it only speaks of a deed that must be told elsewhere ("responsibility for the attack")
record Draft(
        Event.Type type,
        Event.Status status,
        Predicate predicate,
        int sentence,
        double depth,
        Optional<Participant> actor,
        Optional<Participant> target,
        OptionalInt place,
        OptionalInt when,
        Optional<LocalDate> day,
        List<Integer> counts,
        OptionalInt claim,
        Span evidence,
        double confidence,
        int tellings,
        List<Count> victims,
        boolean another,
        boolean mentioned) {
    Draft {
        counts = List.copyOf(counts);
        victims = List.copyOf(victims);
    }

    Draft withCounts(List<Integer> more) {
        List<Integer> all = new ArrayList<>(counts);
        more.stream().filter(count -> !all.contains(count)).forEach(all::add);
        return with(status, place, all);
    }

    Draft withPlace(OptionalInt other) {
        return with(status, other, counts);
    }

    Draft withStatus(Event.Status other) {
        return with(other, place, counts);
    }

    /// The same at another time.
    Draft on(OptionalInt itsWhen, Optional<LocalDate> itsDay) {
        return new Draft(
                type,
                status,
                predicate,
                sentence,
                depth,
                actor,
                target,
                place,
                itsWhen,
                itsDay,
                counts,
                claim,
                evidence,
                confidence,
                tellings,
                victims,
                another,
                mentioned);
    }

    /// The same deed in one of several towns, with what is told of the victims there.
    Draft in(int itsPlace, Optional<Participant> itsTarget, List<Count> itsVictims) {
        return new Draft(
                type,
                status,
                predicate,
                sentence,
                depth,
                actor,
                itsTarget,
                OptionalInt.of(itsPlace),
                when,
                day,
                List.of(),
                claim,
                evidence,
                confidence,
                tellings,
                itsVictims,
                another,
                mentioned);
    }

    private Draft with(Event.Status itsStatus, OptionalInt itsPlace, List<Integer> itsCounts) {
        return new Draft(
                type,
                itsStatus,
                predicate,
                sentence,
                depth,
                actor,
                target,
                itsPlace,
                when,
                day,
                itsCounts,
                claim,
                evidence,
                confidence,
                tellings,
                victims,
                another,
                mentioned);
    }

    /// This telling completed by a later one of the same event. What tells the victims is the better
    /// evidence for a
    /// deed of unknown hands.
    Draft and(Draft later) {
        boolean better = counts.isEmpty() && actor.isEmpty() && !later.counts.isEmpty();
        Draft sum = new Draft(
                type,
                status,
                predicate.frame().mode().isEmpty() ? later.predicate : predicate, // an attack that turns out a bombing
                sentence,
                Math.min(depth, later.sentence == sentence ? later.depth : depth),
                actor.or(later::actor),
                target.or(later::target),
                place.isPresent() ? place : later.place,
                when.isPresent() && (day.isPresent() || later.day.isEmpty())
                        ? when
                        : later.when.isPresent() ? later.when : when,
                day.or(later::day),
                counts,
                better ? later.claim : claim,
                better ? later.evidence : evidence,
                Math.max(confidence, later.confidence),
                tellings + later.tellings,
                larger(victims, later.victims),
                another,
                mentioned && later.mentioned);
        return sum.withCounts(later.counts);
    }

    private static List<Count> larger(List<Count> one, List<Count> other) {
        List<Count> largest = new ArrayList<>(one);
        for (Count count : other) {
            largest.removeIf(before -> before.what() == count.what()
                    && before.low().orElse(0) < count.low().orElse(0));
            if (largest.stream().noneMatch(before -> before.what() == count.what())) {
                largest.add(count);
            }
        }
        return largest;
    }

    Event event() {
        return new Event(type, actor, target, place, when, day, counts, status, claim, evidence, confidence);
    }
}
