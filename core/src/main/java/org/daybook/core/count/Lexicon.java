package org.daybook.core.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.core.language.Piece;
import org.daybook.core.lexicon.LexiconFile;

/// The words of one language that speak of numbers of people: `words.txt`, `modifiers.txt`, `predicates.txt`.
/// Immutable, shared by all threads.
final class Lexicon {
    /// How a phrase says what befell the people counted; explained in `predicates.txt`.
    enum Frame {
        VERB,
        OBJECT,
        SUBJECT,
        STATE,
        NOUN,
        NONE,
        SELF,
        TOLL
    }

    /// How a number is bounded.
    enum Bound {
        LEAST,
        MOST,
        ABOUT
    }

    /// What befell them; who was SHOT or is TREATED is injured unless the text says that they died.
    enum Fate {
        KILLED,
        INJURED,
        SHOT,
        TREATED,
        MISSING,
        DISPLACED,
        ARRESTED,
        EVACUATED
    }

    /// Words that stand in the lexicon together.
    interface Phrase {
        List<String> words();
    }

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt(phrase -> -phrase.words().size());

    record Predicate(Fate fate, Frame frame, List<String> words) implements Phrase {}

    record Modifier(Bound bound, List<String> words) implements Phrase {}

    private final Map<String, Set<String>> classes;
    private final Map<String, Map<String, Long>> values;
    private final Map<String, List<Predicate>> predicates;
    private final Map<String, List<Modifier>> modifiers;

    private Lexicon(
            Map<String, Set<String>> classes,
            Map<String, Map<String, Long>> values,
            Map<String, List<Predicate>> predicates,
            Map<String, List<Modifier>> modifiers) {
        this.classes = classes;
        this.values = values;
        this.predicates = predicates;
        this.modifiers = modifiers;
    }

    static Lexicon load(String language) {
        Map<String, Set<String>> classes = new HashMap<>();
        Map<String, Map<String, Long>> values = new HashMap<>();
        for (String line : LexiconFile.entries(Lexicon.class, language + "/words.txt")) {
            String[] parts = line.split(" +");
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                String word = equals < 0 ? parts[i] : parts[i].substring(0, equals);
                classes.computeIfAbsent(parts[0], name -> new HashSet<>()).add(word);
                if (equals > 0) {
                    values.computeIfAbsent(parts[0], name -> new HashMap<>())
                            .put(word, Long.parseLong(parts[i].substring(equals + 1)));
                }
            }
        }
        Map<String, List<Predicate>> predicates = new HashMap<>();
        for (String line : LexiconFile.entries(Lexicon.class, language + "/predicates.txt")) {
            String[] parts = line.split(" +", 3);
            List<String> words = List.of(parts[2].split(" +"));
            predicates
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Predicate(
                            Fate.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            Frame.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                            words));
        }
        predicates.values().forEach(list -> list.sort(LONGEST_FIRST));
        Map<String, List<Modifier>> modifiers = new HashMap<>();
        for (String line : LexiconFile.entries(Lexicon.class, language + "/modifiers.txt")) {
            String[] parts = line.split(" +", 2);
            List<String> words = List.of(parts[1].split(" +"));
            modifiers
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Modifier(Bound.valueOf(parts[0].toUpperCase(Locale.ROOT)), words));
        }
        modifiers.values().forEach(list -> list.sort(LONGEST_FIRST));
        return new Lexicon(classes, values, predicates, modifiers);
    }

    boolean is(String name, String word) {
        return classes.getOrDefault(name, Set.of()).contains(word);
    }

    /// The number that a word such as "dozens" stands for; 0 when it has none.
    long value(String name, String word) {
        return values.getOrDefault(name, Map.of()).getOrDefault(word, 0L);
    }

    /// All words of these classes.
    Set<String> all(String... names) {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            all.addAll(classes.getOrDefault(name, Set.of()));
        }
        return all;
    }

    /// The first words of all modifiers.
    Set<String> modifierBeginnings() {
        return modifiers.keySet();
    }

    /// The predicates that stand at this word; the longest first.
    List<Predicate> predicates(List<Piece> words, int at) {
        List<Predicate> known = predicates.getOrDefault(words.get(at).form(), List.of());
        if (known.isEmpty()) {
            return known;
        }
        List<Predicate> found = new ArrayList<>();
        for (Predicate predicate : known) {
            boolean longest = found.isEmpty()
                    || found.get(0).words().size() == predicate.words().size();
            if (longest && matches(words, at, predicate.words())) {
                found.add(predicate);
            }
        }
        return found;
    }

    /// The longest modifier that begins at this word, as a list of one or none.
    List<Modifier> modifier(List<Piece> words, int at) {
        for (Modifier modifier : modifiers.getOrDefault(words.get(at).form(), List.of())) {
            if (matches(words, at, modifier.words())) {
                return List.of(modifier);
            }
        }
        return List.of();
    }

    static boolean matches(List<Piece> words, int at, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
