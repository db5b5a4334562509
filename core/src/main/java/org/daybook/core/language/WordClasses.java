package org.daybook.core.language;

import java.io.IOException;

/// What is known of a word outside the treebank: its Brown cluster (which words stand in the same
/// company) and its ambiguity class (which parts of speech it was seen as), both keyed by the hash of
/// its lower-case form. Immutable.
final class WordClasses {
    private final int[] paths;
    /// Where the entries of all hashes with the same upper bits begin, and last where all end.
    private final int[] begins;
    private final int shift;
    /// Of rising hashes: the hash above, below it cluster and ambiguity class, 16 bits each.
    private final long[] entries;

    private WordClasses(int[] paths, int[] begins, long[] entries) {
        this.paths = paths;
        this.begins = begins;
        this.shift = Integer.numberOfLeadingZeros(begins.length - 1) + 1;
        this.entries = entries;
    }

    static WordClasses read(ModelInput in) throws IOException {
        WordClasses read = new WordClasses(in.ints(), in.ints(), in.longs());
        int ranges = read.begins.length - 1;
        if (Integer.bitCount(ranges) != 1 || read.begins[ranges] != read.entries.length) {
            throw new IOException("Word classes of " + read.entries.length + " words in " + ranges
                    + " ranges, which do not fit: the file is damaged");
        }
        return read;
    }

    /// Cluster number (0: none) and ambiguity class (0: none), in the upper and lower half.
    int of(int lowerHash) {
        int range = range(lowerHash, shift);
        for (int i = begins[range]; i < begins[range + 1]; i++) {
            long entry = entries[i];
            if ((int) (entry >>> Integer.SIZE) == lowerHash) {
                return (int) entry;
            }
        }
        return 0;
    }

    /// In which of the ranges a hash lies: they rise as the hashes do, which have a sign.
    static int range(int hash, int shift) {
        return (hash ^ Integer.MIN_VALUE) >>> shift;
    }

    /// The path to a cluster from the root of the tree of clusters: a leading 1, then its
    /// bits; 0 where there is none.
    int path(int cluster) {
        return paths[cluster];
    }

    /// The first bits of a path.
    static int prefix(int path, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(path | 1);
        return length <= bits ? path : path >>> (length - bits);
    }
}
