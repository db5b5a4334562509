package org.daybook.core.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// An averaged perceptron (Collins 2002) over hashed features with sparse rows. One thread; the order of the
/// updates alone decides
/// the result.
final class Perceptron {
    final int classes;
    /// Key in the upper half, row + 1 in the lower; 0 is empty.
    private long[] slots = new long[1 << 20];
    private int used;
    /// Class in the lowest byte, weight (a whole number, as all updates are) above.
    private int[][] now = new int[1 << 18][];
    private int[] counts = new int[1 << 18];
    private long[][] sums = new long[1 << 18][];
    private int[][] since = new int[1 << 18][];
    private int clock = 1;
    private final int[] whole;

    Perceptron(int classes) {
        this.classes = classes;
        this.whole = new int[classes];
    }

    void tick() {
        clock++;
    }

    private int find(int key) {
        int mask = slots.length - 1;
        int slot = ((key * 0x9E3779B1) >>> 7) & mask;
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> 32) == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return ~slot;
    }

    void score(int[] features, int count, float[] scores) {
        Arrays.fill(whole, 0);
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            if (slot >= 0) {
                int row = (int) slots[slot] - 1;
                int[] cells = now[row];
                for (int cell : cells) {
                    whole[cell & 0xff] += cell >> 8;
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            scores[c] = whole[c];
        }
    }

    void update(int[] features, int count, int gold, int found) {
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            int row;
            if (slot < 0) {
                row = used++;
                if (row == now.length) {
                    now = Arrays.copyOf(now, row * 2);
                    counts = Arrays.copyOf(counts, row * 2);
                    sums = Arrays.copyOf(sums, row * 2);
                    since = Arrays.copyOf(since, row * 2);
                }
                now[row] = new int[2];
                sums[row] = new long[2];
                since[row] = new int[2];
                slots[~slot] = ((long) features[i] << 32) | (row + 1);
                if (used * 2 > slots.length) {
                    grow();
                }
            } else {
                row = (int) slots[slot] - 1;
            }
            add(row, gold, 1);
            add(row, found, -1);
        }
    }

    private void add(int row, int which, int amount) {
        int k = 0;
        int count = counts[row];
        while (k < count && (now[row][k] & 0xff) != which) {
            k++;
        }
        if (k == count) {
            if (k == now[row].length) {
                int length = k * 2;
                now[row] = Arrays.copyOf(now[row], length);
                sums[row] = Arrays.copyOf(sums[row], length);
                since[row] = Arrays.copyOf(since[row], length);
            }
            now[row][k] = which;
            since[row][k] = clock;
            counts[row]++;
        }
        sums[row][k] += (long) (now[row][k] >> 8) * (clock - since[row][k]);
        since[row][k] = clock;
        now[row][k] += amount << 8;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long slot : old) {
            if (slot != 0) {
                slots[~find((int) (slot >>> 32))] = slot;
            }
        }
    }

    /// Writes the averaged weights as [Weights] reads them: rounded to steps that begin at `least`, without
    /// those that come out smaller
    /// than `kept`.
    void write(DataOutputStream out, float least, float kept) throws IOException {
        int[] keyOf = new int[used];
        for (long slot : slots) {
            if (slot != 0) {
                keyOf[(int) slot - 1] = (int) (slot >>> 32);
            }
        }
        Integer[] sorted = new Integer[used];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i;
        }
        Arrays.sort(sorted, (a, b) -> Integer.compare(keyOf[a], keyOf[b]));
        double most = 0;
        for (int row = 0; row < used; row++) {
            for (int k = 0; k < counts[row]; k++) {
                most = Math.max(most, Math.abs(average(row, k)));
            }
        }
        float[] values = new float[256];
        double ratio = StrictMath.log(most / least) / 127;
        for (int i = 0; i < 128; i++) {
            values[i] = (float) (least * StrictMath.exp(ratio * i));
            values[128 + i] = -values[i];
        }
        java.io.ByteArrayOutputStream cells = new java.io.ByteArrayOutputStream();
        java.io.ByteArrayOutputStream heads = new java.io.ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(heads);
        int count = 0;
        int written = 0;
        for (int i : sorted) {
            int row = i;
            int length = 0;
            for (int k = 0; k < counts[row]; k++) {
                double weight = average(row, k);
                if (Math.abs(weight) >= least) {
                    int step = (int) Math.round(StrictMath.log(Math.abs(weight) / least) / ratio);
                    if (values[Math.min(step, 127)] >= kept) {
                        cells.write(now[row][k]);
                        cells.write(Math.min(step, 127) + (weight < 0 ? 128 : 0));
                        length++;
                    }
                }
            }
            if (length > 0) {
                head.writeInt(keyOf[i]);
                head.writeByte(length);
                written++;
                count += length;
            }
        }
        out.writeShort(classes);
        for (float value : values) {
            out.writeFloat(value);
        }
        out.writeInt(written);
        out.writeInt(count);
        heads.writeTo(out);
        cells.writeTo(out);
        System.err.println("  rows " + written + " of " + used + ", cells " + count + ", largest " + most);
    }

    private double average(int row, int k) {
        return (sums[row][k] + (double) (now[row][k] >> 8) * (clock - since[row][k])) / clock;
    }

    Weights weights(float least) {
        try {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            write(new DataOutputStream(bytes), least, least);
            return Weights.read(new java.io.DataInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
