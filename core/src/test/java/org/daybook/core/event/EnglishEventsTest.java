package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.count.Count;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.time.TimeExpression;
import org.junit.jupiter.api.Test;

/// Trees are written by hand here, so that a change of the parser's model does not move these
/// tests: `form/lemma/TAG/head/relation`, heads counted from 1, 0 for the root, a `*` before a
/// form that is part of a name.
class EnglishEventsTest {
    private static final EnglishEvents EVENTS = EnglishEvents.load();

    @Test
    void theSubjectActsOnTheObject() {
        Event event =
                only("Rebels/rebel/NOUN/2/nsubj attacked/attack/VERB/0/root the/the/DET/5/det army/army/NOUN/5/compound"
                        + " base/base/NOUN/2/obj");
        assertThat(event.type()).isEqualTo(Event.Type.ASSAULT);
        assertThat(actor(event)).isEqualTo("Rebels");
        assertThat(target(event)).isEqualTo("the army base");
        assertThat(event.status()).isEqualTo(Event.Status.HAPPENED);
    }

    @Test
    void aPassiveTurnsTheRolesRound() {
        Event event = only("Two/two/NUM/2/nummod journalists/journalist/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass"
                + " detained/detain/VERB/0/root by/by/ADP/6/case police/police/NOUN/4/obl:agent");
        assertThat(event.type()).isEqualTo(Event.Type.COERCE);
        assertThat(actor(event)).isEqualTo("police");
        assertThat(target(event)).isEqualTo("Two journalists");
    }

    @Test
    void aStatementIsAboutWhatItStates() {
        Event event =
                only("*Kyiv/Kyiv/PROPN/2/nsubj said/say/VERB/0/root *Russia/Russia/PROPN/5/nsubj had/have/AUX/5/aux"
                        + " shelled/shell/VERB/2/ccomp the/the/DET/7/det port/port/NOUN/5/obj");
        assertThat(event.type()).isEqualTo(Event.Type.ASSAULT);
        assertThat(actor(event)).isEqualTo("Russia");
    }

    @Test
    void whatIsStruckDecidesWhatStrikingIs() {
        String deal =
                "*Ankara/Ankara/PROPN/4/nsubj and/and/CCONJ/3/cc *Cairo/Cairo/PROPN/1/conj struck/strike/VERB/0/root"
                        + " a/a/DET/6/det deal/deal/NOUN/4/obj";
        String convoy = "The/the/DET/2/det jets/jet/NOUN/3/nsubj struck/strike/VERB/0/root a/a/DET/5/det"
                + " convoy/convoy/NOUN/3/obj";
        assertThat(only(deal).type()).isEqualTo(Event.Type.SUPPORT);
        assertThat(only(convoy).type()).isEqualTo(Event.Type.ASSAULT);
    }

    @Test
    void anAnnouncedHostilityIsAThreatAndAnAnnouncedHelpAPromise() {
        String attack =
                "*Iran/Iran/PROPN/3/nsubj will/will/AUX/3/aux attack/attack/VERB/0/root *Israel/Israel/PROPN/3/obj";
        String aid =
                "*Norway/Norway/PROPN/2/nsubj promised/promise/VERB/0/root to/to/PART/4/mark send/send/VERB/2/xcomp"
                        + " food/food/NOUN/4/obj to/to/ADP/7/case *Sudan/Sudan/PROPN/4/obl";
        assertThat(only(attack).type()).isEqualTo(Event.Type.THREATEN);
        assertThat(only(aid).type()).isEqualTo(Event.Type.AGREE);
        assertThat(target(only(aid))).isEqualTo("Sudan");
    }

    @Test
    void aVowToAttackIsNoPromise() {
        Event event = only("The/the/DET/2/det militia/militia/NOUN/3/nsubj vowed/vow/VERB/0/root to/to/PART/5/mark"
                + " bomb/bomb/VERB/3/xcomp the/the/DET/7/det capital/capital/NOUN/5/obj");
        assertThat(event.type()).isEqualTo(Event.Type.THREATEN);
    }

    @Test
    void whoDoesNotCooperateRejects() {
        Event event = only(
                "*Serbia/Serbia/PROPN/4/nsubj did/do/AUX/4/aux not/not/PART/4/advmod recognise/recognise/VERB/0/root"
                        + " *Kosovo/Kosovo/PROPN/4/obj");
        assertThat(event.type()).isEqualTo(Event.Type.REJECT);
    }

    @Test
    void bothSidesOfAMeetingTakePart() {
        Event event =
                only("*Macron/Macron/PROPN/4/nsubj and/and/CCONJ/3/cc *Scholz/Scholz/PROPN/1/conj met/meet/VERB/0/root"
                        + " in/in/ADP/6/case *Berlin/Berlin/PROPN/4/obl");
        assertThat(event.type()).isEqualTo(Event.Type.CONSULT);
        assertThat(actor(event)).isEqualTo("Macron");
        assertThat(target(event)).isEqualTo("Scholz");
    }

    @Test
    void aLightVerbLendsItsSubjectToTheEventNoun() {
        Event event = only(
                "*Ethiopia/Ethiopia/PROPN/2/nsubj launched/launch/VERB/0/root an/a/DET/4/det"
                        + " offensive/offensive/NOUN/2/obj against/against/ADP/7/case the/the/DET/7/det rebels/rebel/NOUN/4/nmod");
        assertThat(event.type()).isEqualTo(Event.Type.ASSAULT);
        assertThat(actor(event)).isEqualTo("Ethiopia");
        assertThat(target(event)).isEqualTo("the rebels");
    }

