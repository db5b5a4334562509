package org.daybook.core.language;

import java.util.List;

/// For each word the index of the first word of its sentence: from the grammar's sentences where there are
/// any, else cut at full stops before a capital.
public final class SentenceStarts {
    private SentenceStarts() {}

    public static int[] of(List<Piece> words, List<Sentence> sentences) {
        int[] starts = new int[words.size()];
        int start = 0;
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean begins;
            if (sentences.isEmpty()) {
                begins = words.get(i).kind() == Piece.Kind.GAP || (i > 0 && stop(words, i - 1) && opens(words, i));
            } else {
                begins = next < sentences.size()
                        && words.get(i).begin() >= sentences.get(next).begin();
                while (next < sentences.size()
                        && words.get(i).begin() >= sentences.get(next).begin()) {
                    next++;
                }
            }
            if (begins) {
                start = i;
            }
            starts[i] = start;
        }
        return starts;
    }

    private static boolean stop(List<Piece> words, int i) {
        Piece word = words.get(i);
        return word.is("!")
                || word.is("?")
                || (word.is(".") && (i == 0 || words.get(i - 1).form().length() > 2));
    }

    private static boolean opens(List<Piece> words, int i) {
        Piece word = words.get(i);
        return !word.glued() && (word.capital() || word.kind() == Piece.Kind.MARK);
    }
}
