package org.daybook.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/// Which year is meant where none is named: the one that brings the date nearest to publication, unless the
/// verb's tense points the other way.
record Nearest(LocalDate today, EnglishTense.Direction tense) {
    /// A date without a year is taken as the nearest one; only further away than this does
    /// the verb's tense overrule it.
    private static final int NEAR_DAYS = 60;

    /// Without a verb that says so, a month so little ahead is not last year's.
    private static final int NEAR_MONTHS = 2;

    private static final int CENTURY = 100;

    interface InYear {
        LocalDate date(int year);
    }

    /// The year that ends in these two figures, of the century that brings it nearest to publication.
    int year(int twoFigures) {
        int same = today.getYear() / CENTURY * CENTURY + twoFigures;
        int apart = same - today.getYear();
        return apart >= CENTURY / 2 ? same - CENTURY : apart < -CENTURY / 2 ? same + CENTURY : same;
    }

    /// The month so named: in the direction given, else where the tense points.
    LocalDate month(int month, OptionalInt direction) {
        LocalDate same = LocalDate.of(today.getYear(), month, 1);
        int apart = month - today.getMonthValue();
        if (direction.isPresent()) {
            if (direction.getAsInt() < 0) {
                return apart < -1 ? same : same.minusYears(1); // of the month just past one says "last month"
            }
            return direction.getAsInt() > 0 && apart <= 0 ? same.plusYears(1) : same;
        }
        return switch (tense) {
            case FUTURE -> apart >= 0 ? same : same.plusYears(1);
            case PAST -> apart <= 0 ? same : same.minusYears(1);
            case UNKNOWN -> apart <= NEAR_MONTHS ? same : same.minusYears(1);
        };
    }

    /// The day nearest to publication among this year's, last year's and the next one's.
    LocalDate day(InYear in) {
        LocalDate best = LocalDate.MAX;
        LocalDate directed = LocalDate.MAX;
        for (int year = today.getYear() - 4; year <= today.getYear() + 4; year++) {
            LocalDate date;
            try {
                date = in.date(year);
            } catch (DateTimeException leapDay) {
                continue;
            }
            if (distance(date) < distance(best)) {
                best = date;
            }
            boolean fits = tense == EnglishTense.Direction.FUTURE ? !date.isBefore(today) : !date.isAfter(today);
            if (fits && distance(date) < distance(directed)) {
                directed = date;
            }
        }
        if (best.equals(LocalDate.MAX)) {
            throw new DateTimeException("no year has that day");
        }
        boolean overrule = tense != EnglishTense.Direction.UNKNOWN
                && !directed.equals(LocalDate.MAX)
                && distance(best) > NEAR_DAYS;
        return overrule ? directed : best;
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(today, date));
    }
}
