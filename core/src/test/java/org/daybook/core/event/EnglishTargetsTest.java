package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// To whom it is done, on trees as in [EnglishEventsTest], some of them wrong on purpose as a parser's are.
class EnglishTargetsTest {
    private static final EnglishEvents EVENTS = EnglishEvents.load();

    @Test
    void theTroopsThatAreSentAreNotTheTarget() {
        Event event = first("*Ghana/Ghana/PROPN/2/nsubj deployed/deploy/VERB/0/root troops/troops/NOUN/2/obj"
                + " in/in/ADP/5/case *Liberia/Liberia/PROPN/2/obl");
        assertThat(event.type()).isEqualTo(Event.Type.MOBILIZE);
        assertThat(target(event)).isEqualTo("Liberia");
    }

    @Test
    void theTargetIsFoundWhereTheTreeHangsItElsewhere() {
        Event event = first("*Peru/Peru/PROPN/2/nsubj imposed/impose/VERB/0/root sanctions/sanction/NOUN/2/obj"
                + " ,/,/PUNCT/3/punct including/include/VERB/6/case limits/limit/NOUN/3/nmod ,/,/PUNCT/9/punct"
                + " on/on/ADP/9/case *Chile/Chile/PROPN/6/nmod");
        assertThat(event.type()).isEqualTo(Event.Type.SANCTION);
        assertThat(target(event)).isEqualTo("Chile");
    }

    @Test
    void bothSidesOfATreatyTakePart() {
        Event event = first("*Laos/Laos/PROPN/4/nsubj and/and/CCONJ/3/cc *Nepal/Nepal/PROPN/1/conj"
                + " signed/sign/VERB/0/root a/a/DET/6/det treaty/treaty/NOUN/4/obj");
        assertThat(event.type()).isEqualTo(Event.Type.SUPPORT);
        assertThat(actor(event)).isEqualTo("Laos");
        assertThat(target(event)).isEqualTo("Nepal");
    }

    @Test
    void whoFacesCriticismIsItsTarget() {
        Event event = first("*Malta/Malta/PROPN/2/nsubj faced/face/VERB/0/root criticism/criticism/NOUN/2/obj"
                + " from/from/ADP/5/case *Cyprus/Cyprus/PROPN/3/nmod");
        assertThat(event.type()).isEqualTo(Event.Type.ACCUSE);
        assertThat(actor(event)).isEqualTo("Cyprus");
        assertThat(target(event)).isEqualTo("Malta");
    }

    @Test
    void supportIsForWhomItIsVoicedAndNotForWhoseItIs() {
        Event event = first("*Tonga/Tonga/PROPN/2/nsubj voiced/voice/VERB/0/root its/its/PRON/4/nmod:poss"
                + " support/support/NOUN/2/obj for/for/ADP/6/case *Samoa/Samoa/PROPN/4/nmod");
        assertThat(event.type()).isEqualTo(Event.Type.SUPPORT);
        assertThat(target(event)).isEqualTo("Samoa");
    }

    @Test
    void anObjectIsSeenBehindAHyphenThatBreaksTheTree() {
        Event event = first("*Oman/Oman/PROPN/2/nsubj eased/ease/VERB/0/root long/long/ADV/2/advmod -/-/PUNCT/3/punct"
                + " standing/stand/VERB/2/advcl sanctions/sanction/NOUN/5/obj against/against/ADP/8/case"
                + " *Yemen/Yemen/PROPN/5/obl");
        assertThat(event.type()).isEqualTo(Event.Type.CONCEDE);
        assertThat(target(event)).isEqualTo("Yemen");
    }

    @Test
    void whoStandsRightBeforeAVerbWithoutASubjectActs() {
        List<Event> events =
                find("The/the/DET/2/det road/road/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass mined/mine/VERB/0/root"
                        + " before/before/ADP/6/case *Quito/Quito/PROPN/4/obl imposed/impose/VERB/4/advcl a/a/DET/9/det"
                        + " curfew/curfew/NOUN/7/obj");
        assertThat(events.stream()
                        .filter(event -> event.type() == Event.Type.COERCE)
                        .map(EnglishTargetsTest::actor))
                .containsExactly("Quito");
    }

    private static Event first(String tree) {
        List<Event> events = find(tree);
        assertThat(events).as("events of %s", tree).isNotEmpty();
        return events.getFirst();
    }

    private static List<Event> find(String tree) {
        EnglishEventsTest.Written written = EnglishEventsTest.written(tree);
        return EVENTS.find(
                        written.text(),
                        List.of(written.sentence()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty())
                .events();
    }

    private static String actor(Event event) {
        return event.actor().map(participant -> participant.span().text()).orElse("nobody");
    }

    private static String target(Event event) {
        return event.target().map(participant -> participant.span().text()).orElse("nobody");
    }
}
