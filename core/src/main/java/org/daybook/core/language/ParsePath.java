package org.daybook.core.language;

/// The transitions of a sentence from the first state to the last, and how sure each was. Not shared.
final class ParsePath {
    /// The rival of a transition that has none.
    static final int NONE = -1;

    /// Names of the arcs made; -1 for SHIFT.
    final int[] relations;
    final int[] transitions;
    /// The transition that looked best but for the one taken.
    final int[] rivals;
    /// By how much the one taken looked better than its rival.
    final int[] leads;
    /// One over the likelihood of the transition, given its state.
    final double[] odds;
    /// Of the state before the transition.
    final long[] states;
    int length;

    ParsePath(int words) {
        int most = 2 * words + 1;
        relations = new int[most];
        transitions = new int[most];
        rivals = new int[most];
        leads = new int[most];
        odds = new double[most];
        states = new long[most];
    }

    /// A number by which a state of a sentence is known from the others: its next word and its stack, 64 bits.
    static long state(ParseState state) {
        long number = state.next;
        for (int i = 0; i < state.top; i++) {
            number = (number + state.stack[i] + 1) * 0x9E3779B97F4A7C15L;
            number ^= number >>> 29;
        }
        return number;
    }

    /// Takes transitions from, until to, of another path in the place of its own.
    void takeOver(ParsePath other, int from, int to) {
        System.arraycopy(other.relations, from, relations, from, to - from);
        System.arraycopy(other.transitions, from, transitions, from, to - from);
        System.arraycopy(other.rivals, from, rivals, from, to - from);
        System.arraycopy(other.leads, from, leads, from, to - from);
        System.arraycopy(other.odds, from, odds, from, to - from);
        System.arraycopy(other.states, from, states, from, to - from);
    }

    /// The state behind the first so many transitions.
    ParseState after(int transitions, int words) {
        ParseState state = new ParseState(words);
        make(state, 0, transitions);
        return state;
    }

    /// Makes the transitions from, until to.
    void make(ParseState state, int from, int to) {
        for (int i = from; i < to; i++) {
            state.make(transitions[i], relations[i]);
        }
    }
}
