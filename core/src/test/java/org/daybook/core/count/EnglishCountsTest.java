package org.daybook.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.core.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishCountsTest {
    private static final EnglishCounts COUNTS = EnglishCounts.load();

    private static String read(String text) {
        return String.join(
                ", ",
                COUNTS.find(text, List.of()).stream()
                        .map(count -> count.what().name().toLowerCase(Locale.ROOT) + " "
                                + (count.low().isPresent() ? count.low().getAsLong() : "") + "-"
                                + (count.high().isPresent() ? count.high().getAsLong() : ""))
                        .toList());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast killed two workers. A third worker has died in hospital.|killed 2-2, killed 3-3",
                "A fourth hiker has died after the avalanche.|killed 4-4",
                "One guard was killed and a second guard was wounded.|killed 1-1, injured 1-1",
            })
    void anOrdinalIsTheTollThatItRaisesElseOnePerson(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Two farmers, one of them a woman, had been killed.|killed 2-2",
                "He apologised for the death of Dutch peacekeepers.|''",
                "Soldiers of the force in Mali were killed on Friday.|''",
                "No one has been arrested over the fire.|''",
                "Ann Lee, 42, and Ben Lee were killed.|killed 2-",
                "Several bodies publish their own figures.|''",
                "He was treated for depression.|''",
                "A general rang Dublin to apologise for the death of Irish peacekeepers, who were killed on Friday.|''",
                "President Ilham Aliyev apologised for the death of Russian peacekeepers, who were killed in their car on Wednesday.|''",
                "Rescuers pulled nine bodies from the river.|killed 9-9",
                "She was treated for injuries at the scene.|injured 1-1",
            })
    void aPartANameOrAnOrganisationIsNoToll(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The landslide killed nine hikers.|killed 9-9",
                "Nine hikers were killed by the landslide.|killed 9-9",
                "At least 40 sailors drowned off the cape.|killed 40-",
                "Up to 15 divers are missing.|missing -15",
                "Between 60 and 80 visitors were evacuated.|evacuated 60-80",
                "Nobody was hurt when the crane fell.|injured 0-0",
                "The quake left 21 dead and 300 injured.|killed 21-21, injured 300-300",
                "The death toll rose to 64 from 51 overnight.|killed 64-64",
                "A nurse, her brother and a guard were killed.|killed 3-3",
                "A 17-year-old was wounded near the station.|injured 1-1",
                "The crash injured the driver's father, a 61-year-old, and another man.|injured 2-2",
                "The wing collapsed, wounding four.|injured 4-4",
                "Hundreds were arrested at the border.|arrested 200-",
                "He said the raid had left at least “18 dead” and “more than 90 injured”.|killed 18-, injured 90-",
                "It was blamed for the deaths of seven Peruvians.|killed 7-7",
            })
    void eachFormHasItsBounds(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The chairman, 61, has run the mill for 20 years.",
                "The vote killed the bill by 41 to 38.",
                "The race ended in a dead heat after 42 minutes.",
                "They paid $12 million for three hotels.",
                "The fund lost 14 points on Tuesday."
            })
    void agesMoneyAndScoresAreNoTolls(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void whoWasShotAndDiedIsNotInjured() {
        assertThat(read("A guard was shot outside the bank.")).isEqualTo("injured 1-1");
        assertThat(read("A guard was shot outside the bank. He died on the way to the clinic."))
                .isEqualTo("killed 1-1");
        assertThat(read("Six men were shot, two fatally.")).isEqualTo("injured 4-4, killed 2-2");
    }

    @Test
    void aSumIsGivenWithItsParts() {
        assertThat(read("The blast caused the death of three guards and two Chilean visitors."))
                .isEqualTo("killed 5-5, killed 3-3, killed 2-2");
    }

    @Test
    void spansAreSlicesOfTheText() {
        String text = "𝔪 Five people were killed; “six” others — hurt.\n\nTwo dead";
        assertThat(COUNTS.find(text, List.of()))
                .isNotEmpty()
                .allMatch(count -> count.span().in(text));
    }

    @Test
    void aSentenceOfNothingButTollsIsReadInLinearTime() {
        for (String piece : List.of("killed five, ", "including six ", "a man and ", "the death toll ", "no one ")) {
            assertThat(Growth.fourfold(
                            characters -> () -> COUNTS.find(piece.repeat(characters / piece.length()), List.of()),
                            50_000))
                    .as("how many times longer four times as much of “%s” takes", piece)
                    .isLessThan(Growth.LINEAR);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The official delegation came after a farmer was killed.|killed 1-1",
                "The assassination of four Franciscans shocked the town.|killed 4-4",
                "They mourned the killing of the Franciscans.|''",
                "Two peasants were killed by a colonel.|killed 2-2",
                "Ana Hall, 32, who worked at the port for a shipping company, was killed.|killed 1-1",
                "The killing of Dutch military advisers went on.|''"
            })
    void peopleAreCountedByWhatTheyAre(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }
}
