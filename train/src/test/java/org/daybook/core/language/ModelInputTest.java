package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ModelInputTest {
    /// Of no part, of less than a block, of one and of several.
    @Test
    void partsOfAnyLengthComeOutAsTheyWentIn() throws IOException {
        ModelOutput out = new ModelOutput();
        int[] lengths = {0, 1, 8_192, 16_384, 16_385, 100_000};
        for (int length : lengths) {
            out.ints(IntStream.range(0, length).map(i -> i * 31 - 7).toArray());
            out.longs(LongStream.range(0, length).map(i -> (i << 40) | -i).toArray());
        }
        out.strings(List.of("PROPN/NNP", "naïve", ""));
        out.number(-5);
        ModelInput in = input(out.toByteArray());
        for (int length : lengths) {
            assertThat(in.ints())
                    .isEqualTo(IntStream.range(0, length).map(i -> i * 31 - 7).toArray());
            assertThat(in.longs())
                    .isEqualTo(
                            LongStream.range(0, length).map(i -> (i << 40) | -i).toArray());
        }
        assertThat(in.strings()).containsExactly("PROPN/NNP", "naïve", "");
        assertThat(in.number()).isEqualTo(-5);
    }

    @Test
    void aFileThatEndsEarlyOrHasASillyLengthIsRefused() {
        ModelOutput out = new ModelOutput();
        out.longs(new long[] {1, 2, 3});
        byte[] whole = out.toByteArray();
        assertThatThrownBy(() -> input(Arrays.copyOf(whole, whole.length - 1)).longs())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends within a part");
        byte[] negative = {-1, -1, -1, -1};
        assertThatThrownBy(() -> input(negative).ints())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the length -1");
    }

    @Test
    void aStringOfSeveralLinesIsNotWritten() {
        assertThatThrownBy(() -> new ModelOutput().strings(List.of("one\ntwo"))).hasMessageContaining("one\ntwo");
    }

    private static ModelInput input(byte[] bytes) {
        return new ModelInput(new ByteArrayInputStream(bytes));
    }
}
