package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;

/// What of a page is its article's text, on pages written for the purpose: each shows one way in which pages are built.
class BodyTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String FIRST =
            "The ferry between the two islands sailed again on Monday after a week of storms, the harbour office said in the morning.";
    private static final String SECOND =
            "Seven crossings a day are planned until the end of the month, and two more at the weekend if the weather holds.";
    private static final String THIRD =
            "The company that runs the line had moved its boats to the mainland before the first of the three storms arrived.";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    @Test
    void aStandfirstIsNotTheText() {
        String named =
                "<article><header><h1>Ferries sail again</h1><h2 class='article-dek'>Seven crossings a day after the"
                        + " storms.</h2></header><div class='text'>" + TEXT + "</div></article>";
        assertThat(body(named)).containsExactly(FIRST, SECOND, THIRD);
        String parted =
                "<article><h1>Ferries sail again</h1><p class='x7'>After a week of storms the islands have their"
                        + " boats back, and seven crossings a day.</p><p>By Ann Miller</p><div>" + TEXT
                        + "</div></article>";
        assertThat(body(parted)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(ground(parted, "After a week of storms the islands")).contains("standfirst");
    }

    @Test
    void theFirstParagraphStaysWhateverItsClassSays() {
        String lead = "<article><h1>Ferries sail again</h1><div><p class='summary'>" + FIRST + "</p><p>" + SECOND
                + "</p><p>" + THIRD + "</p></div></article>";
        assertThat(body(lead)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void otherArticlesAreKnownByTheirCardsWithoutAnyName() {
        String cards = IntStream.range(0, 5)
                .mapToObj(i -> "<div class='q" + i % 2 + "'><h3><a href='/n/" + i
                        + "'>A title of another article, number " + i
                        + "</a></h3><span>12 May</span><p>The council met on"
                        + " Tuesday for the " + i
                        + "th time this year to talk about the bridge over the river.</p></div>")
                .collect(Collectors.joining());
        String page =
                "<main><h1>Ferries sail again</h1>" + TEXT + "<h2>From the region</h2><div>" + cards + "</div></main>";
        assertThat(body(page)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article(page).removed())
                .filteredOn(removed -> removed.text().startsWith("A title of another"))
                .hasSize(5)
                .allMatch(removed -> removed.why() == Article.Why.RELATED);
    }

    @Test
    void aSectionsFrontIsRefused() {
        String cards = IntStream.range(0, 12)
                .mapToObj(i -> "<article><h2><a href='/n/" + i + "'>A title of another article, number " + i
                        + "</a></h2><p>The council met on Tuesday for the " + i
                        + "th time this year to talk about the bridge over the river.</p></article>")
                .collect(Collectors.joining());
        assertThat(CLEANER.clean(capture("<main><h1>Region</h1><div>" + cards + "</div></main>")))
                .isInstanceOfSatisfying(
                        Outcome.Not.class,
                        not -> assertThat(not.refused().what()).contains("list of other articles"));
    }

    @Test
    void aLiveBlogIsLessCertainThanAnArticle() {
        String live =
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferries\"}</script>";
        String page = "<article><h1>Ferries sail again</h1><div>" + TEXT + "</div></article>";
        assertThat(article(live + page).confidence()).isLessThan(article(page).confidence());
        assertThat(article(page).confidence()).isBetween(0.8, 1.0);
    }

    @Test
    void findsInAnArticleThatLeadToManySitesAreTheText() {
        String finds = IntStream.range(0, 4)
                .mapToObj(i -> "<div><h3><a href='https://maker" + i
                        + ".example/lamp'>A lamp of wood and paper, number " + i
                        + "</a></h3><p>Lamp " + i + " needs two evenings, a"
                        + " saw and some patience, and it lights a whole desk.</p></div>")
                .collect(Collectors.joining());
        String page = "<main><h1>Lamps to build</h1>" + TEXT + "<div>" + finds + "</div></main>";
        assertThat(body(page)).hasSize(11).contains("A lamp of wood and paper, number 2");
    }

    @Test
    void aNoticeAboutCookiesIsNotTheTextHoweverLong() {
        String notice = "<div class='cookie-consent'>"
                + ("<p>This website keeps small files on your device so that it"
                                + " remembers what you chose, and others read them too.</p>")
                        .repeat(12)
                + "</div>";
        assertThat(body("<div><h1>Ferries sail again</h1>" + TEXT + "</div>" + notice))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aPostInABoxForSocialMediaIsTextAndButtonsAreNot() {
        String post =
                "<div class='social-media-embed'><blockquote>First boat in a week, full to the last seat. — Harbour"
                        + " office</blockquote></div>";
        String buttons = "<div class='social-media'><a href='/f'>Facebook</a> <a href='/t'>Twitter</a></div>";
        String page = "<article><h1>Ferries sail again</h1><p>" + FIRST + "</p>" + post + "<p>" + SECOND + "</p>"
                + buttons + "<p>" + THIRD + "</p></article>";
        assertThat(body(page))
                .hasSize(4)
                .anyMatch(text -> text.startsWith("First boat"))
                .noneMatch(text -> text.contains("Facebook"));
    }

    @Test
    void notesBelowTheTextGoAndItsLastShortSentenceStays() {
        String page =
                "<article><h1>Ferries sail again</h1><div>" + TEXT + "<p>Nobody was hurt.</p><p>Follow Ann Miller at"
                        + " @annmiller</p><p>(Reporting by Ann Miller; editing by John Low)</p></div></article>";
        assertThat(body(page)).containsExactly(FIRST, SECOND, THIRD, "Nobody was hurt.");
        assertThat(article(page).removed()).extracting(Article.Removed::why).contains(Article.Why.BYLINE);
    }

    @Test
    void theArticleGoesOnBehindAHeadingForRelatedStories() {
        String page = "<article><h1>Ferries sail again</h1><div>" + (TEXT + "<h3>Boats</h3>").repeat(1) + "<p>"
                + "The line"
                + " was opened in the last century and has carried the islands' post ever since, with a pause of two years.</p>"
                + "<p>Related:</p><ul><li><a href='/a'>How the harbour was built</a></li></ul><h3>Weather</h3>"
                + TEXT.replace("Monday", "Friday").replace("Seven", "Six").replace("three", "four")
                + "</div></article>";
        assertThat(body(page))
                .contains("Weather")
                .noneMatch(text -> text.startsWith("Related") || text.startsWith("How the"));
    }

    @Test
    void linksInAListThatTheTextAnnouncesAreTheText() {
        String page =
                "<article><h1>Ferries sail again</h1><p>" + FIRST + "</p><p>These timetables are valid from Monday:</p>"
                        + "<ul><li><a href='/north'>Northern line</a></li><li><a href='/south'>Southern line</a></li></ul><p>"
                        + SECOND
                        + "</p><p>" + THIRD + "</p></article>";
        assertThat(body(page)).contains("Northern line", "Southern line");
    }

    @Test
    void aHeadingGoesWithThePartThatItOpened() {
        String page = "<article><h1>Ferries sail again</h1><p>" + FIRST
                + "</p><h2>What others read</h2><ul><li><a href='/a'>How"
                + " the harbour was built</a></li><li><a href='/b'>A bridge, one day</a></li></ul><h2>The plan</h2><p>"
                + SECOND
                + "</p><p>" + THIRD + "</p></article>";
        assertThat(body(page)).containsExactly(FIRST, "The plan", SECOND, THIRD);
    }

    @Test
    void whatAnAuthorRepeatsInOnePlaceIsKeptAndARepeatedTeaserIsNot() {
        String again = "Add the same amount of water again and stir until nothing sticks.";
        String page = "<article><h1>Bread for a ferry</h1><div><p>" + again + "</p>" + TEXT + "<p>" + again + "</p><p>"
                + THIRD + "</p></div><aside class='x'><p>" + FIRST + "</p></aside></article>";
        assertThat(body(page)).containsExactly(again, FIRST, SECOND, THIRD, again, THIRD);
    }

    @Test
    void headingsListsTablesQuotationsAndCodeStayInOrder() {
        String page = "<article><h1>Ferries sail again</h1><p>" + FIRST + "</p><h2>Times</h2><ul><li>Every two hours on"
                + " weekdays</li><li>Every hour at the weekend</li></ul><table><tr><th>Line</th><th>Boats</th></tr><tr><td>North</td>"
                + "<td>Four of them</td></tr></table><blockquote>Nobody should wait longer than that.</blockquote><pre>10:00\n12:00</pre><p>"
                + SECOND + "</p><p>" + THIRD + "</p></article>";
        assertThat(body(page))
                .containsExactly(
                        FIRST,
                        "Times",
                        "Every two hours on weekdays",
                        "Every hour at the weekend",
                        "Line | Boats",
                        "North | Four of them",
                        "Nobody should wait longer than that.",
                        "10:00\n12:00",
                        SECOND,
                        THIRD);
    }

    @Test
    void theExplanationHasEveryBlockAndKeepsWhatTheArticleKeeps() {
        String page = "<nav><a href='/'>Home</a></nav><article><h1>Ferries sail again</h1>" + TEXT
                + "<div class='newsletter'><p>Get our letter every morning, with the weather and the boats.</p></div></article>";
        Explanation explanation = explanation(page);
        assertThat(explanation.pieces())
                .hasSize(6)
                .allMatch(piece -> !piece.because().isEmpty());
        assertThat(explanation.pieces().stream().filter(Explanation.Piece::kept).map(Explanation.Piece::text))
                .isEqualTo(body(page));
        assertThat(explanation.pieces().getLast().why()).contains(Article.Why.PROMO);
        assertThat(explanation.pieces().get(2).worth()).isPositive();
    }

    private static List<String> body(String markup) {
        return List.of(article(markup).text().split("\n\n", -1));
    }

    private static String ground(String markup, String begin) {
        return explanation(markup).pieces().stream()
                .filter(piece -> piece.text().startsWith(begin))
                .map(Explanation.Piece::because)
                .collect(Collectors.joining());
    }

    private static Article article(String markup) {
        Outcome<Article> outcome = CLEANER.clean(capture(markup));
        assertThat(outcome.made()).as("outcome %s", outcome).isPresent();
        return outcome.made().orElseThrow();
    }

    private static Explanation explanation(String markup) {
        return CLEANER.explain(capture(markup)).made().orElseThrow();
    }

    private static Capture capture(String markup) {
        return new Capture(
                "page",
                new Capture.Html(
                        "<html><head><title>Ferries sail again</title></head><body>" + markup + "</body></html>"),
                Capture.Given.NOTHING);
    }
}
