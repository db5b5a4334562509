package org.daybook.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;

/// An event with all its tellings, for the layouts that have one row for it. Of each field the first telling that
/// has it is taken.
///
/// @param tellings in order of time, at least one
public record LinkedEvent(List<EventEntry> tellings) {
    public LinkedEvent {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("An event is told at least once");
        }
    }

    public EventEntry first() {
        return tellings.getFirst();
    }

    public Event.Type type() {
        return first().event().type();
    }

    /// Whether it is told as something that came about.
    boolean cameAbout() {
        Event.Status status = first().event().status();
        return status == Event.Status.HAPPENED || status == Event.Status.ONGOING;
    }

    Optional<Participant> actor() {
        return any(telling -> telling.event().actor());
    }

    Optional<Participant> target() {
        return any(telling -> telling.event().target());
    }

    Optional<Place> place() {
        return any(EventEntry::place);
    }

    /// Where the text tells it.
    Optional<LocalDate> day() {
        return any(telling -> telling.event().day());
    }

    /// The day, else the day of the first article with a date.
    Optional<LocalDate> dayOrPublication() {
        return day().or(() -> any(EventEntry::day));
    }

    /// When the first article with a known time was seen.
    Optional<Instant> seen() {
        return any(telling -> telling.report().seenAt());
    }

    private <T> Optional<T> any(Function<EventEntry, Optional<T>> field) {
        return tellings.stream().map(field).flatMap(Optional::stream).findFirst();
    }

    boolean counts(Count.What what) {
        return tellings.stream().anyMatch(telling -> telling.count(what).isPresent());
    }

    /// The most conservative of the figures given: the smallest 'at least', or 'at most' where there is no other.
    OptionalLong least(Count.What what) {
        return tellings.stream()
                .map(telling -> telling.count(what))
                .flatMap(Optional::stream)
                .map(count -> count.low().isPresent() ? count.low() : count.high())
                .filter(OptionalLong::isPresent)
                .mapToLong(number -> number.orElse(0))
                .min();
    }

    /// Publishers, each once.
    List<String> publishers() {
        return tellings.stream()
                .map(telling -> telling.report().publisher())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Publishers, each once; articles without one stand for themselves by their id.
    List<String> sources() {
        return tellings.stream()
                .map(telling -> telling.report()
                        .publisher()
                        .orElseGet(() -> telling.report().id()))
                .distinct()
                .toList();
    }

    long articles() {
        return tellings.stream()
                .map(telling -> telling.report().id())
                .distinct()
                .count();
    }

    /// A positive whole number below 2^52, exact in every program, derived from the id.
    public long number() {
        return Long.parseUnsignedLong(first().id(), 16) >>> 12;
    }
}
