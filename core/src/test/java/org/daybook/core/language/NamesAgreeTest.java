package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesAgreeTest {
    private static Sentence sentence(Mention mention, String... words) {
        List<Token> tokens = new java.util.ArrayList<>();
        for (String word : words) {
            tokens.add(new Token(0, word.length(), word, word, Tag.PROPN, tokens.isEmpty() ? -1 : 0, "dep"));
        }
        return new Sentence(0, 1, tokens, List.of(mention));
    }

    private static List<Mention.Kind> kinds(Sentence... sentences) {
        return NamesAgree.in(List.of(sentences)).stream()
                .map(s -> s.mentions().getFirst().kind())
                .toList();
    }

    @Test
    void aSurnameAloneIsThePersonNamedInFullElsewhere() {
        assertThat(kinds(
                        sentence(new Mention(0, 1, Mention.Kind.PLACE), "Lincoln", "spoke"),
                        sentence(new Mention(0, 2, Mention.Kind.PERSON), "Abraham", "Lincoln", "spoke")))
                .containsExactly(Mention.Kind.PERSON, Mention.Kind.PERSON);
    }

    @Test
    void mostMentionsOfTheSameWordsDecideForAll() {
        assertThat(kinds(
                        sentence(new Mention(0, 1, Mention.Kind.ORGANISATION), "Unesco", "met"),
                        sentence(new Mention(0, 1, Mention.Kind.PLACE), "Unesco", "met"),
                        sentence(new Mention(0, 1, Mention.Kind.ORGANISATION), "Unesco", "met")))
                .containsOnly(Mention.Kind.ORGANISATION);
    }

    @Test
    void aTieChangesNothing() {
        assertThat(kinds(
                        sentence(new Mention(0, 1, Mention.Kind.ORGANISATION), "Paris", "met"),
                        sentence(new Mention(0, 1, Mention.Kind.PLACE), "Paris", "met")))
                .containsExactly(Mention.Kind.ORGANISATION, Mention.Kind.PLACE);
    }
}
