package org.daybook.core.language;

/// Looks for the best tree of one sentence. First each transition is the one that looks best in its state. Then, from
/// the left to the right, where the choice was close the other transition is tried, what looks best follows it until
/// both paths have come to the same state, and a [Judge] says which tree is to stay. So what a choice leads to is known
/// before it is made, at some half of the costs of the first path more, where a beam would double them (selectional
/// branching, Choi and McCallum 2013, who compare the likelihood of whole trees).
///
/// Measured in docs/decisions/0027. Not shared.
final class ParseSearch {
    /// A choice is close if the best leads by less; in units of [ThreeWeights]. With 200 UAS gains .1 and looking again
    /// costs half as much again, with 100 it loses .15.
    private static final int CLOSE = 160;

    /// What difference of scores makes a transition e times as likely; anything from 200 to 600 does.
    private static final double SCALE = 300;

    /// A path that has become so many times less likely than the one it is to replace is given up.
    private static final double LOST = 6;

    /// No sentence of the news has so many words; what is longer is read once, that its costs grow with its length.
    private static final int LONGEST = 150;

    /// Says which of two trees of a sentence is to stay. Not shared.
    @FunctionalInterface
    interface Judge {
        /// Whether the other tree is the better one.
        boolean better(ParseState now, ParseState other, Branching branching);
    }

    /// Where two paths part.
    ///
    /// @param taken  the transition that looked best
    /// @param rival  the one tried
    /// @param lead   by how much the first looked better
    /// @param behind how many times less likely the other path is, up to where both come to the same state
    record Branching(int taken, int rival, int lead, double behind) {}

    private final Parser parser;
    private final Judge judge;
    private final int words;
    private final ParseScores scores;
    private final LabelFeatures ofArc;
    private final int[] features = new int[LabelFeatures.MOST];
    private final int[] found = Weights.room(LabelFeatures.MOST);
    private final int[] chances = new int[ThreeWeights.CLASSES];
    private final int[] names;
    private final ParsePath best;
    private final ParsePath other;

    ParseSearch(Parser parser, Lexis lexis, int[] tags, Judge judge) {
        this.parser = parser;
        this.judge = judge;
        this.words = lexis.size;
        this.scores = new ParseScores(parser.transitions(), lexis, tags);
        this.ofArc = new LabelFeatures(lexis, tags, features);
        this.names = parser.labels().scores();
        this.best = new ParsePath(words);
        this.other = new ParsePath(words);
    }

    ParseState tree() {
        ParseState first = first();
        return words <= LONGEST ? lookedAtAgain(first) : first;
    }

    /// The tree of the transitions that each look best where they are made.
    ParseState first() {
        ParseState state = new ParseState(words);
        while (!state.done()) {
            step(state, best, best.length++);
        }
        return state;
    }

    private ParseState lookedAtAgain(ParseState first) {
        ParseState tree = first;
        for (int at = 0; at < best.length; at++) {
            if (best.rivals[at] != ParsePath.NONE && best.leads[at] < CLOSE) {
                tree = rivalTried(tree, at);
            }
        }
        return tree;
    }

    /// Makes the transition that looks best.
    private void step(ParseState state, ParsePath path, int at) {
        path.states[at] = ParsePath.state(state);
        if (state.mustShift()) {
            path.rivals[at] = ParsePath.NONE;
            path.odds[at] = 1;
            make(state, ParseState.SHIFT, path, at);
            return;
        }
        scores.of(state, chances);
        int first = state.best(chances);
        int rival = rival(state, first);
        path.rivals[at] = rival;
        path.leads[at] = rival == ParsePath.NONE ? 0 : chances[first] - chances[rival];
        path.odds[at] = odds(state, first);
        make(state, first, path, at);
    }

    private void make(ParseState state, int transition, ParsePath path, int at) {
        int relation = -1;
        if (transition != ParseState.SHIFT) {
            parser.labels().score(features, ofArc.of(state, state.stackAt(0), state.head(transition)), found, names);
            relation = parser.labels().best(names);
        }
        path.transitions[at] = transition;
        path.relations[at] = relation;
        state.make(transition, relation);
        scores.made(transition, state);
    }

    private int rival(ParseState state, int first) {
        int rival = ParsePath.NONE;
        for (int transition = 0; transition < ThreeWeights.CLASSES; transition++) {
            if (transition != first
                    && state.may(transition)
                    && (rival == ParsePath.NONE || chances[transition] > chances[rival])) {
                rival = transition;
            }
        }
        return rival;
    }

    private double odds(ParseState state, int taken) {
        double odds = 1;
        for (int transition = 0; transition < ThreeWeights.CLASSES; transition++) {
            if (transition != taken && state.may(transition)) {
                odds += StrictMath.exp((chances[transition] - chances[taken]) / SCALE);
            }
        }
        return odds;
    }

    /// Follows the rival of a transition; answers the better tree.
    private ParseState rivalTried(ParseState tree, int at) {
        ParseState state = best.after(at, words);
        scores.moved();
        scores.of(state, chances);
        int rival = best.rivals[at];
        other.states[at] = best.states[at];
        other.rivals[at] = ParsePath.NONE;
        other.odds[at] = odds(state, rival);
        make(state, rival, other, at);
        double behind = other.odds[at] / best.odds[at];
        int met = at + 1;
        while (!state.done() && ParsePath.state(state) != best.states[met]) {
            if (behind >= LOST) {
                return tree;
            }
            step(state, other, met);
            behind *= other.odds[met] / best.odds[met];
            met++;
        }
        best.make(state, met, best.length);
        Branching branching = new Branching(best.transitions[at], rival, best.leads[at], behind);
        if (!judge.better(tree, state, branching)) {
            return tree;
        }
        best.takeOver(other, at, met);
        return state;
    }
}
