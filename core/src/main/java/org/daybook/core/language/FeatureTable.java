package org.daybook.core.language;

import java.io.IOException;

/// A number for each feature, known by its 32-bit hash. What looking up takes is waiting for memory and guessing
/// wrong what comes, so nothing is guessed: a small table of marks, which stays in the processor's second cache,
/// leaves out most of what was never learnt, and tells of the rest the one place where it can be (hash and
/// displace: Belazzougui, Botelho and Dietzfelbinger 2009). The places are found when the model is made
/// (`FeaturePlaces` of the training). Immutable.
final class FeatureTable {
    /// Of a group's 64 bits the upper 16 say how its features are displaced, the lower 48 which may be there.
    static final int MARKS = 48;

    private static final int TO_GROUP = 0x9E3779B1;
    private static final int TO_SLOT = 0x85EBCA6B;
    private static final int BY = 0x61C88647;

    private final long[] groups;
    private final int groupShift;
    /// Hash above, number below.
    private final long[] slots;
    private final int slotShift;

    FeatureTable(long[] groups, long[] slots) {
        this.groups = groups;
        this.groupShift = shift(groups.length);
        this.slots = slots;
        this.slotShift = shift(slots.length);
    }

    static FeatureTable read(ModelInput in) throws IOException {
        long[] groups = in.longs();
        long[] slots = in.longs();
        if (Integer.bitCount(groups.length) != 1 || Integer.bitCount(slots.length) != 1) {
            throw new IOException("A table of " + groups.length + " groups and " + slots.length
                    + " places, which are no powers of two");
        }
        return new FeatureTable(groups, slots);
    }

    /// How far to shift a mixed hash to the right for one of so many places, a power of two.
    static int shift(int places) {
        return Integer.numberOfLeadingZeros(places) + 1;
    }

    static int group(int hash, int shift) {
        return (hash * TO_GROUP) >>> shift;
    }

    /// Which of its group's marks is a feature's.
    static int mark(int hash) {
        return ((hash & 0xffff) * MARKS) >>> 16;
    }

    static int slot(int hash, long group, int shift) {
        return ((hash ^ ((int) (group >>> MARKS) * BY)) * TO_SLOT) >>> shift;
    }

    /// Leaves out most of the features that are not here.
    ///
    /// @param features written over: first come those that may be here
    /// @param places   of each of those, for [#at]
    /// @return how many may be here
    int likely(int[] features, int count, int[] places) {
        int likely = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            long group = groups[group(feature, groupShift)];
            features[likely] = feature;
            places[likely] = slot(feature, group, slotShift);
            likely += (int) (group >>> mark(feature)) & 1;
        }
        return likely;
    }

    /// The 31 bits kept for a feature, which if anywhere is at this place; 0 if there are none.
    int at(int place, int feature) {
        long slot = slots[place];
        // All ones where the slot is the feature's, otherwise 0: no branch to be guessed wrong.
        long same = (((slot >>> 32) ^ (feature & 0xffffffffL)) - 1) >> 63;
        return (int) (slot & same);
    }

    /// The 31 bits kept for a feature; 0 if there are none.
    int find(int feature) {
        return at(slot(feature, groups[group(feature, groupShift)], slotShift), feature);
    }
}
