package org.daybook.core.language;

import java.util.Arrays;

/// What the features of a sentence's states say of the transitions, added up in parts: what a transition leaves
/// as it was is kept, two features of five. Not shared.
final class ParseScores {
    private static final int CLASSES = ThreeWeights.CLASSES;

    private final ThreeWeights weights;
    private final int[] features = new int[ParseFeatures.MOST];
    private final int[] found = new int[ParseFeatures.MOST];
    private final ParseFeatures extractor;
    /// For each height of the stack, of the word on top there and all below it.
    private final int[] stack;
    /// For each height of the stack, of the right children of the word on top there.
    private final int[] rightChildren;
    private final int[] next = new int[CLASSES];
    /// Of which heights of the stack, and whether of the words to come, what was added up holds.
    private final boolean[] stackHolds;
    private final boolean[] rightHolds;
    private boolean nextHolds;

    ParseScores(ThreeWeights weights, Lexis lexis, int[] tags) {
        this.weights = weights;
        this.extractor = new ParseFeatures(lexis, tags, features);
        this.stack = new int[CLASSES * (lexis.size + 1)];
        this.rightChildren = new int[CLASSES * (lexis.size + 1)];
        this.stackHolds = new boolean[lexis.size + 1];
        this.rightHolds = new boolean[lexis.size + 1];
    }

    /// To be told when another state is to be looked at than the one that came of the last by a transition.
    void moved() {
        Arrays.fill(stackHolds, false);
        Arrays.fill(rightHolds, false);
        nextHolds = false;
    }

    /// To be told of each transition once it is made.
    void made(int transition, ParseState state) {
        if (transition == ParseState.SHIFT) {
            stackHolds[state.top] = false;
            rightHolds[state.top] = false;
            nextHolds = false;
        } else if (transition == ParseState.RIGHT) {
            rightHolds[state.top] = false;
        }
    }

    /// What all features say of each transition.
    void of(ParseState state, int[] chances) {
        int kept = CLASSES * state.top;
        addUpAgain(state, kept);
        weights.score(features, extractor.ofBoth(state), found, chances, 0);
        for (int c = 0; c < CLASSES; c++) {
            chances[c] += stack[kept + c] + rightChildren[kept + c] + next[c];
        }
    }

    private void addUpAgain(ParseState state, int kept) {
        if (!stackHolds[state.top]) {
            weights.score(features, extractor.ofStack(state), found, stack, kept);
            stackHolds[state.top] = true;
        }
        if (!rightHolds[state.top]) {
            weights.score(features, extractor.ofRightChildren(state), found, rightChildren, kept);
            rightHolds[state.top] = true;
        }
        if (!nextHolds) {
            weights.score(features, extractor.ofNext(state), found, next, 0);
            nextHolds = true;
        }
    }
}
