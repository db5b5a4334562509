package org.daybook.core.language;

/// What the parser looks at: the upper three words of the stack, the next four, their children, distances and
/// numbers of children; templates after Zhang and Nivre 2011, with word clusters.
final class ParseFeatures extends FeatureTemplates {
    static final int MOST = 176;

    private final Lexis x;
    private final int[] tags;

    ParseFeatures(Lexis x, int[] tags, int[] out) {
        super(out);
        this.x = x;
        this.tags = tags;
    }

    private int word(int i) {
        return i < 0 ? -1 : i >= x.size ? -2 : x.lower[i];
    }

    private int tag(int i) {
        return i < 0 ? -1 : i >= x.size ? -2 : tags[i];
    }

    private int cluster(int i) {
        return i < 0 ? -1 : i >= x.size ? -2 : x.cluster[i];
    }

    private int path(int i) {
        return i < 0 ? -1 : i >= x.size ? -2 : x.path6[i];
    }

    private static int relation(ParseState s, int i) {
        return i < 0 ? -1 : s.relations[i];
    }

    private static int of(int[] numbers, int i) {
        return i < 0 ? -1 : numbers[i];
    }

    /// Fills in the features of a state; answers their number.
    int of(ParseState s) {
        n = 0;
        k = 1000;
        int s0 = s.stackAt(0);
        int s1 = s.stackAt(1);
        int s2 = s.stackAt(2);
        int b0 = s.next;
        int b1 = b0 + 1;
        int b2 = b0 + 2;
        int s0w = word(s0);
        int s0t = tag(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        int s2t = tag(s2);
        int b0w = word(b0);
        int b0t = tag(b0);
        int b1w = word(b1);
        int b1t = tag(b1);
        int b2t = tag(b2);
        int s0c = cluster(s0);
        int s1c = cluster(s1);
        int b0c = cluster(b0);
        int s0p = path(s0);
        int s1p = path(s1);
        int b0p = path(b0);
        int distance = s0 < 0 ? 0 : Math.min(b0 - s0, 10);
        int below = s1 < 0 ? 0 : Math.min(s0 - s1, 10);
        add(s0w, s0t);
        add(s0w);
        add(s0t);
        add(s0c);
        add(s1w, s1t);
        add(s1w);
        add(s1t);
        add(s1c);
        add(s2t);
        add(word(s2), s2t);
        add(b0w, b0t);
        add(b0w);
        add(b0t);
        add(b0c);
        add(b1w, b1t);
        add(b1w);
        add(b1t);
        add(cluster(b1));
        add(b2t);
        add(word(b2), b2t);
        add(tag(b0 + 3), b2t);
        add(s0w, s0t, b0w, b0t);
        add(s0w, b0w);
        add(s0w, s0t, b0t);
        add(s0t, b0w, b0t);
        add(s0t, b0t);
        add(s0c, b0c);
        add(s0p, b0p, s0t, b0t);
        add(s0c, b0t);
        add(s0t, b0c);
        add(s1w, s0w);
        add(s1w, s1t, s0t);
        add(s1t, s0w, s0t);
        add(s1t, s0t);
        add(s1c, s0c);
        add(s1p, s0p, s1t, s0t);
        add(s1c, s0t);
        add(s1t, s0c);
        add(s1t, b0t);
        add(s1w, b0w);
        add(s1w, b0t);
        add(s1t, b0w);
        add(b0t, b1t);
        add(b0w, b1t);
        add(b0t, b1w);
        add(s1t, s0t, b0t);
        add(s1w, s0t, b0t);
        add(s1t, s0w, b0t);
        add(s1t, s0t, b0w);
        add(s1p, s0p, b0p);
        add(s2t, s1t, s0t);
        add(s2t, s1t, s0t, b0t);
        add(s0t, b0t, b1t);
        add(s0w, b0t, b1t);
        add(s1t, s0t, b0t, b1t);
        add(b0t, b1t, b2t);
        add(s0t, b0t, b1t, b2t);
        add(s0t, b0w, b1t);
        children(s, s0, s1, b0, s0t, s1t, b0t);
        add(s0w, distance);
        add(s0t, distance);
        add(b0w, distance);
        add(b0t, distance);
        add(s0t, b0t, distance);
        add(s1t, s0t, below);
        add(s1w, below);
        add(s0w, s1t, below);
        add(s0t, s1t, b0t, Math.min(distance, 4) * 5 + Math.min(below, 4));
        valencies(s, s0, s1, b0, s0w, s0t, s1w, s1t, b0w, b0t);
        k = 1300;
        markers(s, s0, s1, s2, b0);
        edges(s, s0, s1, b0);
        if (s0 >= 0) {
            add(x.suffix(s0, 3), s0t);
        }
        k = 1200;
        add(s.top == 1 ? 1 : s.top == 2 ? 2 : 3, s0t, b0t);
        add(x.lower[x.size - 1], s0t, b0t);
        return n;
    }

    private void children(ParseState s, int s0, int s1, int b0, int s0t, int s1t, int b0t) {
        int s0l = of(s.left1, s0);
        int s0r = of(s.right1, s0);
        int s0l2 = of(s.left2, s0);
        int s0r2 = of(s.right2, s0);
        int s1l = of(s.left1, s1);
        int s1r = of(s.right1, s1);
        int s1r2 = of(s.right2, s1);
        int b0l = s.left1[b0];
        int b0l2 = s.left2[b0];
        add(relation(s, s0l), s0t);
        add(relation(s, s0r), s0t);
        add(relation(s, s1l), s1t);
        add(relation(s, s1r), s1t);
        add(relation(s, b0l), b0t);
        add(word(s0l), s0t);
        add(word(s0r), s0t);
        add(word(s1r), s1t, s0t);
        add(word(b0l), b0t, s0t);
        add(s0t, b0t, tag(s0l), relation(s, s0l));
        add(s0t, b0t, tag(s0r), relation(s, s0r));
        add(s0t, b0t, tag(b0l), relation(s, b0l));
        add(s1t, s0t, tag(s0l), relation(s, s0l));
        add(s1t, s0t, tag(s0r), relation(s, s0r));
        add(s1t, s0t, tag(s1l), relation(s, s1l));
        add(s1t, s0t, tag(s1r), relation(s, s1r));
        add(s0t, tag(s0l), tag(s0l2), relation(s, s0l2));
        add(s0t, tag(s0r), tag(s0r2), relation(s, s0r2));
        add(s1t, tag(s1r), tag(s1r2), relation(s, s1r2));
        add(b0t, tag(b0l), tag(b0l2), relation(s, b0l2));
    }

    private void valencies(ParseState s, int s0, int s1, int b0, int s0w, int s0t, int s1w, int s1t, int b0w, int b0t) {
        add(s0w, of(s.leftCount, s0));
        add(s0t, of(s.leftCount, s0), b0t);
        add(s0w, of(s.rightCount, s0));
        add(s0t, of(s.rightCount, s0), b0t);
        add(s1w, of(s.rightCount, s1));
        add(s1t, of(s.rightCount, s1), s0t);
        add(s1t, of(s.leftCount, s1), s0t);
        add(b0w, s.leftCount[b0]);
        add(b0t, s.leftCount[b0], s0t);
        add(s0t, of(s.leftSet, s0));
        add(s0t, of(s.rightSet, s0));
        add(s0w, of(s.leftSet, s0));
        add(s0w, of(s.rightSet, s0));
        add(s1t, of(s.rightSet, s1), s0t);
        add(s1w, of(s.rightSet, s1));
        add(b0t, s.leftSet[b0], s0t);
    }

    /// The outermost word to the left below the stack's top, mostly its preposition or
    /// conjunction, and what it might belong to: "of", "that" or "because" choose between the
    /// words above them and name the relation.
    private void markers(ParseState s, int s0, int s1, int s2, int b0) {
        int left = of(s.left1, s0);
        int marker = word(left);
        int s0t = tag(s0);
        int s1t = tag(s1);
        int b0t = tag(b0);
        add(word(s1), marker);
        add(word(s1), marker, s0t);
        add(s1t, marker, s0t);
        add(cluster(s1), marker);
        add(path(s1), marker, path(s0));
        add(tag(s2), s1t, marker);
        add(marker, word(s0));
        add(marker, s0t, b0t);
        add(word(s1), of(s.leftSet, s0));
        add(s1t, s0t, of(s.leftSet, s0));
        add(s1t, s0t, of(s.rightSet, s0));
        add(s0t, b0t, of(s.leftSet, s0));
        add(s0t, b0t, of(s.rightSet, s0));
        add(word(s0), word(s.left1[b0]));
        add(word(s1), word(s0), b0t);
        add(tag(s2), s0t, b0t);
        add(word(s2), s0t);
    }

    /// The words right before the two subtrees that may join, which tell commas, quotes and brackets, and
    /// whether the words that may join are written alike.
    private void edges(ParseState s, int s0, int s1, int b0) {
        int s0t = tag(s0);
        int b0t = tag(b0);
        int left = of(s.left1, s0);
        int before = s0 < 0 ? -1 : (left < 0 ? s0 : left) - 1;
        add(tag(s1), s0t, word(before));
        add(s0t, b0t, word(b0 - 1));
        add(tag(s1), s0t, shape(s1), shape(s0));
        add(s0t, b0t, shape(s0), shape(b0));
        if (b0 < x.size) {
            add(x.suffix(b0, 3), s0t);
        }
    }

    private int shape(int i) {
        return i < 0 ? -1 : i >= x.size ? -2 : x.shape[i];
    }
}
