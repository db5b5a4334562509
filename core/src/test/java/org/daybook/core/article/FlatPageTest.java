package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlatPageTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String PAGE = """
            Ferry to the islands sails again after six weeks | The Sound Courier

            Home
            News
            Sport
            Weather
            Log in

            Ferry to the islands sails again after six weeks

            12 March 2024, 09:15

            The ferry to the outer islands left the harbour on Tuesday morning, six weeks after its engine failed in a gale.

            About two hundred people had waited on the pier since dawn, among them the doctor who visits the islands once a week.

            “We are glad to be at sea again,” the master of the ship told reporters before the ropes were let go.

            A second ship from next year

            The county will buy a second ship, which is to cost eleven million euros and to sail from the spring of next year.

            3 Comments

            Anna
            2 days ago at 09:41
            My grandmother lives out there and could not come to the wedding, so this is good news for all of us.

            Bertil
            2 days ago at 10:05
            They should have bought that second ship ten years ago, when it would have been half the price.

            Carin
            1 day ago at 08:12
            Well said, and the harbour wall needs repairs too before the next winter comes.

            Most read

            Rain until Friday
            Bridge closed for two nights
            Handball: home side beaten again

            © 2024 The Sound Courier
            """;

    /// The same with more comments, and without a word that announces them.
    private static final String UNANNOUNCED = PAGE.replace("3 Comments\n\n", "").replace("Most read", """
                    Dagny
                    1 day ago at 10:31
                    What about the people who have a car on the other side and cannot get it back before Friday?

                    Einar
                    1 day ago at 17:56
                    The old ship had a name that nobody could spell, so let us hope for a short one this time.

                    Most read""");

    @Test
    void commentsAndMenusStayOutOfTheBodyAndTheHeadingStaysIn() {
        Article article = article(PAGE);
        assertThat(article.text())
                .startsWith("The ferry to the outer islands left")
                .contains("A second ship from next year")
                .endsWith("from the spring of next year.");
        assertThat(article.text().split("\n\n")).hasSize(5);
    }

    @Test
    void theTextGoesOnBehindABoxOfOtherArticles() {
        Article article = article(PAGE.replace(
                "About two", "Related articles\n\nRain until Friday\n\nBridge closed for two nights\n\nAbout two"));
        assertThat(article.text())
                .contains("“We are glad to be at sea again,”", "A second ship from next year")
                .doesNotContain("Related articles", "Bridge closed")
                .endsWith("from the spring of next year.");
    }

    @Test
    void sentencesBetweenDatesOfOneFormAreCommentsThoughNothingSaysSo() {
        assertThat(article(UNANNOUNCED).text()).endsWith("from the spring of next year.");
    }

    @Test
    void aTextWhoseLinesAreBrokenInMidSentenceIsWhole() {
        String broken = PAGE.replace("left the harbour on", "left the harbour\non")
                .replace("two hundred people had waited", "two hundred people\nhad waited")
                .replace("eleven million euros and", "eleven million euros\nand");
        assertThat(article(broken).text().replace("\n\n", " "))
                .isEqualTo(article(PAGE).text().replace("\n\n", " "));
    }

    @Test
    void aPageInWhichTwoWaysOfFindingTheBodyAgreeIsTheSurerOne() {
        assertThat(article(PAGE).confidence())
                .isGreaterThan(article(UNANNOUNCED).confidence() + 0.1)
                .isBetween(0.74, 0.75);
    }

    @Test
    void everySignSpeaksForOrAgainstAPart() {
        assertThat(Lines.of("flat-signs.txt").stream().map(line -> line.split(" ")[2]))
                .contains(Stream.of(Sign.values()).map(Sign::name).toArray(String[]::new));
    }

    @Test
    void everyLineOfTheCaptureIsEitherInTheBodyOrRemoved() {
        Article article = article(PAGE);
        long lines = PAGE.lines().filter(line -> !line.isBlank()).count();
        assertThat(article.text().split("\n\n").length + article.removed().size())
                .isEqualTo((int) lines);
    }

    @Test
    void theDayAboveTheTextIsThePublished() {
        assertThat(article(PAGE).metadata().published().map(Object::toString).orElse("none"))
                .startsWith("2024-03-12");
    }

    @Test
    void aNameBelowTheWordByIsTheAuthor() {
        assertThat(article(PAGE.replace("12 March 2024, 09:15", "By\nAnna Lindgren\n12 March 2024, 09:15"))
                        .metadata()
                        .authors())
                .containsExactly("Anna Lindgren");
    }

    private static Optional<String> publisher(String page, String url) {
        Capture.Given given = new Capture.Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(url).filter(address -> !address.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return CLEANER.clean(new Capture("page", new Capture.Flattened(page), given))
                .made()
                .orElseThrow()
                .metadata()
                .publisher();
    }

    @Test
    void theAddressBearsOutANameBehindTheTitleOrInTheCopyright() {
        String uncredited = PAGE.replace("© 2024 The Sound Courier", "© 2024 Harbour Press Ltd");
        assertThat(publisher(uncredited, "")).isEmpty();
        assertThat(publisher(uncredited, "https://www.soundcourier.example/ferry"))
                .contains("The Sound Courier");
        assertThat(publisher(uncredited, "https://www.elsewhere.example/ferry")).isEmpty();
        String untitled = PAGE.replace(" | The Sound Courier", "");
        assertThat(publisher(untitled, "https://soundcourier.example/ferry")).contains("The Sound Courier");
        assertThat(publisher(untitled, "https://elsewhere.example/ferry")).isEmpty();
        assertThat(publisher(
                        untitled.replace("The Sound Courier", "The Courier Group of Papers"),
                        "https://courier.example/ferry"))
                .contains("Courier");
    }

    @Test
    void anInvitationNamesTheSiteWhereThePageHasItsTitleWithoutTheName() {
        String invited = PAGE.replace("© 2024 The Sound Courier", "Subscribe to The Sound Courier");
        assertThat(publisher(invited, "")).contains("The Sound Courier");
        assertThat(publisher(invited.replace("The Sound Courier", "Islands"), ""))
                .isEmpty();
    }

    @Test
    void aSectionBehindTheTitleIsNoPublisherForStandingInALongerName() {
        String untitled = PAGE.replace("© 2024 The Sound Courier", "NOTICE");
        for (String[] pair : new String[][] {
            {"World", "© 2024 Sound Courier. World news."},
            {"Middle East", "Subscribe to our Middle East newsletter"},
            {"Climate Crisis", "Sign up for Climate Crisis"},
            {"Nairobi", "© Nairobi Hospital"}
        }) {
            String page =
                    untitled.replace("| The Sound Courier", "| " + pair[0]).replace("NOTICE", pair[1]);
            assertThat(publisher(page, "")).as(pair[1]).isEmpty();
        }
        assertThat(publisher(untitled.replace("NOTICE", "Copyright 2024, The Sound Courier. All rights reserved."), ""))
                .contains("The Sound Courier");
    }

    @Test
    void theSiteBehindTheTitleIsThePublisherWhereTheCopyrightAgrees() {
        assertThat(article(PAGE).metadata().publisher()).contains("The Sound Courier");
        assertThat(article(PAGE.replace("© 2024 The Sound Courier", "© 2024 Northern Holding"))
                        .metadata()
                        .publisher())
                .isEmpty();
    }

    @Test
    void anUnknownAgencyIsCreditedWhereACaptionOfThePageEndsInIt() {
        String caption = "The ferry at the pier of the outer islands on Tuesday.";
        String plain = PAGE.replace(" | The Sound Courier", "").replace("© 2024 The Sound Courier", "");
        String credited = plain.replace("\n3 Comments", "\nThe Island Mirror with QRS\n\n3 Comments");
        String pictured = credited.replace(
                "\nThe ferry to the outer islands left",
                "\n" + caption + " " + caption + " QRS\n\nThe ferry to the outer islands left");
        assertThat(publisher(credited, "")).isEmpty();
        assertThat(publisher(pictured, "")).contains("The Island Mirror");
        assertThat(article(pictured).metadata().agencies()).contains("QRS");
        assertThat(publisher(pictured.replace(" QRS\n\nThe ferry", " XYZ\n\nThe ferry"), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMegabyteOfNonsenseTakesNoTime(String page) {
        Outcome<Article> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CLEANER.clean(capture(page)));
        assertThat(outcome).isNotNull();
    }

    static Stream<String> hostile() {
        return Stream.of(
                " ".repeat(1 << 20),
                "a\n".repeat(1 << 19),
                "\"".repeat(1 << 20),
                "\"\n".repeat(1 << 19),
                "a b c d e f g ".repeat(1 << 16),
                "Comments\n".repeat(1 << 17),
                IntStream.range(0, 1 << 14)
                        .mapToObj(i -> "Word" + i + " stands in this sentence of ten words or so.\n")
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                        .toString());
    }

    private static Capture capture(String page) {
        return new Capture("capture", new Capture.Flattened(page), Capture.Given.NOTHING);
    }

    private static Article article(String page) {
        Optional<Article> made = CLEANER.clean(capture(page)).made();
        return made.orElseThrow();
    }
}
