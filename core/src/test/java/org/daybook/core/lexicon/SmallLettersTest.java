package org.daybook.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SmallLettersTest {
    @Test
    void lettersAreSmallAsJavaHasThem() {
        for (String text : List.of("", "A", "İSTANBUL", "aİb", "ΣΑΣ", "İΣ", "AİΣ. Σ", "ẞÉ", "😀İ")) {
            assertThat(SmallLetters.of(text)).as(text).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String word = "a" + c + "Σ";
            assertThat(SmallLetters.of(word)).isEqualTo(word.toLowerCase(Locale.ROOT));
        }
    }
}
