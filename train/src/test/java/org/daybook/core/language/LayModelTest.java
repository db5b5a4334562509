package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayModelTest {
    /// With hashes of both signs and at both ends, and fewer words than ranges and many more.
    @Test
    void everyWordHasItsClassesAndNoOtherHasAny() throws IOException {
        for (int size : new int[] {0, 1, 5, 3_000}) {
            TreeMap<Integer, Integer> entries = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                entries.put(
                        i == 3 ? Integer.MIN_VALUE : i == 4 ? Integer.MAX_VALUE : Hash.mix(1, i), (i % 7 << 16) | i);
            }
            WordClasses classes = classes(entries);
            entries.forEach((hash, entry) -> assertThat(classes.of(hash)).isEqualTo(entry));
            for (int i = size; i < size + 1_000; i++) {
                int hash = Hash.mix(1, i);
                assertThat(classes.of(hash)).isEqualTo(entries.getOrDefault(hash, 0));
            }
            assertThat(classes.path(1)).isEqualTo(5);
        }
    }

    @Test
    void whatIsNoLearntModelIsRefused() {
        assertThatThrownBy(() -> LayModel.laid(new byte[] {1, 2, 3, 4}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not what TrainLanguage wrote");
    }

    private static WordClasses classes(TreeMap<Integer, Integer> entries) throws IOException {
        ByteArrayOutputStream learnt = new ByteArrayOutputStream();
        DataOutputStream writer = new DataOutputStream(learnt);
        writer.writeInt(2);
        writer.writeInt(0);
        writer.writeInt(5);
        writer.writeInt(entries.size());
        int hash = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> entry : entries.entrySet()) {
            LearntRows.writeStep(writer, entry.getKey() - hash);
            LearntRows.writeStep(writer, entry.getValue() >>> 16);
            LearntRows.writeStep(writer, entry.getValue() & 0xffff);
            hash = entry.getKey();
        }
        ModelOutput laid = new ModelOutput();
        LayModel.classes(new DataInputStream(new ByteArrayInputStream(learnt.toByteArray())), laid);
        return WordClasses.read(new ModelInput(new ByteArrayInputStream(laid.toByteArray())));
    }
}
