package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;

class PageMetadataTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String TEXT =
            "<p>The ferry between the two islands sailed again on Monday after a week of storms, the harbour office said.</p>"
                    + "<p>Seven crossings a day are planned until the end of the month, if the weather permits it, and two at night.</p>"
                    + "<p>The terminal on the northern shore stays closed for repairs until the spring, as was announced before.</p>";

    @Test
    void schemaNamesAuthorsAsStringsObjectsListsAndReferences() {
        assertThat(authors(schema("'author': 'Jane Roe and Omar Diaz'"))).containsExactly("Jane Roe", "Omar Diaz");
        assertThat(authors(schema("'author': {'@type': 'Person', 'name': 'Jane Roe'}")))
                .containsExactly("Jane Roe");
        assertThat(authors(schema("'author': [{'name': ['Jane Roe']}, {'givenName': 'Omar', 'familyName': 'Diaz'}]")))
                .containsExactly("Jane Roe", "Omar Diaz");
        assertThat(
                        authors(
                                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Article\", \"headline\": \"x\","
                                        + " \"author\": {\"@id\": \"#jane\"}}, {\"@type\": \"Person\", \"@id\": \"#jane\", \"name\": \"Jane Roe\"}]}</script>"))
                .containsExactly("Jane Roe");
    }

    @Test
    void schemaLosesItsHtmlEscapes() {
        Metadata known =
                known(schema("'author': 'Se&aacute;n O&#039;Casey', 'publisher': {'name': 'Roe &amp; Sons'}"), "", "");
        assertThat(known.authors()).containsExactly("Seán O'Casey");
        assertThat(known.publisher()).contains("Roe & Sons");
    }

    @Test
    void whoReviewsSomethingOnThePageDidNotWriteIt() {
        assertThat(
                        authors(
                                "<script type='application/ld+json'>{\"@type\": \"Product\", \"review\": [{\"@type\": \"Review\","
                                        + " \"author\": {\"name\": \"Happy Customer\"}, \"datePublished\": \"2019-01-02\"}]}</script>"))
                .isEmpty();
    }

    @Test
    void aSiteIsNobodyUnlessItBearsAPersonsName() {
        assertThat(
                        authors(
                                "<meta property=og:site_name content='Harbour Gazette'><meta name=author content='Harbour Gazette'>"))
                .isEmpty();
        assertThat(
                        authors(
                                "<title>Ferry sails again - Harbour Gazette</title><meta name=author content='Harbour Gazette'>"))
                .isEmpty();
        assertThat(authors("<meta property=og:site_name content='Jane Roe'><meta name=author content='Jane Roe'>"))
                .containsExactly("Jane Roe");
        assertThat(authors(schema("'author': {'@type': 'Organization', 'name': 'Roe Shipping'}")))
                .isEmpty();
    }

    @Test
    void aPersonsSiteThatNamesNobodyIsWrittenByThatPerson() {
        String site = "<meta property=og:site_name content='Jane Roe'><link rel=canonical href=https://%s/2020/ferry>";
        assertThat(authors(site.formatted("www.janeroe.example"))).containsExactly("Jane Roe");
        assertThat(authors(site.formatted("www.example.org"))).isEmpty();
        assertThat(authors(site.formatted("janeroe.example")
                        + schema("'publisher': {'@type': 'Organization', 'name': 'Jane Roe'}")))
                .isEmpty();
    }

    @Test
    void aDeskIsNamedOnlyWhereNobodyIs() {
        String desk = schema("'author': {'@type': 'Organization', 'name': 'Gazette Sports Desk'}");
        assertThat(authors(desk)).containsExactly("Gazette Sports Desk");
        assertThat(known(desk, "<p class=byline>By Jane Roe</p>", "").authors()).containsExactly("Jane Roe");
        assertThat(authors("<meta name=author content=admin>")).isEmpty();
        assertThat(authors("<meta name=author content='Staff Writer'>")).isEmpty();
    }

    @Test
    void anAgencyIsCreditedAndIsNobody() {
        Metadata known = known(schema("'author': [{'name': 'Reuters'}, {'name': 'Jane Roe'}]"), "", "");
        assertThat(known.authors()).containsExactly("Jane Roe");
        assertThat(known.agencies()).containsExactly("Reuters");
    }

    @Test
    void anAgencyThatHelpedIsCreditedThoughTheNoteIsNotTheText() {
        String story = "<p>The ferry ran aground on a sandbank on Sunday evening, and all of its passengers were taken"
                + " ashore in boats before it was dark.</p>";
        Article article = CLEANER.clean(new Capture(
                        "page",
                        new Capture.Html("<html><body><article>" + story
                                + "<p>Nobody was hurt, the coast guard said, and the ship came free with the next"
                                + " tide.</p><p>(Edited by the night desk, with reporting by Reuters and AFP)</p>"
                                + "</article></body></html>"),
                        Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        assertThat(article.text()).endsWith("with the next tide.");
        assertThat(article.metadata().agencies()).containsExactly("Reuters", "AFP");
    }

    @Test
    void metaNamesAreReadHoweverTheyAreWritten() {
        assertThat(
                        authors(
                                "<meta name=citation_author content='Roe, Jane'><meta name=citation_author content='Omar Diaz'>"))
                .contains("Omar Diaz");
        assertThat(authors("<meta name=parsely-author content='Jane Roe'>")).containsExactly("Jane Roe");
        assertThat(authors(
                        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Roe'>"))
                .containsExactly("Jane Roe");
        assertThat(
                        authors(
                                "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Six Minutes'>"))
                .isEmpty();
        assertThat(authors("<meta property=article:author content='https://example.org/jane'>"))
                .isEmpty();
    }

    @Test
    void aMarkedAuthorIsFoundByWhateverItsClassIsCalled() {
        for (String marked : List.of(
                "<div class=t-blogpost-author-name>Jane Roe</div>",
                "<div class=text__author>Jane Roe</div>",
                "<div class=postAuthorInfo><img alt=x><div>Jane Roe</div><div>Marketing Director</div><div>4 May 2020</div></div>",
                "<span itemprop=author itemscope><span itemprop=name>Jane Roe</span></span>",
                "<a rel='author nofollow' href=/x>Jane Roe</a>",
                "<a href=https://example.org/people/jane-roe>Jane Roe</a>",
                "<div><span>By</span><span>Jane Roe</span></div>",
                "<div class=author-wrap><div>By</div><div>Jane Roe</div></div>",
                "<h4>Written by</h4><p>Jane Roe</p>",
                "<p>By Jane Roe at 10:15 | 4 May 2020</p>")) {
            assertThat(known("", marked, "").authors()).as(marked).containsExactly("Jane Roe");
        }
    }

    @Test
    void anAuthorsBoxMayStandBehindTheText() {
        assertThat(known("", "", "<h3>Author</h3><p>Jane Roe</p>").authors()).containsExactly("Jane Roe");
        assertThat(known("", "", "<div class=author-box><a class=author-name href=/author/jane>Jane Roe</a></div>")
                        .authors())
                .containsExactly("Jane Roe");
    }

    @Test
    void commentersAndOtherArticlesAuthorsAreNotThisOnes() {
        assertThat(known("", "", "<div id=comments><span class=comment-author>Angry Reader</span></div>")
                        .authors())
                .isEmpty();
        assertThat(known(
                                "",
                                "",
                                "<div><a href=/a>More</a><span class=author-name>Jane Roe</span></div><div><a href=/b>Other</a>"
                                        + "<span class=author-name>Omar Diaz</span></div>")
                        .authors())
                .isEmpty();
        assertThat(known("", "", "<aside><span class=author-name>Jane Roe</span></aside>")
                        .authors())
                .isEmpty();
    }

    @Test
    void aReviewerCountsWhereNobodyWroteIt() {
        String reviewed =
                "<p class=meta-author>By <a href=/author/jane>Jane Roe</a>. Reviewed by <a href=/author/omar>Omar Diaz</a></p>";
        assertThat(known("", reviewed, "").authors()).containsExactly("Jane Roe");
        assertThat(known("", "<p>Reviewed by Omar Diaz, Engineer at Roe & Sons</p>", "")
                        .authors())
                .containsExactly("Omar Diaz");
    }

    @Test
    void whatABylineRunsIntoANameIsTakenOff() {
        for (String byline : List.of(
                "Jane Roe Monday",
                "Jane Roe 4 May 2020",
                "JANE ROE",
                "Jane Roe, Privacy and Digital Security Expert",
                "Jane Roe for The Gazette",
                "Jane Roe @janeroe",
                "Jane Roe - The Gazette",
                "2020 Jane Roe")) {
            assertThat(authors("<meta name=author content='" + byline + "'>"))
                    .as(byline)
                    .containsExactly("Jane Roe");
        }
        assertThat(authors("<meta name=author content='김영희 기자'>")).containsExactly("김영희");
        assertThat(authors("<meta name=author content='example.org'>")).isEmpty();
        assertThat(authors("<meta name=author content='Photo: Jane Roe'>")).isEmpty();
    }

    @Test
    void onlyAPagesOwnTitleEndsWithWhoWroteIt() {
        assertThat(authors("<title>Ferry sails again - by Jane Roe</title>")).containsExactly("Jane Roe");
    }

    @Test
    void theDayPrintedOnThePageCorrectsAStatementOfTheLastChange() {
        String stated = schema("'datePublished': '2025-11-20T16:02:46Z', 'dateModified': '2025-11-20T16:02:46Z'");
        assertThat(published(stated, "<div>May 14, 2025</div>")).isEqualTo("2025-05-14");
        assertThat(published(stated, "<figure><figcaption>The quay on May 14, 2025</figcaption></figure>"))
                .startsWith("2025-11-20");
        assertThat(published(stated, "<a href=/other>Another story, May 14, 2025</a>"))
                .startsWith("2025-11-20");
        assertThat(published(stated, "<p>Updated May 14, 2025</p>")).startsWith("2025-11-20");
        String changedLater = schema("'datePublished': '2025-11-20T16:02:46Z', 'dateModified': '2025-11-21T16:02:46Z'");
        assertThat(published(changedLater, "<div>May 14, 2025</div>")).startsWith("2025-11-20");
    }

    @Test
    void figuresInDoubtAreReadAsThePagePrintsThem() {
        String stated = "<meta name=article:published_time content=03-09-2026>";
        assertThat(published(stated, "<div>Published March 9, 2026</div>")).isEqualTo("2026-03-09");
        assertThat(published(stated, "<div>Published September 3, 2026</div>")).isEqualTo("2026-09-03");
    }

    @Test
    void anInstantInUtcGivesWayToTheDayOfThePlace() {
        String stated = "<meta property=datePublished content=2020-12-05T23:15:0Z>";
        assertThat(published(stated, "<p class=date>6 December 2020</p>")).isEqualTo("2020-12-06");
        assertThat(published(stated, "")).isEqualTo("2020-12-05T23:15:00Z");
    }

    @Test
    void datesOfIransCalendarAreRead() {
        assertThat(published("", "<div>1 فروردین 1399</div>")).isEqualTo("2020-03-20");
        assertThat(published("", "<div>۱۴۰۴/۰۱/۰۱ ساعت ۱۲</div>")).isEqualTo("2025-03-21");
        assertThat(published("", "<div>30 اسفند 1399</div>")).isEqualTo("2021-03-20");
    }

    @Test
    void theLastResortIsWhatAScriptHolds() {
        assertThat(published("<script>window.state = {\"datePublished\":\"2024-04-16\"}</script>", ""))
                .isEqualTo("2024-04-16");
    }

    @Test
    void aDayThatAScriptWritesWhereItStandsIsReadWhenNothingElseIsThere() {
        assertThat(published("", "<p><script>showDate(\"2020/04/17 01:43\");</script></p>"))
                .isEqualTo("2020-04-17");
        assertThat(published("", "<script>tracker.day = day(\"2020/04/17\")</script>"))
                .as("a script that keeps the day for itself")
                .isNotEqualTo("2020-04-17");
    }

    @Test
    void foreignNamesDoNotMakeALanguage() {
        String text = "<p>電子書籍を読むときは、一般的にスマートフォンやタブレットを使うことが多いと思いますが、何かを調べながら作業をする場合には、"
                + "大きな画面のほうが便利です。港の事務所は月曜日に、二つの島を結ぶ船の運航を再開したと発表しました。 Det er en av de</p>";
        assertThat(known("", text, "").language()).contains("ja");
    }

    @Test
    void whetherAnArticleIsForSubscribersIsReadFromWhatIsStated() {
        assertThat(known(schema("'isAccessibleForFree': false"), "", "").subscribersOnly())
                .isTrue();
        assertThat(known(schema("'isAccessibleForFree': 'False'"), "", "").subscribersOnly())
                .isTrue();
        assertThat(known(schema("'hasPart': {'@type': 'WebPageElement', 'isAccessibleForFree': 'False'}"), "", "")
                        .subscribersOnly())
                .isTrue();
        assertThat(known(schema("'broken': \"x\"y\", 'isAccessibleForFree': false"), "", "")
                        .subscribersOnly())
                .isTrue();
        assertThat(known("<meta name=article:content_tier content=locked>", "", "")
                        .subscribersOnly())
                .isTrue();
        assertThat(known("", "", "").subscribersOnly()).isFalse();
    }

    @Test
    void aLineAboutSubscribersCountsOnlyWhereNothingIsStated() {
        String line = "<p>This article is for subscribers only.</p>";
        assertThat(known("", "", line).subscribersOnly()).isTrue();
        assertThat(known(schema("'isAccessibleForFree': true"), "", line).subscribersOnly())
                .isFalse();
    }

    @Test
    void thePublisherIsWhatTheAddressBearsOut() {
        String names = schema("'publisher': {'name': 'Some Platform'}")
                + "<meta property=og:site_name content='Harbour Gazette | News of the bay'>"
                + "<link rel=canonical href=https://www.harbourgazette.example/2020/ferry>";
        Metadata known = known(names, "", "");
        assertThat(known.publisher()).contains("Harbour Gazette");
        assertThat(known.url()).contains("https://www.harbourgazette.example/2020/ferry");
        assertThat(known("<meta property=og:site_name content=@gazette>", "", "")
                        .publisher())
                .contains("gazette");
        assertThat(known(schema("'publisher': {'name': '/'}"), "", "").publisher())
                .isEmpty();
        assertThat(known("<link rel=canonical href=https://example.org/>", "", "")
                        .url())
                .isEmpty();
    }

    @Test
    void aPageOfNothingButAuthorsTakesNoLonger() {
        String authors = "<div class=author><a rel=author href=/author/jane>Jane Roe</a> ".repeat(100_000);
        Metadata known = assertTimeout(Duration.ofSeconds(60), () -> known("", "", authors));
        assertThat(known.authors()).containsExactly("Jane Roe");
    }

    @Test
    void everyValueKnowsWhereItStood() {
        Metadata known = known(
                schema("'datePublished': '2025-11-20T16:02:46Z'") + "<meta name=parsely-author content='Jane Roe'>",
                "",
                "");
        assertThat(known.provenance())
                .contains(
                        new Provenance("title", "Ferry sails again", "h1"),
                        new Provenance("authors", "Jane Roe", "meta parsely-author"),
                        new Provenance("published", "2025-11-20T16:02:46Z", "schema.org datePublished"),
                        new Provenance("language", "en", "wording"));
    }

    private static String schema(String fields) {
        return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Ferry sails again\", "
                + fields.replace('\'', '"') + "}</script>";
    }

    private static List<String> authors(String head) {
        return known(head, "", "").authors();
    }

    private static String published(String head, String above) {
        return known(head, above, "").published().map(Object::toString).orElse("none");
    }

    /// A page with a head, lines between title and text, and lines behind the text.
    private static Metadata known(String head, String above, String behind) {
        String page = "<html><head>" + head + "</head><body><article><h1>Ferry sails again</h1>" + above + TEXT
                + "</article>" + behind + "</body></html>";
        Outcome<Article> outcome = CLEANER.clean(new Capture("page", new Capture.Html(page), Capture.Given.NOTHING));
        Optional<Article> article = outcome.made();
        assertThat(article).as("outcome %s", outcome).isPresent();
        return article.orElseThrow().metadata();
    }
}
