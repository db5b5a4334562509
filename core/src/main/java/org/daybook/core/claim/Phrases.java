package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.SmallLetters;

/// Phrases of a lexicon, looked up by their first word: each word of a sentence is touched once. A phrase is
/// written in lemmas or forms in lower case; `*` stands for at most three words. Built once by [#add], then
/// only read.
///
/// @param <V> what a phrase means
final class Phrases<V> {
    private static final int WIDEST_GAP = 3;

    private record Entry<V>(List<String> pattern, V value) {}

    /// A place where a phrase stands.
    record Hit<V>(int word, V value) {}

    private final Map<String, List<Entry<V>>> byFirstWord = new HashMap<>();

    void add(String phrase, V value) {
        List<String> pattern = List.of(phrase.split(" "));
        byFirstWord
                .computeIfAbsent(pattern.getFirst(), word -> new ArrayList<>())
                .add(new Entry<>(pattern, value));
    }

    /// Where phrases stand in a sentence, from left to right.
    List<Hit<V>> in(Sentence sentence) {
        List<Hit<V>> hits = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            String lemma = lower(tokens.get(at).lemma());
            String form = lower(tokens.get(at).form());
            collect(lemma, tokens, at, hits);
            if (!form.equals(lemma)) {
                collect(form, tokens, at, hits);
            }
        }
        return hits;
    }

    private void collect(String first, List<Token> tokens, int at, List<Hit<V>> hits) {
        for (Entry<V> entry : byFirstWord.getOrDefault(first, List.of())) {
            if (matches(entry.pattern(), 1, tokens, at + 1)) {
                hits.add(new Hit<>(at, entry.value()));
            }
        }
    }

    /// Bounded: each `*` tries at most four places, and no phrase has more than two.
    private static boolean matches(List<String> pattern, int part, List<Token> tokens, int at) {
        if (part == pattern.size()) {
            return true;
        }
        if (pattern.get(part).equals("*")) {
            for (int gap = 0; gap <= WIDEST_GAP; gap++) {
                if (matches(pattern, part + 1, tokens, at + gap)) {
                    return true;
                }
            }
            return false;
        }
        return at < tokens.size()
                && (tokens.get(at).lemma().equalsIgnoreCase(pattern.get(part))
                        || tokens.get(at).form().equalsIgnoreCase(pattern.get(part)))
                && matches(pattern, part + 1, tokens, at + 1);
    }

    private static String lower(String word) {
        return SmallLetters.of(word);
    }
}
