package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes a list of people out of what bylines say: `By Jane Roe and John Doe, Staff Writers | The Gazette`. Rather
/// nobody
/// than a wrong name: addresses, roles, dates, the site and agencies are left out. Immutable, safe for all threads.
final class People {
    /// Names longer than this are sentences. Of 120 bylines the longest name had five words.
    private static final int MOST_WORDS = 5;

    private final Cues cues;
    private final Set<String> roles;
    private final Joints joints;

    private People(Cues cues, Set<String> roles, Joints joints) {
        this.cues = cues;
        this.joints = joints;
        this.roles = roles;
    }

    static People load(Cues cues) {
        return new People(cues, Set.copyOf(Lines.of("roles.txt")), Joints.load());
    }

    /// @param site the site's or publisher's names, which are nobody's
    List<String> in(String byline, List<String> site) {
        List<String> people = new ArrayList<>();
        String text = Words.squeeze(byline);
        if (text.length() > 200 || text.contains("://")) {
            return people;
        }
        for (String part : split(cues.without(Cue.BYLINE, text))) {
            String name = tidy(part);
            if (isName(name, site) && people.stream().noneMatch(name::equalsIgnoreCase)) {
                people.add(name);
            }
        }
        return people;
    }

    private List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int joint = depth <= 0 && c != ')' ? joint(text, i) : 0;
            if (joint > 0) {
                parts.add(part.toString());
                part.setLength(0);
                i += joint - 1;
            } else if (depth <= 0 && c != ')') {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /// How many characters divide two names here; 0 if none do.
    private int joint(String text, int at) {
        char c = text.charAt(at);
        if (",;|/•·、，&\n".indexOf(c) >= 0) {
            return 1;
        }
        String word = Joints.at(joints.and(), text, at);
        if (word.isEmpty()) {
            word = Joints.at(joints.with(), text, at);
        }
        if (word.isEmpty()
                && (text.startsWith(" - ", at) || text.startsWith(" – ", at) || text.startsWith(" — ", at))) {
            return 3;
        }
        return word.length();
    }

    private String tidy(String part) {
        String name = beforeFigures(cues.without(Cue.BYLINE, Words.squeeze(part)));
        int begin = 0;
        int end = name.length();
        while (begin < end && !Character.isLetterOrDigit(name.charAt(begin))) {
            begin++;
        }
        while (end > begin
                && !Character.isLetterOrDigit(name.charAt(end - 1))
                && name.charAt(end - 1) != '.'
                && Character.getType(name.charAt(end - 1)) != Character.NON_SPACING_MARK) {
            end--;
        }
        String trimmed = name.substring(begin, end);
        return trimmed.equals(trimmed.toUpperCase(Locale.ROOT)) && trimmed.contains(" ") && trimmed.length() > 6
                ? capitalised(trimmed)
                : trimmed;
    }

    /// `Jane Roe 4 August`: what follows the name is a date.
    private static String beforeFigures(String name) {
        int figure = 0;
        while (figure < name.length() && !Character.isDigit(name.charAt(figure))) {
            figure++;
        }
        String before = name.substring(0, figure);
        return figure < name.length() && Words.count(before) >= 2 ? before.strip() : name;
    }

    /// `JANE ROE` is how a byline is set, not how she is called.
    private static String capitalised(String name) {
        StringBuilder written = new StringBuilder(name.length());
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            written.append(first ? c : Character.toLowerCase(c));
            first = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return written.toString();
    }

    private boolean isName(String name, List<String> site) {
        String folded = Words.fold(name);
        int words = Words.count(name);
        if (words == 0
                || words > MOST_WORDS
                || name.length() < 2
                || name.length() > 60
                || name.indexOf('@') >= 0
                || name.chars().filter(Character::isDigit).count() > 0) {
            return false;
        }
        if (isDegree(name) || !Character.isLetter(name.charAt(0))) {
            return false;
        }
        for (String word : folded.split(" ")) {
            if (roles.contains(word)) {
                return false;
            }
        }
        String glued = folded.replace(" ", "");
        return site.stream().noneMatch(one -> glued.equals(Words.fold(one).replace(" ", "")));
    }

    private static boolean isDegree(String name) {
        boolean latinCapitals = name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().filter(Character::isLetter).allMatch(c -> c < 0x250);
        return name.length() <= 6 && name.indexOf(' ') < 0 && (latinCapitals || name.startsWith("Ph"));
    }
}
