package org.daybook.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim.Channel;
import org.daybook.core.claim.Claim.Standing;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.EnglishNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims of whole sentences as the grammar parses them: the forms in which news gives what others say.
class ClaimsInTextTest {
    private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();
    private static final EnglishNames NAMES = EnglishNames.load();
    private static final EnglishClaims CLAIMS = EnglishClaims.load();

    private static List<Claim> find(String text) {
        List<Sentence> sentences = GRAMMAR.analyse(text);
        return CLAIMS.find(text, sentences, NAMES.find(text, sentences, List.of(), List.of()));
    }

    private static List<String> shown(String text) {
        return find(text).stream().map(ClaimsInTextTest::shown).toList();
    }

    private static String shown(Claim claim) {
        return claim.source().map(Span::text).orElse("-") + " | "
                + claim.cue().map(Span::text).orElse("-") + " | "
                + claim.content().stream().map(Span::text).collect(Collectors.joining(" ... "));
    }

    @Test
    void whatIsSaidGoesOnToTheEndOfItsClause() {
        assertThat(
                        shown(
                                "The harbour office said the ferry would stay in port because of the storm until the wind eased."))
                .containsExactly(
                        "The harbour office | said | the ferry would stay in port because of the storm until the wind eased");
    }

    @Test
    void aSecondVerbOfSayingBeginsAClaimOfItsOwn() {
        assertThat(shown("The minister said the dam was safe, adding that engineers would inspect it on Friday."))
                .containsExactly(
                        "The minister | said | the dam was safe",
                        "The minister | adding | that engineers would inspect it on Friday");
        assertThat(shown("The union said the offer was too low and warned that drivers would strike."))
                .containsExactly(
                        "The union | said | the offer was too low", "The union | warned | that drivers would strike");
    }

    @Test
    void theSpeakerMayStandBetweenTwoPartsOfWhatIsSaid() {
        assertThat(shown("The bridge, the engineers said, could collapse within a year."))
                .containsExactly("the engineers | said | The bridge ... could collapse within a year");
    }

    @Test
    void aSourceBehindItsVerbTakesTheExplanationBehindIt() {
        assertThat(shown("“We lost the harvest,” said Marta Lindqvist, a farmer who grows rye near Uppsala."))
                .containsExactly(
                        "Marta Lindqvist, a farmer who grows rye near Uppsala | said | “We lost the harvest,”");
    }

    @Test
    void aSpeakerNamedBehindAPlainClauseHasSaidIt() {
        assertThat(shown("Ten of the boats were empty, four of them sinking, said Marta Lindqvist."))
                .containsExactly("Marta Lindqvist | said | Ten of the boats were empty, four of them sinking");
    }

    @Test
    void wordsOfTimeAndADatelineAreNoPartOfTheSource() {
        assertThat(find("On Monday Prime Minister Jens Stoltenberg said the tunnel would open.")
                        .getFirst()
                        .source()
                        .map(Span::text))
                .contains("Prime Minister Jens Stoltenberg");
        assertThat(find("GENEVA (Reuters) - The World Health Organization said the outbreak was over.")
                        .getFirst()
                        .source()
                        .map(Span::text))
                .contains("The World Health Organization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "According to the police, two men and a woman were arrested.;the police;two men and a woman were arrested",
                "According to the navy, 36 of 43 mines were cleared.;the navy;36 of 43 mines were cleared",
                "According to the mayor, Vitali Klitschko, seven people were injured.;the mayor, Vitali Klitschko;seven people were injured",
                "According to the ministry, 12 people were killed.;the ministry;12 people were killed",
            })
    void whoIsAccordedToEndsWhereTheCommasSay(String text, String source, String content) {
        assertThat(shown(text)).containsExactly(source + " | According to | " + content);
    }

    @Test
    void accordingToAndThePassiveNameTheirSourceToo() {
        assertThat(shown("Three trains were cancelled, according to the railway company."))
                .containsExactly("the railway company | according to | Three trains were cancelled");
        assertThat(shown("The vaccine is said to protect children for ten years."))
                .containsExactly("- | is said | The vaccine ... to protect children for ten years");
    }

