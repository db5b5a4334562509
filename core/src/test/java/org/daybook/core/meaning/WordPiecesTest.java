package org.daybook.core.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final List<String> KNOWN = List.of(
            "[CLS]", "[SEP]", "[UNK]", "flood", "##s", "##ing", "bergen", "cafe", "$", ",", "1", "##2", "海", "水");

    private final WordPieces pieces = new WordPieces(numbered(KNOWN));

    private static Map<String, Integer> numbered(List<String> known) {
        Map<String, Integer> numbers = new HashMap<>();
        known.forEach(piece -> numbers.put(piece, numbers.size()));
        return numbers;
    }

    private List<String> cut(String text) {
        return cut(text, 20);
    }

    private List<String> cut(String text, int most) {
        int[] numbers = pieces.of(text, most);
        return Arrays.stream(numbers).mapToObj(KNOWN::get).toList();
    }

    @Test
    void aWordIsCutIntoTheLongestPiecesFromItsBeginning() {
        assertThat(cut("floods flooding")).containsExactly("[CLS]", "flood", "##s", "flood", "##ing", "[SEP]");
    }

    @Test
    void capitalsAndAccentsDoNotCount() {
        assertThat(cut("Bergen CAFÉ Cafe\u0301")).containsExactly("[CLS]", "bergen", "cafe", "cafe", "[SEP]");
    }

    @Test
    void marksAndCharactersOfScriptsWithoutBlanksStandAlone() {
        assertThat(cut("$12,flood")).containsExactly("[CLS]", "$", "1", "##2", ",", "flood", "[SEP]");
        assertThat(cut("海水")).containsExactly("[CLS]", "海", "水", "[SEP]");
    }

    @Test
    void aWordWithAPieceThatIsNotKnownIsUnknownAltogether() {
        assertThat(cut("floodgate flood")).containsExactly("[CLS]", "[UNK]", "flood", "[SEP]");
        assertThat(cut("flood".repeat(21))).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }

    @Test
    void whatCannotBeSeenIsNothing() {
        assertThat(cut("flo\u200bod\u0007s \ufffd")).containsExactly("[CLS]", "flood", "##s", "[SEP]");
        assertThat(cut("")).containsExactly("[CLS]", "[SEP]");
    }

    @Test
    void ofALongTextTheBeginningCounts() {
        assertThat(cut("flood ".repeat(100), 5)).containsExactly("[CLS]", "flood", "flood", "flood", "[SEP]");
        assertThat(cut("floodings", 3)).containsExactly("[CLS]", "flood", "[SEP]");
    }

    @Test
    void aVocabularyWithoutItsMarksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPieces(numbered(List.of("[CLS]", "[SEP]"))))
                .withMessageContaining("[UNK]");
    }
}
