package org.daybook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import org.daybook.core.capture.Stamp;

/// How the site says dates, times and quantities in English. Pure.
final class EnglishWording {
    /// Words a minute: what adults read silently in English, rounded down (Brysbaert 2019 gives 238 for
    /// non-fiction).
    private static final int WORDS_A_MINUTE = 230;

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private EnglishWording() {}

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A zone's time as people name it: `UTC`, `New York time`.
    ///
    /// @param id of the tz database, or an offset
    static String zone(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return id.indexOf('/') < 0 || id.startsWith("Etc/") ? name : name + " time";
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// Such as `20 September 2023, 09:45`, in the writer's own offset.
    static String stamp(Stamp stamp) {
        return stamp.at()
                .map(at -> DAY.format(at) + ", " + TIME.format(at) + offset(at))
                .orElseGet(() -> DAY.format(stamp.day()));
    }

    private static String offset(OffsetDateTime at) {
        return at.getOffset().getTotalSeconds() == 0
                ? " UTC"
                : " (UTC" + at.getOffset().getId() + ")";
    }

    /// Such as `20 Sep 09:45`, in a zone.
    static String moment(Instant instant, ZoneId zone) {
        return SHORT_DAY.format(instant.atZone(zone)) + " " + TIME.format(instant.atZone(zone));
    }

    /// Such as `12:30`; the turn of the day has a name.
    static String clock(Instant instant, ZoneId zone) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        boolean turn = time.isBefore(LocalTime.of(0, 1)) || time.isAfter(LocalTime.of(23, 58));
        return turn ? "midnight" : TIME.format(instant.atZone(zone));
    }

    static int minutes(int words) {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /// `1 outlet`, `5 outlets`.
    static String several(long count, String one) {
        return number(count) + " " + (count == 1 ? one : one + "s");
    }

    /// With commas between thousands.
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /// What a figure claims: `32`, `at least 32`, `up to 12`, `18,000 to 20,000`;
    /// empty when it names no number.
    static String amount(OptionalLong low, OptionalLong high) {
        if (low.isPresent() && high.isPresent()) {
            return low.getAsLong() == high.getAsLong()
                    ? number(low.getAsLong())
                    : number(low.getAsLong()) + " to " + number(high.getAsLong());
        }
        if (low.isPresent()) {
            return "at least " + number(low.getAsLong());
        }
        return high.isPresent() ? "up to " + number(high.getAsLong()) : "";
    }

    /// A word of the record as the head of a list: `called-for` is `Called for`.
    static String heading(String word) {
        String spaced = word.replace('-', ' ').replace('_', ' ');
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
