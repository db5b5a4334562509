package org.daybook.core.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Folding;
import org.daybook.core.place.Place;
import org.daybook.core.story.EnglishWords;

/// Links the tellings of one event in the articles of a story. Two tellings are of one event when nothing that
/// both say excludes it (type, whether it happened, who, whom, where, day) and enough of it is the same. A telling
/// joins the first event whose tellings all agree with it, so that no chain of likenesses joins what differs.
/// Stateless; at most [#MOST_COMPARED] tellings of an event are compared.
final class EventLinks {
    private static final int MOST_COMPARED = 20;

    /// What must speak for it: two of actor, target, place, day, a figure, the words.
    private static final int ENOUGH = 2;

    /// Beyond this, two places that are both finer than a country are different places. In km.
    private static final double FAR = 60;

    private static final double EARTH_RADIUS = 6371;

    /// Telling words that two quotes must share to count as alike.
    private static final int ALIKE = 3;

    /// "Azerbaijan", "its army" and "its police" may be one actor.
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    /// One or two dead are in every report; from here on the same number speaks for the same event.
    private static final long TELLING_NUMBER = 3;

    private EventLinks() {}

    static List<EventEntry> linked(List<EventEntry> entries) {
        List<List<EventEntry>> events = new ArrayList<>();
        List<EventEntry> linked = new ArrayList<>();
        for (EventEntry entry : entries) {
            List<EventEntry> tellings = events.stream()
                    .filter(known -> joins(entry, known))
                    .findFirst()
                    .orElseGet(() -> {
                        List<EventEntry> fresh = new ArrayList<>();
                        events.add(fresh);
                        return fresh;
                    });
            String same = tellings.isEmpty() ? entry.id() : tellings.getFirst().id();
            EventEntry known =
                    new EventEntry(entry.id(), entry.report(), entry.event(), same, differs(entry, tellings));
            tellings.add(known);
            linked.add(known);
        }
        return linked;
    }

    private static boolean joins(EventEntry entry, List<EventEntry> tellings) {
        List<EventEntry> some = tellings.subList(0, Math.min(tellings.size(), MOST_COMPARED));
        return some.stream().allMatch(other -> compatible(entry, other))
                && some.stream().anyMatch(other -> likeness(entry, other) >= ENOUGH);
    }

    // --- what excludes it

    /// Two events of one article are two: the reader of the article has joined what is one.
    private static boolean compatible(EventEntry one, EventEntry other) {
        return one.event().type() == other.event().type()
                && !one.report().id().equals(other.report().id())
                && state(one) == state(other)
                && fits(one.event().actor(), other.event().actor())
                && fits(one.event().target(), other.event().target())
                && near(one.place(), other.place())
                && close(one.event().day(), other.event().day());
    }

    private static Event.Status state(EventEntry entry) {
        return entry.event().status() == Event.Status.ONGOING
                ? Event.Status.HAPPENED
                : entry.event().status();
    }

    /// Somebody whom one telling does not name fits anybody. Else names must share a telling word, or the codes say
    /// that they may be the same: one sector, or two arms of one state, and no other country.
    private static boolean fits(Optional<Participant> one, Optional<Participant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        Optional<String> sector = one.get().sector();
        boolean oneSector = sector.isPresent() && sector.equals(other.get().sector());
        boolean oneState = one.get().country().isPresent() && isOfTheState(one.get()) && isOfTheState(other.get());
        return agree(one.get().country(), other.get().country())
                && (oneSector || oneState || isNamedAlike(one.get(), other.get()));
    }

    private static boolean isOfTheState(Participant one) {
        return one.country().isPresent() && one.sector().filter(STATE::contains).isPresent();
    }