    @Test
    void anEarthquakeIsNobodysDeed() {
        assertThat(find(
                        "An/a/DET/2/det earthquake/earthquake/NOUN/3/nsubj killed/kill/VERB/0/root forty/forty/NUM/5/nummod"
                                + " people/people/NOUN/3/obj"))
                .isEmpty();
    }

    @Test
    void anOpinionIsNoEvent() {
        assertThat(find("The/the/DET/2/det minister/minister/NOUN/3/nsubj said/say/VERB/0/root the/the/DET/5/det"
                        + " economy/economy/NOUN/7/nsubj is/be/AUX/7/cop healthy/healthy/ADJ/3/ccomp"))
                .isEmpty();
    }

    @Test
    void timeAndVictimsComeFromTheClauseOfTheDeed() {
        Written written = written(
                "A/a/DET/2/det bomb/bomb/NOUN/3/nsubj killed/kill/VERB/0/root five/five/NUM/5/nummod"
                        + " soldiers/soldier/NOUN/3/obj on/on/ADP/7/case Sunday/Sunday/PROPN/3/obl ,/,/PUNCT/3/punct"
                        + " officials/official/NOUN/10/nsubj said/say/VERB/3/parataxis on/on/ADP/12/case Monday/Monday/PROPN/10/obl");
        List<TimeExpression> times =
                List.of(time(written.text(), "Sunday", "2024-03-10"), time(written.text(), "Monday", "2024-03-11"));
        List<Count> counts = List.of(new Count(
                span(written.text(), "five soldiers"),
                Count.What.KILLED,
                OptionalLong.of(5),
                OptionalLong.of(5),
                Optional.empty()));
        List<Event> events = EVENTS.find(
                        written.text(),
                        List.of(written.sentence()),
                        times,
                        List.of(),
                        List.of(),
                        counts,
                        List.of(),
                        Optional.of(Stamp.of(LocalDate.of(2024, 3, 11))))
                .events();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().day()).contains(LocalDate.of(2024, 3, 10));
        assertThat(events.getFirst().counts()).containsExactly(0);
    }

    @Test
    void aRefusalToCommentIsNoRefusal() {
        assertThat(find(
                        "The/the/DET/2/det ministry/ministry/NOUN/3/nsubj declined/decline/VERB/0/root to/to/PART/5/mark"
                                + " comment/comment/VERB/3/xcomp"))
                .isEmpty();
    }

    @Test
    void helpGoesToWhoGetsItAndNotToTheGoods() {
        Event event = only("*Japan/Japan/PROPN/2/nsubj gave/give/VERB/0/root rice/rice/NOUN/2/obj to/to/ADP/5/case"
                + " *Haiti/Haiti/PROPN/2/obl");
        assertThat(event.type()).isEqualTo(Event.Type.AID);
        assertThat(target(event)).isEqualTo("Haiti");
    }

    @Test
    void aWordCutAtItsHyphenIsStillTheWord() {
        Event event = only(
                "*Manila/Manila/PROPN/2/nsubj declared/declare/VERB/0/root a/a/DET/6/det cease/cease/NOUN/6/compound"
                        + " -/-/PUNCT/6/punct fire/fire/NOUN/2/obj");
        assertThat(event.type()).isEqualTo(Event.Type.CONCEDE);
    }

    @Test
    void everySpanIsASliceOfTheText() {
        Written written = written(
                "*Chad/Chad/PROPN/2/nsubj accused/accuse/VERB/0/root *Sudan/Sudan/PROPN/2/obj of/of/SCONJ/5/mark"
                        + " arming/arm/VERB/2/advcl rebels/rebel/NOUN/5/obj");
        for (Event event : find(written)) {
            assertThat(event.evidence().in(written.text())).isTrue();
            assertThat(event.actor().stream()).allMatch(actor -> actor.span().in(written.text()));
            assertThat(event.target().stream()).allMatch(target -> target.span().in(written.text()));
        }
        assertThat(find(written).getFirst().type()).isEqualTo(Event.Type.ACCUSE);
    }

    // --- hand-written trees

    record Written(String text, Sentence sentence) {}

    private static Event only(String tree) {
        List<Event> events = find(tree);
        assertThat(events).as("events of %s", tree).hasSize(1);
        return events.getFirst();
    }

    private static List<Event> find(String tree) {
        return find(written(tree));
    }

    private static List<Event> find(Written written) {
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

    static Written written(String tree) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (String word : tree.split(" ")) {
            String[] part = word.split("/");
            boolean name = part[0].startsWith("*");
            String form = name ? part[0].substring(1) : part[0];
            if (name) {
                mentions.add(new Mention(tokens.size(), tokens.size() + 1, Mention.Kind.PLACE));
            }
            text.append(text.isEmpty() ? "" : " ");
            int begin = text.length();
            text.append(form);
            tokens.add(new Token(
                    begin, text.length(), form, part[1], Tag.valueOf(part[2]), Integer.parseInt(part[3]) - 1, part[4]));
        }
        return new Written(text.toString(), new Sentence(0, text.length(), tokens, mentions));
    }

    private static TimeExpression time(String text, String said, String value) {
        return new TimeExpression(span(text, said), TimeExpression.Type.DATE, value);
    }

    private static Span span(String text, String said) {
        int at = text.indexOf(said);
        return Span.of(text, at, at + said.length());
    }

    private static String actor(Event event) {
        return event.actor().map(participant -> participant.span().text()).orElse("nobody");
    }

    private static String target(Event event) {
        return event.target().map(participant -> participant.span().text()).orElse("nobody");
    }
}
