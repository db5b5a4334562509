package org.daybook.core.language;

import java.util.Arrays;

/// What tells a right arc from a wrong one when the whole tree is there: both words, how they are called and how far
/// apart, the arc above, the arc beside, what introduces the child, what both already have. Not shared.
final class ArcFeatures {
    /// The relation of the root, which has no number.
    private static final int ROOT = 200;

    private static final int COMMA = Hash.word(",");

    /// Of a likelihood's logarithm so many steps are told apart.
    private static final int STEPS = 15;

    private static final int STEP_OF_LEAD = 15;

    private final Lexis x;
    private final int[] tags;
    private int[] out = new int[512];
    private int n;
    private ParseState tree;

    ArcFeatures(Lexis x, int[] tags) {
        this.x = x;
        this.tags = tags;
        this.tree = new ParseState(0);
    }

    /// The features of the arcs in which a tree differs from another.
    int[] of(ParseState tree, ParseState other) {
        n = 0;
        differing(tree, other);
        return Arrays.copyOf(out, n);
    }

    /// The same with how the other tree came to be.
    int[] of(ParseState tree, ParseState now, ParseSearch.Branching branching) {
        n = 0;
        int steps = (int) Math.round(-5 * StrictMath.log(branching.behind()));
        int likely = Math.clamp(steps, -STEPS, STEPS);
        int lead = branching.lead() / STEP_OF_LEAD;
        add(2001, branching.taken(), branching.rival());
        add(2002, branching.taken(), branching.rival(), lead);
        add(2003, likely);
        add(2004, likely, branching.taken(), branching.rival());
        add(2005, likely, lead / 2);
        for (int step = -STEPS; step <= likely; step++) {
            add(2006, step);
        }
        add(2007, Math.min(differing(tree, now), 6));
        return Arrays.copyOf(out, n);
    }

    private int differing(ParseState tree, ParseState other) {
        this.tree = tree;
        int differing = 0;
        for (int i = 0; i < x.size; i++) {
            if (tree.heads[i] != other.heads[i] || tree.relations[i] != other.relations[i]) {
                ofArc(i, tree.heads[i]);
                differing++;
            }
        }
        return differing;
    }

    private void ofArc(int child, int head) {
        int relation = relation(child);
        int marker = tree.left1[child];
        ofEnds(child, head, relation);
        ofMarker(child, head, relation, marker);
        ofNeighbours(child, head, relation);
        ofPath(child, head, relation);
        ofSiblings(child, head, relation);
        if (head < x.size) {
            ofLikeness(child, head, relation, marker);
        }
    }

    private void ofEnds(int child, int head, int relation) {
        add(2011, word(child), word(head));
        add(2012, word(child), tag(head), relation);
        add(2013, tag(child), word(head), relation);
        add(2014, tag(child), tag(head), distance(child, head), relation);
        add(2015, tag(child), tag(head), relation);
        add(2016, cluster(child), cluster(head));
        add(2017, path(child), path(head), relation);
        add(2018, word(head), relation);
        add(2019, word(child), relation);
        add(2020, relation, distance(child, head));
    }

    private void ofMarker(int child, int head, int relation, int marker) {
        add(2021, word(marker), word(head));
        add(2022, word(marker), tag(head), relation);
        add(2023, word(marker), tag(head), tag(child));
        add(2024, word(marker), word(head), relation);
        add(2025, path(child), word(marker), path(head));
        add(2026, word(child), word(marker), relation);
    }

    private void ofNeighbours(int child, int head, int relation) {
        int end = child;
        while (tree.right1[end] >= 0) {
            end = tree.right1[end];
        }
        add(2031, tag(child), tag(child - 1), tag(head), relation);
        add(2032, tag(child), tag(child + 1), tag(head), relation);
        add(2033, tag(child), tag(head), tag(head - 1), relation);
        add(2034, tag(child), tag(head), tag(head + 1), relation);
        add(2035, word(child - 1), tag(child), tag(head));
        add(2036, relation, end >= x.size - 2 ? 1 : 0, tag(head));
        add(2037, relation, tag(end + 1), tag(head));
        add(2038, word(end + 1), relation);
    }

    private void ofPath(int child, int head, int relation) {
        int above = head < x.size ? tree.heads[head] : -3;
        int aboveRelation = head < x.size ? relation(head) : -3;
        add(2041, tag(child), tag(head), tag(above));
        add(2042, relation, aboveRelation, tag(head));
        add(2043, relation, aboveRelation, tag(child), tag(above));
        add(2044, word(head), word(above));
        add(2045, tag(head), aboveRelation, relation, distance(child, head));
    }

    private void ofSiblings(int child, int head, int relation) {
        int low = Math.min(child, head);
        int high = Math.min(Math.max(child, head), x.size);
        int nearest = -1;
        int alike = 0;
        int children = 0;
        for (int k = 0; k < x.size; k++) {
            if (tree.heads[k] == head && k != child) {
                children++;
                alike += tree.relations[k] == tree.relations[child] ? 1 : 0;
                boolean between = k > low && k < high;
                nearest = between && (head < child || nearest < 0) ? k : nearest;
            }
        }
        int commas = 0;
        for (int k = low + 1; k < high; k++) {
            commas += x.lower[k] == COMMA ? 1 : 0;
        }
        int beside = nearest < 0 ? -1 : relation(nearest);
        add(2051, tag(child), tag(head), tag(nearest), beside);
        add(2052, relation, beside, tag(head));
        add(2053, word(head), beside, relation);
        add(2054, relation, Math.min(alike, 3), tag(head));
        add(2055, word(head), relation, Math.min(alike, 2));
        add(2056, tag(head), Math.min(children, 6), relation);
        add(2057, relation, Math.min(commas, 4), tag(head));
        add(2058, tag(child), tag(head), Math.min(commas, 3));
    }

    /// Words that are joined by "and" are mostly alike.
    private void ofLikeness(int child, int head, int relation, int marker) {
        boolean sameCase =
                Character.isUpperCase(x.forms[child].charAt(0)) == Character.isUpperCase(x.forms[head].charAt(0));
        int same = (tag(child) == tag(head) ? 1 : 0)
                + (sameCase ? 2 : 0)
                + (x.suffix(child, 2) == x.suffix(head, 2) ? 4 : 0);
        int classes = (cluster(child) == cluster(head) ? 1 : 0) + (path(child) == path(head) ? 2 : 0);
        int ofHead = tree.left1[head];
        add(2061, relation, same);
        add(2062, relation, classes);
        add(2063, relation, tag(marker), tag(ofHead));
        add(2064, tag(child), tag(head), tag(marker), tag(ofHead));
    }

    /// With the direction: 5 to 8 words count alike, 9 to 12, 13 to 20, and more.
    private static int distance(int child, int head) {
        int words = Math.abs(head - child);
        int far = words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : words < 20 ? 7 : 8;
        return (head > child ? 16 : 0) + far;
    }

    private int relation(int child) {
        return tree.heads[child] == x.size ? ROOT : tree.relations[child];
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

    private void add(int template, int a) {
        put(Hash.mix(template, a));
    }

    private void add(int template, int a, int b) {
        put(Hash.mix(template, a, b));
    }

    private void add(int template, int a, int b, int c) {
        put(Hash.mix(template, a, b, c));
    }

    private void add(int template, int a, int b, int c, int d) {
        put(Hash.mix(template, a, b, c, d));
    }

    private void put(int feature) {
        if (n == out.length) {
            out = Arrays.copyOf(out, 2 * n);
        }
        out[n++] = feature;
    }
}
