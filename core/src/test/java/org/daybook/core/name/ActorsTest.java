package org.daybook.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private static final Actors ACTORS = Actors.load();

    @Test
    void aDemonymAndANounTellCountryAndSector() {
        is("Azerbaijani authorities", "AZE", "GOV");
        is("the Russian Defense Ministry", "RUS", "GOV");
        is("two Ukrainian soldiers", "UKR", "MIL");
        is("Kenya's High Court", "KEN", "JUD");
        is("French farmers", "FRA", "AGR");
    }

    @Test
    void aCapitalOrASeatStandsForItsGovernment() {
        is("Baku", "AZE", "GOV");
        is("the Kremlin", "RUS", "GOV");
        is("Downing Street", "GBR", "GOV");
        is("Armenia", "ARM", "GOV");
    }

    @Test
    void aNounAloneTellsTheSectorAlone() {
        assertThat(ACTORS.find("police").orElseThrow())
                .isEqualTo(new Actor("police", Optional.empty(), Optional.of("COP")));
        is("hundreds of protesters", "", "OPP");
        is("protesters", "", "OPP");
        is("an armed group", "", "REB");
    }

    @Test
    void whatFollowsThePrepositionTellsTheCountryOnly() {
        is("separatists in Armenia", "ARM", "REB");
        is("the president of Kenya", "KEN", "GOV");
    }

    @Test
    void aPersonActsForTheOfficeHeldOnTheDay() {
        Actor then = ACTORS.find("President Barack Obama", Optional.of(LocalDate.of(2010, 5, 1)))
                .orElseThrow();
        Actor later =
                ACTORS.find("Mr. Obama", Optional.of(LocalDate.of(2020, 5, 1))).orElseThrow();
        assertThat(then).isEqualTo(new Actor("Barack Obama", Optional.of("USA"), Optional.of("GOV")));
        assertThat(later).isEqualTo(new Actor("Barack Obama", Optional.of("USA"), Optional.empty()));
    }

    @Test
    void peopleAreNotTheirGovernment() {
        is("six Azerbaijanis", "AZE", "CVL");
        is("Poles", "POL", "CVL");
    }

    @Test
    void smallWordsAreNoAcronyms() {
        assertThat(ACTORS.find("those who told us")).isEmpty();
        is("the WHO", "", "IGO");
        is("the US", "USA", "GOV");
    }

    @Test
    void whatNobodyKnowsIsNobody() {
        assertThat(ACTORS.find("the green door")).isEmpty();
        assertThat(ACTORS.find("")).isEmpty();
    }

    private static void is(String phrase, String country, String sector) {
        Actor actor = ACTORS.find(phrase).orElseThrow(() -> new AssertionError("Nobody found in: " + phrase));
        assertThat(actor.country())
                .as("country of: " + phrase)
                .isEqualTo(Optional.of(country).filter(code -> !code.isEmpty()));
        assertThat(actor.sector()).as("sector of: " + phrase).isEqualTo(Optional.of(sector));
    }
}
