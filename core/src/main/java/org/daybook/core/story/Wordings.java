package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which of the last wordings hold a run of words: a hash table of numbers side by side (open addressing, linear
/// probing), each a hash above the number of a wording. Wordings are numbered as they come, so that what is older than
/// the oldest one kept is known to be gone; its place is used again. Mutable, of one [Origins].
final class Wordings {
    /// A run of words that this many wordings have is a formula ('did not immediately respond to').
    private static final int MOST = 6;

    private static final int SCATTER = 0x9E3779B9;

    /// Of a table of 2^10 and more at most half is used.
    private long[] table = new long[1 << 10];

    private int used;
    private final List<Wording> kept = new ArrayList<>();
    private int first;
    private int gone;

    /// What an article says, under the origin that it repeats or is.
    ///
    /// @param hour when it came, in hours since 1970
    record Wording(String origin, int number, Sketch sketch, double hour) {}

    void add(String origin, Sketch sketch, double hour) {
        Wording wording = new Wording(origin, gone + kept.size(), sketch, hour);
        kept.add(wording);
        for (int hash : sketch.sample()) {
            put(hash, wording.number());
        }
    }

    /// Forgets the oldest as long as they are older than this, or of the future, as the first of a stream may be.
    void expire(double before, double now) {
        while (first < kept.size()
                && (kept.get(first).hour() < before || kept.get(first).hour() > now)) {
            first++;
        }
        if (first > 1000 && first > kept.size() / 2) { // now and then, so that it costs little each time
            kept.subList(0, first).clear();
            gone += first;
            first = 0;
        }
    }

    /// The numbers of the wordings that have a run of these, each as often as it has one, ascending.
    int[] with(int[] hashes) {
        int[] with = new int[hashes.length * 2];
        int count = 0;
        for (int hash : hashes) {
            for (int at = begin(hash); table[at] != 0; at = next(at)) {
                if (hash(table[at]) == hash && isKept(table[at])) {
                    with = count == with.length ? Arrays.copyOf(with, 2 * count) : with;
                    with[count++] = number(table[at]);
                }
            }
        }
        Arrays.sort(with, 0, count);
        return Arrays.copyOf(with, count);
    }

    /// @param number of a wording that is kept
    Wording get(int number) {
        return kept.get(number - gone);
    }

    private void put(int hash, int number) {
        int same = 0;
        int at = begin(hash);
        int dead = -1;
        for (; table[at] != 0; at = next(at)) {
            if (!isKept(table[at])) {
                dead = dead < 0 ? at : dead;
            } else if (hash(table[at]) == hash) {
                same++;
            }
        }
        if (same >= MOST) {
            return;
        }
        if (dead >= 0) {
            table[dead] = entry(hash, number);
        } else {
            table[at] = entry(hash, number);
            if (2 * ++used > table.length) {
                renew();
            }
        }
    }

    /// Leaves out what is gone, in a table of which a quarter to a half is used.
    private void renew() {
        long[] old = table;
        long[] alive =
                Arrays.stream(old).filter(entry -> entry != 0 && isKept(entry)).toArray();
        table = new long[Math.max(1 << 10, Integer.highestOneBit(Math.max(1, alive.length)) << 2)];
        used = alive.length;
        for (long entry : alive) {
            int at = begin(hash(entry));
            while (table[at] != 0) {
                at = next(at);
            }
            table[at] = entry;
        }
    }

    private int begin(int hash) {
        return (hash * SCATTER) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    private boolean isKept(long entry) {
        return number(entry) >= gone + first;
    }

    /// Never 0, which is an empty place: numbers are kept one higher.
    private static long entry(int hash, int number) {
        return ((long) hash << Integer.SIZE) | (number + 1);
    }

    private static int hash(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int number(long entry) {
        return (int) entry - 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(gone + first);
        List<Wording> alive = kept.subList(first, kept.size());
        out.writeInt(alive.size());
        for (Wording wording : alive) {
            Text.write(out, wording.origin());
            out.writeDouble(wording.hour());
            wording.sketch().write(out);
        }
        long[] held = Arrays.stream(table)
                .filter(entry -> entry != 0 && isKept(entry))
                .toArray();
        Arrays.sort(held); // as it lies it would tell how the table grew
        out.writeInt(held.length);
        for (long entry : held) {
            out.writeLong(entry);
        }
    }

    /// Reads what was written into these wordings, which must be new.
    void read(DataInput in) throws IOException {
        gone = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String origin = Text.read(in);
            double hour = in.readDouble();
            kept.add(new Wording(origin, gone + i, Sketch.read(in), hour));
        }
        table = new long[in.readInt()];
        for (int i = 0; i < table.length; i++) {
            table[i] = in.readLong();
        }
        renew();
    }
}
