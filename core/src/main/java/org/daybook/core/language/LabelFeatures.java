package org.daybook.core.language;

/// What the parser looks at to name an arc whose ends are settled: both words, their classes and neighbours, the
/// words around them, the arcs that both already have, among them the child's marker ("of", "that", "to"). Left
/// and right are told apart by the features' numbers.
final class LabelFeatures {
    static final int MOST = 96;
    private static final int LEFT = 5000;
    private static final int RIGHT = 6000;
    private static final int FAR = 6;

    private final Lexis x;
    private final int[] tags;
    private final int[] out;
    /// How many features are written.
    private int n;
    /// The number of the template written last: each `add` is one of its own, numbered in the order of the calls.
    private int k;

    LabelFeatures(Lexis x, int[] tags, int[] out) {
        this.x = x;
        this.tags = tags;
        this.out = out;
    }

    private int word(int i) {
        return x.at(x.lower, i);
    }

    private int tag(int i) {
        return x.at(tags, i);
    }

    private static int relation(ParseState s, int i) {
        return i < 0 ? -1 : s.relations[i];
    }

    /// Fills in the features of the arc from `head` to `child` that is about to be made; answers their number.
    int of(ParseState s, int child, int head) {
        n = 0;
        k = child < head ? LEFT : RIGHT;
        ends(child, head);
        childsArcs(s, child, head);
        headsArcs(s, child, head);
        neighbours(child, head);
        int childTag = tag(child);
        int headTag = tag(head);
        add(x.shape[child], childTag, headTag);
        add(x.lower[x.size - 1], childTag, headTag);
        if (head < x.size) {
            add(x.suffix(head, 3), childTag);
            add(x.shape[head], x.shape[child]);
        }
        add(s.leftCount[child], childTag, headTag);
        add(s.rightCount[child], childTag, headTag);
        return n;
    }

    private void ends(int child, int head) {
        int cw = word(child);
        int ct = tag(child);
        int cc = x.at(x.cluster, child);
        int cp = x.at(x.path6, child);
        int hw = word(head);
        int ht = tag(head);
        int hc = x.at(x.cluster, head);
        int hp = x.at(x.path6, head);
        int distance = Math.min(Math.abs(head - child), FAR);
        add(cw);
        add(ct);
        add(cc);
        add(cp, ct);
        add(x.suffix(child, 3), ct);
        add(cw, ct);
        add(hw);
        add(ht);
        add(hc);
        add(hw, ht);
        add(cw, ht);
        add(ct, hw);
        add(ct, ht);
        add(cw, hw);
        add(cc, hc);
        add(cc, ht);
        add(ct, hc);
        add(cp, hp);
        add(cp, hw);
        add(cw, hp);
        add(cw, ct, ht);
        add(ct, hw, ht);
        add(distance, ct, ht);
        add(distance, cw);
        add(distance, hw);
    }

    private void childsArcs(ParseState s, int child, int head) {
        int left = s.left1[child];
        int right = s.right1[child];
        int marker = word(left);
        int cw = word(child);
        int ct = tag(child);
        int hw = word(head);
        int ht = tag(head);
        int cp = x.at(x.path6, child);
        int hp = x.at(x.path6, head);
        add(marker, ct);
        add(marker, hw);
        add(marker, ht, ct);
        add(marker, cw);
        add(marker, cp, hp);
        add(relation(s, left), ct, ht);
        add(relation(s, right), ct, ht);
        add(word(right), ct, ht);
        add(marker, x.at(x.cluster, head));
        add(tag(left), ct, ht);
        add(ct, s.leftSet[child]);
        add(cw, s.leftSet[child]);
        add(hw, s.leftSet[child]);
        add(ct, ht, s.leftSet[child]);
        add(ct, ht, s.rightSet[child]);
        add(cw, s.rightSet[child]);
    }

    private void headsArcs(ParseState s, int child, int head) {
        boolean left = child < head;
        int sisters = left ? s.leftSet[head] : s.rightSet[head];
        int nearest = left ? s.left1[head] : s.right1[head];
        int ct = tag(child);
        int hw = word(head);
        int ht = tag(head);
        add(ct, ht, sisters);
        add(hw, ct, sisters);
        add(x.at(x.path6, child), ht, sisters);
        add(ht, ct, s.leftSet[head]);
        add(hw, ct, s.leftSet[head]);
        add(word(child), ht, sisters);
        add(relation(s, nearest), tag(nearest), ct, ht);
        add(word(nearest), ct, ht);
    }

    private void neighbours(int child, int head) {
        int cw = word(child);
        int ct = tag(child);
        int ht = tag(head);
        add(ct, tag(child - 1));
        add(ct, tag(child + 1));
        add(ct, ht, tag(child - 1));
        add(ct, ht, tag(child + 1));
        add(ct, ht, tag(head - 1));
        add(ct, ht, tag(head + 1));
        add(cw, word(child - 1));
        add(cw, word(child + 1));
        add(word(child - 1), ct, ht);
        add(word(child + 1), ct, ht);
        add(word(head - 1), ct, ht);
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

    private void add(int a, int b, int c, int d) {
        out[n++] = Hash.mix(++k, a, b, c, d);
    }
}