    @Test
    void nounsAttributeAsVerbsDo() {
        assertThat(shown("Officials rejected accusations that the census was rigged."))
                .anyMatch(claim -> claim.contains("accusations | that the census was rigged")
                        || claim.contains("rejected | accusations that the census was rigged"));
        assertThat(shown("The mayor voiced concern about the price of bread."))
                .containsExactly("The mayor | voiced concern about | the price of bread");
        assertThat(shown("Nobody believed in his warning that the lake was poisoned."))
                .containsExactly("his | warning | that the lake was poisoned");
    }

    @Test
    void beliefsPlansAndRefusalsCountAsWellAsWords() {
        assertThat(shown("Farmers fear that the river will flood again."))
                .containsExactly("Farmers | fear | that the river will flood again");
        assertThat(shown("The museum plans to reopen its northern wing in spring."))
                .containsExactly("The museum | plans | to reopen its northern wing in spring");
    }

    @Test
    void whatIsShownOrBelievedMayStandBeforeItsVerb() {
        assertThat(shown("The bridge is safe, inspection records show."))
                .containsExactly("inspection records | show | The bridge is safe");
        assertThat(shown("The lake, they believe, is clean."))
                .containsExactly("they | believe | The lake ... is clean");
        assertThat(shown("When the lights went out, the keeper knew.")).isEmpty();
    }

    @Test
    void anAsideWithAsTellsTheClauseAroundIt() {
        assertThat(shown("As the Gazette reported, the mayor sold the bridge."))
                .containsExactly("the Gazette | reported | the mayor sold the bridge");
        assertThat(shown("As reported by the Gazette, the mayor sold the bridge."))
                .containsExactly("the Gazette | reported | the mayor sold the bridge");
        assertThat(shown("The mayor sold the bridge, as the Gazette reported on Tuesday."))
                .containsExactly("the Gazette | reported | The mayor sold the bridge");
    }

    @Test
    void hearsayAndSurveysTellTheirClause() {
        assertThat(shown("The bank has reportedly closed its branch in Bern."))
                .containsExactly("- | reportedly | The bank has ... closed its branch in Bern");
        assertThat(shown("In a poll of farmers, most wanted rain."))
                .containsExactly("a poll of farmers | In | most wanted rain");
        assertThat(shown("Her party leads in the polls.")).isEmpty();
    }

    @Test
    void aQuestionPutToSomebodyIsNoAnswer() {
        assertThat(shown("Asked which village she liked best, she laughed."))
                .containsExactly("- | Asked | which village she liked best");
        assertThat(shown("Do you support the plan?")).isEmpty();
    }

    @Test
    void aNameIsNobodysView() {
        assertThat(shown("They moved to a village called Uznach.")).isEmpty();
    }

    @Test
    void thePrepositionThatOpensTheContentBelongsToTheCue() {
        assertThat(shown("The union called on drivers to rest."))
                .containsExactly("The union | called on | drivers to rest");
        assertThat(shown("The tower is seen as a mistake."))
                .containsExactly("- | is seen as | The tower ... a mistake");
    }

    @Test
    void aQuotationGoesOnInTheNextParagraph() {
        String text = "“We will rebuild the school,” said Ana Reis, the mayor of the town.\n\n"
                + "“It will be bigger than the old one, and it will stand on higher ground.”";
        assertThat(find(text)).hasSize(1);
        assertThat(find(text).getFirst().content()).hasSize(2);
    }

    @Test
    void aSpeakerWhoseLongNameComesBetweenQuotationAndVerbIsFound() {
        assertThat(
                        shown(
                                "“The road is closed,” Ola Berg, who leads the rescue service in Tromso, said in an interview."))
                .containsExactly("Ola Berg, who leads the rescue service in Tromso | said | “The road is closed,”");
    }

