package org.daybook.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Word lists that speak for a kind of name: first names, titles, words of organisations and of
/// places, countries and capitals, demonyms. A bit for each list; an entry of several words counts
/// where all of them stand. Immutable.
final class NameLists {
    /// In the order of the bits.
    static final List<String> LISTS =
            List.of("first-names", "titles", "organisation-words", "place-words", "places", "demonyms");

    private static final int PLACES = 4;

    private final Map<String, Integer> bits;
    /// For the first word of an entry of several words: the whole entries, longest first.
    private final Map<String, List<String[]>> phrases;

    private NameLists(Map<String, Integer> bits, Map<String, List<String[]>> phrases) {
        this.bits = bits;
        this.phrases = phrases;
    }

    static NameLists load() {
        Map<String, Integer> bits = new HashMap<>();
        Map<String, List<String[]>> phrases = new HashMap<>();
        for (int list = 0; list < LISTS.size(); list++) {
            int bit = 1 << list;
            for (List<String> line : WordLists.lines("en/names-" + LISTS.get(list) + ".txt")) {
                if (list == PLACES && line.size() > 1) {
                    phrases.computeIfAbsent(line.getFirst(), first -> new java.util.ArrayList<>())
                            .add(line.toArray(String[]::new));
                } else {
                    line.forEach(word -> bits.merge(word, bit, (a, b) -> a | b));
                }
            }
        }
        phrases.values().forEach(all -> all.sort((a, b) -> Integer.compare(b.length, a.length)));
        return new NameLists(bits, phrases);
    }

    /// The lists each word stands in.
    int[] of(Lexis x) {
        int[] found = new int[x.size];
        for (int i = 0; i < x.size; i++) {
            found[i] |= bits.getOrDefault(x.lowers[i], 0);
            for (String[] phrase : phrases.getOrDefault(x.lowers[i], List.of())) {
                if (stands(phrase, x, i)) {
                    for (int k = 0; k < phrase.length; k++) {
                        found[i + k] |= k == 0 ? 1 << 6 : 1 << 7;
                    }
                    break;
                }
            }
        }
        return found;
    }

    boolean isDemonym(String lower) {
        return (bits.getOrDefault(lower, 0) & (1 << 5)) != 0;
    }

    /// A country, a capital or a people.
    boolean isName(String lower) {
        return (bits.getOrDefault(lower, 0) & (1 << PLACES | 1 << 5)) != 0;
    }

    boolean isTitle(String lower) {
        return (bits.getOrDefault(lower, 0) & (1 << 1)) != 0;
    }

    /// How many of these small-letter words, from here on, are a place's name of several words, or the
    /// name of its
    /// people
    /// ("Latin American", "North Koreans"); 0 where none is.
    int phrase(List<String> lowers, int at) {
        for (String[] phrase : phrases.getOrDefault(lowers.get(at), List.of())) {
            int last = at + phrase.length - 1;
            if (last < lowers.size()
                    && lowers.subList(at, last).equals(List.of(phrase).subList(0, phrase.length - 1))
                    && people(phrase[phrase.length - 1], lowers.get(last))) {
                return phrase.length;
            }
        }
        return 0;
    }

    private static boolean people(String place, String word) {
        return word.equals(place) || word.equals(place + "n") || word.equals(place + "ns");
    }

    private static boolean stands(String[] phrase, Lexis x, int at) {
        if (at + phrase.length > x.size) {
            return false;
        }
        for (int k = 0; k < phrase.length; k++) {
            if (!phrase[k].equals(x.lowers[at + k])) {
                return false;
            }
        }
        return true;
    }
}
