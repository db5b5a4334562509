package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNumeralsTest {
    private static final EnglishNumerals NUMERALS = EnglishNumerals.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,240|1240",
                "1.2 million|1200000",
                "twenty-three|23",
                "twenty three|23",
                "two hundred and six|206",
                "a hundred|100",
                "four hundred thousand|400000",
                "half a million|500000",
                "two dozen|24",
                "half a dozen|6",
                "2 1/2|2.5",
                "two and a half|2.5",
                "three thousand one hundred and five|3105",
            })
    void aNumberIsReadToItsEnd(String text, double value) {
        List<Piece> words = Pieces.of(text);
        assertThat(NUMERALS.at(words, 0)).contains(new EnglishNumerals.Numeral(words.size(), value));
    }

    @Test
    void twoNumbersSideBySideStayTwo() {
        assertThat(NUMERALS.at(Pieces.of("six seven"), 0)).contains(new EnglishNumerals.Numeral(1, 6));
        assertThat(NUMERALS.at(Pieces.of("five and six"), 0)).contains(new EnglishNumerals.Numeral(1, 5));
    }

    @Test
    void anArticleIsNoNumber() {
        assertThat(NUMERALS.at(Pieces.of("a house"), 0)).isEmpty();
    }

    @Test
    void anOrdinalIsReadAsItsRank() {
        assertThat(NUMERALS.ordinal(Pieces.of("twenty-third"), 0)).contains(new EnglishNumerals.Numeral(3, 23));
        assertThat(NUMERALS.ordinal(Pieces.of("3rd"), 0)).contains(new EnglishNumerals.Numeral(2, 3));
    }
}
