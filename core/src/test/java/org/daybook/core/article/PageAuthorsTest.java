package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;

class PageAuthorsTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String TITLE = "Ferry sails again";

    private static final String TEXT =
            "<p>The ferry between the two islands sailed again on Monday after a week of storms, the harbour office said.</p>"
                    + "<p>Seven crossings a day are planned until the end of the month, if the weather permits it, and two at night.</p>"
                    + "<p>The terminal on the northern shore stays closed for repairs until the spring, as was announced before.</p>";

    @Test
    void namesBesideADateAreTheByline() {
        for (String above : List.of(
                "<div><p>Maria Schmidt, Thomas Weber and Anna Keller</p><time>4 May 2020</time></div>",
                "<ul><li>Maria Schmidt, Thomas Weber, Anna Keller</li><li>May 4</li><li>5 min read</li></ul>",
                "<p>A first standfirst that runs for ten words, as most of them do.</p><p>4 May 2020 • Maria Schmidt, Thomas Weber & Anna Keller</p>")) {
            assertThat(about(above)).as(above).containsExactly("Maria Schmidt", "Thomas Weber", "Anna Keller");
        }
        assertThat(about("<p>Port Authority</p><p>4 May 2020</p>")).isEmpty();
        assertThat(about("<p>South Harbour</p><p>4 May 2020</p>")).isEmpty();
        assertThat(about("<p>Read it again</p><p>4 May 2020</p>")).isEmpty();
    }

    @Test
    void aNameRightBeneathTheTitleIsTheByline() {
        assertThat(about("<div>Maria Schmidt and Thomas Weber</div><p>Harbour Gazette</p>"))
                .containsExactly("Maria Schmidt", "Thomas Weber");
    }

    @Test
    void aNameWithAProfessionBeneathIsTheByline() {
        assertThat(about("<div>Tkeisha Qworr</div><div>Maritime correspondent, Harbour Gazette</div>"))
                .containsExactly("Tkeisha Qworr");
        assertThat(behind("<div><div>Maria Schmidt</div><div>Reporter</div></div>"))
                .containsExactly("Maria Schmidt");
        assertThat(behind("<div><div>Maria Schmidt</div><div>Yesterday at noon</div></div>"))
                .isEmpty();
    }

    @Test
    void whoIsSpokenOfIsNotTheAuthor() {
        assertThat(page(
                                "",
                                "<p>Maria Schmidt</p><p>4 May 2020</p>",
                                "<p>The port's director, Maria Schmidt, had closed the line when the storm came up a week ago, she said.</p>"
                                        + TEXT,
                                "")
                        .authors())
                .isEmpty();
        assertThat(about("<p><a href=/tag/maria-schmidt>Maria Schmidt</a></p><p>4 May 2020</p>"))
                .isEmpty();
        assertThat(about("<table><tr><td>1</td><td>Maria Schmidt</td><td>4 May 2020</td></tr></table>"))
                .isEmpty();
    }

    @Test
    void theLastLineTellsWhoTheAuthorIs() {
        assertThat(inText("<p>Maria Schmidt is a freelance writer and lives by the sea.</p>"))
                .containsExactly("Maria Schmidt");
        assertThat(inText("<p>Maria Schmidt covers harbours and shipping for the Gazette.</p>"))
                .containsExactly("Maria Schmidt");
        assertThat(inText("<p>Maria Schmidt is the harbour's pilot and lives by the sea.</p>"))
                .isEmpty();
        assertThat(inText("<p>Maria Schmidt said that the ships would wait until spring.</p>"))
                .isEmpty();
    }

    @Test
    void aListOfAuthorsMayHaveTheirLettersAndProfessions() {
        String box =
                "<div>Authors</div><div>MS</div><div>Maria Schmidt</div><div>Director of Engineering, Gazette</div>"
                        + "<div>TW</div><div>Thomas Weber</div><div>Staff Writer</div><div>Related Stories</div>";
        assertThat(behind(box)).containsExactly("Maria Schmidt", "Thomas Weber");
    }

    @Test
    void cardsOfOtherArticlesNameNoAuthorOfThisOne() {
        assertThat(behind("<div><p>By Maria Schmidt</p><p>By Thomas Weber</p></div>"))
                .isEmpty();
        assertThat(behind("<div class=post-card><span class=author-name>Maria Schmidt</span></div>"))
                .isEmpty();
        assertThat(behind("<div class=author-card><span class=author-name>Maria Schmidt</span></div>"))
                .containsExactly("Maria Schmidt");
    }

    @Test
    void aSidebarBetweenTitleAndTextIsTheArticlesOwn() {
        String sidebar = "<div class=story-sidebar><div class=author-name>Maria Schmidt</div></div>";
        assertThat(about(sidebar)).containsExactly("Maria Schmidt");
        assertThat(behind(sidebar)).isEmpty();
    }

    @Test
    void aBylinePrintsTheAuthorsThatTheStatementLeavesOut() {
        String stated = "<meta name=author content='Maria Schmidt'>";
        assertThat(page(stated, "<p>By Maria Schmidt, Thomas Weber and Anna Keller</p>", TEXT, "")
                        .authors())
                .containsExactly("Maria Schmidt", "Thomas Weber", "Anna Keller");
        assertThat(page(stated, "<p>By Thomas Weber and Anna Keller</p>", TEXT, "")
                        .authors())
                .containsExactly("Maria Schmidt");
        assertThat(page(stated, "<p>By Maria Schmidt, Ferry News, Island Life</p>", TEXT, "")
                        .authors())
                .containsExactly("Maria Schmidt");
    }

    @Test
    void theNameWinsOverTheHandle() {
        String handle = "<meta name=author content=mschmidt7x>";
        assertThat(page(handle, "<p>By Maria Schmidt</p>", TEXT, "").authors()).containsExactly("Maria Schmidt");
        assertThat(stated("mschmidt")).containsExactly("mschmidt");
    }

    @Test
    void whatIsRunIntoANameIsTakenOff() {
        for (String byline : List.of(
                "maria schmidt",
                "MARIA SCHMIDT FOR THE GAZETTE",
                "Maria SchmidtStaff Writer",
                "Maria SchmidtThe Gazette")) {
            assertThat(stated(byline)).as(byline).containsExactly("Maria Schmidt");
        }
        assertThat(stated("Maria McDonald")).containsExactly("Maria McDonald");
        Metadata known = page("", "<p>By Maria Schmidt and Thomas Weber Associated Press</p>", TEXT, "");
        assertThat(known.authors()).containsExactly("Maria Schmidt", "Thomas Weber");
        assertThat(known.agencies()).containsExactly("AP");
    }

    @Test
    void theSiteIsNobodyHoweverItSignsItself() {
        String site = "<meta property=og:site_name content='The Harbourlight Blog'><meta name=author content=%s>";
        assertThat(page(site.formatted("Harbourlight"), "", TEXT, "").authors()).isEmpty();
        assertThat(page(site.formatted("Maria"), "", TEXT, "").authors()).containsExactly("Maria");
        assertThat(stated("KWXYTVNEWS")).isEmpty();
        assertThat(stated("Home")).isEmpty();
    }

    @Test
    void aDeskIsThePapersOwnAndARoleIsNobodys() {
        assertThat(stated("News Desk")).containsExactly("News Desk");
        assertThat(stated("Marketing Team")).containsExactly("Marketing Team");
        assertThat(stated("Guest Contributor")).isEmpty();
        assertThat(page(
                                "<meta name=author content='The Gazette Team'>",
                                "",
                                TEXT + "<p>Maria Schmidt is a writer by the sea.</p>",
                                "")
                        .authors())
                .containsExactly("The Gazette Team");
    }

    @Test
    void widgetsThatSpeakOfAuthorsAreNone() {
        assertThat(about("<a id=author-modal href=/topic>Harbour Politics</a>")).isEmpty();
        assertThat(about("<a id=author-link href=/topic>Maria Schmidt</a>")).containsExactly("Maria Schmidt");
    }

    @Test
    void whoLookedTheTextOverIsKnownByTheBoxToo() {
        String author = "<div class=author-meta><span class=author-name>Maria Schmidt</span></div>";
        String reviewer = "<div class='author-meta reviewer'><span class=author-name>Thomas Weber</span></div>";
        assertThat(about(author + reviewer)).containsExactly("Maria Schmidt");
        assertThat(about(reviewer)).containsExactly("Thomas Weber");
    }

    @Test
    void anArticlesElementMayCarryItsAuthor() {
        String page =
                "<html><body><div data-author='[Maria Schmidt]'><h1>" + TITLE + "</h1>" + TEXT + "</div></body></html>";
        assertThat(clean(page, Capture.Given.NOTHING).authors()).containsExactly("Maria Schmidt");
    }

    @Test
    void aBrokenStatementStillNamesTheAuthor() {
        String broken =
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"A \"broken\" one\","
                        + " \"author\": {\"@type\": \"Person\", \"name\": \"Maria Schmidt\"}}</script>";
        assertThat(page(broken, "", TEXT, "").authors()).containsExactly("Maria Schmidt");
    }

    @Test
    void aPersonsSiteIsKnownByItsAddress() {
        assertThat(at("mariaschmidt.example", "", "<footer>© 2024 Maria Schmidt. All rights reserved.</footer>"))
                .containsExactly("Maria Schmidt");
        assertThat(at("mariaschmidt.example", "", "<footer>© 2024 Maria Schmidt Ltd. All rights reserved.</footer>"))
                .isEmpty();
        assertThat(at("harbour.example", "", "<footer>© 2024 Maria Schmidt. All rights reserved.</footer>"))
                .isEmpty();
        assertThat(at("www.mariaschmidt.example", "<meta property=og:site_name content=\"Maria Schmidt's Notes\">", ""))
                .containsExactly("Maria Schmidt");
        assertThat(at("marias.example", "<title>" + TITLE + " • Maria Schmidt</title>", ""))
                .containsExactly("Maria Schmidt");
        assertThat(at("tkeisha.substack.com", "<meta property=og:site_name content='Tkeisha Qworr'>", ""))
                .containsExactly("Tkeisha Qworr");
        assertThat(at("harbour.substack.com", "<meta property=og:site_name content='Harbour Weekly'>", ""))
                .isEmpty();
    }

    private static List<String> stated(String author) {
        return page("<meta name=author content='" + author + "'>", "", TEXT, "").authors();
    }

    private static List<String> about(String above) {
        return page("", above, TEXT, "").authors();
    }

    private static List<String> inText(String last) {
        return page("", "", TEXT + last, "").authors();
    }

    private static List<String> behind(String behind) {
        return page("", "", TEXT, behind).authors();
    }

    private static List<String> at(String host, String head, String behind) {
        String page = "<html><head>" + head + "<link rel=canonical href=https://" + host
                + "/2020/ferry></head><body><article><h1>" + TITLE + "</h1>" + TEXT + "</article>" + behind
                + "</body></html>";
        return clean(page, Capture.Given.NOTHING).authors();
    }

    /// @param above  between title and text
    /// @param behind behind the text
    private static Metadata page(String head, String above, String text, String behind) {
        return clean(
                "<html><head>" + head + "</head><body><article><h1>" + TITLE + "</h1>" + above + text + "</article>"
                        + behind + "</body></html>",
                Capture.Given.NOTHING);
    }

    private static Metadata clean(String page, Capture.Given given) {
        Outcome<Article> outcome = CLEANER.clean(new Capture("page", new Capture.Html(page), given));
        Optional<Article> article = outcome.made();
        assertThat(article).as("outcome %s", outcome).isPresent();
        return article.orElseThrow().metadata();
    }
}
