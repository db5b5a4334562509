package org.daybook.core.language;

/// What the tagger looks at: the word, its neighbours, their clusters and ambiguity
/// classes, the tags given so far.
final class TagFeatures {
    static final int MOST = 64;

    private TagFeatures() {}

    /// Fills in the features of word `i`; answers their number. Tags of words before `i` are known.
    static int of(Lexis x, int i, int[] tags, int[] out) {
        int before = i > 0 ? tags[i - 1] : -1;
        int before2 = i > 1 ? tags[i - 2] : -1;
        int w = x.lower[i];
        int a = x.ambiguity[i];
        int previous = x.at(x.lower, i - 1);
        int next = x.at(x.lower, i + 1);
        int a1 = x.at(x.ambiguity, i + 1);
        int n = 0;
        int k = 0;
        out[n++] = Hash.mix(++k, x.form[i]);
        out[n++] = Hash.mix(++k, w);
        out[n++] = Hash.mix(++k, previous);
        out[n++] = Hash.mix(++k, next);
        out[n++] = Hash.mix(++k, x.at(x.lower, i - 2));
        out[n++] = Hash.mix(++k, x.at(x.lower, i + 2));
        out[n++] = Hash.mix(++k, previous, w);
        out[n++] = Hash.mix(++k, w, next);
        out[n++] = Hash.mix(++k, previous, next);
        out[n++] = Hash.mix(++k, before);
        out[n++] = Hash.mix(++k, before, before2);
        out[n++] = Hash.mix(++k, before, w);
        out[n++] = Hash.mix(++k, before, before2, w);
        out[n++] = Hash.mix(++k, before, next);
        out[n++] = Hash.mix(++k, before, a);
        out[n++] = Hash.mix(++k, before, a, a1);
        out[n++] = Hash.mix(++k, a);
        out[n++] = Hash.mix(++k, a, a1);
        out[n++] = Hash.mix(++k, a1);
        out[n++] = Hash.mix(++k, a1, x.at(x.ambiguity, i + 2));
        out[n++] = Hash.mix(++k, w, a1);
        out[n++] = Hash.mix(++k, before, w, a1);
        out[n++] = Hash.mix(++k, x.shape[i]);
        out[n++] = Hash.mix(++k, x.shape[i], i == 0 ? 1 : 0, a);
        out[n++] = Hash.mix(++k, x.at(x.shape, i + 1), x.shape[i]);
        out[n++] = Hash.mix(++k, x.at(x.shape, i - 1), x.shape[i]);
        out[n++] = Hash.mix(++k, x.cluster[i]);
        out[n++] = Hash.mix(++k, x.path4[i]);
        out[n++] = Hash.mix(++k, x.path6[i]);
        out[n++] = Hash.mix(++k, x.path10[i]);
        out[n++] = Hash.mix(++k, x.path6[i], x.shape[i]);
        out[n++] = Hash.mix(++k, x.at(x.cluster, i + 1));
        out[n++] = Hash.mix(++k, x.at(x.cluster, i - 1));
        out[n++] = Hash.mix(++k, x.at(x.path6, i + 1));
        out[n++] = Hash.mix(++k, x.path6[i], x.at(x.path6, i + 1));
        out[n++] = Hash.mix(++k, x.at(x.path6, i - 1), x.path6[i]);
        out[n++] = Hash.mix(++k, before, x.path6[i]);
        out[n++] = Hash.mix(++k, before, x.path10[i], x.at(x.path6, i + 1));
        for (int length = 1; length <= 5; length++) {
            out[n++] = Hash.mix(k + length, x.suffix(i, length));
        }
        for (int length = 1; length <= 3; length++) {
            out[n++] = Hash.mix(k + 5 + length, x.prefix(i, length));
        }
        k += 8;
        out[n++] = Hash.mix(++k, x.suffix(i, 3), before);
        out[n++] = Hash.mix(++k, x.suffix(i, 2), x.shape[i], before);
        if (i + 1 < x.size) {
            out[n++] = Hash.mix(++k, x.suffix(i + 1, 3));
            out[n++] = Hash.mix(++k + 1, x.suffix(i + 1, 2), a);
        }
        if (i > 0) {
            out[n++] = Hash.mix(k + 3, x.suffix(i - 1, 3));
        }
        out[n++] = Hash.mix(k + 5, x.size == 1 ? 1 : 0);
        out[n++] = Hash.mix(k + 6, x.lower[x.size - 1], i == 0 ? w : 0);
        return n;
    }
}
