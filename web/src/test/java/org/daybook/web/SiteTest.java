package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.core.claim.Claim;
import org.daybook.core.language.Mention;
import org.daybook.core.name.Name;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What stands on the pages. One site for all tests: none of them changes anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/editions",
            "/edition/2023-09-20",
            "/edition/2023-09-19?zone=Europe/Paris",
            "/since/2023-09-19",
            "/story/karabakh",
            "/story/fed",
            "/article/kara-1",
            "/article/kara-2",
            "/article/kara-3",
            "/article/fed-1",
            "/search",
            "/search?q=killed",
            "/search?q=after:never",
            "/kept",
            "/feeds",
            "/offline");

    private final HttpClient client = HttpClient.newHttpClient();

    private final Store store;

    private final Site site;

    SiteTest(@TempDir Path folder) {
        store = SqliteStore.open(folder.resolve("site.db"));
        site = Site.start(store, 0);
    }

    @BeforeAll
    void fill() {
        Wire.fill(store);
    }

    @AfterAll
    void close() {
        site.close();
        store.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body(), "http://127.0.0.1:" + site.port() + path);
    }

    @Test
    void everyPageIsThereSmallAndShutAgainstStrangersAndTheirScripts() throws Exception {
        for (String path : PAGES) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.headers().firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("x-content-type-options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(response.headers().firstValue("referrer-policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(response.body().length()).as("bytes of " + path).isLessThan(100_000);
            Document page = Jsoup.parse(response.body());
            assertThat(page.select("script:not([src]), style, [style], iframe"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script")).as("the one script of " + path).hasSize(1);
            assertThat(page.select("img[src], script[src], link[href]"))
                    .as("what %s loads", path)
                    .allMatch(loaded -> loaded.attr("src").startsWith("/")
                            || loaded.attr("href").startsWith("/"));
            assertThat(page.select("html[lang], main, header.masthead nav[aria-label], a.skip[href=#main]"))
                    .as("landmarks of " + path)
                    .hasSize(4);
        }
    }

    @Test
    void everyLinkOfTheSiteLeadsToAPageAndEveryAnchorToAnElement() throws Exception {
        for (String path : PAGES) {
            for (Element link : page(path).select("a[href^=/]")) {
                HttpResponse<String> target = get(link.attr("href").replaceFirst("#.*", ""));
                assertThat(target.statusCode())
                        .as("%s from %s", link.attr("href"), path)
                        .isEqualTo(200);
                int hash = link.attr("href").indexOf('#');
                if (hash >= 0) {
                    assertThat(Jsoup.parse(target.body())
                                    .getElementById(link.attr("href").substring(hash + 1)))
                            .as("the anchor of %s from %s", link.attr("href"), path)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void aHostileHeadlineIsTextEverywhere() throws Exception {
        for (String path : List.of("/", "/story/fed", "/article/fed-1", "/search?q=rates", "/editions")) {
            HttpResponse<String> response = get(path);
            assertThat(response.body()).as(path).doesNotContain("<script>");
            assertThat(Jsoup.parse(response.body()).select("script:not([src^=/script-])"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(page("/article/fed-1").select("h1").text()).isEqualTo(Wire.HOSTILE);
        String query = "\"><script>alert(1)</script>";
        Document found = page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(found.select("script:not([src^=/script-])")).isEmpty();
        assertThat(found.select("input[name=q]").val()).isEqualTo(query);
    }

    @Test
    void theMarksOfAClaimJoinUpToItsQuote() throws Exception {
        Filed filed = store.article("kara-1").orElseThrow();
        Document page = page("/article/kara-1");
        List<Claim> claims = filed.reading().claims();
        for (int i = 0; i < claims.size(); i++) {
            StringBuilder marked = new StringBuilder();
            page.select(".text mark.claim.c" + i).forEach(piece -> marked.append(piece.wholeText()));
            assertThat(marked.toString())
                    .isEqualTo(claims.get(i).content().getFirst().text().replace("\n\n", ""));
            assertThat(page.getElementById("c" + i)).isNotNull();
        }
        StringBuilder text = new StringBuilder();
        page.select(".text p")
                .forEach(paragraph -> text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.wholeText()));
        assertThat(text.toString()).isEqualTo(Wire.MORNING);
    }

    @Test
    void everyLayerIsMarkedWithWhatItWasReadAs() throws Exception {
        Reading reading = store.article("kara-1").orElseThrow().reading();
        Document page = page("/article/kara-1");
        for (int i = 0; i < reading.places().size(); i++) {
            Element mark = page.expectFirst("#p" + i);
            assertThat(mark.attr("title")).startsWith(reading.places().get(i).name());
        }
        for (int i = 0; i < reading.times().size(); i++) {
            assertThat(page.expectFirst("#t" + i).attr("title"))
                    .startsWith(reading.times().get(i).value());
        }
        List<Name> names = reading.names().stream()
                .filter(name -> name.kind() != Mention.Kind.PLACE)
                .toList();
        assertThat(names).isNotEmpty();
        assertThat(page.select("label[for=show-names]").text()).isEqualTo("names " + names.size());
        assertThat(page.select(".text mark.name").eachAttr("title"))
                .contains(names.getFirst().name().orElseThrow() + ", "
                        + names.getFirst().kind().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void theEditionSaysWhoGivesEachFigureThatTheyDifferAndWhatIsUnverified() throws Exception {
        Element item = page("/").expectFirst("#i1");
        assertThat(item.select(".count").text()).isEqualTo("3 outlets, 2 independent origins");
        assertThat(item.select("dl.figures").text())
                .contains("figures differ")
                .contains("at least 32 in The Quillmark Ledger")
                .contains("at least 200 according to the ombudsman of the separatist authorities");
        assertThat(item.select(".matter .label.unverified").text()).isEqualTo("unverified");
        assertThat(item.select(".rank").text()).contains("Updated");
        assertThat(item.expectFirst("a.said").attr("href")).isEqualTo("/article/kara-1#s0");
    }

    @Test
    void whatIsToldWithAnItemIsNamedOnThePageAndInTheLetter() throws Exception {
        Element item = page("/edition/2023-09-20").expectFirst("#i1");
        assertThat(item.expectFirst("a[href=/story/fed]").text()).isEqualTo("Rates & tolls");
        assertThat(item.expectFirst(":containsOwn(Told with it) + ul").select("a[href=/story/fed]"))
                .hasSize(1);
        assertThat(page("/edition/2023-09-20").select("#i2").text()).doesNotContain("Told with it");
        assertThat(decoded(EmailEdition.of(store, store.editions(1).getFirst().line())))
                .contains("Told with it: Rates & tolls", "Told with it: Rates &amp; tolls");
    }

    /// The parts of a letter in Base64, as they read.
    private static String decoded(String letter) {
        return Arrays.stream(letter.split("\r\n\r\n"))
                .map(part -> part.split("\r\n--", 2)[0])
                .filter(part -> part.matches("[A-Za-z0-9+/=\\s]+"))
                .map(part -> new String(Base64.getMimeDecoder().decode(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theEditionHasAnEndAndANeighbour() throws Exception {
        Document page = page("/");
        assertThat(page.select(".end .all").text()).isEqualTo("That is all for today.");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/edition/2023-09-19");
        assertThat(page("/edition/2023-09-19").select("a[rel=next]").attr("href"))
                .isEqualTo("/edition/2023-09-20");
    }

    @Test
    void whatCameSinceAnEditionIsOnePage() throws Exception {
        Document since = page("/since/2023-09-18");
        assertThat(since.select("h1").text()).contains("Since 18 September 2023");
        assertThat(since.select(".item h2").eachText()).containsExactly("The toll rises", Wire.HOSTILE);
        assertThat(since.select("link[rel=canonical]").attr("href")).isEqualTo("/since/2023-09-18");
        assertThat(get("/since/2023-09-20").statusCode()).isEqualTo(404);
        assertThat(get("/since/yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void mapsLeadToWhatTheyShowAndSayTheSameInATable() throws Exception {
        Document story = page("/story/karabakh");
        assertThat(story.select(".map a").eachAttr("href")).contains("/article/kara-1#p0", "/article/kara-3#p0");
        assertThat(story.select("table.places td:first-child").eachText())
                .containsExactly("Nagorno-Karabakh", "Yerevan");
        assertThat(story.select(".timeline a")).as("each article is a dot").hasSize(3);
        Document found = page("/search?q=killed");
        assertThat(found.select(".map a")).hasSize(2);
        String land = story.select(".map use").attr("href");
        assertThat(get(land.replaceFirst("#.*", "")).body())
                .contains("id=\"land\"")
                .contains("id=\"borders\"");
    }

    @Test
    void aReprintStandsUnderItsOrigin() throws Exception {
        Document page = page("/story/karabakh");
        assertThat(page.select(".origins > li")).hasSize(2);
        assertThat(page.select(".origins .reprints li").text()).contains("The Tollgate Evening Sheet");
        assertThat(page.select(".opening .measure").text()).startsWith("3 outlets, 2 independent origins.");
        assertThat(page.select("table.figures tbody tr"))
                .as("the toll as it rose")
                .hasSize(2);
    }

    @Test
    void theFeedIsAtomWithOneEntryForEachEdition() throws Exception {
        HttpResponse<String> response = get("/feed.atom");
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        Document feed = Jsoup.parse(response.body(), "", Parser.xmlParser());
        assertThat(feed.select("feed > entry")).hasSize(2);
        for (Element part : feed.select("feed, entry")) {
            assertThat(part.select("> id, > title, > updated"))
                    .as("what RFC 4287 asks for")
                    .hasSize(3);
            assertThat(OffsetDateTime.parse(part.select("> updated").text())).isNotNull();
        }
        assertThat(feed.select("feed > author > name")).hasSize(1);
        assertThat(feed.expectFirst("entry > summary").wholeText()).contains(Wire.HOSTILE);
    }

    @Test
    void theStyleSheetMayBeKeptForAYear() throws Exception {
        HttpResponse<String> response =
                get(page("/").select("link[rel=stylesheet]").attr("href"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/css");
        assertThat(response.headers().firstValue("cache-control").orElse("")).contains("immutable");
        assertThat(response.body()).contains("prefers-color-scheme: dark").contains("@media print");
    }

    @Test
    void aScriptAddressIsNoLink() {
        assertThat(Links.outside("javascript:alert(1)")).isEmpty();
        assertThat(Links.outside("data:text/html,x")).isEmpty();
        assertThat(Links.outside("https://")).isEmpty();
        assertThat(Links.outside(" https://a.example/x?y=1 ")).contains("https://a.example/x?y=1");
    }
}
