package org.daybook.core.language;

import java.util.Arrays;
import java.util.List;
import org.daybook.core.lexicon.SmallLetters;
import org.jspecify.annotations.Nullable;

/// A sentence's dependency tree to walk in: who stands under whom, how deep, and which stretch of
/// words a subtree covers. Words are indexes into the sentence, children come in its order; [#NONE]
/// stands where there is no word. Knows relations but no language. Built in linear time, answers
/// always the same, shared by all threads.
public final class Tree {
    public static final int NONE = -1;

    private final Sentence sentence;
    private final List<Token> tokens;
    private final int[][] children;
    private final int[] downwards;
    private final int[] depth;
    private final int[] left;
    private final int[] right;
    private final String[] bases;
    /// Lowered when first asked for and kept, since most words are asked for again and again or never; threads that
    /// ask together make the same.
    private final @Nullable String[] lowerLemmas;
    private final @Nullable String[] lowerForms;

    public Tree(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        children = children(tokens);
        downwards = rootsFirst();
        int size = tokens.size();
        depth = new int[size];
        left = new int[size];
        right = new int[size];
        bases = new String[size];
        lowerLemmas = new String[size];
        lowerForms = new String[size];
        for (int word = 0; word < size; word++) {
            bases[word] = tokens.get(word).baseRelation();
        }
        for (int word : downwards) {
            depth[word] = head(word) < 0 ? 0 : depth[head(word)] + 1;
        }
        for (int word = 0; word < size; word++) {
            left[word] = word;
            right[word] = word;
        }
        for (int n = downwards.length - 1; n >= 0; n--) {
            int head = head(downwards[n]);
            if (head >= 0) {
                left[head] = Math.min(left[head], left[downwards[n]]);
                right[head] = Math.max(right[head], right[downwards[n]]);
            }
        }
    }

    private static int[][] children(List<Token> tokens) {
        int[] number = new int[tokens.size()];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                number[token.head()]++;
            }
        }
        int[][] children = new int[tokens.size()][];
        for (int word = 0; word < children.length; word++) {
            children[word] = new int[number[word]];
        }
        for (int word = children.length - 1; word >= 0; word--) {
            int head = tokens.get(word).head();
            if (head >= 0) {
                children[head][--number[head]] = word;
            }
        }
        return children;
    }

    private int[] rootsFirst() {
        int[] order = new int[tokens.size()];
        int filled = 0;
        for (int word = 0; word < order.length; word++) {
            if (head(word) < 0) {
                order[filled++] = word;
            }
        }
        for (int n = 0; n < filled; n++) {
            for (int child : children[order[n]]) {
                order[filled++] = child;
            }
        }
        return Arrays.copyOf(order, filled);
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return tokens.size();
    }

    /// The words, each behind its head; not to be written to.
    public int[] downwards() {
        return downwards;
    }

    public int root() {
        return downwards[0];
    }

    /// How many words stand above this one.
    public int depth(int word) {
        return depth[word];
    }

    public Token token(int word) {
        return tokens.get(word);
    }

    public String lemma(int word) {
        return tokens.get(word).lemma();
    }

    public String lowerLemma(int word) {
        return lowered(lowerLemmas, word, lemma(word));
    }

    public String lowerForm(int word) {
        return lowered(lowerForms, word, tokens.get(word).form());
    }

    private static String lowered(@Nullable String[] kept, int word, String text) {
        String known = kept[word];
        if (known == null) {
            known = SmallLetters.of(text);
            kept[word] = known;
        }
        return known;
    }

    public Tag tag(int word) {
        return tokens.get(word).tag();
    }

    public int head(int word) {
        return tokens.get(word).head();
    }

    /// The relation to the head with its subtype: `nsubj:pass`.
    public String relation(int word) {
        return tokens.get(word).relation();
    }

    /// The relation without its subtype: `nsubj`.
    public String base(int word) {
        return bases[word];
    }

    /// Whether the word stands in this relation, whatever the subtype.
    public boolean is(int word, String base) {
        return base(word).equals(base);
    }

    /// The words right below, in the sentence's order; not to be written to.
    public int[] children(int word) {
        return children[word];
    }

    /// The first child in this relation; one without subtype fits with any.
    public int child(int word, String relation) {
        for (int child : children[word]) {
            if (relation(child).equals(relation) || is(child, relation)) {
                return child;
            }
        }
        return NONE;
    }

    /// A child in the first of these relations that has one.
    public int child(int word, String relation, String otherwise) {
        int child = child(word, relation);
        return child == NONE ? child(word, otherwise) : child;
    }

    /// The first child that stands in any of these relations, whatever the subtype.
    public int childIn(int word, List<String> bases) {
        for (int child : children[word]) {
            if (bases.contains(base(child))) {
                return child;
            }
        }
        return NONE;
    }

    public boolean has(int word, String relation) {
        return child(word, relation) != NONE;
    }

    /// The subtree's first word.
    public int left(int word) {
        return left[word];
    }

    /// The subtree's last word.
    public int right(int word) {
        return right[word];
    }

    /// Whether the word lies in the stretch that the subtree covers.
    public boolean within(int word, int top) {
        return left[top] <= word && word <= right[top];
    }

    /// Whether `above` is `word` or stands over it.
    public boolean under(int word, int above) {
        for (int at = word; at >= 0; at = head(at)) {
            if (at == above) {
                return true;
            }
            if (depth[at] <= depth[above]) {
                return false;
            }
        }
        return false;
    }
}
