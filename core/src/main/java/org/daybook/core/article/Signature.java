package org.daybook.core.article;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes off a name what a byline runs into it: the byline's opening, dates, addresses, a profession, capitals set for
/// looks. Immutable, safe for all threads.
final class Signature {
    private final Cues cues;
    private final Set<String> titles;
    private final Set<String> calendar = new HashSet<>();

    /// @param titles words of a profession that stand behind a name in scripts without spaces
    Signature(Cues cues, Set<String> titles) {
        this.cues = cues;
        this.titles = Set.copyOf(titles);
        Lines.of("months.txt").forEach(line -> calendar.addAll(List.of(line.split(" "))));
        for (String language : Lines.of("cues/languages.txt")) {
            for (DayOfWeek day : DayOfWeek.values()) {
                calendar.add(Words.fold(day.getDisplayName(TextStyle.FULL, Locale.of(language))));
            }
        }
    }

    /// Whether a word is a month's or a weekday's name.
    boolean isOfCalendar(String folded) {
        return calendar.contains(folded);
    }

    String tidy(String part) {
        String name =
                withoutTitle(withoutDate(beforeFigures(behindFigures(cues.without(Cue.BYLINE, Words.squeeze(part))))));
        int begin = 0;
        int end = name.length();
        while (begin < end && !Character.isLetterOrDigit(name.charAt(begin))) {
            begin++;
        }
        while (end > begin && name.charAt(end - 1) != '.' && !isOfWord(name.charAt(end - 1))) {
            end--;
        }
        String trimmed = name.substring(begin, end);
        return trimmed.equals(trimmed.toUpperCase(Locale.ROOT)) && trimmed.contains(" ") && trimmed.length() > 6
                ? capitalised(trimmed)
                : trimmed;
    }

    private static boolean isOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// `2020 Jane Roe`: the end of a date that stands before the name.
    private static String behindFigures(String name) {
        int begin = 0;
        while (begin < name.length() && !Character.isLetter(name.charAt(begin))) {
            begin++;
        }
        return name.substring(begin);
    }

    /// `Jane Roe 4 August`, `Jane Roe @janeroe`: what follows the name is a date or an address.
    private static String beforeFigures(String name) {
        int end = 0;
        while (end < name.length() && !Character.isDigit(name.charAt(end)) && name.charAt(end) != '@') {
            end++;
        }
        String before = name.substring(0, end);
        return end < name.length() && Words.count(before) >= 2 ? before.strip() : name;
    }

    /// `Jane Roe August`, `Jane Roe Monday`: the end of a name that runs into a date.
    private String withoutDate(String name) {
        String rest = name;
        int space = rest.lastIndexOf(' ');
        while (space > 0 && rest.indexOf(' ') < space && calendar.contains(Words.fold(rest.substring(space)))) {
            rest = rest.substring(0, space).strip();
            space = rest.lastIndexOf(' ');
        }
        return rest;
    }

    /// `Jane Roe at` : small words behind a name are not the name's.
    static String beforeSmall(String name) {
        String rest = name;
        int space = rest.lastIndexOf(' ');
        while (space > 0 && Character.isLowerCase(rest.charAt(space + 1))) {
            rest = rest.substring(0, space).strip();
            space = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private String withoutTitle(String name) {
        for (String title : titles) {
            if (name.endsWith(title) && name.length() > title.length()) {
                return name.substring(0, name.length() - title.length()).strip();
            }
        }
        return name;
    }

    /// `JANE ROE` is how a byline is set, not how she is called.
    static String capitalised(String name) {
        StringBuilder written = new StringBuilder(name.length());
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            written.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            first = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return written.toString();
    }
}
