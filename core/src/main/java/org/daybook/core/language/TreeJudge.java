package org.daybook.core.language;

/// Says which of two trees of a sentence is to stay by the arcs in which they differ, and by how likely each came to be
/// (a reranker of two, after Collins and Koo 2005). Not shared.
final class TreeJudge implements ParseSearch.Judge {
    /// What speaks for a tree. The class behind it speaks against, by as much.
    static final int FOR = 0;

    static final int AGAINST = 1;

    /// The other tree has to be better by so much, in units of [ThreeWeights]: the examples are choices of weaker
    /// parsers, and below this plain sentences were changed for the worse as often as for the better.
    private static final int CLEAR = 340;

    private final ThreeWeights weights;
    private final ArcFeatures features;
    private final int[] said = new int[ThreeWeights.CLASSES];

    TreeJudge(ThreeWeights weights, Lexis lexis, int[] tags) {
        this.weights = weights;
        this.features = new ArcFeatures(lexis, tags);
    }

    @Override
    public boolean better(ParseState now, ParseState other, ParseSearch.Branching branching) {
        return of(features.of(other, now, branching)) > of(features.of(now, other)) + CLEAR;
    }

    private int of(int[] features) {
        weights.score(features, features.length, new int[features.length], said, 0);
        return said[FOR];
    }
}
