package org.daybook.core.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.core.article.Span;
import org.daybook.core.name.Actor;
import org.daybook.core.name.Actors;
import org.daybook.core.name.Name;

/// Turns a noun phrase into a participant: its canonical name, country and PLOVER sector
/// from the names in it. Immutable.
final class Participants {
    private final List<Name> names;
    private final Actors actors;
    private final Optional<LocalDate> day;

    /// @param day the day of publication: who held which office then
    Participants(List<Name> names, Actors actors, Optional<LocalDate> day) {
        this.names = names;
        this.actors = actors;
        this.day = day;
    }

    Participant of(String text, Nominal nominal) {
        Span span = nominal.span(text);
        int head = nominal.tree().token(nominal.word()).begin();
        Optional<Name> itself = Optional.empty();
        Optional<Name> country = Optional.empty();
        for (int i = first(span.begin());
                i < names.size() && names.get(i).span().begin() < span.end();
                i++) {
            Name name = names.get(i);
            if (itself.isEmpty()
                    && name.span().begin() <= head
                    && head < name.span().end()) {
                itself = Optional.of(name);
            }
            if (country.isEmpty() && name.country().isPresent()) {
                country = Optional.of(name);
            }
        }
        Optional<Actor> known = actors.find(span.text(), day);
        return new Participant(
                span,
                itself.flatMap(Name::name).or(() -> known.map(Actor::name)),
                known.flatMap(Actor::country).or(countryOf(itself)).or(countryOf(country)),
                known.flatMap(Actor::sector).or(sectorOf(itself)));
    }

    private static Supplier<Optional<String>> countryOf(Optional<Name> name) {
        return () -> name.flatMap(Name::country);
    }

    private static Supplier<Optional<String>> sectorOf(Optional<Name> name) {
        return () -> name.flatMap(Name::sector);
    }

    /// The first name that ends behind this position; names are sorted.
    private int first(int begin) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().end() <= begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
