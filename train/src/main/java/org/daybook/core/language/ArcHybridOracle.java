package org.daybook.core.language;

/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a
/// transition puts out of reach.
final class ArcHybridOracle {
    private ArcHybridOracle() {}

    static int shiftCost(ParseState s, int[] gold) {
        int cost = 0;
        int b0 = s.next;
        for (int depth = 0; depth < s.top; depth++) {
            int word = s.stackAt(depth);
            if (gold[word] == b0 || (depth > 0 && gold[b0] == word)) {
                cost++;
            }
        }
        return cost;
    }

    static int leftCost(ParseState s, int[] gold) {
        int s0 = s.stackAt(0);
        int head = gold[s0];
        int cost = head != s.next && (head > s.next || head == s.stackAt(1)) ? 1 : 0;
        return cost + lostChildren(s, gold, s0);
    }

    static int rightCost(ParseState s, int[] gold) {
        int s0 = s.stackAt(0);
        return (gold[s0] >= s.next ? 1 : 0) + lostChildren(s, gold, s0);
    }

    private static int lostChildren(ParseState s, int[] gold, int word) {
        int lost = 0;
        for (int i = s.next; i < s.size; i++) {
            if (gold[i] == word) {
                lost++;
            }
        }
        return lost;
    }
}
