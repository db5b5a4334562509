package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final int CLASSES = 20;

    /// Features -7 and 5 speak for class 2 with weights 3 and 1, 900 with weight 1 for each class.
    private static Weights weights() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(CLASSES);
        for (int i = 0; i < 256; i++) {
            out.writeFloat(i);
        }
        out.writeInt(3);
        out.writeInt(2 + CLASSES);
        int before = Integer.MIN_VALUE;
        for (int feature : new int[] {-7, 5, 900}) {
            Weights.writeStep(out, feature - before);
            before = feature;
        }
        out.write(new byte[] {1, 1, CLASSES});
        out.write(new byte[] {2, 3, 2, 1});
        for (int c = 0; c < CLASSES; c++) {
            out.write(new byte[] {(byte) c, 1});
        }
        return Weights.read(read(bytes));
    }

    private static DataInputStream read(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static float[] score(int... features) throws IOException {
        float[] scores = new float[CLASSES];
        weights().score(features, features.length, new long[features.length], scores);
        return scores;
    }

    @Test
    void whatFeaturesSayIsAddedUp() throws IOException {
        float[] scores = score(-7, 900, 5);
        assertThat(scores[2]).isEqualTo(5);
        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[CLASSES - 1]).isEqualTo(1);
    }

    @Test
    void aFeatureThatWasNeverLearntSaysNothing() throws IOException {
        int[] features = new int[10_000];
        for (int i = 0; i < features.length; i++) {
            features[i] = 901 + i * 7919;
        }
        assertThat(score(features)).containsOnly(0f);
        features[5000] = -7;
        assertThat(score(features)[2]).isEqualTo(3);
    }

    @Test
    void stepsOfAnySizeAreReadAsTheyWereWritten() throws IOException {
        int[] steps = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int step : steps) {
            Weights.writeStep(new DataOutputStream(bytes), step);
        }
        DataInputStream in = read(bytes);
        for (int step : steps) {
            assertThat(Weights.step(in)).isEqualTo(step);
        }
    }

    @Test
    void aStepWithoutEndIsRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1});
        assertThatThrownBy(() -> Weights.step(read(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("five bytes");
    }
}
