package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnglishConceptsTest {
    private static Set<String> of(String title) {
        return EnglishConcepts.ENGLISH.of(title);
    }

    @Test
    void aCountryItsPeopleAndItsShortNameAreOneConcept() {
        assertThat(of("Moroccan rescuers dig")).contains("@MAR").doesNotContain("moroccan");
        assertThat(of("Morocco's rescuers dig")).contains("@MAR");
        assertThat(of("UAE sends aid")).contains("@ARE");
        assertThat(of("Emiratis send aid")).contains("@ARE");
        assertThat(of("Floods in South Sudan")).contains("@SSD").doesNotContain("@SDN");
    }

    @Test
    void initialsWithStopsAreOneWord() {
        assertThat(of("U.S. troops leave Niger")).contains("@USA", "@NER");
        assertThat(of("Mayor of Washington, D.C., speaks")).contains("dc");
        assertThat(of("They told us of it")).doesNotContain("@USA");
    }

    @Test
    void wordsOfOneFamilyHaveTheFamilyInCommon() {
        assertThat(of("Quake in Herat")).contains("quak", "~earthquak");
        assertThat(of("Tremors in Herat")).contains("tremor", "~earthquak");
        assertThat(of("Choir sings in Herat")).noneMatch(EnglishConcepts::isFamily);
    }

    @Test
    void aFamilyAndAFigureSayLessThanAName() {
        Rarity rarity = new Rarity(List.of());
        assertThat(rarity.of("~earthquak")).isBetween(1.0, 0.9 * rarity.of("derna"));
        assertThat(rarity.of("2023")).isBetween(1.0, 0.9 * rarity.of("derna"));
    }

    @Test
    void aVerbWithItsParticleMeetsTheNounMadeOfBoth() {
        assertThat(of("Reactor shuts down")).contains("shutdown");
        assertThat(of("Shutdown of a reactor")).contains("shutdown");
    }
}
