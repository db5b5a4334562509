package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is an event at all, and what became of it, on trees as in [EnglishEventsTest].
class EnglishStatusTest {
    private static final EnglishEvents EVENTS = EnglishEvents.load();

    @Test
    void whatWasNotDoneIsNoDeed() {
        assertThat(find("The/the/DET/2/det guards/guard/NOUN/5/nsubj:pass were/be/AUX/5/aux:pass not/not/PART/5/advmod"
                        + " wounded/wound/VERB/0/root by/by/ADP/7/case gunmen/gunman/NOUN/5/obl:agent"))
                .isEmpty();
    }

    @Test
    void aChargeThatIsDeniedIsNoDeed() {
        assertThat(
                        find(
                                "*Mali/Mali/PROPN/2/nsubj denied/deny/VERB/0/root charges/charge/NOUN/2/obj that/that/SCONJ/6/mark"
                                        + " it/it/PRON/6/nsubj shelled/shell/VERB/3/acl the/the/DET/8/det port/port/NOUN/6/obj"))
                .isEmpty();
    }

    @Test
    void sympathyIsNotTheAttackThatItIsAbout() {
        assertThat(find("*Fiji/Fiji/PROPN/2/nsubj expressed/express/VERB/0/root condolences/condolence/NOUN/2/obj"
                        + " over/over/ADP/6/case the/the/DET/6/det attack/attack/NOUN/2/obl on/on/ADP/8/case"
                        + " *Oslo/Oslo/PROPN/6/nmod"))
                .isEmpty();
    }

    @Test
    void aHopeIsNoPromise() {
        assertThat(find("*Malta/Malta/PROPN/2/nsubj hoped/hope/VERB/0/root to/to/PART/4/mark bomb/bomb/VERB/2/xcomp"
                        + " the/the/DET/6/det port/port/NOUN/4/obj"))
                .isEmpty();
    }

    @Test
    void aGovernmentRecognisedByOthersIsNotRecognisedNow() {
        assertThat(find("The/the/DET/3/det recognised/recognise/VERB/3/amod government/government/NOUN/4/nsubj"
                        + " slept/sleep/VERB/0/root"))
                .isEmpty();
    }

    @Test
    void whatOthersMustDoIsAskedOfThem() {
        Event event =
                find("*Oslo/Oslo/PROPN/2/nsubj said/say/VERB/0/root *Minsk/Minsk/PROPN/5/nsubj must/must/AUX/5/aux"
                                + " act/act/VERB/2/ccomp")
                        .getFirst();
        assertThat(event.type()).isEqualTo(Event.Type.REQUEST);
        assertThat(event.target().map(target -> target.span().text())).contains("Minsk");
    }

    @Test
    void anAppealForSomethingBesideTheDeedIsNone() {
        String direct = "*Lima/Lima/PROPN/2/nsubj urged/urge/VERB/0/root *Quito/Quito/PROPN/2/obj to/to/PART/5/mark"
                + " free/free/VERB/2/xcomp the/the/DET/7/det hostages/hostage/NOUN/5/obj";
        String aside = "*Lima/Lima/PROPN/2/nsubj urged/urge/VERB/0/root calm/calm/NOUN/2/obj that/that/PRON/6/nsubj"
                + " would/would/AUX/6/aux free/free/VERB/3/acl:relcl the/the/DET/8/det hostages/hostage/NOUN/6/obj";
        assertThat(find(direct)).extracting(Event::type).contains(Event.Type.REQUEST);
        assertThat(find(aside)).extracting(Event::type).doesNotContain(Event.Type.REQUEST);
    }

    @Test
    void aTruceThatIsBrokenIsViolence() {
        assertThat(find("*Eritrea/Eritrea/PROPN/2/nsubj violated/violate/VERB/0/root the/the/DET/4/det"
                        + " truce/truce/NOUN/2/obj near/near/ADP/6/case *Badme/Badme/PROPN/2/obl"))
                .extracting(Event::type)
                .containsExactly(Event.Type.ASSAULT);
    }

    @Test
    void talksThatWillTakePlaceArePlannedTalks() {
        Event event = find(
                        "Envoys/envoy/NOUN/2/nsubj praised/praise/VERB/0/root talks/talk/NOUN/2/obj that/that/PRON/6/nsubj"
                                + " will/will/AUX/6/aux take/take/VERB/3/acl:relcl place/place/NOUN/6/obj in/in/ADP/9/case"
                                + " *Doha/Doha/PROPN/6/obl")
                .stream()
                .filter(found -> found.type() == Event.Type.CONSULT)
                .findFirst()
                .orElseThrow();
        assertThat(event.status()).isEqualTo(Event.Status.PLANNED);
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
}
