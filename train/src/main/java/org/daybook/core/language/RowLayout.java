package org.daybook.core.language;

/// Lays out what was learnt of a classifier's features as [Weights] and [ThreeWeights] look it up. Stateless.
final class RowLayout {
    /// Rows of so many cells are written out in full (measured at 16, 32 and 64).
    private static final int MANY = 32;

    /// The largest weight as a whole number: far finer than the values it comes from, and no sum of features
    /// leaves 32 bits.
    private static final int LARGEST = 1 << 20;

    /// The same for a weight of few bits.
    private static final int LARGEST_OF_THREE = (1 << (ThreeWeights.BITS - 1)) - 1;

    private static final int FIELD = (1 << ThreeWeights.BITS) - 1;

    private RowLayout() {}

    /// Writes what [Weights#read] reads.
    static void write(ModelOutput out, LearntRows learnt) {
        int sparse = 0;
        int written = 1;
        for (int length : learnt.lengths()) {
            sparse += length < MANY ? steps(length) : 0;
            written += length < MANY ? 0 : 1;
        }
        if (Math.max(sparse, written) >= 1 << (31 - Weights.STEPS)) {
            throw new IllegalArgumentException("Too many weights: " + sparse + " steps, " + written + " rows");
        }
        long[] steps = new long[sparse];
        int[] full = new int[written * (learnt.classes() + Weights.STEP)];
        int[] weights = new int[1 << Byte.SIZE];
        float scale = learnt.scale(LARGEST);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.round(learnt.values()[i] * scale);
        }
        int[] places = lay(learnt, weights, steps, full);
        out.number(learnt.classes());
        FeaturePlaces.write(out, learnt.hashes(), places);
        out.longs(steps);
        out.ints(weights);
        out.ints(full);
    }

    /// Lays out the rows; answers the place of each.
    private static int[] lay(LearntRows learnt, int[] weights, long[] steps, int[] full) {
        int classes = learnt.classes();
        int[] places = new int[learnt.lengths().length];
        int from = 0;
        int step = 0;
        // From 1, since a place of 0 means that there is none.
        int row = 1;
        for (int i = 0; i < places.length; i++) {
            int length = learnt.lengths()[i];
            if (length < MANY) {
                places[i] = (step << Weights.STEPS) | steps(length);
                for (int k = 0; k < steps(length) * Weights.STEP; k++) {
                    // What fills up the last step goes to classes that are none.
                    int cell = k < length ? cell(learnt.cells()[from + k]) : classes + k % Weights.STEP;
                    steps[step + k / Weights.STEP] |= (long) cell << (16 * (k % Weights.STEP));
                }
                step += steps(length);
            } else {
                places[i] = row << Weights.STEPS;
                for (int k = from; k < from + length; k++) {
                    short cell = learnt.cells()[k];
                    full[row * (classes + Weights.STEP) + LearntRows.classOf(cell)] = weights[cell & 0xff];
                }
                row++;
            }
            from += length;
        }
        return places;
    }

    /// With class and weight the other way round.
    private static int cell(short learnt) {
        return (learnt & 0xff) << 8 | LearntRows.classOf(learnt);
    }

    private static int steps(int length) {
        return (length + Weights.STEP - 1) / Weights.STEP;
    }

    /// Writes what [ThreeWeights#read] reads.
    static void writeThree(ModelOutput out, LearntRows learnt) {
        int[] numbers = new int[learnt.hashes().length];
        float scale = learnt.scale(LARGEST_OF_THREE);
        int cell = 0;
        for (int i = 0; i < numbers.length; i++) {
            for (int end = cell + learnt.lengths()[i]; cell < end; cell++) {
                short packed = learnt.cells()[cell];
                int weight = Math.round(learnt.weightOf(packed) * scale);
                numbers[i] |= (weight & FIELD) << (ThreeWeights.BITS * LearntRows.classOf(packed));
            }
        }
        out.number(learnt.classes());
        FeaturePlaces.write(out, learnt.hashes(), numbers);
    }
}
