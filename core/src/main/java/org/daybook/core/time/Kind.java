package org.daybook.core.time;

/// How the value of a time is made from its features.
enum Kind {
    /// A day, month or year of the calendar, with or without all its parts.
    DATE,
    WEEKDAY,
    /// So many units away: "two weeks ago".
    SHIFT,
    /// A unit near at hand: "last week".
    NEAR,
    QUARTER,
    SEASON,
    DECADE,
    CENTURY,
    HOLIDAY,
    /// A part of an unnamed day: "this morning".
    PART,
    /// An hour of an unnamed day.
    CLOCK,
    DURATION,
    SET,
    /// The value stands in the pattern.
    FIXED
}
