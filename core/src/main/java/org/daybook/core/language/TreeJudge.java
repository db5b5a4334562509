package org.daybook.core.language;

/// Says which of two trees of a sentence is to stay by the arcs in which they differ, and by how likely each came to be
/// (a reranker of two, after Collins and Koo 2005). Not shared.
final class TreeJudge implements ParseSearch.Judge {
    /// What speaks for a tree. The class behind it speaks against, by as much.
    static final int FOR = 0;

    static final int AGAINST = 1;

    private final ThreeWeights weights;
    private final ArcFeatures features;
    private final int[] said = new int[ThreeWeights.CLASSES];

    TreeJudge(ThreeWeights weights, Lexis lexis, int[] tags) {
        this.weights = weights;
        this.features = new ArcFeatures(lexis, tags);
    }

    @Override
    public boolean better(ParseState now, ParseState other, ParseSearch.Branching branching) {
        return of(features.of(other, now, branching)) > of(features.of(now, other));
    }

    private int of(int[] features) {
        weights.score(features, features.length, new int[features.length], said, 0);
        return said[FOR];
    }
}
