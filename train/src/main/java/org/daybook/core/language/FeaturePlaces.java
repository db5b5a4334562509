package org.daybook.core.language;

import java.util.Arrays;

/// Finds the places of a [FeatureTable]'s features (hash and displace: Belazzougui, Botelho and Dietzfelbinger
/// 2009), the fullest groups first, while there is most room. The same features give the same places. Not shared.
final class FeaturePlaces {
    /// So many features a group at most on average: twice as many read in the same time, but it takes longer to
    /// find places for them.
    private static final int GROUP = 5;

    private static final int DISPLACEMENTS = 1 << (Long.SIZE - FeatureTable.MARKS);

    private final int[] hashes;
    private final long[] groups;
    private final int groupShift;
    private final long[] slots;
    private final int slotShift;
    private final boolean[] taken;

    private FeaturePlaces(int[] hashes) {
        this.hashes = hashes;
        this.groups = new long[Math.max(Integer.highestOneBit(Math.max(hashes.length / GROUP, 1)) * 2, 2)];
        this.groupShift = FeatureTable.shift(groups.length);
        int places = 4;
        while (places * 4L < hashes.length * 5L) {
            places *= 2;
        }
        this.slots = new long[places];
        this.slotShift = FeatureTable.shift(places);
        this.taken = new boolean[places];
    }

    /// Writes the table that gives each hash its number.
    ///
    /// @param hashes  well mixed, none twice
    /// @param numbers of each hash, 31 bits of it
    static void write(ModelOutput out, int[] hashes, int[] numbers) {
        FeaturePlaces found = new FeaturePlaces(hashes);
        found.place(numbers);
        out.longs(found.groups);
        out.longs(found.slots);
    }

    private void place(int[] numbers) {
        int[] sizes = new int[groups.length];
        for (int hash : hashes) {
            sizes[group(hash)]++;
            groups[group(hash)] |= 1L << FeatureTable.mark(hash);
        }
        int[] begins = begins(sizes);
        int[] filled = begins.clone();
        int[] byGroup = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            byGroup[filled[group(hashes[i])]++] = i;
        }
        for (int group : fullestFirst(sizes)) {
            int begin = begins[group];
            int end = begin + sizes[group];
            groups[group] |= (long) displacement(byGroup, begin, end) << FeatureTable.MARKS;
            for (int k = begin; k < end; k++) {
                int i = byGroup[k];
                slots[FeatureTable.slot(hashes[i], groups[group], slotShift)] =
                        ((long) hashes[i] << 32) | (numbers[i] & 0x7fffffffL);
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
    private int displacement(int[] byGroup, int begin, int end) {
        for (int displacement = 0; displacement < DISPLACEMENTS; displacement++) {
            int k = begin;
            while (k < end) {
                int at = slot(byGroup[k], displacement);
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
                taken[slot(byGroup[k], displacement)] = false;
            }
        }
        throw new IllegalArgumentException("Features whose hashes are not mixed: " + (end - begin) + " in one group");
    }

    private int group(int hash) {
        return FeatureTable.group(hash, groupShift);
    }

    private int slot(int feature, int displacement) {
        return FeatureTable.slot(hashes[feature], (long) displacement << FeatureTable.MARKS, slotShift);
    }
}
