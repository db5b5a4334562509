package org.daybook.store;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// How long articles are kept, and how much room they may take. Published editions, and the articles that they cite or
/// that those were copied from, are kept whatever is asked.
///
/// @param age   articles seen longer ago than this are let go; those without a date have no age
/// @param bytes what the store may hold: beyond it, what has no date or one to come goes first in the order
/// of filing, then the oldest, but nothing younger than [#LEAST_AGE]
public record Keeping(Optional<Duration> age, OptionalLong bytes) {
    /// Editions learn from what was seen in so many days before them: the standing of the publishers from 35, and
    /// stories as they stood three days before. With less, the next edition would be another one.
    public static final Duration LEAST_AGE = Duration.ofDays(40);

    /// Everything is kept.
    public static final Keeping ALL = new Keeping(Optional.empty(), OptionalLong.empty());

    public Keeping {
        if (age.isPresent() && age.get().compareTo(LEAST_AGE) < 0) {
            throw new IllegalArgumentException("articles are kept for at least " + LEAST_AGE.toDays()
                    + " days, for editions learn from them: not " + age.get().toDays());
        }
        if (bytes.isPresent() && bytes.getAsLong() < 1) {
            throw new IllegalArgumentException("a store needs room: not " + bytes.getAsLong() + " bytes");
        }
    }

    /// Whether anything may be let go at all.
    public boolean isLimited() {
        return age.isPresent() || bytes.isPresent();
    }

    /// What was let go.
    ///
    /// @param articles let go, with all their wordings
    /// @param bytes    that the store holds now
    /// @param over     whether that is more than its budget, with nothing left that may go
    public record Released(long articles, long bytes, boolean over) {}
}
