package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.count.Count;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who suffered a deed, who is held to have done it, in how many towns, and what is no deed at all.
class VictimsAndCulpritsTest {
    private static final Cleaner CLEANER = Cleaner.load();
    private static final Reader READER = Reader.load();

    private static Reading read(String text) {
        Article article = CLEANER.clean(new Capture("text", new Capture.Plain(text), Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        return READER.read(article);
    }

    private static List<Event> assaults(String text) {
        return read(text).events().stream()
                .filter(event -> event.type() == Event.Type.ASSAULT)
                .toList();
    }

    private static Optional<String> said(Optional<Participant> participant) {
        return participant.map(one -> one.span().text());
    }

    @ParameterizedTest
    @CsvSource({
        "The Islamic State group claimed responsibility for the attack on a mosque in Kabul., The Islamic State group",
        "Rebels admitted responsibility for the attack on the convoy., Rebels",
        "The kidnapping of two engineers by rebels shocked the country., rebels",
        "Two men were convicted of the murder of a priest., Two men",
        "The group was behind the attack on the barracks., The group",
        "The militants blamed for the attack on the barracks fled across the border., ",
        "No group has claimed responsibility for the attack on the barracks., ",
        "The rebels denied responsibility for the attack on the convoy., "
    })
    void wordsOfGuiltTellWhoDidIt(String text, String culprit) {
        assertThat(assaults(text))
                .singleElement()
                .satisfies(event -> assertThat(said(event.actor())).isEqualTo(Optional.ofNullable(culprit)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Relations have not been good over the past few years, and the murder of Orlando Bell is tied into this situation.', Orlando Bell",
        "The assassination of Orlando Bell still divides the country., Orlando Bell"
    })
    void whoeverWasMurderedIsAPerson(String text, String victim) {
        assertThat(assaults(text))
                .singleElement()
                .satisfies(event -> assertThat(said(event.target())).contains(victim));
    }

    /// "The attack" is told elsewhere, and whoever claims it has done it.
    @ParameterizedTest
    @CsvSource({
        "The Taliban claimed responsibility for the attack., 0",
        "A bomb exploded at a market in Kabul on Monday. The Taliban claimed responsibility for the attack., 1"
    })
    void whatIsOnlyMentionedIsNoDeedOfItsOwn(String text, int deeds) {
        assertThat(assaults(text))
                .hasSize(deeds)
                .allSatisfy(event -> assertThat(said(event.actor())).contains("The Taliban"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dead included a driver and his daughter, who were killed when a shell struck their car.|2",
                "A judge, his driver and two guards were shot dead.|4",
                "The raid left five dead.|5",
                "The minister survived an assassination attempt in which two bodyguards died.|2",
                "Six comrades died when rebels attacked the base.|6",
                "Marines killed a drug lord in a raid.|1"
            })
    void victimsAreFoundWhereverTheSentenceHasThem(String text, long killed) {
        Reading reading = read(text);
        assertThat(reading.events().stream()
                        .filter(event -> event.type() == Event.Type.ASSAULT)
                        .flatMap(event -> event.counts().stream())
                        .map(reading.counts()::get)
                        .filter(count -> count.what() == Count.What.KILLED)
                        .mapToLong(count -> count.low().orElse(0))
                        .max())
                .hasValue(killed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A landslide killed 40 people in the hills of Nepal.",
                "Doctors fought to save the boy.",
                "Chelsea were shot down 4-1 by Leeds.",
                "The late goal killed off the game.",
                "The senator attacked the budget as a gift to the rich."
            })
    void whatStrikesNobodyIsNoAssault(String text) {
        assertThat(assaults(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels attacked a base and left scores dead.",
                "Police shelled the village, leaving scores dead."
            })
    void scoresOfDeadAreNoScore(String text) {
        assertThat(assaults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nobody was killed in the blast, police said.", "No one was hurt in the blast, police said."})
    void nobodyIsNotWhoeverSpeaks(String text) {
        assertThat(assaults(text))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.target()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bombs exploded in Madrid and Seville.|2",
                "Rockets hit Lyon and Toulouse on Monday.|2",
                "A man was shot in Lyon on the road between Paris and Marseille.|1"
            })
    void aDeedInSeveralTownsIsOneInEach(String text, int deeds) {
        Reading reading = read(text);
        List<Event> assaults = reading.events().stream()
                .filter(event -> event.type() == Event.Type.ASSAULT)
                .toList();
        assertThat(assaults).hasSize(deeds);
        assertThat(assaults.stream().map(event -> event.place().orElseThrow()).distinct())
                .hasSize(deeds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A man was taken to hospital, where he was pronounced dead.",
                "A woman was transported to the county hospital, where she later died of her injuries."
            })
    void whoDiesInHospitalIsNotCountedAsInjured(String text) {
        assertThat(read(text).counts()).extracting(Count::what).containsExactly(Count.What.KILLED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels murdered a judge and a clerk in March. In April they murdered a nurse.|2",
                "They murdered a nurse in the street. Later they murdered an innkeeper.|2",
                "Gunmen murdered a judge on Monday. The judge was murdered in his car.|1"
            })
    void twoMurdersOfPeopleNotSpokenOfBeforeAreTwo(String text, int deeds) {
        assertThat(assaults(text)).hasSize(deeds);
    }
}
