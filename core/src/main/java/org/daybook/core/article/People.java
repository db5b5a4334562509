package org.daybook.core.article;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes a list of people out of what bylines say: `By Jane Roe and John Doe, Staff Writers | The Gazette`. Rather
/// nobody than a wrong name: addresses, roles, dates, firms, the site and agencies are left out. Immutable, safe for
/// all threads.
final class People {
    /// Names longer than this are sentences. Of 120 bylines the longest name had five words.
    private static final int MOST_WORDS = 5;

    /// Small letters alone, up to so many, are how a newsroom signs, not how a person is called.
    private static final int LONGEST_SIGN = 4;

    /// Korean names have two to four syllables; newspapers sign with longer ones.
    private static final int LONGEST_KOREAN = 4;

    private final Cues cues;
    private final Joints joints;
    private final Set<String> roles = Set.copyOf(Lines.of("roles.txt"));
    private final Map<String, Set<String>> desks = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> calendar = new HashSet<>();

    private People(Cues cues, Joints joints) {
        this.cues = cues;
        this.joints = joints;
    }

    static People load(Cues cues) {
        People people = new People(cues, Joints.load());
        for (String line : Lines.of("desks.txt")) {
            List<String> words = List.of(line.split(" "));
            people.desks.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
        }
        for (String list : List.of("given-names.txt", "/org/daybook/core/language/en/names-first-names.txt")) {
            Lines.of(list).forEach(line -> people.given.addAll(List.of(line.split(" "))));
        }
        Lines.of("months.txt").forEach(line -> people.calendar.addAll(List.of(line.split(" "))));
        for (String language : Lines.of("cues/languages.txt")) {
            for (DayOfWeek day : DayOfWeek.values()) {
                people.calendar.add(Words.fold(day.getDisplayName(TextStyle.FULL, Locale.of(language))));
            }
        }
        return people;
    }

    /// What a byline names.
    ///
    /// @param people persons, in order
    /// @param desks  collective bylines such as `The Gazette Sports Desk`
    record Credit(List<String> people, List<String> desks) {}

    /// @param site the site's or publisher's names, which are nobody's
    List<String> in(String byline, List<String> site) {
        return read(byline, site).people;
    }

    /// A site may bear the name of the person who writes it: a name that begins with a given name is that person.
    ///
    /// @param site the site's or publisher's names
    Credit read(String byline, List<String> site) {
        return read(byline, site, false);
    }

    /// @param strict whether only what is written as names are counts: a page's lines hold more than names
    Credit read(String byline, List<String> site, boolean strict) {
        List<String> people = new ArrayList<>();
        List<String> collective = new ArrayList<>();
        String text = beforeLastJoint(Words.squeeze(byline));
        if (text.length() > 200 || text.contains("://") || text.indexOf('\ufffd') >= 0) {
            return new Credit(List.of(), List.of());
        }
        for (Part part : split(cues.without(Cue.BYLINE, text))) {
            String name = strict ? beforeSmall(tidy(part.text)) : tidy(part.text);
            boolean addition = !part.joined
                    && !people.isEmpty()
                    && people.getFirst().indexOf(' ') > 0
                    && name.indexOf(' ') < 0;
            if (!isWellFormed(name) || addition || (strict && !isWrittenAsName(name))) {
                continue;
            }
            if (isDesk(name)) {
                collective.add(name);
            } else if (isPerson(name, site) && people.stream().noneMatch(name::equalsIgnoreCase)) {
                people.add(name);
            }
        }
        return new Credit(List.copyOf(people), List.copyOf(collective));
    }

    /// `Jane Roe for The Gazette`: whom she wrote for is nobody's name.
    private String beforeLastJoint(String text) {
        int at = Joints.first(joints.to(), text);
        return at > 0 ? text.substring(0, at) : text;
    }

    /// @param joined by `and` to what stands before it
    private record Part(String text, boolean joined) {}

