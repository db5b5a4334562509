package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where, when and how many: what an event takes from the clauses and sentences around it, and what it
/// leaves them.
class EventCircumstancesTest {
    private static final Cleaner CLEANER = Cleaner.load();
    private static final Reader READER = Reader.load();

    private static Reading read(String text) {
        Article article = CLEANER.clean(new Capture("text", new Capture.Plain(text), Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        return READER.read(article);
    }

    private static List<Event> attacks(Reading reading) {
        return reading.events().stream()
                .filter(event -> event.type() == Event.Type.ASSAULT)
                .toList();
    }

    private static String country(Reading reading, Event event) {
        return event.place().isEmpty()
                ? ""
                : reading.places().get(event.place().getAsInt()).country().orElse("");
    }

    @Test
    void anotherAttackIsAnotherEvent() {
        assertThat(
                        attacks(
                                read(
                                        "A bomb exploded in a hotel in Lima on Monday. In another attack, gunmen opened fire on a bank.")))
                .hasSize(2);
        assertThat(attacks(read("Gunmen shot at a bank in Lima on Monday. Two men were also wounded in the attack.")))
                .hasSize(1);
    }

    @Test
    void victimsNamedOneByOneAreTheKillingsFigure() {
        Reading reading = read("Leaflets praised the murders of Martin Luther King and Robert Kennedy in 1968.");
        Event event = attacks(reading).getFirst();
        assertThat(event.counts().stream().map(reading.counts()::get)).anySatisfy(count -> {
            assertThat(count.low()).hasValue(2);
            assertThat(count.span().text()).isEqualTo("Martin Luther King and Robert Kennedy");
        });
    }

    @Test
    void whoseMurderItIsHasSufferedIt() {
        Event event = attacks(read("Olof Palme's murder shocked Sweden.")).getFirst();
        assertThat(event.target().orElseThrow().span().text()).isEqualTo("Olof Palme");
        assertThat(event.actor()).isEmpty();
    }

    @Test
    void aMurderOfSomebodyNamedIsAFactHoweverDeepItIsTold() {
        assertThat(attacks(read(
                        "Two men were arrested who are suspected of involvement in plans that led to the murder of "
                                + "Olof Palme.")))
                .isNotEmpty();
    }

    @Test
    void aCauseHasADayOfItsOwn() {
        Reading reading = read(
                "The hospital in Aden was closed on 3 May 2015 because a rocket killed two patients on 1 May 2015.");
        assertThat(attacks(reading).getFirst().day()).contains(LocalDate.of(2015, 5, 1));
    }

    @Test
    void whereTheVictimsWereTrainedIsNotWhereTheyDied() {
        Reading reading =
                read("LIMA, 9 Jan (Reuters) -- Peruvian soldiers killed two rebels who had been trained in Libya, "
                        + "the army said.");
        assertThat(country(reading, attacks(reading).getFirst())).isEqualTo("PER");
    }

    @Test
    void anEmbassyStandsAbroad() {
        Reading reading =
                read("A bomb exploded at the French embassy on Monday. The police in Lima said that the French "
                        + "ambassador was unhurt.");
        assertThat(country(reading, attacks(reading).getFirst())).isEqualTo("PER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Swedish government is considering sending aid to Haiti.",
                "The minister called for a reform which will protect people against fraud."
            })
    void whatIsOnlyConsideredIsNoPromise(String text) {
        assertThat(read(text).events()).noneMatch(event -> event.type() == Event.Type.AGREE);
    }
}
