package org.daybook.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.daybook.core.lexicon.LexiconFile;

/// Days with a name, by the rules of `holidays.txt`. Immutable.
final class Holidays {
    private final Map<String, String> rules;

    private Holidays(Map<String, String> rules) {
        this.rules = Map.copyOf(rules);
    }

    static Holidays load(String language) {
        Map<String, String> rules = new HashMap<>();
        for (String line : LexiconFile.entries(Holidays.class, language + "/holidays.txt")) {
            int space = line.indexOf(' ');
            rules.put(line.substring(0, space), line.substring(space + 1));
        }
        Holidays holidays = new Holidays(rules);
        rules.keySet().forEach(name -> holidays.date(name, 2000)); // a rule that cannot be read is found at load time
        return holidays;
    }

    LocalDate date(String name, int year) {
        String rule = Objects.requireNonNull(rules.get(name), name);
        int plus = rule.indexOf('+', 1);
        long days = plus < 0 ? 0 : Long.parseLong(rule.substring(plus + 1));
        String base = plus < 0 ? rule : rule.substring(0, plus);
        if (base.startsWith("easter")) {
            long shift = base.length() > 6 ? Long.parseLong(base.substring(6)) : 0;
            return easter(year).plusDays(days + shift);
        }
        if (base.indexOf('/') < 0) {
            String[] parts = base.split("-");
            return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                    .plusDays(days);
        }
        String[] parts = base.split("/");
        LocalDate month = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        return month.with(TemporalAdjusters.dayOfWeekInMonth(
                        Integer.parseInt(parts[1]), DayOfWeek.of(Integer.parseInt(parts[2]))))
                .plusDays(days);
    }

    /// The Gregorian computus (Meeus, Jones, Butcher).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
