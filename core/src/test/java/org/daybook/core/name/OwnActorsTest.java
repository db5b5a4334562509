package org.daybook.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Refused;
import org.junit.jupiter.api.Test;

class OwnActorsTest {
    private static Actors actors(String... lines) {
        OwnActors own = OwnActors.read(List.of(lines), "mine.txt");
        assertThat(own.faults()).isEmpty();
        return Actors.load(own);
    }

    @Test
    void aGroupThatTheLexiconDoesNotKnowIsFoundBesideThoseThatItDoes() {
        String line = "Harbour Pilots' Guild|HPG\tNLD\tLAB\torganisation";
        assertThat(Actors.load().find("the Harbour Pilots' Guild"))
                .isNotEqualTo(actors(line).find("the Harbour Pilots' Guild"));
        assertThat(actors("# ours", "", line).find("the HPG"))
                .contains(new Actor("Harbour Pilots' Guild", Optional.of("NLD"), Optional.of("LAB")));
        assertThat(actors(line).find("the United Nations"))
                .isEqualTo(Actors.load().find("the United Nations"));
    }

    @Test
    void whatTheFileSaysOfANameWins() {
        assertThat(Actors.load().find("Kremlin").flatMap(Actor::sector)).contains("GOV");
        assertThat(actors("Kremlin\tRUS\tELI\tplace").find("Kremlin").flatMap(Actor::sector))
                .contains("ELI");
    }

    @Test
    void aTermIsThatOfTheFileAndNotOfTheLexiconToo() {
        LocalDate day = LocalDate.of(2010, 1, 1);
        Actors own = actors(
                "Antony Blinken|Blinken\tUSA\tLEG\t2002-01-01\t2008-12-31", "Antony Blinken\tUSA\tGOV\t2009-01-20\t-");
        assertThat(own.find("Antony Blinken", Optional.of(day)).flatMap(Actor::sector))
                .contains("GOV");
        assertThat(own.find("Antony Blinken", Optional.of(day.minusYears(5))).flatMap(Actor::sector))
                .contains("LEG");
        assertThat(own.find("Blinken", Optional.of(LocalDate.of(2022, 1, 1))).flatMap(Actor::sector))
                .isEmpty();
    }

    @Test
    void aNounTellsItsSector() {
        assertThat(actors("LAB\tharbour pilots|harbour pilot")
                        .find("Dutch harbour pilots")
                        .flatMap(Actor::sector))
                .contains("LAB");
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        OwnActors own = OwnActors.read(
                List.of(
                        "one field",
                        "Guild\tNED\tLAB\torganisation",
                        "Guild\tNLD\tlab\torganisation",
                        "Guild\tNLD\tLAB\tclub",
                        "A||B\tNLD\tLAB\torganisation",
                        "Someone\tNLD\tGOV\t2020-13-01\t-",
                        "Someone\tNLD\tGOV\t2020-12-01\t2020-01-01"),
                "mine.txt");
        assertThat(own.faults()).hasSize(7).extracting(Refused::code).containsOnly("bad-actors");
        assertThat(own.faults())
                .extracting(Refused::where)
                .containsExactly(
                        "mine.txt:1",
                        "mine.txt:2",
                        "mine.txt:3",
                        "mine.txt:4",
                        "mine.txt:5",
                        "mine.txt:6",
                        "mine.txt:7");
        assertThat(own.groups()).isEmpty();
        assertThat(own.people()).isEmpty();
    }

    @Test
    void aNameWithTwoCountriesIsRefusedUnlessTheDayTellsThemApart() {
        OwnActors own = OwnActors.read(
                List.of(
                        "Harbour Pilots' Guild|HPG\tNLD\tLAB\torganisation",
                        "# another of these letters",
                        "Hamburg Pilots' Guild|HPG\tDEU\tLAB\torganisation",
                        "Minister A|Minister\tNLD\tGOV\t2010-01-01\t2014-12-31",
                        "Minister B|Minister\tDEU\tGOV\t2015-01-01\t-",
                        "Minister C|Minister\tBEL\tGOV\t2020-01-01\t-"),
                "mine.txt");
        assertThat(own.faults()).extracting(Refused::where).containsExactly("mine.txt:3", "mine.txt:6");
        assertThat(own.faults().getFirst().what()).contains("'HPG' is of DEU here and of NLD on line 1");
    }
}
