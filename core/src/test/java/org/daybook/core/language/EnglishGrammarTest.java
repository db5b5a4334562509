package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishGrammarTest {
    private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();

    private static Token word(List<Token> tokens, String form) {
        return tokens.stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
    }

    @Test
    void aPlainSentenceHasItsSubjectItsObjectAndItsLemmas() {
        List<Token> tokens = GRAMMAR.analyse("The minister visited two schools in Nairobi.")
                .getFirst()
                .tokens();
        assertThat(word(tokens, "visited").isRoot()).isTrue();
        assertThat(word(tokens, "visited").lemma()).isEqualTo("visit");
        assertThat(word(tokens, "minister").relation()).isEqualTo("nsubj");
        assertThat(word(tokens, "schools").relation()).isEqualTo("obj");
        assertThat(word(tokens, "schools").lemma()).isEqualTo("school");
        assertThat(word(tokens, "Nairobi").tag()).isEqualTo(Tag.PROPN);
    }

    @Test
    void everyTreeHasOneRootAndNoCircle() {
        String text =
                "Heavy rain, wind and snow -- all at once! Who knew? (Nobody.) \"It's over,\" they'd said; 3 of 10 left. … 😀 http://example.org\n\n"
                        + "FLOOD HITS VALLEY\n\nword ".concat("and word ".repeat(400));
        for (Sentence sentence : GRAMMAR.analyse(text)) {
            assertThat(sentence.tokens().stream().filter(Token::isRoot))
                    .as(sentence.text(text))
                    .hasSize(1);
            for (Token token : sentence.tokens()) {
                Token at = token;
                int steps = 0;
                while (!at.isRoot()) {
                    at = sentence.tokens().get(at.head());
                    assertThat(++steps)
                            .as("steps from '%s' to the root", token.form())
                            .isLessThanOrEqualTo(sentence.tokens().size());
                }
            }
        }
    }

    @Test
    void givenWordsAreKept() {
        List<List<Word>> given = List.of(List.of(new Word(0, 3, "can"), new Word(3, 6, "not"), new Word(7, 9, "go")));
        Sentence sentence = GRAMMAR.complete(given).getFirst();
        assertThat(sentence.tokens().stream().map(Token::form)).containsExactly("can", "not", "go");
        assertThat(sentence.tokens().stream().map(Token::begin)).containsExactly(0, 3, 7);
    }

    @Test
    void theSameTextGivesTheSameSentencesOnEveryLoad() {
        String text = "Officials in Peru said on Friday that at least nine people were missing after the bridge fell.";
        assertThat(EnglishGrammar.load().analyse(text)).isEqualTo(GRAMMAR.analyse(text));
    }

    @Test
    void namesOfPersonsAndPlacesAreMarked() {
        List<Token> tokens =
                GRAMMAR.analyse("Angela Merkel spoke in Berlin.").getFirst().tokens();
        List<Mention> mentions =
                GRAMMAR.analyse("Angela Merkel spoke in Berlin.").getFirst().mentions();
        assertThat(mentions)
                .containsExactly(new Mention(0, 2, Mention.Kind.PERSON), new Mention(4, 5, Mention.Kind.PLACE));
        assertThat(tokens).hasSize(6);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(GRAMMAR.analyse("")).isEmpty();
        assertThat(GRAMMAR.analyse(" \n\n \t")).isEmpty();
    }

    @Test
    void theSubjectBeforeARelativeClauseBelongsToTheVerbBehindIt() {
        List<Token> tokens = GRAMMAR.analyse("The minister, who took office in May, was killed near his home.")
                .getFirst()
                .tokens();
        Token subject = word(tokens, "minister");
        assertThat(tokens.get(subject.head()).form()).isEqualTo("killed");
        assertThat(subject.relation()).isEqualTo("nsubj:pass");
        assertThat(tokens.get(word(tokens, "took").head()).form()).isEqualTo("minister");
    }

    @Test
    void aParticipleWithItsAgentBehindACommaBelongsToTheNoun() {
        List<Token> tokens = GRAMMAR.analyse(
                        "The government condemned the murder of the engineer Peter Hall, carried out on Tuesday by rebels.")
                .getFirst()
                .tokens();
        assertThat(word(tokens, "carried").relation()).isEqualTo("acl");
    }
}
