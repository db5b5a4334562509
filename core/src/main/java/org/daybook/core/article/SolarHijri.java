package org.daybook.core.article;

import java.time.LocalDate;
import java.util.Optional;

/// The calendar of Iran, whose year begins at the spring equinox. Leap years by the cycle of 33 years, which is exact
/// from 1244 to 1472 (1865 to 2093). Pure functions.
final class SolarHijri {
    static final int FIRST_YEAR = 1369;
    static final int LAST_YEAR = 1472;

    /// From the cycle's origin to 1 January 1970.
    private static final int EPOCH = -719_528 - 355_668;

    private SolarHijri() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// The first six months have 31 days, the others 30, the last one 29 in common years.
    static Optional<LocalDate> day(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) {
            return Optional.empty();
        }
        int cycle = year + 1595;
        int before = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
        long days = 365L * cycle + cycle / 33 * 8L + (cycle % 33 + 3) / 4 + before + day;
        return Optional.of(LocalDate.ofEpochDay(days + EPOCH));
    }
}
