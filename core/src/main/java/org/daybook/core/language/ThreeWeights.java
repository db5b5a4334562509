package org.daybook.core.language;

import java.io.DataInput;
import java.io.IOException;

/// The learnt weights of a classifier of three classes. What a feature says of them stands in the table itself,
/// ten bits each, so that a feature costs one look into memory and no branch. Immutable.
final class ThreeWeights {
    static final int CLASSES = 3;
    private static final int BITS = 10;
    private static final int LARGEST = (1 << (BITS - 1)) - 1;
    private static final int FIELD = (1 << BITS) - 1;

    private final FeatureTable table;

    private ThreeWeights(LearntRows learnt) {
        int[] numbers = new int[learnt.hashes().length];
        float scale = learnt.scale(LARGEST);
        int cell = 0;
        for (int i = 0; i < numbers.length; i++) {
            for (int end = cell + learnt.lengths()[i]; cell < end; cell++) {
                short packed = learnt.cells()[cell];
                int weight = Math.round(learnt.weightOf(packed) * scale);
                numbers[i] |= (weight & FIELD) << (BITS * LearntRows.classOf(packed));
            }
        }
        this.table = new FeatureTable(learnt.hashes(), numbers);
    }

    static ThreeWeights read(DataInput in) throws IOException {
        LearntRows learnt = LearntRows.read(in);
        if (learnt.classes() != CLASSES) {
            throw new IOException("Weights of " + learnt.classes() + " classes instead of " + CLASSES);
        }
        return new ThreeWeights(learnt);
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
