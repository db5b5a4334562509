package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static final String BEGINNING = "The council said on Monday that the new bridge will open";

    private final Element text = new Element("div");
    private final Element box = new Element("aside");
    private final Seen seen = new Seen();

    private boolean isRepeated(Element parent, String words) {
        Element holder = parent.appendElement("p");
        return seen.isRepeated(Block.of(words, Block.Kind.PARAGRAPH, Words.count(words), 0, Optional.empty(), holder));
    }

    @Test
    void theSameWordsInAnotherBoxAreARepetitionWhateverTheirMarksAndCapitals() {
        assertThat(isRepeated(text, BEGINNING + " in May.")).isFalse();
        assertThat(isRepeated(box, "“" + BEGINNING.toUpperCase(java.util.Locale.ROOT) + " in May”"))
                .isTrue();
        assertThat(isRepeated(box, BEGINNING + " in May.")).isTrue();
    }

    @Test
    void aRefrainInTheSameBoxIsNone() {
        assertThat(isRepeated(text, BEGINNING + ".")).isFalse();
        assertThat(isRepeated(text, BEGINNING + ".")).isFalse();
        assertThat(isRepeated(text, BEGINNING + "!")).isFalse();
    }

    @Test
    void paragraphsThatBeginAlikeAreDifferent() {
        assertThat(isRepeated(text, BEGINNING + " in May.")).isFalse();
        assertThat(isRepeated(box, BEGINNING + " in June.")).isFalse();
        assertThat(isRepeated(box, BEGINNING + " in July.")).isFalse();
        assertThat(isRepeated(text, BEGINNING + " in June.")).isTrue();
    }

    @Test
    void letterByLetterFoldingGivesWhatFoldingByTheLocaleGave() {
        assertThat(Words.fold("Don’t — “STOP” 7 O'Clock!")).isEqualTo("dont stop 7 oclock");
        assertThat(Words.fold("Ünïcode’s ΣΊΣΥΦΟΣ")).isEqualTo("ünïcodes σίσυφος");
    }

    @Test
    void whatFoldsToTheSameBeginningHasTheSameKey() {
        long key = Words.startKey("Don’t — “STOP” now", 6);
        assertThat(Words.startKey("dont s", 6)).isEqualTo(key);
        assertThat(Words.startKey("Don’t — “STOP” é", 6)).isEqualTo(key);
        assertThat(Words.startKey("Do\u00adnt sing", 6))
                .as("with a soft hyphen")
                .isEqualTo(key);
        assertThat(Words.startKey("Don't go", 6)).isNotEqualTo(key);
        assertThat(Words.startKey("Dont", 6)).isNotEqualTo(key);
    }
}
