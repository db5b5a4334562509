package org.daybook.core.claim;

import java.util.Arrays;
import java.util.List;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;

/// A sentence's dependency tree with what a reader of clauses asks it for: children, the stretch of words that
/// a subtree covers, and the words from the root downwards. Indexes are words of the sentence; [#NONE] where
/// there is no word. Built in linear time; never changed.
final class Tree {
    static final int NONE = -1;

    private final Sentence sentence;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] left;
    private final int[] right;
    private final int[] downwards;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        firstChild = filled(size, NONE);
        nextSibling = filled(size, NONE);
        left = new int[size];
        right = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            left[i] = i;
            right[i] = i;
            int head = head(i);
            if (head >= 0) {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
        downwards = downwards(size);
        for (int n = downwards.length - 1; n >= 0; n--) {
            int head = head(downwards[n]);
            if (head >= 0) {
                left[head] = Math.min(left[head], left[downwards[n]]);
                right[head] = Math.max(right[head], right[downwards[n]]);
            }
        }
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private int[] downwards(int size) {
        int[] order = new int[size];
        int filled = 0;
        for (int i = 0; i < size; i++) {
            if (head(i) < 0) {
                order[filled++] = i;
            }
        }
        for (int n = 0; n < filled; n++) {
            for (int child = firstChild[order[n]]; child != NONE; child = nextSibling[child]) {
                order[filled++] = child;
            }
        }
        return Arrays.copyOf(order, filled);
    }

    /// The words, each behind its head.
    int[] downwards() {
        return downwards;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int word) {
        return sentence.tokens().get(word);
    }

    String lemma(int word) {
        return token(word).lemma();
    }

    Tag tag(int word) {
        return token(word).tag();
    }

    int head(int word) {
        return token(word).head();
    }

    String relation(int word) {
        return token(word).baseRelation();
    }

    boolean is(int word, String relation) {
        return relation(word).equals(relation);
    }

    /// The subtree's first word.
    int left(int word) {
        return left[word];
    }

    /// The subtree's last word.
    int right(int word) {
        return right[word];
    }

    int firstChild(int word) {
        return firstChild[word];
    }

    int nextSibling(int word) {
        return nextSibling[word];
    }

    /// The first child with that relation, with or without subtype.
    int child(int word, String relation) {
        for (int child = firstChild[word]; child != NONE; child = nextSibling[child]) {
            if (is(child, relation)) {
                return child;
            }
        }
        return NONE;
    }

    /// The first child with one of those relations.
    int child(int word, List<String> relations) {
        for (int child = firstChild[word]; child != NONE; child = nextSibling[child]) {
            if (relations.contains(relation(child))) {
                return child;
            }
        }
        return NONE;
    }

    boolean subjectless(int word) {
        return child(word, "nsubj") == NONE;
    }

    boolean within(int word, int top) {
        return left[top] <= word && word <= right[top];
    }

    Sentence sentence() {
        return sentence;
    }
}
