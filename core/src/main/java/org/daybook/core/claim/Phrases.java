package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;

/// A pattern over the words of a sentence: lemmas or forms in lower case; `*` stands for at most three words.
final class Phrases {
    private static final int WIDEST_GAP = 3;

    private Phrases() {}

    static List<String> pattern(String phrase) {
        return List.of(phrase.split(" "));
    }

    /// The first word of the first place from a word on where one of the patterns stands, or -1.
    static int find(List<String> pattern, Sentence sentence, int from) {
        for (int at = from; at < sentence.tokens().size(); at++) {
            if (matches(pattern, 0, sentence, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Bounded: each `*` tries at most four places, and no pattern has more than two.
    private static boolean matches(List<String> pattern, int part, Sentence sentence, int at) {
        if (part == pattern.size()) {
            return true;
        }
        if (pattern.get(part).equals("*")) {
            for (int gap = 0; gap <= WIDEST_GAP; gap++) {
                if (matches(pattern, part + 1, sentence, at + gap)) {
                    return true;
                }
            }
            return false;
        }
        return at < sentence.tokens().size()
                && isWord(sentence.tokens().get(at), pattern.get(part))
                && matches(pattern, part + 1, sentence, at + 1);
    }

    static boolean isWord(Token token, String word) {
        return token.lemma().equalsIgnoreCase(word)
                || token.form().equalsIgnoreCase(word)
                || (word.equals("not")
                        && token.form()
                                .toLowerCase(Locale.ROOT)
                                .replace('’', '\'')
                                .equals("n't"));
    }

    static List<List<String>> of(Lexicon.Line line) {
        List<List<String>> patterns = new ArrayList<>();
        for (String phrase : line.phrases()) {
            patterns.add(pattern(phrase));
        }
        return patterns;
    }
}
