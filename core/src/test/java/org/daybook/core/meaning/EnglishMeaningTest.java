package org.daybook.core.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnglishMeaningTest {
    private static final EnglishMeaning ENGLISH = EnglishMeaning.load();

    private static double likeness(String one, String other) {
        return ENGLISH.of(one).likeness(ENGLISH.of(other));
    }

    @Test
    void oneEventInOtherWordsIsMoreAlikeThanOtherNewsInTheSameWords() {
        String drought = "Drought lowers rivers of the Amazon";
        assertThat(likeness(drought, "Rainforest streams run dry in Brazil")).isGreaterThan(0.5);
        assertThat(likeness(drought, "Amazon cuts jobs in its warehouses")).isLessThan(0.45);
        String resigned = "Prime minister resigns after losing a vote of confidence";
        assertThat(likeness(resigned, "Head of government steps down")).isGreaterThan(0.25);
        assertThat(likeness(resigned, "Prime cuts of beef: readers vote for the best butcher"))
                .isLessThan(0.15);
    }

    /// As ONNX Runtime 1.20 reckons it with the same weights, which rounds the numbers between the steps to bytes too.
    @Test
    void itIsWhatTheModelMeans() {
        assertThat(likeness("Parliament passes the budget after a night of talks", "Lawmakers approve spending plan"))
                .isCloseTo(0.42957, within(0.03));
        assertThat(likeness("Parliament passes the budget after a night of talks", "Ferry runs aground off Stockholm"))
                .isCloseTo(-0.0512, within(0.03));
    }

    /// Reckoned also by the interpreter and without wide registers: every machine comes to this.
    @Test
    void everyMachineReckonsTheSame() {
        assertThat(likeness(
                        "Ferry runs aground off Stockholm", "Ship with 300 aboard strikes rocks in the archipelago"))
                .isEqualTo(0.2625174507231939);
    }

    @Test
    void anyTextMeansSomething() {
        for (String text : List.of("", " ", "?!", "\ud800", "word ".repeat(100_000), "a".repeat(100_000))) {
            assertThat(ENGLISH.of(text).likeness(ENGLISH.of(text))).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void severalTogetherMeanWhatLiesBetween() {
        Meaning one = ENGLISH.of("Ferry runs aground off Stockholm");
        Meaning other = ENGLISH.of("Court frees a journalist in Baku");
        Meaning both = Meaning.of(List.of(one, other));
        assertThat(both.likeness(one)).isGreaterThan(one.likeness(other)).isCloseTo(both.likeness(other), within(1e-6));
        assertThat(Meaning.towards(new float[4]).likeness(Meaning.towards(new float[4])))
                .isZero();
    }

    @Test
    void aProductIsTheSumOfAllRows() {
        Random random = new Random(1);
        float[][] rows = new float[16][5];
        float[] x = new float[16];
        float[] bias = {1, 2, 3, 4, 5};
        double[] expected = {1, 2, 3, 4, 5};
        for (int i = 0; i < rows.length; i++) {
            x[i] = random.nextFloat();
            for (int j = 0; j < bias.length; j++) {
                rows[i][j] = random.nextFloat();
                expected[j] += x[i] * rows[i][j];
            }
        }
        float[] product = new Dense(rows, bias).of(new float[][] {x})[0];
        for (int j = 0; j < bias.length; j++) {
            assertThat((double) product[j]).isCloseTo(expected[j], within(1e-5));
        }
        assertThat(bias).as("is not changed").containsExactly(1, 2, 3, 4, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Dense(new float[7][1], new float[1]));
    }

    @Test
    void theErrorUnitIsXTimesTheShareBelowX() {
        assertThat((double) Gelu.of(0)).isZero();
        assertThat((double) Gelu.of(1)).isCloseTo(0.8413447, within(1e-6));
        assertThat((double) Gelu.of(-1)).isCloseTo(-0.1586553, within(1e-6));
        assertThat((double) Gelu.of(2.3456f)).isCloseTo(2.3233142, within(1e-5));
        assertThat((double) Gelu.of(50)).isEqualTo(50);
        assertThat((double) Gelu.of(-50)).isZero();
    }
}
