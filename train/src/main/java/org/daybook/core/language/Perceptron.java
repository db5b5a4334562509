package org.daybook.core.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// An averaged perceptron (Collins 2002) over hashed features with sparse rows. One thread; the
/// order of the updates alone decides the result. After [#choose] the features are settled and only
/// their weights go on learning.
final class Perceptron {
    private static final int PREFIX = 32;

    final int classes;
    /// Two numbers a slot: the key above and one more than where the row's cells begin below (0:
    /// empty), then how many cells there are above and room for how many below. All in one place, since
    /// looking into memory takes the time.
    private long[] slots = new long[2 << 20];
    private int used;
    /// The cells of all rows: class in the lowest byte, weight (a whole number, as all updates are) above;
    /// beside them the weight summed over time and until when.
    private int[] now = new int[1 << 22];
    private long[] sums = new long[1 << 22];
    private int[] since = new int[1 << 22];
    private int free;
    private int clock = 1;
    private int start;
    private boolean settled;
    private int[] begins = new int[512];
    private int[] lengths = new int[512];

    Perceptron(int classes) {
        this.classes = classes;
    }

    void tick() {
        clock++;
    }

    private int find(int key) {
        int mask = (slots.length >> 1) - 1;
        int slot = ((key * 0x9E3779B1) >>> 7) & mask;
        while (slots[2 * slot] != 0) {
            if ((int) (slots[2 * slot] >>> PREFIX) == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return ~slot;
    }

    void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        if (count > begins.length) {
            begins = new int[2 * count];
            lengths = new int[2 * count];
        }
        int rows = 0;
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            if (slot >= 0) {
                begins[rows] = (int) slots[2 * slot] - 1;
                lengths[rows++] = (int) (slots[2 * slot + 1] >>> PREFIX);
            }
        }
        for (int row = 0; row < rows; row++) {
            int end = begins[row] + lengths[row];
            for (int k = begins[row]; k < end; k++) {
                int cell = now[k];
                scores[cell & 0xff] += cell >> 8;
            }
        }
    }

