package org.daybook.core.language;

import java.io.IOException;
import java.util.Arrays;

/// The learnt weights of one classifier of many classes: for each feature the classes it speaks for or against.
/// Most rows are sparse, and lie in steps of four cells; those of many cells are written out in full, since adding
/// so many up one by one takes as long as a hundred in one vector loop (`RowLayout` of the training lays them so).
/// Immutable.
final class Weights {
    /// Cells of a step: they fill 64 bits.
    static final int STEP = 4;

    /// Bits for the number of a row's steps.
    static final int STEPS = 4;

    private final int classes;
    /// Where a feature's steps begin, and below how many they are; none for a row written out.
    private final FeatureTable table;
    /// Of each step the cells, the first lowest: the number of the weight above, the class below.
    private final long[] steps;
    private final int[] weights;
    /// Rows written out, one behind the other, the first of them none.
    private final int[] full;

    private Weights(int classes, FeatureTable table, long[] steps, int[] weights, int[] full) {
        this.classes = classes;
        this.table = table;
        this.steps = steps;
        this.weights = weights;
        this.full = full;
    }

    static Weights read(ModelInput in) throws IOException {
        int classes = in.number();
        Weights read = new Weights(classes, FeatureTable.read(in), in.longs(), in.ints(), in.ints());
        if (read.weights.length != 1 << Byte.SIZE || read.full.length % read.room() != 0) {
            throw new IOException("Weights of " + classes + " classes with " + read.weights.length + " values and "
                    + read.full.length + " cells written out: the file is damaged");
        }
        return read;
    }

    private int room() {
        return classes + STEP;
    }

    /// Room for what is said of each class; what stands behind the classes means nothing.
    int[] scores() {
        return new int[room()];
    }

    /// Room for what is found of so many features.
    static int[] room(int features) {
        return new int[2 * features];
    }

    /// What the first `count` features say of each class, as [#add] adds it up.
    void score(int[] features, int count, int[] found, int[] scores) {
        Arrays.fill(scores, 0);
        add(features, count, found, scores);
    }

    /// Adds up what the first `count` features say of each class. All are looked up before any is added up, so that
    /// the fetches from memory overlap; then of all sparse rows the first step is added, of those that have more
    /// the second, and so on: how long a row is is never guessed wrong.
    ///
    /// @param features written over
    /// @param found  from [#room]
    /// @param scores from [#scores]
    void add(int[] features, int count, int[] found, int[] scores) {
        int likely = table.likely(features, count, found);
        int rows = 0;
        int written = found.length;
        for (int i = 0; i < likely; i++) {
            int place = table.at(found[i], features[i]);
            int steps = place & ((1 << STEPS) - 1);
            found[rows] = place;
            rows += steps == 0 ? 0 : 1;
            found[written - 1] = place >>> STEPS;
            written -= place != 0 && steps == 0 ? 1 : 0;
        }
        for (int i = written; i < found.length; i++) {
            addFull(found[i] * room(), scores);
        }
        while (rows > 0) {
            rows = addStep(found, rows, scores);
        }
    }

    /// Adds the next step of each row; answers how many rows have another.
    private int addStep(int[] found, int rows, int[] scores) {
        int further = 0;
        for (int i = 0; i < rows; i++) {
            int place = found[i];
            long step = steps[place >>> STEPS];
            scores[(int) step & 0xff] += weights[(int) (step >>> 8) & 0xff];
            scores[(int) (step >>> 16) & 0xff] += weights[(int) (step >>> 24) & 0xff];
            scores[(int) (step >>> 32) & 0xff] += weights[(int) (step >>> 40) & 0xff];
            scores[(int) (step >>> 48) & 0xff] += weights[(int) (step >>> 56)];
            int rest = place + (1 << STEPS) - 1;
            found[further] = rest;
            further += (rest & ((1 << STEPS) - 1)) == 0 ? 0 : 1;
        }
        return further;
    }

    private void addFull(int from, int[] scores) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] += full[from + c];
        }
    }

    /// The class of which most is said; of equals the first.
    int best(int[] scores) {
        return best(scores, classes);
    }

    static int best(int[] scores, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
