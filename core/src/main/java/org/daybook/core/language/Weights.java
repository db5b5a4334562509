package org.daybook.core.language;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/// The learnt weights of one classifier of many classes: for each feature the classes it speaks for or against.
/// Most rows have two or three cells and stay sparse; those of many cells are written out in full, since adding
/// so many up one by one takes as long as a hundred in one vector loop. Immutable.
final class Weights {
    /// Rows of so many cells are written out in full (measured at 16, 32 and 64).
    private static final int MANY = 32;

    /// The largest weight as a whole number: far finer than the values it comes from, and no sum of features
    /// leaves 32 bits.
    private static final int LARGEST = 1 << 20;

    private static final int LENGTH_BITS = 8;
    private static final int FULL = (1 << LENGTH_BITS) - 1;

    private final int classes;
    /// Where a feature's cells begin, and below how many they are; [#FULL] for a row written out.
    private final FeatureTable table;
    /// The class in the lowest byte, the weight above.
    private final int[] cells;
    private final int[] full;

    private Weights(LearntRows learnt) {
        this.classes = learnt.classes();
        if (learnt.cells().length >= 1 << (31 - LENGTH_BITS)) {
            throw new IllegalArgumentException("Too many weights: " + learnt.cells().length);
        }
        float scale = learnt.scale(LARGEST);
        this.cells = new int[learnt.cells().length];
        for (int i = 0; i < cells.length; i++) {
            short cell = learnt.cells()[i];
            cells[i] = (Math.round(learnt.weightOf(cell) * scale) << 8) | LearntRows.classOf(cell);
        }
        int written = 0;
        for (int length : learnt.lengths()) {
            written += length >= MANY ? 1 : 0;
        }
        this.full = new int[written * classes];
        int[] places = new int[learnt.lengths().length];
        int start = 0;
        written = 0;
        for (int i = 0; i < places.length; i++) {
            int length = learnt.lengths()[i];
            places[i] = (start << LENGTH_BITS) | length;
            if (length >= MANY) {
                for (int cell = start; cell < start + length; cell++) {
                    full[written + (cells[cell] & 0xff)] = cells[cell] >> 8;
                }
                places[i] = (written << LENGTH_BITS) | FULL;
                written += classes;
            }
            start += length;
        }
        this.table = new FeatureTable(learnt.hashes(), places);
    }

    static Weights read(DataInput in) throws IOException {
        return new Weights(LearntRows.read(in));
    }

    int classes() {
        return classes;
    }

    /// Adds up what the first `count` features say of each class.
    ///
    /// @param found  room for as many numbers as there are features: all are looked up before any is added up,
    /// so that the fetches from memory overlap
    /// @param scores room for as many numbers as there are classes
    void score(int[] features, int count, int[] found, int[] scores) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            int place = table.find(features[i]);
            found[known] = place;
            known += place == 0 ? 0 : 1;
        }
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < known; i++) {
            int length = found[i] & FULL;
            int cell = found[i] >>> LENGTH_BITS;
            if (length == FULL) {
                addFull(cell, scores);
                continue;
            }
            for (int end = cell + length; cell < end; cell++) {
                int packed = cells[cell];
                scores[packed & 0xff] += packed >> 8;
            }
        }
    }

    private void addFull(int from, int[] scores) {
        for (int c = 0; c < classes; c++) {
            scores[c] += full[from + c];
        }
    }
}
