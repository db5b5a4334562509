package org.daybook.core.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A day, and where it is known the instant on it with the offset in which it was written. Immutable.
///
/// The offset is kept because the day that a page prints is the day in the publisher's zone, not in UTC.
///
/// @param day the day as written, in the writer's own offset
/// @param at  the instant, whose local date is `day`; empty when only the day is known
public record Stamp(LocalDate day, Optional<OffsetDateTime> at) {
    private static final int LAST_YEAR = 9999;

    public Stamp {
        if (at.isPresent() && !at.get().toLocalDate().equals(day)) {
            throw new IllegalArgumentException("The instant " + at.get() + " is not on the day " + day);
        }
    }

    public static Stamp of(OffsetDateTime at) {
        return new Stamp(at.toLocalDate(), Optional.of(at));
    }

    public static Stamp of(LocalDate day) {
        return new Stamp(day, Optional.empty());
    }

    /// Reads ISO 8601: an instant with an offset, a day, or a local date and time (then in UTC).
    /// Empty when it is none of these.
    public static Optional<Stamp> parse(String written) {
        String text = written.strip();
        if (text.length() < 10 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            if (text.length() == 10) {
                return Optional.of(of(LocalDate.parse(text))).filter(Stamp::isOfAYearOfFourDigits);
            }
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
            char last = iso.charAt(iso.length() - 1);
            boolean zoned = last == 'Z' || last == 'z' || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
            return Optional.of(of(
                            zoned
                                    ? OffsetDateTime.parse(iso)
                                    : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC)))
                    .filter(Stamp::isOfAYearOfFourDigits);
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    /// Other years have no form in the contract, and sort wrongly as text; the first and the last year are
    /// left out so that no zone carries an instant beyond them.
    private static boolean isOfAYearOfFourDigits(Stamp stamp) {
        return stamp.day.getYear() > 1 && stamp.day.getYear() < LAST_YEAR;
    }

    /// The instant; for a day alone its first moment in the zone.
    public Instant instant(ZoneId zone) {
        return at.map(OffsetDateTime::toInstant)
                .orElseGet(() -> day.atStartOfDay(zone).toInstant());
    }

    /// ISO 8601, as in the JSON contract: an instant with its offset, or `YYYY-MM-DD`.
    @Override
    public String toString() {
        return at.map(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElseGet(day::toString);
    }
}
