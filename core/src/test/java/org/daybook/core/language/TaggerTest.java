package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final List<List<String>> SENTENCES = List.of(
            List.of("The", "ferry", "left", "the", "port", "before", "the", "storm", "."),
            List.of("Left", "alone", ",", "the", "crew", "left", "The", "port", "."),
            List.of("THE", "FERRY", "LEFT", "THE", "PORT", "BEFORE", "THE", "STORM", "."),
            List.of("port"),
            List.of("the", "port", "the"));

    /// A tagger that has met every word before gives the tags of one that meets them for the first time.
    @Test
    void wordsMetBeforeGetTheSameTags() {
        List<int[]> first = SENTENCES.stream().map(TaggerTest::metFirst).toList();
        EnglishModel used = EnglishModel.load();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < SENTENCES.size(); i++) {
                assertThat(used.tagger().tags(new Lexis(SENTENCES.get(i), used.classes())))
                        .as("%s, round %d", SENTENCES.get(i), round)
                        .isEqualTo(first.get(i));
            }
        }
    }

    private static int[] metFirst(List<String> words) {
        EnglishModel fresh = EnglishModel.load();
        return fresh.tagger().tags(new Lexis(words, fresh.classes()));
    }
}
