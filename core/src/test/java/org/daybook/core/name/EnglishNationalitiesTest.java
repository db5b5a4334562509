package org.daybook.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.Sentence;
import org.daybook.core.place.Place;
import org.junit.jupiter.api.Test;

class EnglishNationalitiesTest {
    private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();
    private static final EnglishNames NAMES = EnglishNames.load();
    private static final EnglishNationalities NATIONALITIES = EnglishNationalities.load();

    @Test
    void anAdjectiveTellsItsCountry() {
        Place place = find("The ferry sank off the Turkish coast.").getFirst();
        assertThat(place.span().text()).isEqualTo("Turkish");
        assertThat(place.name()).isEqualTo("Turkey");
        assertThat(place.country()).contains("TUR");
        assertThat(place.position()).isPresent();
        assertThat(place.meantItself()).isFalse();
    }

    @Test
    void aPeopleIsNoPlace() {
        assertThat(find("The Canadians and the Poles voted with two Frenchmen."))
                .isEmpty();
    }

    @Test
    void aLanguageIsNoPlace() {
        assertThat(find("The guide speaks French and wrote the book in Turkish."))
                .isEmpty();
        assertThat(find("She reads a Spanish-language paper.")).isEmpty();
        assertThat(find("The crew spoke to Norwegian officials.")).hasSize(1);
    }

    private static List<Place> find(String text) {
        List<Sentence> sentences = GRAMMAR.analyse(text);
        List<Name> names = NAMES.find(text, sentences, List.of(), List.of());
        return NATIONALITIES.find(sentences, names, List.of());
    }
}
