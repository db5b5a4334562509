package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeClausesTest {
    private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dead included a driver and his daughter, who were killed when a shell struck their car.|driver|killed",
                "The rebels released two nurses, who had been held since May.|nurses|held",
                "Two teachers, who were killed on Friday, had travelled from Goma.|teachers|killed"
            })
    void aClauseBehindACommaBelongsToTheNounBefore(String text, String noun, String verb) {
        List<Token> tokens = GRAMMAR.analyse(text).getFirst().tokens();
        Token clause = word(tokens, verb);
        assertThat(clause.relation()).isEqualTo("acl:relcl");
        assertThat(tokens.get(clause.head()).form()).isEqualTo(noun);
    }

    @Test
    void theVerbBehindTheClauseLeadsTheSentence() {
        List<Token> tokens = GRAMMAR.analyse("Two teachers, who were killed on Friday, had travelled from Goma.")
                .getFirst()
                .tokens();
        assertThat(word(tokens, "travelled").isRoot()).isTrue();
        assertThat(tokens.get(word(tokens, "teachers").head()).form()).isEqualTo("travelled");
    }

    /// Whatever tree the parser makes: one root, and every word below it.
    @Test
    void noTreeIsMadeACircle() {
        String[] forms = {"guards", ",", "who", "were", "killed", "mayor", "and", "fled", "whom", "had"};
        Tag[] tags = {Tag.NOUN, Tag.PUNCT, Tag.PRON, Tag.AUX, Tag.VERB, Tag.NOUN, Tag.CCONJ, Tag.VERB, Tag.PRON, Tag.AUX
        };
        String[] relations = {"nsubj", "obj", "conj", "acl:relcl", "nmod", "punct", "aux", "parataxis", "appos", "flat"
        };
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int size = 4 + random.nextInt(8);
            int[] heads = heads(size, random);
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int word = random.nextInt(forms.length);
                tokens.add(new Token(
                        i,
                        i + 1,
                        forms[word],
                        forms[word],
                        tags[word],
                        heads[i],
                        heads[i] < 0 ? "root" : relations[random.nextInt(relations.length)]));
            }
            List<Token> mended = RelativeClauses.of(tokens);
            assertThat(mended.stream().filter(Token::isRoot))
                    .as("round %d", round)
                    .hasSize(1);
            for (Token token : mended) {
                int steps = 0;
                for (Token at = token; !at.isRoot(); at = mended.get(at.head())) {
                    assertThat(++steps).as("round %d: %s", round, mended).isLessThanOrEqualTo(size);
                }
            }
        }
    }

    /// Of a random tree: each word hangs on one that was drawn before.
    private static int[] heads(int size, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[order.get(i)] = i == 0 ? -1 : order.get(random.nextInt(i));
        }
        return heads;
    }

    private static Token word(List<Token> tokens, String form) {
        return tokens.stream()
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
