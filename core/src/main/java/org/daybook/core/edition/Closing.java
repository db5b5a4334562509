package org.daybook.core.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hour at which editions close, on the clock of the reader's zone. Every day has one edition, also the days on
/// which the clock is put forward or back: one follows from the day's name, not from counting hours. An hour that the
/// clock leaves out is the moment at which it goes on; one that comes twice is the first of them. Immutable.
///
/// @param hour 0 to 23: what was seen until then that day, from that hour of the day before; 24: the day itself, until
/// it ends
public record Closing(ZoneId zone, int hour) {
    /// Of a whole day.
    public static final int MIDNIGHT = 24;

    public Closing {
        if (hour < 0 || hour > MIDNIGHT) {
            throw new IllegalArgumentException("An edition closes at an hour from 0 to 24, not at " + hour);
        }
    }

    /// At the end of the day, however long the day is.
    public static Closing atMidnight(ZoneId zone) {
        return new Closing(zone, MIDNIGHT);
    }

    /// The instant at which the edition of a day closes: nothing seen then or later is in it.
    public Instant cut(LocalDate day) {
        ZonedDateTime cut = hour == MIDNIGHT
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(hour, 0).atZone(zone);
        return cut.toInstant();
    }

    /// The instant at which it opens, which is when the one before closes.
    public Instant opening(LocalDate day) {
        return cut(day.minusDays(1));
    }

    /// The day in whose edition something seen at this instant is.
    public LocalDate day(Instant seen) {
        LocalDate day = seen.atZone(zone).toLocalDate();
        return seen.isBefore(cut(day)) ? day : day.plusDays(1);
    }

    /// The day of the edition that is in the reader's hands at this instant: the last that has closed; of editions of
    /// whole days the one that is still open.
    public LocalDate inHand(Instant now) {
        return hour == MIDNIGHT ? day(now) : day(now).minusDays(1);
    }
}
