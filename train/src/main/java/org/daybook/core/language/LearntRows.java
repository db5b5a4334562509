package org.daybook.core.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What was learnt of each feature, as it lies in the model's file: sparse rows whose weights are one byte each,
/// standing for one of 256 values spaced evenly in the logarithm (steps of some 5 %, far below what changes a
/// decision).
///
/// @param values  the 256 values
/// @param hashes  of the features, rising
/// @param lengths how many cells the row of each feature has
/// @param cells   of all rows, one behind the other: the class above, below the number of its value
@SuppressWarnings("ArrayRecordComponent")
record LearntRows(int classes, float[] values, int[] hashes, int[] lengths, short[] cells) {
    static LearntRows read(DataInput in) throws IOException {
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
        return new LearntRows(classes, values, hashes, lengths, cells);
    }

    static int classOf(short cell) {
        return (cell >> 8) & 0xff;
    }

    float weightOf(short cell) {
        return values[cell & 0xff];
    }

    /// What to multiply weights with so that the largest becomes `most`; rounded, they are then whole numbers.
    float scale(int most) {
        float largest = 0;
        for (short cell : cells) {
            largest = Math.max(largest, Math.abs(weightOf(cell)));
        }
        return largest == 0 ? 1 : most / largest;
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
}
