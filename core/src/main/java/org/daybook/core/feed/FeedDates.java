package org.daybook.core.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// Dates as feeds write them: RFC 822 and 3339, W3CDTF with any precision, asctime, and what is between. Never
/// guesses
/// a
/// zone: a time without one is in UTC, as feed readers take it.
final class FeedDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// The zones that RFC 822 names, and those that feeds use besides; hours and minutes east of Greenwich.
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("ut", "+00:00"),
            Map.entry("utc", "+00:00"),
            Map.entry("gmt", "+00:00"),
            Map.entry("z", "+00:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("akst", "-09:00"),
            Map.entry("akdt", "-08:00"),
            Map.entry("hst", "-10:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("wet", "+00:00"),
            Map.entry("west", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("hkt", "+08:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"));

    private FeedDates() {}

    static Optional<Stamp> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        try {
            return Character.isDigit(text.charAt(0)) && text.length() >= 4 && digits(text, 0) >= 4
                    ? iso(text)
                    : words(text);
        } catch (DateTimeException impossibleDay) {
            return Optional.empty();
        }
    }

    /// `2003`, `2003-12`, `2003-12-31`, `20031231`, with `T10:14:55.5Z` or without.
    private static Optional<Stamp> iso(String text) {
        int split = 0;
        while (split < text.length() && (Character.isDigit(text.charAt(split)) || text.charAt(split) == '-')) {
            split++;
        }
        String date = text.substring(0, split).replace("-", "");
        if (date.length() == 7) { // year and day of the year
            LocalDate day = LocalDate.ofYearDay(number(date, 0, 4), number(date, 4, 7));
            return Optional.of(at(day, text.substring(split)));
        }
        if (date.length() != 4 && date.length() != 6 && date.length() != 8) {
            return Optional.empty();
        }
        int year = number(date, 0, 4);
        int month = date.length() >= 6 ? number(date, 4, 6) : 1;
        int dayOfMonth = date.length() == 8 ? number(date, 6, 8) : 1;
        return Optional.of(at(LocalDate.of(year, month, dayOfMonth), text.substring(split)));
    }

    private static Stamp at(LocalDate day, String rest) {
        String time = rest.strip();
        time = time.startsWith("T") || time.startsWith("t") ? time.substring(1) : time;
        if (time.isEmpty() || !Character.isDigit(time.charAt(0))) {
            return Stamp.of(day);
        }
        int end = 0;
        while (end < time.length() && (Character.isDigit(time.charAt(end)) || ":.,".indexOf(time.charAt(end)) >= 0)) {
            end++;
        }
        return clock(time.substring(0, end))
                .map(clock -> day.atTime(clock))
                .map(local ->
                        Stamp.of(local.atOffset(zone(rest.strip().substring(1)).orElse(ZoneOffset.UTC))))
                .orElseGet(() -> Stamp.of(day));
    }

    /// `Thu, 01 Jan 2004 19:48:21 GMT` and its relatives: the parts are told apart by what they look like.
    private static Optional<Stamp> words(String text) {
        int month = 0;
        List<Integer> numbers = new ArrayList<>();
        Optional<LocalTime> clock = Optional.empty();
        Optional<ZoneOffset> zone = Optional.empty();
        for (String part : text.replace(',', ' ').split("[ \\t\\r\\n]+")) {
            String word = part.toLowerCase(Locale.ROOT);
            if (word.indexOf(':') > 0 && Character.isDigit(word.charAt(0)) && clock.isEmpty()) {
                clock = clock(word);
            } else if (word.length() >= 3 && MONTHS.contains(word.substring(0, 3)) && month == 0) {
                month = MONTHS.indexOf(word.substring(0, 3)) + 1;
            } else if (word.indexOf('-') > 0 && numbers.isEmpty() && month == 0) {
                String[] day = word.split("-", 4);
                if (day.length == 3 && day[1].length() >= 3 && MONTHS.contains(day[1].substring(0, 3))) {
                    month = MONTHS.indexOf(day[1].substring(0, 3)) + 1;
                    numbers.add(whole(day[0]));
                    numbers.add(whole(day[2]));
                }
            } else if (clock.isPresent() && zone.isEmpty() && zone(word).isPresent()) {
                zone = zone(word);
            } else if (Character.isDigit(word.charAt(0)) && digits(word, 0) == word.length()) {
                numbers.add(whole(word));
            }
        }
        if (month == 0 || numbers.size() < 2) {
            return Optional.empty();
        }
        int year = numbers.get(1);
        year = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
        LocalDate day = LocalDate.of(year, month, numbers.getFirst());
        ZoneOffset offset = zone.orElse(ZoneOffset.UTC);
        return Optional.of(
                clock.map(time -> Stamp.of(day.atTime(time).atOffset(offset))).orElseGet(() -> Stamp.of(day)));
    }

    private static Optional<LocalTime> clock(String text) {
        String[] parts = text.split("[:.,]", 5);
        int hour = whole(parts[0]);
        int minute = parts.length > 1 ? whole(parts[1]) : 0;
        int second = parts.length > 2 ? whole(parts[2]) : 0;
        if (hour > 24 || minute > 59 || second > 60 || hour < 0 || minute < 0 || second < 0) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(hour % 24, minute, Math.min(second, 59)));
    }

    /// The zone that a text ends with, such as `Z`, `+02:00`, `-0500`, `EST`, `GMT+2`.
    private static Optional<ZoneOffset> zone(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign >= 0) {
            String offset = text.substring(sign + 1).replace(":", "");
            if (!offset.isEmpty() && digits(offset, 0) == offset.length() && offset.length() <= 4) {
                int value = whole(offset);
                int minutes = offset.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
                return Math.abs(minutes) > 18 * 60
                        ? Optional.empty()
                        : Optional.of(ZoneOffset.ofTotalSeconds((text.charAt(sign) == '-' ? -60 : 60) * minutes));
            }
        }
        int begin = text.length();
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return Optional.ofNullable(ZONES.get(text.substring(begin).toLowerCase(Locale.ROOT)))
                .map(ZoneOffset::of);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static int number(String text, int begin, int end) {
        return whole(text.substring(begin, end));
    }

    /// A number of at most nine digits; -1 for anything else, which no field of a date admits.
    private static int whole(String text) {
        return text.isEmpty() || text.length() > 9 || digits(text, 0) != text.length() ? -1 : Integer.parseInt(text);
    }
}
