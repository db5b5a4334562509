package org.daybook.core.language;

/// A number for each feature, known by its 32-bit hash. What looking up takes is not the memory but guessing
/// wrong whether a feature is there, so it decides nothing: two neighbours are always looked at, and what does
/// not match counts as 0 (a third of the time of an open table with a branch, measured on the parser).
/// Immutable.
final class FeatureTable {
    /// Of each pair the first holds in its lowest bit whether more of its features are in the next pair.
    private static final long GOES_ON = 1;

    /// Hash above, then 31 bits of the number, then [#GOES_ON].
    private final long[] slots;
    private final int shift;

    /// @param hashes  well mixed, none twice
    /// @param numbers of each hash, 31 bits of it
    FeatureTable(int[] hashes, int[] numbers) {
        int pairs = Math.max(Integer.highestOneBit(Math.max(hashes.length, 1)) * 2, 2);
        this.shift = Integer.numberOfLeadingZeros(pairs) + 1;
        this.slots = new long[2 * pairs];
        for (int i = 0; i < hashes.length; i++) {
            long slot = ((long) hashes[i] << 32) | ((numbers[i] & 0x7fffffffL) << 1);
            int at = home(hashes[i]);
            while (taken(at) && taken(at + 1)) {
                slots[at] |= GOES_ON;
                at = next(at);
            }
            at += taken(at) ? 1 : 0;
            slots[at] |= slot;
        }
    }

    private boolean taken(int at) {
        return (slots[at] & ~GOES_ON) != 0;
    }

    private int home(int hash) {
        return hash >>> shift << 1;
    }

    private int next(int at) {
        return (at + 2) & (slots.length - 1);
    }

    /// The 31 bits kept for a feature; 0 if there are none.
    int find(int feature) {
        int at = home(feature);
        long first = slots[at];
        long second = slots[at + 1];
        long found = (first & same(first, feature)) | (second & same(second, feature));
        if ((first & GOES_ON) != 0) {
            found |= further(feature, at);
        }
        return (int) found >>> 1;
    }

    private long further(int feature, int from) {
        int at = from;
        long found = 0;
        while ((slots[at] & GOES_ON) != 0) {
            at = next(at);
            found |= (slots[at] & same(slots[at], feature)) | (slots[at + 1] & same(slots[at + 1], feature));
        }
        return found;
    }

    /// All ones where the slot is that of the feature, otherwise 0.
    private static long same(long slot, int feature) {
        return (((slot >>> 32) ^ (feature & 0xffffffffL)) - 1) >> 63;
    }
}
