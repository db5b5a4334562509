package org.daybook.core.language;

import java.io.DataInput;
import java.io.IOException;

/// What is known of a word outside the treebank: its Brown cluster (which words stand in the same
/// company) and its ambiguity class (which parts of speech it was seen as), both keyed by the hash of
/// its lower-case form. Immutable.
final class WordClasses {
    private final int[] slots;
    private final int mask;
    private final int[] paths;

    private WordClasses(int[] hashes, short[] clusters, short[] ambiguities, int[] paths) {
        int size = Integer.highestOneBit(Math.max(hashes.length, 8)) * 2;
        if (size < hashes.length * 3 / 2) {
            size *= 2;
        }
        this.mask = size - 1;
        this.slots = new int[size * 2];
        this.paths = paths;
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & mask;
            while (slots[2 * slot + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = hashes[i];
            slots[2 * slot + 1] = (clusters[i] << 16) | (ambiguities[i] & 0xffff);
        }
    }

    static WordClasses read(DataInput in) throws IOException {
        int[] paths = new int[in.readInt()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = in.readInt();
        }
        int words = in.readInt();
        int[] hashes = new int[words];
        short[] clusters = new short[words];
        short[] ambiguities = new short[words];
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < words; i++) {
            hash += LearntRows.step(in);
            hashes[i] = hash;
            clusters[i] = (short) LearntRows.step(in);
            ambiguities[i] = (short) LearntRows.step(in);
        }
        return new WordClasses(hashes, clusters, ambiguities, paths);
    }

    /// Cluster number (0: none) and ambiguity class (0: none), in the upper and lower half.
    int of(int lowerHash) {
        int slot = lowerHash & mask;
        while (slots[2 * slot + 1] != 0) {
            if (slots[2 * slot] == lowerHash) {
                return slots[2 * slot + 1];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
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
