package org.daybook.core.language;

import java.util.Arrays;

/// A number for each feature, known by its 32-bit hash. What looking up takes is waiting for memory and guessing
/// wrong what comes, so nothing is guessed: a small table of marks, which stays in the processor's second cache,
/// leaves out most of what was never learnt, and tells of the rest the one place where it can be (hash and
/// displace: Belazzougui, Botelho and Dietzfelbinger 2009). Immutable.
final class FeatureTable {
    /// So many features a group at most on average: twice as many read in the same time, but it takes longer to
    /// find places for them.
    private static final int GROUP = 5;

    /// Of a group's 64 bits the upper 16 say how its features are displaced, the lower 48 which may be there.
    private static final int MARKS = 48;

    private static final int DISPLACEMENTS = 1 << (Long.SIZE - MARKS);

    private static final int TO_GROUP = 0x9E3779B1;
    private static final int TO_SLOT = 0x85EBCA6B;
    private static final int BY = 0x61C88647;

    private final long[] groups;
    private final int groupShift;
    /// Hash above, number below.
    private final long[] slots;
    private final int slotShift;

    /// @param hashes  well mixed, none twice
    /// @param numbers of each hash, 31 bits of it
    FeatureTable(int[] hashes, int[] numbers) {
        int wanted = Math.max(Integer.highestOneBit(Math.max(hashes.length / GROUP, 1)) * 2, 2);
        this.groups = new long[wanted];
        this.groupShift = Integer.numberOfLeadingZeros(wanted) + 1;
        int places = 4;
        while (places * 4L < hashes.length * 5L) {
            places *= 2;
        }
        this.slots = new long[places];
        this.slotShift = Integer.numberOfLeadingZeros(places) + 1;
        place(hashes, numbers);
    }

    /// The fullest groups first, while there is most room. All is sorted by counting: this is part of each start.
    private void place(int[] hashes, int[] numbers) {
        int[] sizes = new int[groups.length];
        for (int hash : hashes) {
            sizes[group(hash)]++;
            groups[group(hash)] |= 1L << mark(hash);
        }
        int[] begins = begins(sizes);
        int[] filled = begins.clone();
        int[] byGroup = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            byGroup[filled[group(hashes[i])]++] = i;
        }
        boolean[] taken = new boolean[slots.length];
        for (int group : fullestFirst(sizes)) {
            int begin = begins[group];
            int end = begin + sizes[group];
            groups[group] |= (long) displacement(byGroup, begin, end, hashes, taken) << MARKS;
            for (int k = begin; k < end; k++) {
                int i = byGroup[k];
                slots[slot(hashes[i], groups[group])] = ((long) hashes[i] << 32) | (numbers[i] & 0x7fffffffL);
            }
        }
    }

    /// Where each begins if all lie one behind the other.
    private static int[] begins(int[] sizes) {
        int[] begins = new int[sizes.length];
        for (int i = 1; i < sizes.length; i++) {
            begins[i] = begins[i - 1] + sizes[i - 1];
        }
        return begins;
    }

    private static int[] fullestFirst(int[] sizes) {
        int most = Arrays.stream(sizes).max().orElse(0);
        int[] often = new int[most + 1];
        for (int size : sizes) {
            often[most - size]++;
        }
        int[] filled = begins(often);
        int[] order = new int[sizes.length];
        for (int group = 0; group < sizes.length; group++) {
            order[filled[most - sizes[group]]++] = group;
        }
        return order;
    }

    /// The first that brings all of a group to places still free, which are taken then.
    private int displacement(int[] byGroup, int begin, int end, int[] hashes, boolean[] taken) {
        for (int displacement = 0; displacement < DISPLACEMENTS; displacement++) {
            int k = begin;
            while (k < end) {
                int at = slot(hashes[byGroup[k]], (long) displacement << MARKS);
                if (taken[at]) {
                    break;
                }
                taken[at] = true;
                k++;
            }
            if (k == end) {
                return displacement;
            }
            while (--k >= begin) {
                taken[slot(hashes[byGroup[k]], (long) displacement << MARKS)] = false;
            }
        }
        throw new IllegalArgumentException("Features whose hashes are not mixed: " + (end - begin) + " in one group");
    }

    private int group(int hash) {
        return (hash * TO_GROUP) >>> groupShift;
    }

    /// Which of its group's marks is a feature's.
    private static int mark(int hash) {
        return ((hash & 0xffff) * MARKS) >>> 16;
    }

    private int slot(int hash, long group) {
        return ((hash ^ ((int) (group >>> MARKS) * BY)) * TO_SLOT) >>> slotShift;
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
            long group = groups[group(feature)];
            features[likely] = feature;
            places[likely] = slot(feature, group);
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
        return at(slot(feature, groups[group(feature)]), feature);
    }
}
