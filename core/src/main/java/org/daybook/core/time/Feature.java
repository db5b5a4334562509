package org.daybook.core.time;

/// What a pattern may say about a time; the rules in `en/patterns.txt` set them by these names in lower case.
enum Feature {
    /// How the value is made: see [Kind].
    KIND,
    YEAR,
    /// Two figures: '89.
    YY,
    /// Two figures right behind a day and month: 12 Jan 90.
    SHORTYEAR,
    /// 1900 of "nineteen ninety-six".
    HUNDREDS,
    MONTH,
    DAY,
    /// 1 is Monday.
    WEEKDAY,
    QUARTER,
    HALF,
    /// SP SU FA WI
    SEASON,
    /// MO MI AF EV NI DT
    PART,
    HOUR,
    /// `9:30`
    CLOCK,
    /// am or pm
    NOON,
    HOLIDAY,
    /// A calendar unit: see [Unit].
    UNIT,
    AMOUNT,
    /// -1 back, 0 here, 1 forward
    DIRECTION,
    /// The direction of a year that goes with a month or quarter: "July last year".
    YEARDIRECTION,
    /// now (default) or then: counted from the day of publication or from the last day named.
    FROM,
    /// The value itself, for kind `fixed`.
    VALUE,
    CENTURY
}
