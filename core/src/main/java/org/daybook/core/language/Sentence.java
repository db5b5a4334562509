package org.daybook.core.language;

import java.util.List;

/// A sentence with its words as a dependency tree and the names marked in it. Immutable.
///
/// @param begin    first position, in UTF-16 units of the article's text
/// @param end      position behind the last word
/// @param tokens   in order, with exactly one root; empty in a reading that was taken back from its
/// record, which keeps spans only
/// @param mentions in order, not overlapping
public record Sentence(int begin, int end, List<Token> tokens, List<Mention> mentions) {
    public Sentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("Not a sentence: " + begin + " to " + end);
        }
    }

    public String text(String article) {
        return article.substring(begin, end);
    }
}
