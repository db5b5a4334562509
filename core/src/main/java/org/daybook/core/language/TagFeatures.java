package org.daybook.core.language;

/// What the tagger looks at: the word, its neighbours, their clusters and ambiguity classes, the tags given so
/// far. In three parts, so that [Tagger] need not look up again what it knows of a word wherever it stands. A
/// template's number is what the model knows it by.
final class TagFeatures {
    static final int MOST = 64;

    private final Lexis x;
    private final int[] out;
    /// How many features are written.
    private int n;

    TagFeatures(Lexis x, int[] out) {
        this.x = x;
        this.out = out;
    }

    /// Fills in the features of word `i`; answers their number. Tags of words before `i` are known.
    int of(int i, int[] tags) {
        n = 0;
        word(i);
        if (i + 1 < x.size) {
            follower(i + 1);
        }
        around(i, tags);
        return n;
    }

    /// Of a word by itself, as long as its sentence does not begin with it.
    int ofWord(int i) {
        n = 0;
        word(i);
        return n;
    }

    /// Of a word by itself for the one before it.
    int ofFollower(int i) {
        n = 0;
        follower(i);
        return n;
    }

    /// All the others of word `i`.
    int ofOthers(int i, int[] tags) {
        n = 0;
        around(i, tags);
        return n;
    }

    private void word(int i) {
        int shape = x.shape[i];
        add(1, x.form[i]);
        add(2, x.lower[i]);
        add(17, x.ambiguity[i]);
        add(23, shape);
        add(24, shape, i == 0 ? 1 : 0, x.ambiguity[i]);
        add(27, x.cluster[i]);
        add(28, x.path4[i]);
        add(29, x.path6[i]);
        add(30, x.path10[i]);
        add(31, x.path6[i], shape);
        for (int length = 1; length <= 5; length++) {
            add(38 + length, x.suffix(i, length));
        }
        for (int length = 1; length <= 3; length++) {
            add(43 + length, x.prefix(i, length));
        }
    }

    private void follower(int next) {
        add(4, x.lower[next]);
        add(19, x.ambiguity[next]);
        add(32, x.cluster[next]);
        add(34, x.path6[next]);
        add(49, x.suffix(next, 3));
    }

    private void around(int i, int[] tags) {
        int before = i > 0 ? tags[i - 1] : -1;
        int before2 = i > 1 ? tags[i - 2] : -1;
        int w = x.lower[i];
        int a = x.ambiguity[i];
        int shape = x.shape[i];
        int path = x.path6[i];
        int previous = x.at(x.lower, i - 1);
        int next = x.at(x.lower, i + 1);
        int a1 = x.at(x.ambiguity, i + 1);
        int path1 = x.at(x.path6, i + 1);
        add(3, previous);
        add(5, x.at(x.lower, i - 2));
        add(6, x.at(x.lower, i + 2));
        add(7, previous, w);
        add(8, w, next);
        add(9, previous, next);
        add(10, before);
        add(11, before, before2);
        add(12, before, w);
        add(13, before, before2, w);
        add(14, before, next);
        add(15, before, a);
        add(16, before, a, a1);
        add(18, a, a1);
        add(20, a1, x.at(x.ambiguity, i + 2));
        add(21, w, a1);
        add(22, before, w, a1);
        add(25, x.at(x.shape, i + 1), shape);
        add(26, x.at(x.shape, i - 1), shape);
        add(33, x.at(x.cluster, i - 1));
        add(35, path, path1);
        add(36, x.at(x.path6, i - 1), path);
        add(37, before, path);
        add(38, before, x.path10[i], path1);
        add(47, x.suffix(i, 3), before);
        add(48, x.suffix(i, 2), shape, before);
        ends(i, next, a1, path1);
    }

    /// What the last word of a sentence has of its neighbours goes by other numbers: so the model was trained.
    private void ends(int i, int next, int a1, int path1) {
        boolean last = i + 1 == x.size;
        if (last) {
            add(4, next);
            add(19, a1);
            add(32, x.at(x.cluster, i + 1));
            add(34, path1);
        } else {
            add(51, x.suffix(i + 1, 2), x.ambiguity[i]);
        }
        int k = last ? 48 : 50;
        if (i > 0) {
            add(k + 3, x.suffix(i - 1, 3));
        }
        add(k + 5, x.size == 1 ? 1 : 0);
        add(k + 6, x.lower[x.size - 1], i == 0 ? x.lower[i] : 0);
    }

    private void add(int template, int a) {
        out[n++] = Hash.mix(template, a);
    }

    private void add(int template, int a, int b) {
        out[n++] = Hash.mix(template, a, b);
    }

    private void add(int template, int a, int b, int c) {
        out[n++] = Hash.mix(template, a, b, c);
    }
}