    private List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int joint = depth <= 0 && c != ')' ? joint(text, i) : 0;
            if (joint > 0) {
                parts.add(new Part(part.toString(), joined));
                part.setLength(0);
                joined = c == '&' || !Joints.at(joints.and(), text, i).isEmpty();
                i += joint - 1;
            } else if (depth <= 0 && c != ')') {
                part.append(c);
            }
        }
        parts.add(new Part(part.toString(), joined));
        return parts;
    }

    /// How many characters divide two names here; 0 if none do.
    private int joint(String text, int at) {
        char c = text.charAt(at);
        if (",;|/•·、，&\n／=".indexOf(c) >= 0) {
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
        String name = withoutTitle(withoutDate(beforeFigures(behindFigures(cues.without(Cue.BYLINE, Words.squeeze(part))))));
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
    private static String beforeSmall(String name) {
        String rest = name;
        int space = rest.lastIndexOf(' ');
        while (space > 0 && Character.isLowerCase(rest.charAt(space + 1))) {
            rest = rest.substring(0, space).strip();
            space = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private String withoutTitle(String name) {
        for (String title : desks.getOrDefault("title", Set.of())) {
            if (name.endsWith(title) && name.length() > title.length()) {
                return name.substring(0, name.length() - title.length()).strip();
            }
        }
        return name;
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

    private static boolean isWellFormed(String name) {
        int words = Words.count(name);
        return words > 0
                && words <= MOST_WORDS
                && name.length() >= 2
                && name.length() <= 60
                && name.indexOf('@') < 0
                && Character.isLetter(name.charAt(0))
                && name.chars().noneMatch(Character::isDigit)
                && name.indexOf(':') < 0
                && !isAddress(name)
                && !isDegree(name);
    }

    /// Every word has a capital, the particles of names aside; one word alone is a given name. Scripts without
    /// capitals have no say.
    private boolean isWrittenAsName(String name) {
        List<String> words = List.of(name.split(" "));
        for (String word : words) {
            if (Character.isLowerCase(word.charAt(0)) && !desks.getOrDefault("particle", Set.of()).contains(word)) {
                return false;
            }
        }
        boolean cased = Character.isUpperCase(name.charAt(0)) || Character.isLowerCase(name.charAt(0));
        boolean small = name.chars().anyMatch(Character::isLowerCase);
        return !cased
                || (small
                        && Character.isUpperCase(name.charAt(0))
                        && (words.size() > 1 || given.contains(Words.fold(name))));
    }

    /// `example.org`, `humans.txt`.
    private static boolean isAddress(String name) {
        int dot = name.lastIndexOf('.');
        return name.indexOf(' ') < 0 && dot > 0 && dot + 1 < name.length() && Character.isLowerCase(name.charAt(dot + 1));
    }

    private boolean isDesk(String name) {
        return name.indexOf(' ') > 0 && holds(Words.fold(name), desks.getOrDefault("desk", Set.of()));
    }

    /// Whether a well-formed name is a person's.
    private boolean isPerson(String name, List<String> site) {
        String folded = Words.fold(name);
        List<String> words = List.of(folded.split(" "));
        boolean called = words.size() > 1 && words.size() <= 4 && given.contains(words.getFirst());
        if (holds(folded, roles) && !(called && words.size() == 2)) {
            return false;
        }
        if (!called
                && (holds(folded, desks.getOrDefault("firm", Set.of()))
                        || desks.getOrDefault("article", Set.of()).contains(words.getFirst())
                        || folded.contains("admin"))) {
            return false;
        }
        if (calendar.contains(folded)
                || (words.size() == 1
                        && name.length() <= LONGEST_SIGN
                        && Character.isLowerCase(name.charAt(0)))) {
            return false;
        }
        boolean korean = Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.HANGUL;
        if (Words.isDense(name.charAt(0)) || korean) {
            return desks.getOrDefault("ends", Set.of()).stream().noneMatch(name::endsWith)
                    && (!korean || name.length() <= LONGEST_KOREAN)
                    && !isOf(site, words);
        }
        return called || !isOf(site, words);
    }

    private static boolean holds(String folded, Set<String> words) {
        for (String word : folded.split(" ")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words are the site's name, or hold it: `Do UOL` is how a portal signs.
    private static boolean isOf(List<String> site, List<String> words) {
        String glued = String.join("", words);
        return site.stream().anyMatch(one -> {
            String name = Words.fold(one);
            return name.replace(" ", "").equals(glued)
                    || (name.indexOf(' ') < 0 && words.size() > 1 && words.contains(name));
        });
    }

    private static boolean isDegree(String name) {
        boolean latinCapitals = name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().filter(Character::isLetter).allMatch(c -> c < 0x250);
        return name.length() <= 6 && name.indexOf(' ') < 0 && (latinCapitals || name.startsWith("Ph"));
    }
}