    @Test
    void whatIsSaidToBeSaidIsInsideTheOuterClaim() {
        Claim outer =
                find("The spokeswoman said that the company denied the leak.").getFirst();
        assertThat(outer.content().getFirst().text()).isEqualTo("that the company denied the leak");
        assertThat(outer.inside())
                .extracting(ClaimsInTextTest::shown)
                .containsExactly("the company | denied | the leak");
        assertThat(outer.inside().getFirst().standing()).isEqualTo(Standing.DENIED);
        assertThat(outer.standing()).isEqualTo(Standing.STATED);
    }

    @Test
    void pronounsAndRolesAreResolvedWhereTheTextLeavesNoDoubt() {
        List<Claim> claims = find("Mayor Ana Reis said the market would move. She said the old hall was unsafe.\n\n"
                + "The mayor said stalls would be free for a year.");
        assertThat(claims).hasSize(3).allMatch(claim -> claim.name().equals(Optional.of("Ana Reis")));
    }

    @Test
    void aPronounBehindTwoPeopleStaysWhatItIs() {
        List<Claim> claims = find("Ana Reis said the market would move. Carla Dias cheered. She said it was late.");
        assertThat(claims.getLast().name()).isEmpty();
    }

    @Test
    void aSourceWithoutANameKeepsWhatTheTextCallsIt() {
        Claim claim = find("Two diplomats familiar with the talks said a deal was close.")
                .getFirst();
        assertThat(claim.source().map(Span::text)).contains("Two diplomats familiar with the talks");
        assertThat(claim.name()).isEmpty();
    }

    @Test
    void markersOfDoubtHoldForTheirOwnSentence() {
        List<Claim> claims = find("The army claimed, without evidence, that the village was empty. "
                + "The Red Cross said families were still there.");
        assertThat(claims.getFirst().standing()).isEqualTo(Standing.UNVERIFIED);
        assertThat(claims.getLast().standing()).isEqualTo(Standing.STATED);
    }

    @Test
    void theChannelIsNamed() {
        assertThat(find("The ministry said in a statement that the border was open.")
                        .getFirst()
                        .channel())
                .contains(Channel.STATEMENT);
    }

    @Test
    void whatARelativeClauseDeniesIsDeniedByItsSubject() {
        assertThat(shown("The army said that it had won, which Kyiv denied."))
                .containsExactly("Kyiv | denied | The army said that it had won");
    }

    @Test
    void whatNobodySaysIsNoClaim() {
        assertThat(shown("Nobody spoke of peace.")).isEmpty();
    }

    @Test
    void aThrownInSpeakerLeavesBothSidesToWhatIsSaid() {
        assertThat(shown("Two soldiers were killed, officials said, on the day that the truce was signed."))
                .containsExactly(
                        "officials | said | Two soldiers were killed ... on the day that the truce was signed");
    }

    @Test
    void aNameCutInTwoIsOne() {
        assertThat(find("President Recep Tayyip Erdogan said that Turkey would send aid.")
                        .getFirst()
                        .name())
                .contains("Recep Tayyip Erdogan");
    }

    @Test
    void whatIsAttackedWithWeaponsIsNotSpokenOf() {
        assertThat(shown("The rebels attacked a barracks on Monday.")).isEmpty();
        assertThat(shown("The senator attacked the plan as a giveaway."))
                .containsExactly("The senator | attacked | the plan as a giveaway");
    }

    @Test
    void aViewThatIsKeptIsAView() {
        assertThat(shown("He remained committed to the treaty."))
                .containsExactly("He | remained committed to | the treaty");
    }

    @Test
    void aDisastersTollStandsOnTheWordOfWhoGivesIt() {
        List<Claim> claims = find("Floods killed 471 people, the ministry said.");
        assertThat(claims.stream().map(ClaimsInTextTest::shown))
                .containsExactly("the ministry | said | Floods killed 471 people");
        assertThat(claims.getFirst().standing()).isEqualTo(Standing.STATED);
    }
}
