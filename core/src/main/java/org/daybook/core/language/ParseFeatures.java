package org.daybook.core.language;

/// What the parser looks at: the upper three words of the stack, the next four, their children, distances and
/// numbers of children; templates after Zhang and Nivre 2011, with word clusters. In four parts, by what a
/// transition leaves as it was, so that [ParseScores] need not look up again what has not changed. A template's
/// number is what the model knows it by.
final class ParseFeatures {
    static final int MOST = 176;

    private final Lexis x;
    private final int[] tags;
    private final int[] out;
    /// How many features are written.
    private int n;

    ParseFeatures(Lexis x, int[] tags, int[] out) {
        this.x = x;
        this.tags = tags;
        this.out = out;
    }

    /// Fills in all features of a state; answers their number.
    int of(ParseState s) {
        n = 0;
        stackParts(s);
        rightParts(s);
        nextParts(s);
        bothParts(s);
        return n;
    }

    /// Of the stack's top without its right children, and of what lies below: the same as long as that word is
    /// on the stack and on top, since words below the top and left children of shifted words get no more arcs.
    int ofStack(ParseState s) {
        n = 0;
        stackParts(s);
        return n;
    }

    /// Of the right children of the stack's top, the words to come left aside: changed by RIGHT alone.
    int ofRightChildren(ParseState s) {
        n = 0;
        rightParts(s);
        return n;
    }

    /// Of the words to come alone: changed by SHIFT alone.
    int ofNext(ParseState s) {
        n = 0;
        nextParts(s);
        return n;
    }

    /// Of stack and words to come together, and of the left children of the next word.
    int ofBoth(ParseState s) {
        n = 0;
        bothParts(s);
        return n;
    }

    private void stackParts(ParseState s) {
        int s0 = s.stackAt(0);
        int s1 = s.stackAt(1);
        int s2 = s.stackAt(2);
        stackWords(s0, s1, s2);
        stackChildren(s, s0, s1);
        stackMarkers(s, s0, s1, s2);
    }

