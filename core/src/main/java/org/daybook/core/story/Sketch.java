package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// A text's wording in at most 512 numbers: hashes of its runs of four words, thinned by keeping those
/// whose lowest bits are zero (Broder 1997, `MOD m`), so that the sketches of two texts can be compared
/// at the coarser of the two thinnings, however long each is. A figure among words reads as any figure,
/// so that a new toll does not make a new text; runs of several figures are a table, where the figures
/// are all there is. Immutable.
public final class Sketch {
    public static final Sketch EMPTY = new Sketch(0, IntStream.empty());

    /// A text of 512 different runs or less is kept whole; longer ones are thinned to 257 to 512. With 128
    /// the shares that [Origins] measures scatter so much that quoting looks like copying (pair precision
    /// .980 instead of 1 on the Reuters copies).
    private static final int LARGEST = 512;

    /// By so many runs at most a wording is looked up; of copies, which share .44 of their runs and more, some fourteen
    /// are among them.
    private static final int SAMPLE = 32;

    private static final int LEAST_HEADLINE = 6;
    private static final int HEADLINE = 0x2f6e2b1;
    private static final int FIGURE = 0x5bd1e995;
    private static final int RUN = 4;
    private static final int LONGEST_TEXT = 40_000;

    private final int level;
    private final int[] hashes;

    /// @param level a hash is kept when its lowest `level` bits are zero
    public Sketch(int level, IntStream hashes) {
        if (level < 0 || level >= Integer.SIZE) {
            throw new IllegalArgumentException("A sketch keeps hashes by 0 to 31 of their bits, not by " + level);
        }
        this.level = level;
        this.hashes = hashes.sorted().distinct().toArray();
    }

    public int level() {
        return level;
    }

    /// Ascending, each once.
    public IntStream hashes() {
        return IntStream.of(hashes);
    }

    int size() {
        return hashes.length;
    }

    /// Those that a thinning to this level keeps.
    int atLevel(int coarser) {
        int kept = 0;
        for (int hash : hashes) {
            kept += isAtLevel(hash, coarser) ? 1 : 0;
        }
        return kept;
    }

    /// How many of those are in another sketch too.
    int shared(Sketch other, int coarser) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int one = hashes[i];
            int two = other.hashes[j];
            shared += one == two && isAtLevel(one, coarser) ? 1 : 0;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return shared;
    }

    /// The hashes at the finest level at which they are few.
    int[] sample() {
        int coarser = level;
        int count = hashes.length;
        while (count > SAMPLE) {
            coarser++;
            count = atLevel(coarser);
        }
        int[] sample = new int[count];
        int at = 0;
        for (int hash : hashes) {
            if (isAtLevel(hash, coarser)) {
                sample[at++] = hash;
            }
        }
        return sample;
    }

    private static boolean isAtLevel(int hash, int level) {
        return (hash & ((1 << level) - 1)) == 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(level);
        out.writeShort(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
    }

    static Sketch read(DataInput in) throws IOException {
        int level = in.readByte();
        int[] hashes = new int[in.readUnsignedShort()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new Sketch(level, IntStream.of(hashes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && level == sketch.level && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * level + Arrays.hashCode(hashes);
    }

    /// A headline alone is the same wording only when it is the same, and is long enough to be no accident.
    static Sketch ofHeadline(String title) {
        int[] words = words(title)[0];
        if (words.length < LEAST_HEADLINE) {
            return EMPTY;
        }
        int hash = HEADLINE;
        for (int word : words) {
            hash = hash * 31 + word;
        }
        return new Sketch(0, IntStream.of(spread(hash)));
    }

    static Sketch of(String text) {
        int[][] words = words(text);
        if (words[0].length < RUN) {
            return EMPTY;
        }
        int[] runs = new int[words[0].length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            int figures = 0;
            for (int j = i; j < i + RUN; j++) {
                figures += words[1][j];
            }
            int hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 31 + (words[1][j] == 1 && figures == 1 ? FIGURE : words[0][j]);
            }
            runs[i] = spread(hash);
        }
        int level = 0;
        int[] kept = IntStream.of(runs).distinct().toArray();
        while (kept.length > LARGEST) {
            int coarser = ++level;
            kept = IntStream.of(kept).filter(hash -> isAtLevel(hash, coarser)).toArray();
        }
        return new Sketch(level, IntStream.of(kept));
    }

    /// The hash of each word, and in the second row 1 where it is a figure.
    private static int[][] words(String text) {
        int end = Math.min(text.length(), LONGEST_TEXT);
        int[] words = new int[end / 2 + 1];
        int[] figures = new int[end / 2 + 1];
        int count = 0;
        int at = 0;
        while (at < end) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int begin = at;
            while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
                if (Character.isDigit(text.charAt(at))) {
                    figures[count] = 1;
                }
                at++;
            }
            words[count] = text.substring(begin, at).toLowerCase(Locale.ROOT).hashCode();
            count++;
        }
        return new int[][] {Arrays.copyOf(words, count), Arrays.copyOf(figures, count)};
    }

    /// Makes every bit of the hash depend on every other (the finaliser of MurmurHash3, public domain).
    private static int spread(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }
}
