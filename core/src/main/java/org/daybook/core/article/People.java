package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes a list of people out of what bylines say: `By Jane Roe and John Doe, Staff Writers | The
/// Gazette`. Rather nobody than a wrong name: addresses, roles, dates, firms, the site and agencies are
/// left out. Immutable, safe for all threads.
final class People {
    /// Names longer than this are sentences. Of 120 bylines the longest name had five words.
    private static final int MOST_WORDS = 5;

    /// Small letters alone, up to so many, are how a newsroom signs, not how a person is called.
    private static final int LONGEST_SIGN = 4;

    /// Korean names have two to four syllables; newspapers sign with longer ones.
    private static final int LONGEST_KOREAN = 4;

    private final Cues cues;
    private final Joints joints;
    private final BylineWords words = BylineWords.load();
    private final Signature signature;

    private People(Cues cues, Joints joints) {
        this.cues = cues;
        this.joints = joints;
        this.signature = new Signature(cues, words.of("title"));
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
            String tidy = signature.tidy(beforeHump(part.text));
            String name = strict ? Signature.beforeSmall(tidy) : capitalised(tidy);
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

    /// `Jane RoeStaff Writer`: a publishing system that loses the end of a line joins it to the next
    /// one, which speaks of a profession or a paper.
    private String beforeHump(String part) {
        for (int i = 1; i + 1 < part.length(); i++) {
            if (Character.isUpperCase(part.charAt(i)) && Character.isLowerCase(part.charAt(i - 1))) {
                String[] rest = Words.fold(part.substring(i)).split(" ", 2);
                if (words.of("firm").contains(rest[0])
                        || words.isRole(rest[0])
                        || words.of("article").contains(rest[0])) {
                    return part.substring(0, i);
                }
            }
        }
        return part;
    }

    /// `jane roe` is how somebody typed a known name.
    private String capitalised(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT)) && words.isCalled(name) ? Signature.capitalised(name) : name;
    }

    /// Whether a site's name is a given name and one or two more: a person's.
    boolean isPersonal(String name) {
        int size = Words.count(name);
        return isWellFormed(name)
                && (size == 2 || size == 3)
                && words.isCalled(name)
                && !words.holds(Words.fold(name), "firm")
                && !isDesk(name);
    }

    /// The names of a line that is nothing but names: `Jane Roe, Omar Diaz and Lia Ferro`; none for any other line.
    ///
    /// @param site the site's or publisher's names
    List<String> namesOf(String line, List<String> site) {
        String text = cues.without(Cue.BYLINE, line);
        List<String> names = read(text, site, true).people;
        int named = names.stream().mapToInt(Words::count).sum();
        return Words.count(text) - named < Math.max(1, names.size())
                        && names.stream().allMatch(name -> name.indexOf(' ') > 0 && mayBePerson(name))
                ? names
                : List.of();
    }

    BylineWords words() {
        return words;
    }

    boolean isOfCalendar(String word) {
        return signature.isOfCalendar(word);
    }

    /// Whether nothing in a name speaks for a firm, a desk or a paper.
    boolean mayBePerson(String name) {
        String folded = Words.fold(name);
        return isWellFormed(name)
                && !words.holds(folded, "firm")
                && !words.holds(folded, "desk")
                && !words.holdsRole(folded)
                && !words.of("article").contains(folded.split(" ", 2)[0]);
    }

    /// `Jane Roe for The Gazette`: whom she wrote for is nobody's name.
    private String beforeLastJoint(String text) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        int at = Joints.first(joints.to(), capitals ? text.toLowerCase(Locale.ROOT) : text);
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

    /// Every word has a capital, the particles of names aside; one word alone is a given name. Scripts
    /// without capitals have no say.
    private boolean isWrittenAsName(String name) {
        List<String> parts = List.of(name.split(" "));
        for (String part : parts) {
            if (Character.isLowerCase(part.charAt(0)) && !words.of("particle").contains(part)) {
                return false;
            }
        }
        boolean cased = Character.isUpperCase(name.charAt(0)) || Character.isLowerCase(name.charAt(0));
        boolean small = name.chars().anyMatch(Character::isLowerCase);
        return !cased
                || (small
                        && Character.isUpperCase(name.charAt(0))
                        && (parts.size() > 1 || words.isGiven(Words.fold(name))));
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
        return name.indexOf(' ') > 0 && words.holds(Words.fold(name), "desk");
    }

    /// `Staff Writer`, `Guest Contributor`: whose, is not said; `News Desk` is the paper's own.
    private boolean saysNothing(String name) {
        String folded = Words.fold(name);
        return words.areAllKnown(folded) && !words.of("unit").contains(folded.substring(folded.lastIndexOf(' ') + 1));
    }

    /// Whether a well-formed name is a person's.
    private boolean isPerson(String name, List<String> site) {
        String folded = Words.fold(name);
        List<String> parts = List.of(folded.split(" "));
        boolean called = words.isCalled(name);
        if (words.holdsRole(folded) && !(called && parts.size() == 2)) {
            return false;
        }
        if (!called
                && (words.holds(folded, "firm")
                        || words.of("article").contains(parts.getFirst())
                        || folded.contains("admin"))) {
            return false;
        }
        if (parts.size() == 1 && (isSign(name) || cues.of(name).contains(Cue.NAVIGATION))) {
            return false;
        }
        boolean korean = Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.HANGUL;
        if (Words.isDense(name.charAt(0)) || korean) {
            return words.of("ends").stream().noneMatch(name::endsWith)
                    && (!korean || name.length() <= LONGEST_KOREAN)
                    && !isOf(site, parts);
        }
        return !signature.isOfCalendar(folded) && (called || !isOf(site, parts));
    }

    /// One word that no person is called by: `jro`, and the letters of a station, `KWXYTV`.
    private boolean isSign(String name) {
        boolean cased = Character.isUpperCase(name.charAt(0)) && !name.equals(name.toLowerCase(Locale.ROOT));
        return (name.length() <= LONGEST_SIGN && Character.isLowerCase(name.charAt(0)))
                || (cased && name.equals(name.toUpperCase(Locale.ROOT)) && !words.isGiven(Words.fold(name)));
    }

    /// Whether the words are the site's name, or hold it: `Do UOL` is how a portal signs. A single word
    /// that the site's name begins with is the site's too, unless it is a given name.
    private boolean isOf(List<String> site, List<String> parts) {
        String glued = String.join("", parts);
        boolean single = parts.size() == 1 && glued.length() > LONGEST_SIGN && !words.isGiven(glued);
        return site.stream().anyMatch(one -> {
            String name = Words.fold(one);
            String whole = name.replace(" ", "");
            return whole.equals(glued)
                    || (single && (whole.startsWith(glued) || whole.startsWith("the" + glued)))
                    || (name.indexOf(' ') < 0 && parts.size() > 1 && parts.contains(name));
        });
    }

    private static boolean isDegree(String name) {
        boolean latinCapitals = name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().filter(Character::isLetter).allMatch(c -> c < 0x250);
        return name.length() <= 6 && name.indexOf(' ') < 0 && (latinCapitals || name.startsWith("Ph"));
    }
}
