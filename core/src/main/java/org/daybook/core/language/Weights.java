package org.daybook.core.language;

import java.io.DataInput;
import java.io.IOException;

/// The learnt weights of one classifier: for each feature, known by a 32-bit hash, the classes it speaks for or
/// against. Rows are
/// sparse, a weight is one byte that stands for one of 256 values spaced evenly in the logarithm (steps of some
/// 5 %, far
/// below what changes a decision). Immutable.
final class Weights {
    private final int classes;
    private final float[] values;
    private final int[] slots;
    private final int[] starts;
    private final short[] cells;
    private final int mask;

    private Weights(int classes, float[] values, int[] hashes, int[] lengths, short[] cells) {
        this.classes = classes;
        this.values = values;
        this.cells = cells;
        int size = Integer.highestOneBit(Math.max(hashes.length, 8)) * 4;
        this.mask = size - 1;
        // A slot holds hash and start side by side, so that a feature costs one cache line to find; start 0 is
        // empty.
        this.slots = new int[size * 2];
        this.starts = new int[hashes.length + 1];
        int start = 0;
        for (int i = 0; i < hashes.length; i++) {
            starts[i] = start;
            start += lengths[i];
            int slot = slot(hashes[i]);
            while (slots[2 * slot + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = hashes[i];
            slots[2 * slot + 1] = i + 1;
        }
        starts[hashes.length] = start;
    }

    static Weights read(DataInput in) throws IOException {
        int classes = in.readUnsignedShort();
        float[] values = new float[256];
        for (int i = 0; i < 256; i++) {
            values[i] = in.readFloat();
        }
        int rows = in.readInt();
        int count = in.readInt();
        int[] hashes = new int[rows];
        int[] lengths = new int[rows];
        byte[] buffer = new byte[rows * 5];
        in.readFully(buffer);
        for (int i = 0, at = 0; i < rows; i++, at += 5) {
            hashes[i] = integer(buffer, at);
            lengths[i] = buffer[at + 4] & 0xff;
        }
        buffer = new byte[count * 2];
        in.readFully(buffer);
        short[] cells = new short[count];
        for (int i = 0; i < count; i++) {
            cells[i] = (short) ((buffer[2 * i] << 8) | (buffer[2 * i + 1] & 0xff));
        }
        return new Weights(classes, values, hashes, lengths, cells);
    }

    static int integer(byte[] buffer, int at) {
        return (buffer[at] << 24)
                | ((buffer[at + 1] & 0xff) << 16)
                | ((buffer[at + 2] & 0xff) << 8)
                | (buffer[at + 3] & 0xff);
    }

    int classes() {
        return classes;
    }

    /// Adds up what the first `count` features say of each class.
    void score(int[] features, int count, float[] scores) {
        java.util.Arrays.fill(scores, 0, classes, 0f);
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int slot = slot(feature);
            while (slots[2 * slot + 1] != 0) {
                if (slots[2 * slot] == feature) {
                    int row = slots[2 * slot + 1];
                    for (int cell = starts[row - 1]; cell < starts[row]; cell++) {
                        int packed = cells[cell];
                        scores[(packed >> 8) & 0xff] += values[packed & 0xff];
                    }
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
