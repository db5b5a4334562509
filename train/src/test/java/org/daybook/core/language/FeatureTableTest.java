package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
    @Test
    void everyFeatureIsFoundAndNoOther() throws IOException {
        Map<Integer, Integer> kept = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            kept.put(Hash.mix(1, i), i * 31 & 0x7fffffff);
        }
        FeatureTable table = table(kept);
        kept.forEach((feature, number) -> assertThat(table.find(feature)).isEqualTo(number));
        for (int i = 50_000; i < 200_000; i++) {
            int feature = Hash.mix(1, i);
            assertThat(table.find(feature)).isEqualTo(kept.getOrDefault(feature, 0));
        }
    }

    /// All with the same upper bits, so that all want the same place, at the table's very end.
    @Test
    void featuresThatCrowdOnePlaceAreFoundAllTheSame() throws IOException {
        Map<Integer, Integer> kept = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            kept.put(-1 - i, 1 + i);
        }
        FeatureTable table = table(kept);
        kept.forEach((feature, number) -> assertThat(table.find(feature)).isEqualTo(number));
        assertThat(table.find(-1 - 1_000)).isZero();
        assertThat(table.find(0)).isZero();
    }

    @Test
    void anEmptyTableKnowsNothing() throws IOException {
        FeatureTable table = table(Map.of());
        assertThat(table.find(0)).isZero();
        assertThat(table.find(-1)).isZero();
    }

    @Test
    void theLargestNumberComesOutAsItWentIn() throws IOException {
        assertThat(table(Map.of(0, 0x7fffffff)).find(0)).isEqualTo(0x7fffffff);
    }

    @Test
    void tablesThatAreNoPowersOfTwoAreRefused() {
        ModelOutput out = new ModelOutput();
        out.longs(new long[3]);
        out.longs(new long[4]);
        ModelInput damaged = new ModelInput(new ByteArrayInputStream(out.toByteArray()));
        assertThatThrownBy(() -> FeatureTable.read(damaged)).hasMessageContaining("3 groups and 4 places");
    }

    private static FeatureTable table(Map<Integer, Integer> kept) throws IOException {
        int[] hashes = kept.keySet().stream().mapToInt(feature -> feature).toArray();
        int[] numbers = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            numbers[i] = kept.getOrDefault(hashes[i], 0);
        }
        ModelOutput out = new ModelOutput();
        FeaturePlaces.write(out, hashes, numbers);
        return FeatureTable.read(new ModelInput(new ByteArrayInputStream(out.toByteArray())));
    }
}
