package org.daybook.core.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// Reads the day out of what a page prints or declares: ISO 8601, figures in the usual orders, days with a
/// month's name
/// in
/// some thirty languages, Chinese, Japanese and Korean dates, Buddhist years. Immutable, safe for all threads,
/// linear.
final class DayReader {
    /// The first year in which a news page can have been published on the web, and the last one that is no slip.
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;
    private static final int BUDDHIST = 543;
    private static final int LOOKED_AT = 300;

    /// Months of the solar Hijri calendar are numbered from here.
    private static final int SOLAR = 100;

    private final Map<String, Integer> months;

    private DayReader(Map<String, Integer> months) {
        this.months = months;
    }

    static DayReader load() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : Lines.of("months.txt")) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                months.putIfAbsent(parts[i].replace('_', ' '), Integer.valueOf(parts[0]));
            }
        }
        for (String line : Lines.of("months-solar.txt")) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                months.putIfAbsent(parts[i], SOLAR + Integer.parseInt(parts[0]));
            }
        }
        return new DayReader(months);
    }

    private record Token(int begin, int end, int number, int month) {}

    /// What a machine wrote for machines: ISO 8601 with its offset when it is that, else the day found in it.
    Optional<Stamp> declared(String value, boolean monthFirst) {
        String text = value.strip();
        if (text.length() >= 10 && text.length() < 40 && Character.isDigit(text.charAt(0))) {
            Optional<Stamp> exact = Stamp.parse(twoDigits(colonInOffset(text)));
            if (exact.isPresent()) {
                return exact.filter(stamp -> plausible(stamp.day()));
            }
        }
        return in(text, monthFirst);
    }

    /// `+0200` is ISO 8601's basic form, which the readers of its extended form refuse.
    private static String colonInOffset(String text) {
        int sign = text.length() - 5;
        return sign > 10 && (text.charAt(sign) == '+' || text.charAt(sign) == '-') && text.indexOf(':', sign) < 0
                ? text.substring(0, sign + 3) + ':' + text.substring(sign + 3)
                : text;
    }

    /// `T23:15:0Z`: seconds of one digit, written by hand-made templates.
    private static String twoDigits(String text) {
        int colon = text.lastIndexOf(':');
        boolean one = colon == 16 && isDigit(text, colon + 1) && !isDigit(text, colon + 2) && text.indexOf(':') < colon;
        return one ? text.substring(0, colon + 1) + '0' + text.substring(colon + 1) : text;
    }

    /// The first full date in a text.
    ///
    /// @param monthFirst what 4/5/2020 means
    Optional<Stamp> in(String text, boolean monthFirst) {
        List<Token> tokens = tokens(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<LocalDate> day = at(text, tokens, i, monthFirst);
            if (day.isPresent()) {
                return day.map(Stamp::of);
            }
        }
        return Optional.empty();
    }

    /// A day without a year (`Wednesday, September 20`) in a text that was fetched on a known day: the day meant
    /// if it
    /// is
    /// that one or one of the two before it, as in reports of the day.
    Optional<LocalDate> shortlyBefore(String text, LocalDate fetched) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        List<Token> tokens = tokens(start);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token first = tokens.get(i);
            Token second = tokens.get(i + 1);
            boolean named = (first.month > 0 && second.number > 0) || (first.number > 0 && second.month > 0);
            if (named && near(start, first, second)) {
                Optional<LocalDate> day =
                        day(fetched.getYear(), first.month + second.month, first.number + second.number);
                if (day.filter(one -> !one.isAfter(fetched) && one.isAfter(fetched.minusDays(3)))
                        .isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /// The date in an address: `/2020/03/16/`, `/2020-3-16`, `/20200316`.
    Optional<LocalDate> inAddress(String url) {
        for (int i = 0; i + 6 < url.length(); i++) {
            if (!isDigit(url, i) || (i > 0 && isDigit(url, i - 1))) {
                continue;
            }
            int end = i;
            while (isDigit(url, end)) {
                end++;
            }
            Optional<LocalDate> day = Optional.empty();
            if (end - i == 8 || end - i == 12 || end - i == 14) {
                day = day(number(url, i, i + 4), number(url, i + 4, i + 6), number(url, i + 6, i + 8));
            } else if (end - i == 4 && end < url.length() && "/-_.".indexOf(url.charAt(end)) >= 0) {
                int monthEnd = end + 1;
                while (isDigit(url, monthEnd)) {
                    monthEnd++;
                }
                int dayEnd = monthEnd + 1;
                while (isDigit(url, dayEnd)) {
                    dayEnd++;
                }
                if (monthEnd > end + 1
                        && monthEnd <= end + 3
                        && dayEnd > monthEnd + 1
                        && dayEnd <= monthEnd + 3
                        && url.charAt(monthEnd) == url.charAt(end)) {
                    day = day(number(url, i, end), number(url, end + 1, monthEnd), number(url, monthEnd + 1, dayEnd));
                }
            }
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> at(String text, List<Token> tokens, int i, boolean monthFirst) {
        Token first = tokens.get(i);
        if (i + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Token second = tokens.get(i + 1);
        Token third = tokens.get(i + 2);
        if (third.begin - first.end > 24 || !near(text, first, second) || !near(text, second, third)) {
            return Optional.empty();
        }
        if (SolarHijri.isYear(first.number)
                && second.number > 0
                && third.number > 0
                && sameMark(text, first, second, third)) {
            return SolarHijri.day(first.number, second.number, third.number);
        }
        if (first.number >= FIRST_YEAR && second.number > 0 && third.number > 0) {
            return day(first.number, second.number, third.number);
        }
        if (first.number > 0 && second.month > 0 && third.number > 0) {
            return first.number > 31
                    ? day(first.number, second.month, third.number)
                    : day(third.number, second.month, first.number);
        }
        if (first.month > 0 && second.number > 0 && third.number > 0) {
            return day(third.number, first.month, second.number);
        }
        if (first.number > 0
                && second.number > 0
                && third.number >= FIRST_YEAR
                && sameMark(text, first, second, third)) {
            boolean american =
                    second.number > 12 || (monthFirst && first.number <= 12 && text.charAt(first.end) == '/');
            return american
                    ? day(third.number, first.number, second.number)
                    : day(third.number, second.number, first.number);
        }
        return Optional.empty();
    }

    private static boolean sameMark(String text, Token first, Token second, Token third) {
        char mark = text.charAt(first.end);
        return "./-".indexOf(mark) >= 0 && text.charAt(second.end) == mark && third.begin - second.end <= 2;
    }

    /// Only marks, spaces and small words such as `de` and `th` stand between the parts of a date.
    private static boolean near(String text, Token one, Token next) {
        int letters = 0;
        for (int i = one.end; i < next.begin; i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '\n' || c == ':' || c == '(') {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return next.begin - one.end <= 8 && letters <= 3;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (month > SOLAR) {
            return SolarHijri.day(year, month - SOLAR, day);
        }
        int common = year > 2400 && year < 2700 ? year - BUDDHIST : year;
        try {
            LocalDate date = LocalDate.of(common, month, day);
            return plausible(date) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR;
    }

    /// Numbers and months, in order; other words are only distance.
    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int length = Math.min(lower.length(), text.length());
        for (int i = 0; i < length; ) {
            char c = lower.charAt(i);
            int end = i + 1;
            if (Character.isDigit(c)) {
                int number = 0;
                end = i;
                while (end < length && Character.isDigit(lower.charAt(end))) {
                    number = Math.min(99_999, number * 10 + Character.digit(lower.charAt(end), 10));
                    end++;
                }
                tokens.add(new Token(i, end, number, 0));
            } else if (Character.isLetter(c)) {
                end = wordEnd(lower, i, length);
                int month = months.getOrDefault(lower.substring(i, end), 0);
                if (month == 0 && end < length && lower.charAt(end) == ' ') {
                    int two = wordEnd(lower, end + 1, length);
                    month = months.getOrDefault(lower.substring(i, two), 0);
                    end = month > 0 ? two : end;
                }
                if (month > 0) {
                    tokens.add(new Token(i, end, 0, month));
                }
            }
            i = end;
        }
        return tokens;
    }

    private static int wordEnd(String text, int from, int length) {
        int end = from;
        while (end < length) {
            char c = text.charAt(end);
            int type = Character.getType(c);
            boolean thaiShort =
                    c == '.' && end > from && text.charAt(end - 1) >= 0x0E00 && text.charAt(end - 1) <= 0x0E7F;
            if (!Character.isLetter(c)
                    && type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && !thaiShort) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text.substring(begin, end));
    }
}
