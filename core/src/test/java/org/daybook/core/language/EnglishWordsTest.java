package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishWordsTest {
    private static final EnglishTokenizer TOKENIZER = new EnglishTokenizer();
    private static final EnglishSentenceSplitter SPLITTER = new EnglishSentenceSplitter(TOKENIZER);

    private static String words(String text) {
        return String.join("|", TOKENIZER.words(text).stream().map(Word::form).toList());
    }

    private static List<String> sentences(String text) {
        return SPLITTER.sentences(text, TOKENIZER.words(text)).stream()
                .map(s -> text.substring(s.getFirst().begin(), s.getLast().end()))
                .toList();
    }

    @Test
    void contractionsPartAsInTheTreebank() {
        assertThat(words("They didn't say it's over; we cannot wait, you'll see."))
                .isEqualTo("They|did|n't|say|it|'s|over|;|we|can|not|wait|,|you|'ll|see|.");
        assertThat(words("The minister’s aides don’t know")).isEqualTo("The|minister|’s|aides|do|n’t|know");
        assertThat(words("the workers' union")).isEqualTo("the|workers|'|union");
    }

    @Test
    void hyphensPartWordsButNotPrefixes() {
        assertThat(words("a long-term non-profit in the US-led pre-war e-mail"))
                .isEqualTo("a|long|-|term|non-profit|in|the|US|-|led|pre-war|e-mail");
        assertThat(words("call 555-0199 about pages 3-5")).isEqualTo("call|555-0199|about|pages|3|-|5");
    }

    @Test
    void numbersTimesAndMoneyKeepTheirMarks() {
        assertThat(words("At 9:30 a.m. the U.S. paid $1,200.50 (5.5%) on 11/23/2026."))
                .isEqualTo("At|9:30|a.m.|the|U.S.|paid|$|1,200.50|(|5.5|%|)|on|11/23/2026|.");
        assertThat(words("until 10pm for US$3m")).isEqualTo("until|10|pm|for|US$|3m");
    }

    @Test
    void addressesAreOneWord() {
        assertThat(words("See https://example.org/a?b=c, example.com or press.office@example.co.uk."))
                .isEqualTo("See|https://example.org/a?b=c|,|example.com|or|press.office@example.co.uk|.");
    }

    @Test
    void quotesBracketsAndDashesStandAlone() {
        assertThat(words("“We won,” she said—twice (really)..."))
                .isEqualTo("“|We|won|,|”|she|said|—|twice|(|really|)|...");
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertThat(
                        sentences(
                                "Gen. J. R. Smith met Dr. Khan at 9 a.m. on Monday. They spoke in Washington, D.C. The talks failed."))
                .containsExactly(
                        "Gen. J. R. Smith met Dr. Khan at 9 a.m. on Monday.",
                        "They spoke in Washington, D.C.",
                        "The talks failed.");
    }

    @Test
    void aClosingQuoteBelongsToTheSentenceBeforeIt() {
        assertThat(sentences("\"The bridge is gone.\" Nobody was hurt. (It was empty.) Work begins soon."))
                .containsExactly("\"The bridge is gone.\"", "Nobody was hurt.", "(It was empty.)", "Work begins soon.");
        assertThat(sentences("\"Is it safe?\" asked the mayor.")).hasSize(1);
    }

    @Test
    void aBlankLineEndsASentenceAndAWrappedLineDoesNot() {
        assertThat(
                        sentences(
                                "Flood hits valley\n\nThe river rose by two metres in a single night and did not stop\nrising until noon."))
                .containsExactly(
                        "Flood hits valley",
                        "The river rose by two metres in a single night and did not stop\nrising until noon.");
    }

    @Test
    void listNumbersBelongToTheirItem() {
        assertThat(sentences("1. Open the door.\n2. Close it.")).containsExactly("1. Open the door.", "2. Close it.");
    }

    @Test
    void decimalsAndOrdinaryNoEndWhereTheySeemTo() {
        assertThat(sentences("It rose 3.5 points. No. 10 said no. No comment followed."))
                .containsExactly("It rose 3.5 points.", "No. 10 said no.", "No comment followed.");
    }

    @Test
    void everyCharacterThatIsNoBlankIsInOneWord() {
        String text =
                "  Über-cool 😀👍🏽 «Ça va?» e\u0301tat … ''x'' ``y`` a&b $$ .5 -- 'tis '90s @mayor #flood U.S.-led\u00a0rock'n'roll I.\tIV. ";
        StringBuilder letters = new StringBuilder();
        int end = 0;
        for (Word word : TOKENIZER.words(text)) {
            assertThat(word.begin()).isGreaterThanOrEqualTo(end);
            assertThat(word.form()).isEqualTo(text.substring(word.begin(), word.end()));
            end = word.end();
            letters.append(word.form());
        }
        StringBuilder expected = new StringBuilder();
        text.chars().filter(c -> !EnglishTokenizer.isBlank((char) c)).forEach(c -> expected.append((char) c));
        assertThat(letters).hasToString(expected.toString());
    }

    @Test
    void whatHasNoBlankIsCutInNoTime() {
        for (String unit :
                List.of("a", "a.", "'", "1-", "a-", "x@", ".", "a'", "www.", "((", "\u0301", "A.", "a&", "1,")) {
            String text = unit.repeat(300_000 / unit.length());
            long begun = System.nanoTime();
            int found = sentences(text).size();
            long milliseconds = (System.nanoTime() - begun) / 1_000_000;
            assertThat(found).as("sentences in %s...", unit).isPositive();
            assertThat(milliseconds)
                    .as("milliseconds for 300,000 characters of %s: linear is some 15, quadratic some 10,000", unit)
                    .isLessThan(3_000);
        }
    }
}
