package org.daybook.core.place;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.lexicon.FirstNames;
import org.daybook.core.lexicon.LexiconFile;

/// What the words around a name show it to be: a person, a part of a longer name, a body, a government, the
/// place at the head of a report. Immutable, shared by all threads; each question looks at a few words.
final class EnglishSurroundings {
    /// Words of a list of a dozen names with their "and".
    private static final int LONGEST_LIST = 24;

    private final Gazetteer gazetteer;
    private final Set<String> common = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> first = new HashSet<>();
    private final Set<String> family = new HashSet<>();
    private final Map<String, Set<String>> cues = new HashMap<>();

    EnglishSurroundings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        common.addAll(LexiconFile.entries(EnglishSurroundings.class, "en/common-words.txt"));
        given.addAll(LexiconFile.entries(EnglishSurroundings.class, "en/given-names.txt"));
        FirstNames.load().all().forEach(name -> first.add(Folding.fold(name)));
        family.addAll(LexiconFile.entries(EnglishSurroundings.class, "en/family-names.txt"));
        for (String[] line : LexiconFile.rows(EnglishSurroundings.class, "en/place-cues.txt", 2)) {
            cues.put(line[0], Set.of(line[1].split("\\|", -1)));
        }
    }

    /// Whether it is a word of the language, too; asked in small letters, as the others are.
    boolean common(String word) {
        return common.contains(word);
    }

    boolean givenName(String word) {
        return given.contains(word);
    }

    /// Whether it begins a person's name somewhere in the world; says little where nothing else says so.
    boolean firstName(String word) {
        return given.contains(word) || first.contains(Folding.fold(word));
    }

    boolean familyName(String word) {
        return family.contains(word);
    }

    /// Last names of people whom the text calls by their full name or title. A name behind an unknown word
    /// ("Joins Odesa") is one only where the text has it nowhere behind "in", "near" or the like.
    Set<String> surnames(List<Word> words) {
        Set<String> surnames = new HashSet<>();
        Set<String> perhaps = new HashSet<>();
        Set<String> inside = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.capital() || common.contains(word.small())) {
                continue;
            }
            if (cue("inside", words.get(i - 1).form())) {
                inside.add(word.form());
            }
            if (!word.glued()) {
                continue;
            }
            int before = i - 1;
            if (before > 0 && initial(words.get(before))) {
                before--;
            }
            Word first = words.get(before);
            boolean named = first.capital() && !first.possessive() && !preposition(words, before);
            if ((named && given.contains(first.small())) || (first.capital() && cue("title", first.small()))) {
                surnames.add(word.form());
            } else if (named && unknown(first)) {
                perhaps.add(word.form());
            }
        }
        perhaps.removeAll(inside);
        surnames.addAll(perhaps);
        return surnames;
    }

    /// A word that no list knows: in front of a name most often a rare given name.
    private boolean unknown(Word first) {
        return !common.contains(first.small())
                && first.form().length() > 2 // "A Rochester man", "An Albany teenager"
                && first.glued()
                && !gazetteer.knows(first.form())
                && !cue("organisation", first.small())
                && !first.capitals();
    }

    private static boolean initial(Word word) {
        return word.form().length() <= 2 && word.capital();
    }

    /// A given name before it, or it is a given name before another capitalised word, or a title before it.
    boolean person(List<Word> words, int at, int length) {
        Word first = words.get(at);
        if (at > 0 && first.glued()) {
            Word before = words.get(at - 1);
            int earlier = initial(before) && at > 1 && before.glued() ? at - 2 : at - 1;
            Word name = words.get(earlier);
            boolean given = name.capital()
                    && !name.possessive()
                    && this.given.contains(name.small())
                    && gazetteer.state(name.form()).isEmpty();
            boolean title = name.capital() && cue("title", name.small());
            if ((given || title) && length < 3) {
                return true;
            }
        }
        Optional<Word> next = next(words, at + length);
        boolean named = length == 1 && given.contains(first.small());
        return named
                && next.isPresent()
                && next.get().capital()
                && !words.get(at).possessive()
                && !cue("organisation", next.get().small())
                && !common.contains(next.get().small());
    }

    /// "Bank of England", "United Russia": a body whose name ends in a country.
    boolean partOfBody(List<Word> words, int at) {
        if (at == 0 || !words.get(at).glued()) {
            return false;
        }
        boolean of = at > 1
                && words.get(at - 1).form().equals("of")
                && words.get(at - 2).capital();
        return words.get(at - 1).form().equals("United")
                || (of && cue("body-of", words.get(at - 2).small()));
    }

    /// The words of the names that stand in a list before this plural: "Barrow, Jackson and Madison
    /// counties". Each name is looked at once for a plural, over a bounded number of words.
    static BitSet namesBefore(List<Word> words, String plural) {
        BitSet names = new BitSet();
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).form().equals(plural)) {
                continue;
            }
            int at = i - 1;
            boolean list = false;
            while (at >= Math.max(0, i - LONGEST_LIST)
                    && words.get(at + 1).begin() - words.get(at).end() <= 2) {
                boolean joins = words.get(at).form().equals("and")
                        || words.get(at).form().equals("or");
                if (!joins && !words.get(at).capital()) {
                    break;
                }
                list |= joins;
                at--;
            }
            if (list) { // not "the four metro Denver counties"
                names.set(at + 1, i);
            }
        }
        return names;
    }

    /// "HUDSON -- Officials said", "DALLAS (AP)": the place at the head of a report.
    static boolean dateline(List<Word> words, int at, int length) {
        Word last = words.get(at + length - 1);
        if (!words.get(at).first() || at + length >= words.size()) {
            return false;
        }
        Word next = words.get(at + length);
        if (dayLine(words, at, length)) {
            return true;
        }
        int gap = next.begin() - last.end();
        return gap > 1
                && gap < 5
                && last.after() == ' '
                && (next.before() == ' ' || next.before() == '(' || next.before() == '-' || next.before() == '—');
    }

    /// "LIMA, 9 Jan 90": the town and day at the head of a telegram.
    static boolean dayLine(List<Word> words, int at, int length) {
        Word last = words.get(at + length - 1);
        return words.get(at).begin() == 0
                && at + length < words.size()
                && last.capitals()
                && last.after() == ','
                && isDay(words.get(at + length));
    }

    private static boolean isDay(Word word) {
        return word.form().length() < 3 && Character.isDigit(word.form().charAt(0));
    }

    /// A capitalised word before it makes it the end of a longer name.
    static boolean endsName(List<Word> words, int at) {
        return at > 0
                && words.get(at).glued()
                && words.get(at - 1).capital()
                && !words.get(at - 1).possessive()
                && !words.get(at - 1).first();
    }

    /// A capital that acts: "Baku had accused", "over which Baku and Yerevan have".
    boolean metonym(List<Word> words, int at, int length, List<Candidate> candidates, boolean preposition) {
        boolean capital = candidates.stream().anyMatch(c -> c.kind().equals("capital") && !c.alternate());
        if (!capital || (preposition && !words.get(at - 1).form().equals("for"))) {
            return false;
        }
        Optional<Word> next = next(words, at + length);
        if (next.isEmpty() || words.get(at).possessive()) {
            return false;
        }
        if (cue("metonym", next.get().form())) {
            return true;
        }
        boolean pair = next.get().form().equals("and")
                && at + length + 2 < words.size()
                && gazetteer
                        .countries()
                        .byCapital(words.get(at + length + 1).form())
                        .isPresent()
                && cue("metonym", words.get(at + length + 2).form());
        boolean second = at > 1
                && words.get(at - 1).form().equals("and")
                && gazetteer.countries().byCapital(words.get(at - 2).form()).isPresent()
                && cue("metonym", next.get().form());
        return pair || second;
    }

    static Optional<Word> next(List<Word> words, int at) {
        return at < words.size() && words.get(at).glued() && !words.get(at - 1).possessive()
                ? Optional.of(words.get(at))
                : Optional.empty();
    }

    boolean preposition(List<Word> words, int at) {
        return at > 0
                && words.get(at).begin() - words.get(at - 1).end() == 1
                && cue("preposition", words.get(at - 1).small());
    }

    static String before(List<Word> words, int at) {
        return at == 0 ? "" : words.get(at - 1).small();
    }

    boolean cue(String kind, String word) {
        return cues.getOrDefault(kind, Set.of()).contains(word);
    }
}
