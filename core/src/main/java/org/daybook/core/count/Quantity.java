package org.daybook.core.count;

import java.util.OptionalLong;

/// A phrase that says how many, with the words it goes over.
///
/// @param first index of its first word, its modifier included
/// @param last  index behind its last word
/// @param kind  what the number stands with
record Quantity(int first, int last, OptionalLong low, OptionalLong high, Kind kind) {
    enum Kind {
        /// "five people"
        PEOPLE,
        /// "a man", "her driver"
        ONE,
        /// "a third person": the number is the rank
        RANK,
        /// "five" alone
        BARE,
        /// "no one", "no passengers"
        NOBODY,
        /// A name that stands for one person.
        NAMED,
        /// "he", "she": one person named before.
        PRONOUN,
        /// "five houses", "five minutes"
        OTHER
    }

    static Quantity of(int first, int last, long value, Kind kind) {
        return new Quantity(first, last, OptionalLong.of(value), OptionalLong.of(value), kind);
    }

    boolean numeral() {
        return kind == Kind.PEOPLE || kind == Kind.BARE || kind == Kind.OTHER;
    }

    /// The sum with another, over both of them.
    Quantity plus(Quantity other) {
        return new Quantity(first, other.last, sum(low, other.low), sum(high, other.high), Kind.PEOPLE);
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent() ? OptionalLong.of(a.getAsLong() + b.getAsLong()) : OptionalLong.empty();
    }
}
