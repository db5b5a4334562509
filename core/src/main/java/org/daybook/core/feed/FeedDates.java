package org.daybook.core.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// Dates as feeds write them: RFC 822 with any part missing, swapped or in another language, RFC 3339 and W3CDTF with
/// any precision, ISO 8601 with ordinal days and years of two figures, asctime, database and Perforce dates, Korean
/// ones. A time without a zone is in UTC, as feed readers take it, but in Korea's where it is written in Korean.
/// A day that no calendar has is no date, and an hour that no clock has leaves the day. Pure functions, linear.
final class FeedDates {
    /// No date is longer; what is, is a text.
    private static final int LONGEST = 80;

    /// The web is younger than 1990, so `90` is 1990 and `89` is 2089, as feed readers take it.
    private static final int PIVOT = 90;

    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private FeedDates() {}

    static Optional<Stamp> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        ZoneOffset home = text.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3) ? KOREA : ZoneOffset.UTC;
        try {
            String plain = withoutCounters(text);
            char first = plain.charAt(0);
            Optional<Stamp> numeric = isDigit(first) || first == '-' ? numeric(plain, home) : Optional.empty();
            return numeric.isPresent() ? numeric : words(plain, home);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// `2004년 05월 25일` and `2004年5月25日` are 2004-05-25.
    private static String withoutCounters(String text) {
        StringBuilder out = new StringBuilder();
        boolean skipping = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '년' || c == '월' || c == '年' || c == '月') {
                out.append('-');
                skipping = true;
            } else if (c == '일' || c == '日') {
                out.append(' ');
            } else if (c != ' ' || !skipping) {
                out.append(c);
                skipping = false;
            }
        }
        return out.toString();
    }

    /// A date that begins with figures and has no spaces in it, then perhaps a time.
    private static Optional<Stamp> numeric(String text, ZoneOffset home) {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !isTimeSign(text, end)) {
            end++;
        }
        boolean shortYear = text.charAt(0) == '-';
        String date = text.substring(shortYear ? 1 : 0, end);
        if (date.indexOf(':') >= 0) {
            return Optional.empty();
        }
        if (!shortYear && date.length() >= 10 && digits(date) == date.length()) {
            return digitsAlone(date);
        }
        String rest = text.substring(end);
        if (date.length() <= 4 && !shortYear && !rest.isBlank() && rest.charAt(0) == ' ') {
            return Optional.empty(); // `2004 Jan 5`, `01 Jan 2004`
        }
        return day(date, shortYear).map(day -> Clock.at(day, rest, home));
    }

    private static boolean isTimeSign(String text, int i) {
        return (text.charAt(i) == 'T' || text.charAt(i) == 't')
                && isDigit(text.charAt(i - 1))
                && (i + 1 == text.length() || isDigit(text.charAt(i + 1)));
    }

    /// Seconds or milliseconds since 1970, or a date and a time without any sign between.
    private static Optional<Stamp> digitsAlone(String date) {
        return switch (date.length()) {
            case 10 ->
                Optional.of(Stamp.of(Instant.ofEpochSecond(Long.parseLong(date)).atOffset(ZoneOffset.UTC)));
            case 13 ->
                Optional.of(Stamp.of(Instant.ofEpochMilli(Long.parseLong(date)).atOffset(ZoneOffset.UTC)));
            case 12, 14 ->
                day(date.substring(0, 8), false).map(day -> Clock.at(day, "T" + date.substring(8), ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }

    /// `2003`, `2003-12`, `2003-12-31`, `20031231`, `2003-365`, `031231`, `03365`, `15-Sep-2006`, `2006/09/15`,
    /// and after a hyphen `03-12`, `0312`.
    private static Optional<LocalDate> day(String date, boolean shortYear) {
        String[] fields = date.split("[-/.]", 5);
        int count = fields.length;
        while (count > 1 && fields[count - 1].isEmpty()) {
            count--;
        }
        return switch (count) {
            case 1 -> run(fields[0], shortYear);
            case 2 -> pair(fields[0], fields[1], shortYear);
            case 3 -> triple(fields, date.indexOf('.') >= 0);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> run(String figures, boolean shortYear) {
        if (digits(figures) != figures.length()) {
            return Optional.empty();
        }
        return switch (figures.length()) {
            case 4 ->
                shortYear
                        ? Optional.of(LocalDate.of(century(number(figures, 0, 2)), number(figures, 2, 4), 1))
                        : Optional.of(LocalDate.of(number(figures, 0, 4), 1, 1));
            case 5 -> Optional.of(LocalDate.ofYearDay(2000 + number(figures, 0, 2), number(figures, 2, 5)));
            case 6 ->
                Optional.of(LocalDate.of(2000 + number(figures, 0, 2), number(figures, 2, 4), number(figures, 4, 6)));
            case 7 -> Optional.of(LocalDate.ofYearDay(number(figures, 0, 4), number(figures, 4, 7)));
            case 8 -> Optional.of(LocalDate.of(number(figures, 0, 4), number(figures, 4, 6), number(figures, 6, 8)));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> pair(String first, String second, boolean shortYear) {
        boolean year = first.length() == 4 || (first.length() == 2 && (shortYear || second.length() == 3));
        if (!year || whole(first) < 0) {
            return Optional.empty();
        }
        int number = first.length() == 4 ? whole(first) : 2000 + whole(first);
        if (second.length() == 3 && digits(second) == 3) {
            return Optional.of(LocalDate.ofYearDay(number, whole(second)));
        }
        int month = month(second);
        return month < 0 ? Optional.empty() : Optional.of(LocalDate.of(number, month, 1));
    }

    /// The year is where four figures are, else in front (ISO 8601), but behind the name of a month. Which of
    /// `4/5/2006` is the month nobody knows; with dots it is the second.
    private static Optional<LocalDate> triple(String[] fields, boolean dotted) {
        boolean named = digits(fields[1]) == 0;
        int month = month(fields[1]);
        int first = whole(fields[0]);
        int last = whole(leadingDigits(fields[2]));
        if (first < 0 || last < 0 || month < 0) {
            return Optional.empty();
        }
        if (fields[0].length() == 4) {
            return Optional.of(LocalDate.of(first, month, last));
        }
        if (named || (dotted && fields[2].length() >= 4)) {
            return Optional.of(LocalDate.of(fields[2].length() <= 2 ? century(last) : last, month, first));
        }
        if (fields[2].length() >= 4) {
            return first > 12
                    ? Optional.of(LocalDate.of(last, month, first))
                    : month > 12 ? Optional.of(LocalDate.of(last, first, month)) : Optional.empty();
        }
        return Optional.of(LocalDate.of(2000 + first, month, last));
    }

    private static String leadingDigits(String text) {
        return text.substring(0, digits(text));
    }

    private static int month(String field) {
        int number = whole(field);
        return number >= 0 ? number : DateWords.month(field);
    }

    /// `Thu, 01 Jan 2004 19:48:21 GMT` and its relatives: the parts are told apart by what they look like, so that
    /// they may stand in any order and be missing.
    private static Optional<Stamp> words(String text, ZoneOffset home) {
        List<String> words = new ArrayList<>(List.of(withoutWeekday(text).split("[\\s,]+")));
        int month = -1;
        int year = -1;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            int figures = digits(word);
            if (word.indexOf(':') > 0) {
                continue;
            }
            if (figures > 0 && figures < word.length() && separated(word)) {
                Optional<LocalDate> day = day(word, false);
                if (day.isPresent()) {
                    return Optional.of(Clock.at(day.get(), String.join(" ", words.subList(i + 1, words.size())), home));
                }
            } else if (figures > 0 && (figures == word.length() || isOrdinal(word, figures))) {
                int number = whole(word.substring(0, figures));
                if (figures >= 3 && year < 0) {
                    year = number;
                } else if (figures <= 2 && numbers.size() < 2) {
                    numbers.add(number);
                }
            } else if (figures == 0 && (month < 0 || (numbers.isEmpty() && year < 0))) {
                int named = DateWords.month(word);
                month = named > 0 ? named : month;
            }
        }
        if (year < 0 && numbers.size() == 2) {
            year = century(numbers.get(1));
        }
        if (month < 0 || year < 0 || numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Clock.at(LocalDate.of(year, month, numbers.getFirst()), String.join(" ", words), home));
    }

    private static boolean separated(String word) {
        return word.indexOf('-') > 0 || word.indexOf('/') > 0 || word.indexOf('.') > 0;
    }

    private static boolean isOrdinal(String word, int figures) {
        String ending = word.substring(figures);
        return ending.equals("st")
                || ending.equals("nd")
                || ending.equals("rd")
                || ending.equals("th")
                || ending.equals(".");
    }

    /// What stands before the first comma and has no figure in it is a day of the week, in whatever language.
    private static String withoutWeekday(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || text.substring(0, comma).chars().anyMatch(FeedDates::isDigit)) {
            return text;
        }
        boolean isMonth = text.substring(0, comma).indexOf(' ') >= 0;
        return isMonth ? text : text.substring(comma + 1).strip();
    }

    private static int century(int year) {
        return year < PIVOT ? 2000 + year : year < 100 ? 1900 + year : year;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static int digits(String text) {
        int at = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int number(String text, int begin, int end) {
        return whole(text.substring(begin, end));
    }

    /// A number of at most nine digits; -1 for anything else.
    static int whole(String text) {
        return text.isEmpty() || text.length() > 9 || digits(text) != text.length() ? -1 : Integer.parseInt(text);
    }
}
