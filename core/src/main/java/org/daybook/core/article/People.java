package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.core.lexicon.FirstNames;

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
    private final Signature signature;

    private People(Cues cues, Joints joints) {
        this.cues = cues;
        this.joints = joints;
        for (String line : Lines.of("desks.txt")) {
            List<String> words = List.of(line.split(" "));
            desks.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
        }
        given.addAll(FirstNames.load().certain());
        Lines.of("/org/daybook/core/language/en/names-first-names.txt")
                .forEach(line -> given.addAll(List.of(line.split(" "))));
        this.signature = new Signature(cues, desks.getOrDefault("title", Set.of()));
    }

    static People load(Cues cues) {
        return new People(cues, Joints.load());
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
            String name = strict ? Signature.beforeSmall(signature.tidy(part.text)) : signature.tidy(part.text);
            boolean addition =
                    !part.joined && !people.isEmpty() && people.getFirst().indexOf(' ') > 0 && name.indexOf(' ') < 0;
            if (!isWellFormed(name) || addition || (strict && !isWrittenAsName(name))) {
                continue;
            }
            if (isDesk(name)) {
                if (!saysNothing(name)) {
                    collective.add(name);
                }
            } else if (isPerson(name, site) && people.stream().noneMatch(name::equalsIgnoreCase)) {
                people.add(name);
            }
        }
        return new Credit(List.copyOf(people), List.copyOf(collective));
    }

    /// Whether a site's name is a given name and one or two more: a person's.
    boolean isPersonal(String name) {
        List<String> words = List.of(Words.fold(name).split(" "));
        return isWellFormed(name)
                && (words.size() == 2 || words.size() == 3)
                && given.contains(words.getFirst())
                && !holds(Words.fold(name), desks.getOrDefault("firm", Set.of()))
                && !isDesk(name);
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
            if (Character.isLowerCase(word.charAt(0))
                    && !desks.getOrDefault("particle", Set.of()).contains(word)) {
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
        return name.indexOf(' ') < 0
                && dot > 0
                && dot + 1 < name.length()
                && Character.isLowerCase(name.charAt(dot + 1));
    }

    private boolean isDesk(String name) {
        return name.indexOf(' ') > 0 && holds(Words.fold(name), desks.getOrDefault("desk", Set.of()));
    }

    /// `Staff Writer`, `News Desk`: whose, is not said.
    private boolean saysNothing(String name) {
        for (String word : Words.fold(name).split(" ")) {
            if (!roles.contains(word) && desks.values().stream().noneMatch(words -> words.contains(word))) {
                return false;
            }
        }
        return true;
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
        if (signature.isOfCalendar(folded)
                || (words.size() == 1 && name.length() <= LONGEST_SIGN && Character.isLowerCase(name.charAt(0)))) {
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