    private static boolean isNamedAlike(Participant one, Participant other) {
        Set<String> shared = EnglishWords.telling(name(one));
        shared.retainAll(EnglishWords.telling(name(other)));
        return named(one, other) || !shared.isEmpty();
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean near(Optional<Place> one, Optional<Place> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        if (!agree(one.get().country(), other.get().country())) {
            return false;
        }
        boolean fine = Places.isFine(one.get()) && Places.isFine(other.get());
        return !fine
                || one.get().position().isEmpty()
                || other.get().position().isEmpty()
                || distance(one.get().position().get(), other.get().position().get()) <= FAR;
    }

    private static boolean close(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty()
                || other.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= 1; // two zones' days
    }

    /// Haversine. In km.
    private static double distance(Place.Position one, Place.Position other) {
        double latitude = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double longitude = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double square = Math.pow(Math.sin(latitude), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(longitude), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
    }

    // --- what speaks for it

    private static int likeness(EventEntry one, EventEntry other) {
        int likeness = 0;
        likeness += same(one.event().actor(), other.event().actor(), EventLinks::isOne) ? 1 : 0;
        likeness += same(one.event().target(), other.event().target(), EventLinks::isOne) ? 1 : 0;
        likeness += same(one.place(), other.place(), EventLinks::isOnePlace) ? 1 : 0;
        likeness += same(one.event().day(), other.event().day(), LocalDate::equals) ? 1 : 0;
        likeness +=
                one.counts().stream().anyMatch(count -> other.counts().stream().anyMatch(like -> isOne(count, like)))
                        ? 1
                        : 0;
        likeness += alike(one.quote().text(), other.quote().text());
        return likeness;
    }

    private interface Alike<T> {
        boolean test(T one, T other);
    }

    private static <T> boolean same(Optional<T> one, Optional<T> other, Alike<T> alike) {
        return one.isPresent() && other.isPresent() && alike.test(one.get(), other.get());
    }

    private static boolean isOne(Participant one, Participant other) {
        boolean code = one.country().isPresent()
                && one.country().equals(other.country())
                && one.sector().isPresent()
                && one.sector().equals(other.sector());
        return code || named(one, other);
    }

    private static boolean named(Participant one, Participant other) {
        return name(one).equals(name(other));
    }

    private static String name(Participant one) {
        return Folding.fold(one.name().orElse(one.span().text()));
    }

    private static boolean isOnePlace(Place one, Place other) {
        return Places.isFine(one) && Folding.fold(one.name()).equals(Folding.fold(other.name()));
    }

    private static boolean isOne(Count one, Count other) {
        return one.what() == other.what()
                && Math.max(one.low().orElse(0), one.high().orElse(0)) >= TELLING_NUMBER
                && one.low().equals(other.low())
                && one.high().equals(other.high())
                && one.unit().equals(other.unit());
    }

    /// 2 for a reprint, 1 for quotes that share telling words.
    private static int alike(String one, String other) {
        if (one.equals(other)) {
            return ENOUGH;
        }
        Set<String> shared = EnglishWords.telling(one);
        shared.retainAll(EnglishWords.telling(other));
        return shared.size() >= ALIKE ? 1 : 0;
    }

    // --- what differs

    private static List<String> differs(EventEntry entry, List<EventEntry> before) {
        Set<String> differs = new LinkedHashSet<>();
        add(differs, "day", entry, before, one -> one.event().day().map(LocalDate::toString));
        add(differs, "place", entry, before, one -> one.place().map(place -> Folding.fold(place.name())));
        add(differs, "actor", entry, before, one -> one.event().actor().map(EventLinks::name));
        add(differs, "target", entry, before, one -> one.event().target().map(EventLinks::name));
        for (Count.What what : Count.What.values()) {
            add(differs, "figures", entry, before, one -> one.count(what).map(EventLinks::number));
        }
        add(
                differs,
                "status",
                entry,
                before,
                one -> Optional.of(Json.word(one.event().status())));
        return List.copyOf(differs);
    }

    private static String number(Count count) {
        return count.low() + " " + count.high();
    }

    /// Compared with the first telling that says something about it.
    private static void add(
            Set<String> differs,
            String field,
            EventEntry entry,
            List<EventEntry> before,
            Function<EventEntry, Optional<String>> value) {
        Optional<String> first =
                before.stream().map(value).flatMap(Optional::stream).findFirst();
        Optional<String> own = value.apply(entry);
        if (first.isPresent() && own.isPresent() && !first.equals(own)) {
            differs.add(field);
        }
    }
}
