package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.junit.jupiter.api.Test;

class FlatReaderTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String CAPTURE = """
            1710928800 Harbour town: council agrees to rebuild the old

            Home
            Politics
            Weather

            Harbour town: council agrees to rebuild the old lighthouse

            The lighthouse of the harbour town in March. The lighthouse of the harbour town in March. JANE ROE / AFP

            The council of the harbour town agreed on Tuesday, March 19, to rebuild the lighthouse that a storm brought down in January.

            Read also: Article reserved for our subscribers The keepers who stayed until the last night

            Work is to begin in May and will cost about four million euros, the mayor told reporters after the vote.

            The harbour application

            News every morning

            Every morning, discover our selection of ten articles not to be missed

            Download the app

            A tower of the year 1870

            Fishermen had asked for a light at the entrance since the winter, when two boats ran aground.

            The Harbour Post with AP and AFP

            Comments

            I remember the old tower very well, and so does my father, who worked there.

            Copyright The Harbour Post
            """;

    private final Article article = CLEANER.clean(
                    new Capture("capture", new Capture.Flattened(CAPTURE), Capture.Given.NOTHING))
            .made()
            .orElseThrow();

    @Test
    void theCutTitleOfTheFirstLineGivesWayToTheFullOne() {
        assertThat(article.metadata().title()).contains("Harbour town: council agrees to rebuild the old lighthouse");
    }

    @Test
    void theStampOfTheFirstLineSaysWhenThePageWasTaken() {
        assertThat(article.metadata().captured().map(Object::toString)).contains("2024-03-20T10:00:00Z");
    }

    @Test
    void aDayWithoutAYearIsTheOneShortlyBeforeThePageWasTaken() {
        assertThat(article.metadata().published().map(Object::toString)).contains("2024-03-19");
    }

    @Test
    void aCaptionSaidTwiceIsOneCaption() {
        assertThat(article.captions()).containsExactly("The lighthouse of the harbour town in March. JANE ROE / AFP");
    }

    @Test
    void aLinkForSubscribersIsRelatedAndItsTitleClean() {
        assertThat(article.related())
                .containsExactly(
                        new Article.Related("The keepers who stayed until the last night", Optional.empty(), true));
    }

    @Test
    void theLastLineCreditsThePublisherAndItsAgencies() {
        assertThat(article.metadata().publisher()).contains("The Harbour Post");
        assertThat(article.metadata().agencies()).containsExactly("AP", "AFP");
    }

    @Test
    void theBodyIsTheProseWithItsHeadings() {
        assertThat(article.text().split("\n\n"))
                .hasSize(4)
                .startsWith(
                        "The council of the harbour town agreed on Tuesday, March 19, to rebuild the lighthouse that a"
                                + " storm brought down in January.")
                .contains("A tower of the year 1870")
                .endsWith(
                        "Fishermen had asked for a light at the entrance since the winter, when two boats ran aground.");
    }

    @Test
    void whoHelpedIsCreditedAndNoTextBelowIt() {
        String page = CAPTURE.replace(
                "The Harbour Post with AP and AFP",
                "With reports from AFP.\n\n(Reporting by Jane Roe in Port Hill; editing by John Doe for Reuters)");
        Article signed = CLEANER.clean(new Capture("capture", new Capture.Flattened(page), Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        assertThat(signed.text()).endsWith("when two boats ran aground.");
        assertThat(signed.metadata().agencies()).containsExactly("AFP", "Reuters");
        assertThat(signed.removed()).contains(new Article.Removed("With reports from AFP.", Article.Why.BYLINE));
    }

    @Test
    void aSentenceAboutHelpAmidTheTextStays() {
        String sentence = "The plan was edited by two engineers of the port.";
        String page = CAPTURE.replace("A tower of the year 1870", sentence);
        assertThat(CLEANER.clean(new Capture("capture", new Capture.Flattened(page), Capture.Given.NOTHING))
                        .made()
                        .orElseThrow()
                        .text())
                .contains(sentence);
    }
}