    private void stackWords(int s0, int s1, int s2) {
        int s0w = word(s0);
        int s0t = tag(s0);
        int s0c = cluster(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        int s1c = cluster(s1);
        int s2w = word(s2);
        int s2t = tag(s2);
        int below = s1 < 0 ? 0 : Math.min(s0 - s1, 10);
        add(1001, s0w, s0t);
        add(1002, s0w);
        add(1003, s0t);
        add(1004, s0c);
        add(1005, s1w, s1t);
        add(1006, s1w);
        add(1007, s1t);
        add(1008, s1c);
        add(1009, s2t);
        add(1010, s2w, s2t);
        add(1031, s1w, s0w);
        add(1032, s1w, s1t, s0t);
        add(1033, s1t, s0w, s0t);
        add(1034, s1t, s0t);
        add(1035, s1c, s0c);
        add(1036, path(s1), path(s0), s1t, s0t);
        add(1037, s1c, s0t);
        add(1038, s1t, s0c);
        add(1051, s2t, s1t, s0t);
        add(1084, s1t, s0t, below);
        add(1085, s1w, below);
        add(1086, s0w, s1t, below);
        add(1317, s2w, s0t);
        add(1320, s1t, s0t, shape(s1), shape(s0));
    }

    private void stackChildren(ParseState s, int s0, int s1) {
        int s0w = word(s0);
        int s0t = tag(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        int s0l = of(s.left1, s0);
        int s1l = of(s.left1, s1);
        int s1r = of(s.right1, s1);
        int s0l2 = of(s.left2, s0);
        int s1r2 = of(s.right2, s1);
        int s0ls = of(s.leftSet, s0);
        int s1rs = of(s.rightSet, s1);
        int s1rc = of(s.rightCount, s1);
        add(1059, relation(s, s0l), s0t);
        add(1061, relation(s, s1l), s1t);
        add(1062, relation(s, s1r), s1t);
        add(1064, word(s0l), s0t);
        add(1066, word(s1r), s1t, s0t);
        add(1071, s1t, s0t, tag(s0l), relation(s, s0l));
        add(1073, s1t, s0t, tag(s1l), relation(s, s1l));
        add(1074, s1t, s0t, tag(s1r), relation(s, s1r));
        add(1075, s0t, tag(s0l), tag(s0l2), relation(s, s0l2));
        add(1077, s1t, tag(s1r), tag(s1r2), relation(s, s1r2));
        add(1088, s0w, of(s.leftCount, s0));
        add(1092, s1w, s1rc);
        add(1093, s1t, s1rc, s0t);
        add(1094, s1t, of(s.leftCount, s1), s0t);
        add(1097, s0t, s0ls);
        add(1099, s0w, s0ls);
        add(1101, s1t, s1rs, s0t);
        add(1102, s1w, s1rs);
        add(1309, s1w, s0ls);
        add(1310, s1t, s0t, s0ls);
    }

    /// The outermost word to the left below the stack's top, mostly its preposition or conjunction, and what it
    /// might belong to: "of", "that" or "because" choose between the words above them and name the relation. The
    /// word right before the subtree tells commas, quotes and brackets.
    private void stackMarkers(ParseState s, int s0, int s1, int s2) {
        int left = of(s.left1, s0);
        int marker = word(left);
        int before = s0 < 0 ? -1 : (left < 0 ? s0 : left) - 1;
        int s0t = tag(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        add(1301, s1w, marker);
        add(1302, s1w, marker, s0t);
        add(1303, s1t, marker, s0t);
        add(1304, cluster(s1), marker);
        add(1305, path(s1), marker, path(s0));
        add(1306, tag(s2), s1t, marker);
        add(1307, marker, word(s0));
        add(1318, s1t, s0t, word(before));
    }

    private void rightParts(ParseState s) {
        int s0 = s.stackAt(0);
        int s0w = word(s0);
        int s0t = tag(s0);
        int s1t = tag(s.stackAt(1));
        int s0r = of(s.right1, s0);
        int s0r2 = of(s.right2, s0);
        int set = of(s.rightSet, s0);
        add(1060, relation(s, s0r), s0t);
        add(1065, word(s0r), s0t);
        add(1072, s1t, s0t, tag(s0r), relation(s, s0r));
        add(1076, s0t, tag(s0r), tag(s0r2), relation(s, s0r2));
        add(1090, s0w, of(s.rightCount, s0));
        add(1098, s0t, set);
        add(1100, s0w, set);
        add(1311, s1t, s0t, set);
    }

    private void nextParts(ParseState s) {
        int b0 = s.next;
        int b0w = word(b0);
        int b0t = tag(b0);
        int b1w = word(b0 + 1);
        int b1t = tag(b0 + 1);
        int b2t = tag(b0 + 2);
        add(1011, b0w, b0t);
        add(1012, b0w);
        add(1013, b0t);
        add(1014, cluster(b0));
        add(1015, b1w, b1t);
        add(1016, b1w);
        add(1017, b1t);
        add(1018, cluster(b0 + 1));
        add(1019, b2t);
        add(1020, word(b0 + 2), b2t);
        add(1021, tag(b0 + 3), b2t);
        add(1043, b0t, b1t);
        add(1044, b0w, b1t);
        add(1045, b0t, b1w);
        add(1056, b0t, b1t, b2t);
    }

    private void bothParts(ParseState s) {
        int s0 = s.stackAt(0);
        int s1 = s.stackAt(1);
        int s2 = s.stackAt(2);
        topAndNext(s, s0, s.next);
        secondAndNext(s0, s1, s2, s.next);
        childrenAndNext(s, s0, s.next);
    }

    private void topAndNext(ParseState s, int s0, int b0) {
        int s0w = word(s0);
        int s0t = tag(s0);
        int s0c = cluster(s0);
        int b0w = word(b0);
        int b0t = tag(b0);
        int b0c = cluster(b0);
        int b1t = tag(b0 + 1);
        int distance = s0 < 0 ? 0 : Math.min(b0 - s0, 10);
        add(1022, s0w, s0t, b0w, b0t);
        add(1023, s0w, b0w);
        add(1024, s0w, s0t, b0t);
        add(1025, s0t, b0w, b0t);
        add(1026, s0t, b0t);
        add(1027, s0c, b0c);
        add(1028, path(s0), path(b0), s0t, b0t);
        add(1029, s0c, b0t);
        add(1030, s0t, b0c);
        add(1053, s0t, b0t, b1t);
        add(1054, s0w, b0t, b1t);
        add(1057, s0t, b0t, b1t, tag(b0 + 2));
        add(1058, s0t, b0w, b1t);
        add(1079, s0w, distance);
        add(1080, s0t, distance);
        add(1081, b0w, distance);
        add(1082, b0t, distance);
        add(1083, s0t, b0t, distance);
        add(1201, s.top == 1 ? 1 : s.top == 2 ? 2 : 3, s0t, b0t);
        add(1202, x.lower[x.size - 1], s0t, b0t);
        add(1319, s0t, b0t, word(b0 - 1));
        add(1321, s0t, b0t, shape(s0), shape(b0));
        // The numbers of the two endings follow each other, whichever there are: so the model was trained.
        int ending = 1322;
        if (b0 < x.size) {
            add(ending++, x.suffix(b0, 3), s0t);
        }
        if (s0 >= 0) {
            add(ending, x.suffix(s0, 3), s0t);
        }
    }

    private void secondAndNext(int s0, int s1, int s2, int b0) {
        int s0w = word(s0);
        int s0t = tag(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        int s2t = tag(s2);
        int b0w = word(b0);
        int b0t = tag(b0);
        int distance = s0 < 0 ? 0 : Math.min(b0 - s0, 4);
        int below = s1 < 0 ? 0 : Math.min(s0 - s1, 4);
        add(1039, s1t, b0t);
        add(1040, s1w, b0w);
        add(1041, s1w, b0t);
        add(1042, s1t, b0w);
        add(1046, s1t, s0t, b0t);
        add(1047, s1w, s0t, b0t);
        add(1048, s1t, s0w, b0t);
        add(1049, s1t, s0t, b0w);
        add(1050, path(s1), path(s0), path(b0));
        add(1052, s2t, s1t, s0t, b0t);
        add(1055, s1t, s0t, b0t, tag(b0 + 1));
        add(1087, s0t, s1t, b0t, distance * 5 + below);
        add(1315, s1w, s0w, b0t);
        add(1316, s2t, s0t, b0t);
    }

    private void childrenAndNext(ParseState s, int s0, int b0) {
        int s0w = word(s0);
        int s0t = tag(s0);
        int b0t = tag(b0);
        int s0l = of(s.left1, s0);
        int s0r = of(s.right1, s0);
        int b0l = s.left1[b0];
        int b0l2 = s.left2[b0];
        add(1063, relation(s, b0l), b0t);
        add(1067, word(b0l), b0t, s0t);
        add(1068, s0t, b0t, tag(s0l), relation(s, s0l));
        add(1069, s0t, b0t, tag(s0r), relation(s, s0r));
        add(1070, s0t, b0t, tag(b0l), relation(s, b0l));
        add(1078, b0t, tag(b0l), tag(b0l2), relation(s, b0l2));
        add(1089, s0t, of(s.leftCount, s0), b0t);
        add(1091, s0t, of(s.rightCount, s0), b0t);
        add(1095, word(b0), s.leftCount[b0]);
        add(1096, b0t, s.leftCount[b0], s0t);
        add(1103, b0t, s.leftSet[b0], s0t);
        add(1308, word(s0l), s0t, b0t);
        add(1312, s0t, b0t, of(s.leftSet, s0));
        add(1313, s0t, b0t, of(s.rightSet, s0));
        add(1314, s0w, word(b0l));
    }

    private int word(int i) {
        return x.at(x.lower, i);
    }

    private int tag(int i) {
        return x.at(tags, i);
    }

    private int cluster(int i) {
        return x.at(x.cluster, i);
    }

    private int path(int i) {
        return x.at(x.path6, i);
    }

    private int shape(int i) {
        return x.at(x.shape, i);
    }

    private static int relation(ParseState s, int i) {
        return i < 0 ? -1 : s.relations[i];
    }

    private static int of(int[] numbers, int i) {
        return i < 0 ? -1 : numbers[i];
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

    private void add(int template, int a, int b, int c, int d) {
        out[n++] = Hash.mix(template, a, b, c, d);
    }
}
