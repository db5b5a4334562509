package org.daybook.core.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// The learnt weights of one classifier: for each feature, known by a 32-bit hash, the classes it speaks for
/// or against. Rows are sparse, a weight is one byte that stands for one of 256 values spaced evenly in the
/// logarithm (steps of some 5 %, far below what changes a decision). Immutable.
final class Weights {
    /// Adding so many cells one by one takes as long as a hundred in one vector loop, which also has more
    /// memory to fetch (measured at 16 and 32: 24.4 and 22.5 microseconds a word of the whole analysis).
    private static final int MANY = 32;

    private static final int FULL = 255;

    private final int classes;
    private final float[] values;
    /// A feature's hash in the upper half; below it where its cells begin (24 bits) and how many there are (8
    /// bits, 255 for a row written out in full); 0 is empty. All in one place, so that a feature costs one
    /// look into memory, which is what the time goes into.
    private final long[] slots;
    private final short[] cells;
    /// Rows of many cells, written out in full one behind the other: adding such a row
    /// up takes a tenth of the time.
    private final float[] full;
    private final int mask;

    private Weights(int classes, float[] values, int[] hashes, int[] lengths, short[] cells) {
        if (cells.length >= 1 << 24) {
            throw new IllegalArgumentException("Too many weights: " + cells.length);
        }
        this.classes = classes;
        this.values = values;
        this.cells = cells;
        int size = Integer.highestOneBit(Math.max(hashes.length, 8)) * 2;
        size = size < hashes.length * 2L ? size * 2 : size;
        this.mask = size - 1;
        this.slots = new long[size];
        int start = 0;
        int written = 0;
        for (int length : lengths) {
            written += isFull(length) ? 1 : 0;
        }
        this.full = new float[written * classes];
        written = 0;
        for (int i = 0; i < hashes.length; i++) {
            int slot = slot(hashes[i]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            boolean writeOut = isFull(lengths[i]);
            slots[slot] = ((long) hashes[i] << 32)
                    | ((long) (writeOut ? written : start) << 8)
                    | (writeOut ? FULL : lengths[i]);
            for (int cell = start; writeOut && cell < start + lengths[i]; cell++) {
                full[written + ((cells[cell] >> 8) & 0xff)] = values[cells[cell] & 0xff];
            }
            written += writeOut ? classes : 0;
            start += lengths[i];
        }
    }

    private static boolean isFull(int length) {
        return length >= MANY;
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
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            hash += step(in);
            hashes[i] = hash;
        }
        byte[] buffer = new byte[rows];
        in.readFully(buffer);
        for (int i = 0; i < rows; i++) {
            lengths[i] = buffer[i] & 0xff;
        }
        buffer = new byte[count * 2];
        in.readFully(buffer);
        short[] cells = new short[count];
        for (int i = 0; i < count; i++) {
            cells[i] = (short) ((buffer[2 * i] << 8) | (buffer[2 * i + 1] & 0xff));
        }
        return new Weights(classes, values, hashes, lengths, cells);
    }

    /// From one number of a rising row to the next, seven bits a byte, the lowest
    /// first: two bytes instead of four.
    static int step(DataInput in) throws IOException {
        int step = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int read = in.readByte();
            step |= (read & 0x7f) << shift;
            if (read >= 0) {
                return step;
            }
        }
        throw new IOException("A step of more than five bytes");
    }

    /// What [#step] reads.
    static void writeStep(DataOutput out, int step) throws IOException {
        int rest = step;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    int classes() {
        return classes;
    }

    /// Adds up what the first `count` features say of each class.
    ///
    /// @param found room for as many numbers as there are features: all slots are fetched before any is
    /// looked at, so that the fetches from memory overlap
    void score(int[] features, int count, long[] found, float[] scores) {
        for (int i = 0; i < count; i++) {
            found[i] = slots[slot(features[i])];
        }
        Arrays.fill(scores, 0, classes, 0f);
        for (int i = 0; i < count; i++) {
            long entry = found[i];
            if (entry != 0 && (int) (entry >>> 32) != features[i]) {
                entry = further(features[i]);
            }
            int cell = ((int) entry >>> 8) & 0xffffff;
            int length = (int) entry & 0xff;
            if (length == FULL) {
                addFull(cell, scores);
                continue;
            }
            int end = cell + length;
            for (; cell < end; cell++) {
                int packed = cells[cell];
                scores[(packed >> 8) & 0xff] += values[packed & 0xff];
            }
        }
    }

    private void addFull(int from, float[] scores) {
        for (int c = 0; c < classes; c++) {
            scores[c] += full[from + c];
        }
    }

    private long further(int feature) {
        int slot = (slot(feature) + 1) & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != feature) {
            slot = (slot + 1) & mask;
        }
        return slots[slot];
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
