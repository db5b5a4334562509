package org.daybook.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim.Channel;
import org.daybook.core.claim.Claim.Kind;
import org.daybook.core.claim.Claim.Standing;
import org.junit.jupiter.api.Test;

/// Claims from trees written by hand: what the rules make of a right parse.
class EnglishClaimsTest {
    private static final EnglishClaims CLAIMS = EnglishClaims.load();

    private static final String MINISTRY_SAID = "The/the/DET/2/det ministry/ministry/NOUN/3/nsubj said/say/VERB/0/root "
            + "that/that/SCONJ/7/mark the/the/DET/6/det dam/dam/NOUN/7/nsubj failed/fail/VERB/3/ccomp _././PUNCT/3/punct";

    private static List<Claim> find(Trees trees) {
        return CLAIMS.find(trees.text(), trees.sentences(), List.of());
    }

    private static String shown(Claim claim) {
        return claim.source().map(Span::text).orElse("-") + " | "
                + claim.cue().map(Span::text).orElse("-") + " | "
                + claim.content().stream().map(Span::text).collect(Collectors.joining(" ... "));
    }

    @Test
    void aVerbOfSayingAttributesItsClauseToItsSubject() {
        List<Claim> claims = find(new Trees().sentence(MINISTRY_SAID));
        assertThat(claims)
                .extracting(EnglishClaimsTest::shown)
                .containsExactly("The ministry | said | that the dam failed");
        assertThat(claims.getFirst().kind()).isEqualTo(Kind.INDIRECT);
        assertThat(claims.getFirst().standing()).isEqualTo(Standing.STATED);
    }

    @Test
    void aClauseOfSayingMayBeThrownIntoWhatIsSaid() {
        Trees trees = new Trees()
                .sentence(
                        "The/the/DET/2/det road/road/NOUN/8/nsubj _,/,/PUNCT/5/punct she/she/PRON/5/nsubj "
                                + "added/add/VERB/8/parataxis _,/,/PUNCT/5/punct is/be/AUX/8/cop closed/closed/ADJ/0/root _././PUNCT/8/punct");
        assertThat(find(trees))
                .extracting(EnglishClaimsTest::shown)
                .containsExactly("she | added | The road ... is closed");
    }

    @Test
    void plansAndWishesCountAsWellAsWords() {
        Trees trees = new Trees()
                .sentence("Officials/official/NOUN/2/nsubj hope/hope/VERB/0/root to/to/PART/4/mark "
                        + "reopen/reopen/VERB/2/xcomp the/the/DET/6/det port/port/NOUN/4/obj _././PUNCT/2/punct");
        assertThat(find(trees))
                .extracting(EnglishClaimsTest::shown)
                .containsExactly("Officials | hope | to reopen the port");
    }

    @Test
    void accordingToNamesTheSourceBehindTheClaim() {
        Trees trees = new Trees()
                .sentence(
                        "Rain/rain/NOUN/2/nsubj eased/ease/VERB/0/root _,/,/PUNCT/6/punct according/accord/VERB/6/case "
                                + "to/to/ADP/4/fixed forecasters/forecaster/NOUN/2/obl _././PUNCT/2/punct");
        assertThat(find(trees))
                .extracting(EnglishClaimsTest::shown)
                .containsExactly("forecasters | according to | Rain eased");
    }

    @Test
    void aQuotationOverTwoSentencesStaysWithItsSpeaker() {
        Trees trees = new Trees()
                .sentence("“/“/PUNCT/4/punct _Nobody/nobody/PRON/4/nsubj was/be/AUX/4/aux:pass hurt/hurt/VERB/0/root "
                        + "_,/,/PUNCT/4/punct _”/”/PUNCT/4/punct the/the/DET/8/det mayor/mayor/NOUN/9/nsubj "
                        + "said/say/VERB/4/parataxis _././PUNCT/4/punct")
                .sentence(
                        "“/“/PUNCT/4/punct _We/we/PRON/4/nsubj were/be/AUX/4/cop lucky/lucky/ADJ/0/root _././PUNCT/4/punct "
                                + "_”/”/PUNCT/4/punct");
        List<Claim> claims = find(trees);
        assertThat(claims)
                .extracting(EnglishClaimsTest::shown)
                .containsExactly("the mayor | said | “Nobody was hurt,” ... “We were lucky.”");
        assertThat(claims.getFirst().kind()).isEqualTo(Kind.DIRECT);
    }

    @Test
    void figuresThatCouldNotBeVerifiedReachBackToTheClaimBefore() {
        Trees trees = new Trees()
                .sentence(MINISTRY_SAID)
                .sentence(
                        "These/this/DET/2/det reports/report/NOUN/7/nsubj:pass could/could/AUX/7/aux not/not/PART/7/advmod "
                                + "be/be/AUX/7/aux:pass independently/independently/ADV/7/advmod verified/verify/VERB/0/root _././PUNCT/7/punct");
        assertThat(find(trees).getFirst().standing()).isEqualTo(Standing.UNVERIFIED);
    }

    @Test
    void aDoubtInTheNextParagraphDoesNotReachBack() {
        Trees trees = new Trees()
                .sentence(MINISTRY_SAID)
                .paragraph()
                .sentence(
                        "This/this/PRON/6/nsubj:pass could/could/AUX/6/aux not/not/PART/6/advmod "
                                + "be/be/AUX/6/aux:pass independently/independently/ADV/6/advmod verified/verify/VERB/0/root _././PUNCT/6/punct");
        assertThat(find(trees).getFirst().standing()).isEqualTo(Standing.STATED);
    }

    @Test
    void theChannelIsReadOutsideOfWhatIsClaimed() {
        Trees said = new Trees()
                .sentence(
                        "The/the/DET/2/det army/army/NOUN/3/nsubj said/say/VERB/0/root on/on/ADP/5/case "
                                + "Telegram/Telegram/PROPN/3/obl that/that/SCONJ/8/mark it/it/PRON/8/nsubj withdrew/withdraw/VERB/3/ccomp _././PUNCT/3/punct");
        Trees about = new Trees()
                .sentence("The/the/DET/2/det army/army/NOUN/3/nsubj said/say/VERB/0/root that/that/SCONJ/6/mark "
                        + "Telegram/Telegram/PROPN/6/nsubj failed/fail/VERB/3/ccomp _././PUNCT/3/punct");
        assertThat(find(said).getFirst().channel()).contains(Channel.TELEGRAM);
        assertThat(find(about).getFirst().channel()).isEmpty();
    }

    @Test
    void aDenialIsDenied() {
        Trees trees = new Trees()
                .sentence(
                        "Kyiv/Kyiv/PROPN/2/nsubj denied/deny/VERB/0/root the/the/DET/4/det strike/strike/NOUN/2/obj _././PUNCT/2/punct");
        assertThat(find(trees).getFirst().standing()).isEqualTo(Standing.DENIED);
    }

    @Test
    void aTextWithoutAttributionHasNoClaim() {
        Trees trees = new Trees()
                .sentence(
                        "Snow/snow/NOUN/2/nsubj fell/fall/VERB/0/root overnight/overnight/ADV/2/advmod _././PUNCT/2/punct");
        assertThat(find(trees)).isEmpty();
    }
}