    /// @param gold the class to strengthen; negative where the treebank's is unknown to the model
    void update(int[] features, int count, int gold, int found) {
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            if (slot < 0) {
                if (settled) {
                    continue;
                }
                slot = made(features[i]);
            }
            add(slot, gold, 1);
            add(slot, found, -1);
        }
    }

    private int room(int cells) {
        if (free + cells > now.length) {
            int length = now.length * 2;
            now = Arrays.copyOf(now, length);
            sums = Arrays.copyOf(sums, length);
            since = Arrays.copyOf(since, length);
        }
        int at = free;
        free += cells;
        return at;
    }

    private void add(int slot, int which, int amount) {
        int k = cell(slot, which);
        sums[k] += (long) (now[k] >> 8) * (clock - since[k]);
        since[k] = clock;
        now[k] += amount << 8;
    }

    /// Where a row's cell for a class is; made where there was none.
    private int cell(int slot, int which) {
        int begin = (int) slots[2 * slot] - 1;
        int count = (int) (slots[2 * slot + 1] >>> PREFIX);
        int k = begin;
        while (k < begin + count && (now[k] & 0xff) != (which & 0xff)) {
            k++;
        }
        if (k == begin + count) {
            int holds = (int) slots[2 * slot + 1];
            if (count == holds) {
                int moved = room(holds * 2);
                System.arraycopy(now, begin, now, moved, count);
                System.arraycopy(sums, begin, sums, moved, count);
                System.arraycopy(since, begin, since, moved, count);
                slots[2 * slot] = (slots[2 * slot] & ~0xffffffffL) | (moved + 1);
                holds *= 2;
                k = moved + count;
            }
            slots[2 * slot + 1] = ((long) (count + 1) << PREFIX) | holds;
            now[k] = which & 0xff;
            since[k] = clock;
        }
        return k;
    }

    /// The mean of several that learnt the same in different orders: steadier than each of them.
    static Perceptron mean(List<Perceptron> several) {
        Perceptron mean = new Perceptron(several.getFirst().classes);
        for (Perceptron one : several) {
            for (int from = 0; from < one.slots.length; from += 2) {
                int begin = (int) one.slots[from] - 1;
                int end = begin + (int) (one.slots[from + 1] >>> PREFIX);
                for (int k = begin; k < end; k++) {
                    int slot = mean.made((int) (one.slots[from] >>> PREFIX));
                    int cell = mean.cell(slot, one.now[k] & 0xff);
                    mean.sums[cell] += one.total(k);
                }
            }
            mean.clock += one.clock - one.start;
        }
        Arrays.fill(mean.since, mean.clock);
        return mean;
    }

    private long total(int k) {
        return sums[k] + (long) (now[k] >> 8) * (clock - since[k]);
    }

    private int made(int key) {
        int slot = find(key);
        if (slot >= 0) {
            return slot;
        }
        slot = ~slot;
        slots[2 * slot] = ((long) key << PREFIX) | (room(2) + 1);
        slots[2 * slot + 1] = 2;
        used++;
        if (used * 4 > slots.length) {
            grow();
            return find(key);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot] != 0) {
                put(old, slot);
            }
        }
    }

    private void put(long[] old, int slot) {
        int to = ~find((int) (old[slot] >>> PREFIX));
        slots[2 * to] = old[slot];
        slots[2 * to + 1] = old[slot + 1];
    }

    /// Lets go of the features none of whose averaged weights in `judge` reaches `least` and takes no new ones:
    /// what stays learns on to do without them, and averages begin anew.
    void choose(Perceptron judge, float least) {
        long[] old = slots;
        slots = new long[old.length];
        used = 0;
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot] != 0 && judge.largest((int) (old[slot] >>> PREFIX)) >= least) {
                put(old, slot);
                used++;
            }
        }
        settled = true;
        start = clock;
        Arrays.fill(sums, 0);
        Arrays.fill(since, clock);
    }

    private double largest(int key) {
        int slot = find(key);
        return slot < 0 ? 0 : largest(slots, 2 * slot);
    }

    private double largest(long[] table, int slot) {
        double largest = 0;
        int begin = (int) table[slot] - 1;
        int end = begin + (int) (table[slot + 1] >>> PREFIX);
        for (int k = begin; k < end; k++) {
            largest = Math.max(largest, Math.abs(average(k)));
        }
        return largest;
    }

    /// Writes the averaged weights as [LearntRows] reads them: rounded to steps that begin at `least`, without
    /// those that come out smaller than `kept`.
    void write(DataOutputStream out, float least, float kept) throws IOException {
        long[] rows = new long[used];
        int filled = 0;
        double most = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                rows[filled++] = (slots[slot] & ~0xffffffffL) | slot;
                most = Math.max(most, largest(slots, slot));
            }
        }
        Arrays.sort(rows);
        float[] values = new float[256];
        double ratio = StrictMath.log(most / least) / 127;
        for (int i = 0; i < 128; i++) {
            values[i] = (float) (least * StrictMath.exp(ratio * i));
            values[128 + i] = -values[i];
        }
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        DataOutputStream steps = new DataOutputStream(keys);
        ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        int key = Integer.MIN_VALUE;
        int count = 0;
        int written = 0;
        for (long row : rows) {
            int slot = (int) row;
            int begin = (int) slots[slot] - 1;
            int end = begin + (int) (slots[slot + 1] >>> PREFIX);
            int length = 0;
            for (int k = begin; k < end; k++) {
                double weight = average(k);
                if (Math.abs(weight) >= least) {
                    int step = (int) Math.round(StrictMath.log(Math.abs(weight) / least) / ratio);
                    if (values[Math.min(step, 127)] >= kept) {
                        cells.write(now[k]);
                        cells.write(Math.min(step, 127) + (weight < 0 ? 128 : 0));
                        length++;
                    }
                }
            }
            if (length > 0) {
                LearntRows.writeStep(steps, (int) (row >> PREFIX) - key);
                key = (int) (row >> PREFIX);
                lengths.write(length);
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
        keys.writeTo(out);
        lengths.writeTo(out);
        cells.writeTo(out);
        System.err.println("  rows " + written + " of " + used + ", cells " + count + ", largest " + most);
    }

    private double average(int k) {
        return (double) total(k) / (clock - start);
    }

    Weights weights(float least) {
        return laid(least, least, RowLayout::write, Weights::read);
    }

    ThreeWeights threeWeights(float least, float kept) {
        return laid(least, kept, RowLayout::writeThree, ThreeWeights::read);
    }

    /// What a program that reads the model gets.
    private <T> T laid(float least, float kept, BiConsumer<ModelOutput, LearntRows> layout, Reader<T> reader) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes), least, kept);
            ModelOutput laid = new ModelOutput();
            layout.accept(laid, LearntRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
            return reader.read(new ModelInput(new ByteArrayInputStream(laid.toByteArray())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ModelInput in) throws IOException;
    }
}
