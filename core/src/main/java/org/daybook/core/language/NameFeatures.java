package org.daybook.core.language;

import java.util.List;

/// What the name tagger looks at: words, shapes, endings, clusters, parts of speech and name lists around a
/// word, and the marks given so far.
final class NameFeatures {
    static final int MOST = 96;

    /// A tag's number in a feature; the model depends on it.
    private static final List<Tag> ORDER = List.of(Tag.values());

    private final Lexis x;
    private final int[] tags;
    private final int[] lists;
    private final int[] out;
    private int n;
    private int k;

    NameFeatures(Lexis x, int[] tags, List<Tag> universal, int[] lists, int[] out) {
        this.x = x;
        this.tags = new int[tags.length];
        for (int i = 0; i < tags.length; i++) {
            this.tags[i] = ORDER.indexOf(universal.get(tags[i]));
        }
        this.lists = lists;
        this.out = out;
    }

    private void add(int a) {
        out[n++] = Hash.mix(++k, a);
    }

    private void add(int a, int b) {
        out[n++] = Hash.mix(++k, a, b);
    }

    private void add(int a, int b, int c) {
        out[n++] = Hash.mix(++k, a, b, c);
    }

    /// Whether a name may begin at a word: it has a letter first, and is written with a capital, a proper
    /// noun or in a list; no web or mail address. Spares most of the work.
    boolean mayBegin(int i) {
        String form = x.forms[i];
        if (!Character.isLetter(form.codePointAt(0)) || form.contains("://") || form.indexOf('@') > 0) {
            return false;
        }
        return lists[i] != 0 || tags[i] == ORDER.indexOf(Tag.PROPN) || Character.isUpperCase(form.codePointAt(0));
    }

    /// Fills in the features of word `i`; answers their number. Marks of words before `i` are known.
    int of(int i, int[] marks) {
        n = 0;
        k = 3000;
        int before = i > 0 ? marks[i - 1] : -1;
        int before2 = i > 1 ? marks[i - 2] : -1;
        int w = x.lower[i];
        int previous = x.at(x.lower, i - 1);
        int next = x.at(x.lower, i + 1);
        int t = tags[i];
        int t1 = x.at(tags, i + 1);
        int p1 = x.at(tags, i - 1);
        int g = lists[i];
        int g1 = x.at(lists, i + 1);
        int h1 = x.at(lists, i - 1);
        int shape = x.shape[i];
        add(0);
        add(w);
        add(x.form[i]);
        add(previous);
        add(next);
        add(x.at(x.lower, i - 2));
        add(x.at(x.lower, i + 2));
        add(previous, w);
        add(w, next);
        add(before, w);
        add(before, next);
        add(before, previous);
        add(before, before2);
        add(before, t);
        add(before, t, t1);
        add(before, shape);
        add(before, g);
        add(before, x.path6[i]);
        add(before, x.path10[i]);
        add(before, x.cluster[i]);
        add(t);
        add(t, t1);
        add(p1, t);
        add(p1, t, t1);
        add(shape);
        add(shape, x.at(x.shape, i + 1));
        add(x.at(x.shape, i - 1), shape);
        add(shape, i == 0 ? 1 : 0, t);
        add(x.path4[i], shape);
        add(x.path6[i]);
        add(x.path10[i]);
        add(x.cluster[i]);
        add(x.at(x.cluster, i - 1));
        add(x.at(x.cluster, i + 1));
        add(x.at(x.path6, i - 1), x.path6[i]);
        add(x.path6[i], x.at(x.path6, i + 1));
        add(x.path10[i], x.at(x.path10, i + 1));
        add(x.at(x.path10, i - 1), x.path10[i]);
        add(x.at(x.path10, i - 2));
        add(x.at(x.path10, i + 2));
        add(x.ambiguity[i]);
        add(x.ambiguity[i], shape);
        for (int bit = 0; bit < 8; bit++) {
            k++;
            if ((g & (1 << bit)) != 0) {
                out[n++] = Hash.mix(k, 1);
                out[n++] = Hash.mix(k, 2, t);
                out[n++] = Hash.mix(k, 3, before);
            }
        }
        add(g, g1);
        add(h1, g);
        add(h1, g, g1);
        add(g1, t);
        add(h1, shape);
        add(g1, shape);
        for (int length = 2; length <= 4; length++) {
            out[n++] = Hash.mix(k + length, x.suffix(i, length), shape);
        }
        out[n++] = Hash.mix(k + 6, x.prefix(i, 3), shape);
        k += 10;
        headed(i);
        return n;
    }

    /// The last word of the run of names a word stands in tells its kind ("... University", "... River"), so
    /// does what follows the run.
    private void headed(int i) {
        int end = i;
        int names = ORDER.indexOf(Tag.PROPN);
        while (end + 1 < x.size && end - i < 6 && tags[end + 1] == names) {
            end++;
        }
        int begin = i;
        while (begin > 0 && i - begin < 6 && tags[begin - 1] == names) {
            begin--;
        }
        add(x.lower[end], end - i > 0 ? 1 : 0);
        add(x.path10[end], Math.min(end - i, 2));
        add(lists[end], Math.min(end - i, 2));
        add(x.at(x.lower, end + 1), 1);
        add(x.at(x.lower, begin - 1), 1);
        add(x.at(x.path6, end + 1), 1);
        add(x.lower[begin], begin == i ? 1 : 0);
        add(lists[begin], Math.min(i - begin, 2));
        add(Math.min(end - begin, 4), tags[i]);
    }
}
