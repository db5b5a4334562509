package org.daybook.core.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.core.article.Span;

/// Something that was done, by whom to whom, in the terms of PLOVER (Halterman et al. 2021).
///
/// @param place      index into the reading's places
/// @param when       index into the reading's times
/// @param counts     indexes into the reading's counts
/// @param claim      index into the reading's claims, where the event is told on another's word
/// @param evidence   the words that report it
/// @param confidence 0 to 1
public record Event(
        Type type,
        Optional<Participant> actor,
        Optional<Participant> target,
        OptionalInt place,
        OptionalInt when,
        Optional<LocalDate> day,
        List<Integer> counts,
        Status status,
        OptionalInt claim,
        Span evidence,
        double confidence) {
    public Event {
        counts = List.copyOf(counts);
    }

    Event withCounts(List<Integer> others) {
        return new Event(type, actor, target, place, when, day, others, status, claim, evidence, confidence);
    }

    /// PLOVER's 16 types with their quad class: 1 verbal co-operation, 2 material co-operation, 3 verbal
    /// conflict, 4 material conflict.
    public enum Type {
        AGREE(1),
        CONSULT(1),
        SUPPORT(1),
        CONCEDE(1),
        COOPERATE(2),
        AID(2),
        RETREAT(2),
        REQUEST(3),
        ACCUSE(3),
        REJECT(3),
        THREATEN(3),
        PROTEST(4),
        MOBILIZE(4),
        SANCTION(4),
        COERCE(4),
        ASSAULT(4);

        private final int quad;

        Type(int quad) {
            this.quad = quad;
        }

        public int quad() {
            return quad;
        }
    }

    /// The JSON contract has these words in lower case, `called-for` with its hyphen.
    public enum Status {
        HAPPENED,
        ONGOING,
        PLANNED,
        CALLED_FOR,
        DENIED,
        HYPOTHETICAL,
        BACKGROUND
    }
}
