package org.daybook.core.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A place in the calendar as coarse as it was named: a day, week, weekend, month,
/// quarter, year, decade, century.
///
/// @param day any day within it
record Point(LocalDate day, Unit grain) {
    /// The TIMEX3 value.
    String value() {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> day.toString();
            case WEEK, FORTNIGHT -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> year() + "-" + two(day.getMonthValue());
            case QUARTER -> year() + "-Q" + quarter();
            case YEAR -> year();
            case DECADE -> year().substring(0, 3);
            case CENTURY, MILLENNIUM -> year().substring(0, 2);
        };
    }

    int quarter() {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }

    Point shift(long amount, Unit unit) {
        return new Point(unit.shift(day, amount), grain);
    }

    static Point quarter(int year, int quarter) {
        return new Point(LocalDate.of(year, quarter * 3 - 2, 1), Unit.QUARTER);
    }

    private String year() {
        return String.format(java.util.Locale.ROOT, "%04d", day.getYear());
    }

    private String week() {
        return String.format(
                java.util.Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
