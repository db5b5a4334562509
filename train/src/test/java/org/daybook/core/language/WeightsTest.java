package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final int CLASSES = 40;

    /// Features -7 and 5 speak for class 2 with weights 3 and 1, 900 with weight 1 for each class.
    private static Weights weights() throws IOException {
        return laid(rows(CLASSES));
    }

    private static DataInputStream rows(int classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(classes);
        for (int i = 0; i < 256; i++) {
            out.writeFloat(i < 128 ? i : 127 - i);
        }
        out.writeInt(3);
        out.writeInt(2 + classes);
        int before = Integer.MIN_VALUE;
        for (int feature : new int[] {-7, 5, 900}) {
            LearntRows.writeStep(out, feature - before);
            before = feature;
        }
        out.write(new byte[] {1, 1, (byte) classes});
        out.write(new byte[] {2, 4, 2, (byte) 129});
        for (int c = 0; c < classes; c++) {
            out.write(new byte[] {(byte) c, 1});
        }
        return read(bytes);
    }

    private static Weights laid(DataInputStream learnt) throws IOException {
        ModelOutput out = new ModelOutput();
        RowLayout.write(out, LearntRows.read(learnt));
        return Weights.read(new ModelInput(new ByteArrayInputStream(out.toByteArray())));
    }

    private static ModelInput three(int classes) throws IOException {
        ModelOutput out = new ModelOutput();
        RowLayout.writeThree(out, LearntRows.read(rows(classes)));
        return new ModelInput(new ByteArrayInputStream(out.toByteArray()));
    }

    /// 1, 4, 5, 8, 31 and 32 cells: with and without a step filled up, and written out.
    @Test
    void rowsOfAnyLengthAreAddedUp() throws IOException {
        for (int length : new int[] {1, 4, 5, 8, 31, 32}) {
            Weights weights = laid(oneRow(length));
            int[] scores = weights.scores();
            weights.score(new int[] {77}, 1, Weights.room(1), scores);
            for (int c = 0; c < CLASSES; c++) {
                assertThat(scores[c] > 0).as("class %d of %d", c, length).isEqualTo(c < length);
            }
        }
    }

    /// Feature 77 speaks for the first so many classes.
    private static DataInputStream oneRow(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(CLASSES);
        for (int i = 0; i < 256; i++) {
            out.writeFloat(i < 128 ? 1 + i : -1 - i);
        }
        out.writeInt(1);
        out.writeInt(length);
        int before = Integer.MIN_VALUE;
        LearntRows.writeStep(out, 77 - before);
        out.write(length);
        for (int c = 0; c < length; c++) {
            out.write(new byte[] {(byte) c, 1});
        }
        return read(bytes);
    }

    private static DataInputStream read(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static int[] score(int... features) throws IOException {
        Weights weights = weights();
        int[] scores = weights.scores();
        weights.score(features.clone(), features.length, Weights.room(features.length), scores);
        return Arrays.copyOf(scores, CLASSES);
    }

    @Test
    void whatFeaturesSayIsAddedUpInProportion() throws IOException {
        int one = score(900)[0];
        assertThat(one).isPositive();
        assertThat(score(-7)[2]).isEqualTo(4 * one);
        assertThat(score(5)[2]).isEqualTo(-2 * one);
        int[] scores = score(-7, 900, 5);
        assertThat(scores[2]).isEqualTo(3 * one);
        assertThat(scores[CLASSES - 1]).isEqualTo(one);
    }

    @Test
    void aFeatureThatWasNeverLearntSaysNothing() throws IOException {
        int[] features = new int[10_000];
        for (int i = 0; i < features.length; i++) {
            features[i] = 901 + i * 7919;
        }
        assertThat(score(features)).containsOnly(0);
        features[5000] = -7;
        assertThat(score(features)[2]).isEqualTo(score(-7)[2]);
    }

    @Test
    void threeClassesAreAddedUpInProportionToo() throws IOException {
        ThreeWeights three = ThreeWeights.read(three(ThreeWeights.CLASSES));
        int[] scores = new int[ThreeWeights.CLASSES];
        three.score(new int[] {900, 17}, 2, new int[2], scores, 0);
        int one = scores[0];
        assertThat(one).isPositive();
        assertThat(scores).containsOnly(one);
        three.score(new int[] {5, 900}, 2, new int[2], scores, 0);
        assertThat(scores[0]).isEqualTo(one);
        assertThat(scores[2]).isBetween(-one - 1, -one + 1);
    }

    @Test
    void weightsOfAnotherNumberOfClassesAreRefusedWhereThreeAreAsked() throws IOException {
        ModelInput rows = three(4);
        assertThatThrownBy(() -> ThreeWeights.read(rows)).hasMessageContaining("4 classes instead of 3");
    }

    @Test
    void stepsOfAnySizeAreReadAsTheyWereWritten() throws IOException {
        int[] steps = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int step : steps) {
            LearntRows.writeStep(new DataOutputStream(bytes), step);
        }
        DataInputStream in = read(bytes);
        for (int step : steps) {
            assertThat(LearntRows.step(in)).isEqualTo(step);
        }
    }

    @Test
    void aStepWithoutEndIsRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1});
        assertThatThrownBy(() -> LearntRows.step(read(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("five bytes");
    }
}
