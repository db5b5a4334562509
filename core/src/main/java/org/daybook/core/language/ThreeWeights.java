package org.daybook.core.language;

import java.io.IOException;

/// The learnt weights of a classifier of three classes. What a feature says of them stands in the table itself,
/// ten bits each, so that a feature costs one look into memory and no branch. Immutable.
final class ThreeWeights {
    static final int CLASSES = 3;
    /// Of a weight.
    static final int BITS = 10;

    private final FeatureTable table;

    private ThreeWeights(FeatureTable table) {
        this.table = table;
    }

    static ThreeWeights read(ModelInput in) throws IOException {
        int classes = in.number();
        if (classes != CLASSES) {
            throw new IOException("Weights of " + classes + " classes instead of " + CLASSES);
        }
        return new ThreeWeights(FeatureTable.read(in));
    }

    /// Adds up what the first `count` features say of each of the three classes.
    void score(int[] features, int count, int[] found, int[] scores, int at) {
        int first = 0;
        int second = 0;
        int third = 0;
        int likely = table.likely(features, count, found);
        for (int i = 0; i < likely; i++) {
            int row = table.at(found[i], features[i]);
            first += row << (32 - BITS) >> (32 - BITS);
            second += row << (32 - 2 * BITS) >> (32 - BITS);
            third += row << (32 - 3 * BITS) >> (32 - BITS);
        }
        scores[at] = first;
        scores[at + 1] = second;
        scores[at + 2] = third;
    }
}
