package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishTruecaseTest {
    private static final EnglishTruecase CASING = new EnglishTruecase(EnglishGrammar.load());

    @Test
    void aTelegramInCapitalsGetsItsSmallLetters() {
        assertThat(CASING.of(
                        "OSLO, 3 MAY 91 (NTB) -- [TEXT] THE NORWEGIAN GOVERNMENT SAID TODAY THAT TWO MINERS FROM KENYA"
                                + " WERE FOUND NEAR THE RIVER."))
                .isEqualTo(
                        "OSLO, 3 May 91 (NTB) -- [text] The Norwegian government said today that two miners from Kenya"
                                + " were found near the river.");
    }

    @Test
    void otherTextsStayAsTheyAre() {
        String text = "NATO and the EU met in Brussels; the U.N. did not.";
        assertThat(CASING.of(text)).isSameAs(text);
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        String text =
                "ÉMILE LEFÈVRE, MAYOR OF A SMALL TOWN IN FRANCE, IS SAID TO HAVE LEFT ON 4 JULY FOR İZMIR IN TURKEY.";
        assertThat(CASING.of(text)).hasSameSizeAs(text).isEqualToIgnoringCase(text);
    }
}
