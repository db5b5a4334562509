package org.daybook.core.language;

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

    ParseScores(ThreeWeights weights, Lexis lexis, int[] tags) {
        this.weights = weights;
        this.extractor = new ParseFeatures(lexis, tags, features);
        this.stack = new int[CLASSES * (lexis.size + 1)];
        this.rightChildren = new int[CLASSES * (lexis.size + 1)];
    }

    /// To be told of each SHIFT once it is done.
    void shifted(ParseState state) {
        weights.score(features, extractor.ofStack(state), found, stack, CLASSES * state.top);
        weights.score(features, extractor.ofRightChildren(state), found, rightChildren, CLASSES * state.top);
        weights.score(features, extractor.ofNext(state), found, next, 0);
    }

    /// To be told of each RIGHT once it is done.
    void attachedRight(ParseState state) {
        weights.score(features, extractor.ofRightChildren(state), found, rightChildren, CLASSES * state.top);
    }

    /// What all features say of each transition.
    void of(ParseState state, int[] chances) {
        weights.score(features, extractor.ofBoth(state), found, chances, 0);
        int kept = CLASSES * state.top;
        for (int c = 0; c < CLASSES; c++) {
            chances[c] += stack[kept + c] + rightChildren[kept + c] + next[c];
        }
    }
}
