package org.daybook.core.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// The time and the zone in what stands around a day. Pure functions, linear.
final class Clock {
    /// More hours from Greenwich than any zone has.
    private static final int FARTHEST = 18 * 60;

    private Clock() {}

    /// The instant on that day; the day alone when there is no time, or none that a clock shows.
    ///
    /// @param text `T10:14:55Z`, `19:48:21 GMT`, `오후 11:23:17`, or a whole date with words that say nothing here
    static Stamp at(LocalDate day, String text, ZoneOffset home) {
        Optional<LocalDateTime> time = Optional.empty();
        Optional<ZoneOffset> zone = Optional.empty();
        Optional<Boolean> afternoon = Optional.empty();
        boolean ahead = true;
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,()]+")) {
            boolean sign = ahead && word.length() > 1 && word.charAt(0) == 't' && FeedDates.isDigit(word.charAt(1));
            String bare = sign ? word.substring(1) : word;
            int end = figuresEnd(bare);
            if (time.isEmpty() && end > 0 && (sign || bare.lastIndexOf(':', end) > 0)) {
                time = time(day, bare.substring(0, end));
                String tail = bare.substring(end);
                afternoon = afternoon.or(() -> DateWords.afternoon(tail));
                zone = zone(tail);
                if (time.isEmpty()) {
                    return Stamp.of(day);
                }
            } else {
                afternoon = afternoon.or(() -> DateWords.afternoon(word));
                zone = zone.isEmpty() && time.isPresent() ? zone(word) : zone;
            }
            ahead = ahead && word.isEmpty();
        }
        Optional<Boolean> half = afternoon;
        ZoneOffset offset = zone.orElse(home);
        return time.map(read -> Stamp.of(turned(read, half).atOffset(offset))).orElseGet(() -> Stamp.of(day));
    }

    private static int figuresEnd(String word) {
        int end = 0;
        while (end < word.length() && (FeedDates.isDigit(word.charAt(end)) || ":.".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /// 12 at night is 0, 1 in the afternoon is 13.
    private static LocalDateTime turned(LocalDateTime time, Optional<Boolean> afternoon) {
        int hour = time.getHour();
        if (afternoon.isEmpty() || hour > 12) {
            return time;
        }
        return time.withHour(hour % 12 + (afternoon.get() ? 12 : 0));
    }

    /// `19:48`, `19:48:21.5`, `194821`, `19`; 24:00 is the next day's beginning, and a leap second the one before it.
    private static Optional<LocalDateTime> time(LocalDate day, String figures) {
        String[] parts = figures.indexOf(':') < 0 && figures.length() >= 4
                ? new String[] {
                    figures.substring(0, 2),
                    figures.substring(2, 4),
                    figures.length() >= 6 ? figures.substring(4, 6) : "0"
                }
                : figures.split("[:.]", 5);
        int hour = FeedDates.whole(parts[0]);
        int minute = parts.length > 1 && !parts[1].isEmpty() ? FeedDates.whole(parts[1]) : 0;
        int second = parts.length > 2 && !parts[2].isEmpty() ? FeedDates.whole(parts[2]) : 0;
        if (hour < 0 || minute < 0 || second < 0 || hour > 24 || minute > 59 || second > 60) {
            return Optional.empty();
        }
        if (hour == 24) {
            return minute + second == 0 ? Optional.of(day.plusDays(1).atStartOfDay()) : Optional.empty();
        }
        return Optional.of(day.atTime(LocalTime.of(hour, minute, Math.min(second, 59))));
    }

    /// `Z`, `+02:00`, `-0500`, `EST`, `GMT+2`, `Etc/GMT`.
    private static Optional<ZoneOffset> zone(String word) {
        int sign = Math.max(word.lastIndexOf('+'), word.lastIndexOf('-'));
        if (sign >= 0) {
            String offset = word.substring(sign + 1).replace(":", "");
            int value = FeedDates.whole(offset);
            if (value < 0 || offset.length() > 4) {
                return Optional.empty();
            }
            int minutes = offset.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
            return minutes > FARTHEST
                    ? Optional.empty()
                    : Optional.of(ZoneOffset.ofTotalSeconds((word.charAt(sign) == '-' ? -60 : 60) * minutes));
        }
        String name = word.substring(word.lastIndexOf('/') + 1);
        return DateWords.zone(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
}
