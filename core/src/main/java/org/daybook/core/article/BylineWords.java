package org.daybook.core.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.core.lexicon.FirstNames;

/// What the words of bylines say about whose they are: a person's, a desk's, a firm's, a profession's.
/// They stand in `desks.txt` and `roles.txt`, given names in their own lists. Immutable, safe for all
/// threads.
final class BylineWords {
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<String> roles = Set.copyOf(Lines.of("roles.txt"));
    private final Set<String> given = new HashSet<>();

    private BylineWords() {}

    static BylineWords load() {
        BylineWords words = new BylineWords();
        for (String line : Lines.of("desks.txt")) {
            List<String> parts = List.of(line.split(" "));
            words.kinds.put(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())));
        }
        words.given.addAll(FirstNames.load().certain());
        Lines.of("/org/daybook/core/language/en/names-first-names.txt")
                .forEach(line -> words.given.addAll(List.of(line.split(" "))));
        return words;
    }

    /// The words of a kind; none for one that the lexicon does not have.
    Set<String> of(String kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    boolean isGiven(String word) {
        return given.contains(word);
    }

    boolean isRole(String word) {
        return roles.contains(word);
    }

    boolean holdsRole(String folded) {
        return holds(folded, roles);
    }

    /// Whether one of a line's words is of a kind.
    ///
    /// @param folded as [Words#fold] makes it
    boolean holds(String folded, String kind) {
        return holds(folded, of(kind));
    }

    private static boolean holds(String folded, Set<String> words) {
        for (String word : folded.split(" ")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether every word is of some kind, or a role: `Staff Writer`.
    boolean areAllKnown(String folded) {
        for (String word : folded.split(" ")) {
            if (!roles.contains(word) && kinds.values().stream().noneMatch(words -> words.contains(word))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a name begins with a given name and has one to three words more.
    boolean isCalled(String name) {
        List<String> words = List.of(Words.fold(name).split(" "));
        return words.size() > 1 && words.size() <= 4 && given.contains(words.getFirst());
    }

    /// Whether a line says what somebody is by profession: `Political correspondent`.
    boolean isProfession(String line) {
        return holds(Words.fold(line), "profession");
    }
}
