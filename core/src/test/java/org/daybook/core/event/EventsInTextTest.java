package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.count.Count;
import org.daybook.core.reading.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several sentences, read by the grammar that ships.
class EventsInTextTest {
    private static final Cleaner CLEANER = Cleaner.load();
    private static final Reader READER = Reader.load();

    private static List<Event> events(String text) {
        Article article = CLEANER.clean(new Capture("text", new Capture.Plain(text), Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        return READER.read(article).events();
    }

    private static List<Count> counts(String text) {
        Article article = CLEANER.clean(new Capture("text", new Capture.Plain(text), Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        return READER.read(article).counts();
    }

    private static Optional<String> said(Optional<Participant> participant) {
        return participant.map(one -> one.span().text());
    }

    @ParameterizedTest
    @CsvSource({
        "Ten rebels were killed on Monday. Gunmen kidnapped a priest., Ten rebels",
        "Two fishermen were killed near the port. The coast guard said that pirates had attacked a tanker., Two fishermen"
    })
    void nobodyIsTakenForTheKillerOfOthers(String text, String victims) {
        assertThat(events(text))
                .filteredOn(event -> said(event.target()).equals(Optional.of(victims)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void oneDeedToldTwiceStaysOne() {
        List<Event> events = events("Gunmen attacked a bus on Monday. Three passengers were killed in the attack.");
        assertThat(events).hasSize(1);
        assertThat(said(events.getFirst().actor())).contains("Gunmen");
    }

    @ParameterizedTest
    @CsvSource({
        "Sudan accused Chad of bombing a market near the border., Chad, a market",
        "The union blamed the police for beating two strikers., the police, two strikers",
        "A monitoring group said police had killed 12 villagers., police, 12 villagers",
        "Gunmen shot dead two guards in Karachi., Gunmen, two guards",
        "Police shot two robbers dead., Police, two robbers",
        "Rebels killed at least five people near the bridge., Rebels, at least five people"
    })
    void whoStruckAndWhoWasStruck(String text, String actor, String target) {
        assertThat(events(text))
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .singleElement()
                .satisfies(event -> {
                    assertThat(said(event.actor())).contains(actor);
                    assertThat(said(event.target())).contains(target);
                });
    }

    @Test
    void aChargedDeedStaysAClaim() {
        assertThat(events("Sudan accused Chad of bombing a market near the border."))
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .singleElement()
                .satisfies(event -> assertThat(event.claim()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Spain beat Norway 3-1., false",
        "Japan thrashed Fiji in the rugby tournament., false",
        "Shares of the rocket maker fell on Friday., false",
        "Police beat football fans after the game., true",
        "Soldiers beat three students., true"
    })
    void aWonGameIsNoAssault(String text, boolean assault) {
        assertThat(events(text).stream().anyMatch(event -> event.type() == Event.Type.ASSAULT))
                .isEqualTo(assault);
    }

    @Test
    void whoDeniesCanAccuse() {
        assertThat(events("Kenya denied that it had shelled the village and blamed Somalia."))
                .filteredOn(event -> event.type() == Event.Type.ACCUSE)
                .singleElement()
                .extracting(Event::status)
                .isEqualTo(Event.Status.HAPPENED);
    }

    @Test
    void aRefusalHasHappened() {
        assertThat(events("The minister did not agree to talks."))
                .filteredOn(event -> event.type() == Event.Type.REJECT)
                .singleElement()
                .extracting(Event::status)
                .isEqualTo(Event.Status.HAPPENED);
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Bell was shot and killed by her ex-husband., her ex-husband, Ana Bell",
        "Police have identified two brothers shot in West Philadelphia on Sunday., , two brothers",
        "Six miners killed in clashes in Marikana., , Six miners",
        "A retired judge was found murdered in a park in Lima., , A retired judge",
        "'Shelling killed 40 people, the health ministry said.', , 40 people",
        "The ambassador asked who had killed Father Luis Mora., , Father Luis Mora"
    })
    void nobodyDoesWhatHeOnlySufferedOrSpokeOf(String text, String actor, String target) {
        assertThat(events(text))
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .singleElement()
                .satisfies(event -> {
                    assertThat(said(event.actor())).isEqualTo(Optional.ofNullable(actor));
                    assertThat(said(event.target())).contains(target);
                    assertThat(event.status()).isEqualTo(Event.Status.HAPPENED);
                });
    }

    @Test
    void aShootingIsToldByItsVictims() {
        assertThat(events(
                        "Two people are dead and three others are hurt after a shooting Sunday at a flat in Memphis."))
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .singleElement()
                .satisfies(event -> assertThat(event.counts()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "Two other employees of the same station were seriously injured in the attack., INJURED, 2",
        "The nine peasant members of the patrols were killed when soldiers fired., KILLED, 9",
        "'The mayor was killed at noon, along with two of his bodyguards.', KILLED, 3"
    })
    void theVictimsPhraseGivesTheFigure(String text, Count.What what, long number) {
        assertThat(counts(text)).anySatisfy(count -> {
            assertThat(count.what()).isEqualTo(what);
            assertThat(count.low()).hasValue(number);
        });
    }

    @Test
    void figuresOfTwoDeedsStayApart() {
        List<Event> events = events(
                "The army said it had killed 12 rebels in Ituri. In Kivu, it said, militiamen had killed 20 villagers.");
        assertThat(events)
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.counts()).hasSize(1));
    }

    @Test
    void bombsAndShotsOfTwoSentencesAreTwoDeeds() {
        List<Event> events = events("Unidentified men shot a councillor dead in Quetzaltenango on Monday. "
                + "Early on Tuesday rebels detonated eight bombs in front of the homes of officials.");
        assertThat(events)
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .hasSize(2);
    }

    @Test
    void aBombThatWasDefusedWasAnAttempt() {
        List<Event> events = events("A bomb exploded in a restaurant in Lima on Monday. "
                + "A second device near the door was deactivated by the police.");
        assertThat(events)
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void wherePeopleMarchIsNotAgainstWhom() {
        assertThat(events("Thousands protested in Rome on Saturday."))
                .filteredOn(event -> event.type() == Event.Type.PROTEST)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.target()).isEmpty();
                    assertThat(event.place()).isPresent();
                });
    }

    @Test
    void whatSomebodyMeansToDoIsPlanned() {
        assertThat(events("The unions mean to walk out on Friday."))
                .singleElement()
                .extracting(Event::status)
                .isEqualTo(Event.Status.PLANNED);
    }

    @Test
    void aDeedOfAnotherYearIsAnother() {
        assertThat(
                        events(
                                "Qatar cut ties with Chad on 3 June 2024. Qatar had cut ties with Chad in 2016 after the attack."))
                .filteredOn(event -> event.type() == Event.Type.SANCTION)
                .hasSize(2);
    }

    @Test
    void aBracketOfAnActorClosesWithin() {
        assertThat(events("Members of the Farabundo Marti National Liberation Front (FMLN) attacked a barracks."))
                .singleElement()
                .satisfies(event -> assertThat(said(event.actor()).orElseThrow())
                        .matches(span -> span.contains("(") == span.contains(")"), "brackets in pairs"));
    }

    private static long killed(String text) {
        List<Count> counts = counts(text);
        return events(text).stream()
                .filter(event -> event.type() == Event.Type.ASSAULT)
                .flatMap(event -> event.counts().stream())
                .map(counts::get)
                .filter(count -> count.what() == Count.What.KILLED)
                .mapToLong(count -> count.low().orElse(0))
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen killed Peter Hall, Mary Stone and John Reed on Monday.|3",
                "Judges Peter Hall, Mary Stone and John Reed were killed on Monday.|3",
                "The mayor was killed near his home, along with two of his guards, only a week after the vote.|3",
                "Rebels murdered a teacher's wife and son.|2",
                "The killing of four Franciscans shocked the town.|4",
                "The mayor, who ran the port until the spring, was shot dead near his home.|1",
                "The Franciscans were killed on Monday.|0",
                "President Ilham Aliyev apologised for the death of Russian peacekeepers, who were killed in their car on Wednesday.|0",
                "C-12 leader Peter Hall was murdered on Monday.|1"
            })
    void victimsAreAddedUpAsTheyAreTold(String text, long expected) {
        assertThat(killed(text)).isEqualTo(expected);
    }

    @Test
    void theTollOfAWarIsNotThatOfOneDeed() {
        List<Event> events = events("Gunmen killed two nuns on Monday. The war has left 10,000 people dead.");
        assertThat(events)
                .filteredOn(event -> said(event.actor()).equals(Optional.of("Gunmen")))
                .hasSize(1);
        assertThat(events)
                .filteredOn(event -> event.type() == Event.Type.ASSAULT)
                .hasSize(2);
    }

    @Test
    void aTollToldFarBehindBelongsToTheOnlyAttackOfTheReport() {
        assertThat(
                        killed(
                                "A bomb exploded at the market on Monday. Roads were closed. Shops stayed shut. Ambulances came. The mayor spoke. One person has died."))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"The minister remains opposed to the bridge.", "Canada remained committed to the treaty with Norway."})
    void nothingIsDoneToWhoeverHoldsAView(String text) {
        String subject = text.startsWith("Canada") ? "Canada" : "The minister";
        assertThat(events(text)).noneMatch(event -> said(event.target()).equals(Optional.of(subject)));
    }
}
