package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static List<String> forms(String text) {
        return Pieces.of(text).stream().map(Piece::form).toList();
    }

    @Test
    void figuresHyphensAndPossessivesAreCutApart() {
        assertThat(forms("The 10-year-old’s 1,240 francs"))
                .containsExactly("the", "10", "-", "year", "-", "old", "'s", "1240", "francs");
    }

    @Test
    void lettersWithFullStopsAreOneWord() {
        assertThat(forms("at 7:15 a.m. in the U.S. today."))
                .containsExactly("at", "7:15", "am", "in", "the", "us", "today", ".");
    }

    @Test
    void anEmptyLineIsAGap() {
        assertThat(Pieces.of("One.\n \nTwo")).extracting(Piece::kind).contains(Piece.Kind.GAP);
        assertThat(Pieces.of("One\nTwo")).extracting(Piece::kind).doesNotContain(Piece.Kind.GAP);
    }

    @Test
    void everyWordIsASliceAndInOrder() {
        String text = "It's 5 o'clock — “don't” 𝔪 é\u0301 1.5.2 ''";
        int last = 0;
        for (Piece word : Pieces.of(text)) {
            assertThat(word.begin()).isGreaterThanOrEqualTo(last);
            assertThat(word.end()).isGreaterThan(word.begin()).isLessThanOrEqualTo(text.length());
            last = word.end();
        }
    }
}
