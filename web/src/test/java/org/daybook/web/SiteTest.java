package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
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

/// One site for all tests: none of them changes anything.
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

    private static final Instant NOON = Instant.parse("2023-09-20T10:00:00Z");

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

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> Site.start(store, site.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + site.port())
                .hasRootCauseInstanceOf(BindException.class)
                .cause()
                .hasMessageContaining("--port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://127.0.0.1:" + site.port())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
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
    void whatIsNotHereIsSaidWithAWayOut() throws Exception {
        for (String path : List.of("/nowhere", "/story/none", "/article/none", "/edition/1999-01-01", "/a%20b")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(response.body()).select("main a[href=/], main form"))
                    .as("ways out of " + path)
                    .hasSize(2);
        }
        for (String noDay : List.of("yesterday", "-999999999-01-01", "0000-01-01", "+12000-01-01", "9999-01-01")) {
            assertThat(get("/edition/" + noDay).statusCode()).as(noDay).isEqualTo(400);
            assertThat(get("/since/" + noDay).statusCode()).as(noDay).isEqualTo(400);
        }
        assertThat(get("/article/" + "x".repeat(5000)).statusCode()).isEqualTo(400);
    }

    @Test
    void headSaysWhatGetWould() throws Exception {
        for (String path : List.of("/", "/feed.atom", "/icon.svg", "/health", "/article/fed-1")) {
            HttpResponse<String> head = send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("content-type"))
                    .as("type of " + path)
                    .isEqualTo(get(path).headers().firstValue("content-type"));
        }
    }

    @Test
    void whatCanOnlyBeReadSaysSo() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> response = send(method, "/search");
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().firstValue("allow")).as(method).contains("GET, HEAD");
            assertThat(Jsoup.parse(response.body()).select("main a[href=/]"))
                    .as("way out")
                    .hasSize(1);
        }
        assertThat(send("POST", "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheServerRefusesByItselfIsSaidOnAPageOfOurs() throws Exception {
        for (String request : List.of("GET /a%zz HTTP/1.1", "GET /a%00 HTTP/1.1", "NONSENSE")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
                socket.getOutputStream()
                        .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(request)
                        .startsWith("HTTP/1.1 400")
                        .contains("Content-Security-Policy")
                        .contains("That address makes no sense")
                        .doesNotContainIgnoringCase("jetty");
            }
        }
    }

    /// The whole answer to a request by hand, since the client of Java sets `Host` itself.
    private String answer(Site asked, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoAsksUnderAnotherNameIsToldNothing() throws Exception {
        for (String path : List.of("/", "/article/kara-1", "/feed.json", "/api/claims", "/nowhere", "/worker.js")) {
            for (String host : List.of("rebound.example", "rebound.example:80", "127.0.0.1.example", "[::2]")) {
                assertThat(answer(site, path, host))
                        .as(host + path)
                        .startsWith("HTTP/1.1 421")
                        .contains("wrong-host")
                        .doesNotContain("ombudsman");
            }
        }
        for (String host : List.of("127.0.0.1", "127.0.0.1:8020", "LOCALHOST:1", "localhost.", "[::1]", "[::1]:80")) {
            assertThat(answer(site, "/", host)).as(host).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoHasAnAnswerAlreadyIsNotGivenItAgain() throws Exception {
        for (String path : List.of("/", "/feed.atom", "/feed.json", "/sources.opml", "/icon.svg", "/icon-192.png")) {
            String tag = get(path).headers().firstValue("etag").orElse("");
            assertThat(tag).as("quoted, as RFC 9110 asks: " + path).matches("(W/)?\"[!#-~]+\"");
            for (String known : List.of(tag, "\"old\", " + tag, tag.replace("W/", ""), "*")) {
                HttpResponse<String> again = unless(path, known);
                assertThat(again.statusCode()).as(path + " for " + known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("etag")).contains(tag);
            }
            assertThat(unless(path, "\"old\"").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/nowhere").headers().firstValue("etag")).isEmpty();
    }

    private HttpResponse<String> unless(String path, String known) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).header("If-None-Match", known).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anIdThatCannotStandInAPathIsFoundByItsLink() throws Exception {
        assertThat(Links.story("kara-1")).isEqualTo("/story/kara-1");
        for (String id : List.of(".", "..", "a/b", "50%", "a;b", "\\")) {
            HttpResponse<String> response = get(Links.article(id));
            assertThat(response.statusCode()).as(id).isEqualTo(404);
            assertThat(response.body()).as(id).contains("There is no article with this number.");
        }
        assertThat(page("/article?id=fed-1").select("h1").text()).isEqualTo(Wire.HOSTILE);
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
    void everyLinkToAnArticleWorksHoweverLongItsId(@TempDir Path folder) throws Exception {
        String id = "https://wire.example/" + "ж".repeat(2000);
        try (Store own = SqliteStore.open(folder.resolve("long.db"));
                Site there = Site.start(own, 0)) {
            own.file(List.of(Wire.filed(id, id, id, "The Quillmark Ledger", "Long", Wire.RATES, NOON)), List.of());
            for (String link : List.of(Links.article(id), Links.story(id))) {
                assertThat(answer(there, link, "localhost")).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void controlCharactersOfATitleReachNoPage(@TempDir Path folder) throws Exception {
        String title = "Rates\u0000 left\u0008 alone\u001b[31m\u007f\u0085 today";
        try (Store own = SqliteStore.open(folder.resolve("control.db"));
                Site there = Site.start(own, 0)) {
            own.file(List.of(Wire.filed("a", "a", "a", "The Quillmark Ledger", title, Wire.RATES, NOON)), List.of());
            for (String path : List.of("/article/a", "/story/a", "/search?q=rates", "/feed/search.atom?q=rates")) {
                assertThat(answer(there, path, "localhost"))
                        .as(path)
                        .contains("Rates left alone[31m today")
                        .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");
            }
        }
    }

    @Test
    void whatNobodyDatedHasNoDate(@TempDir Path folder) throws Exception {
        try (Store own = SqliteStore.open(folder.resolve("undated.db"));
                Site there = Site.start(own, 0)) {
            Filed undated = Wire.undated("a", "Rates", Wire.RATES);
            own.file(List.of(undated), List.of());
            assertThat(answer(there, "/story/a", "localhost"))
                    .contains("Rates")
                    .doesNotContain("<time", "1 Jan", "1970");
        }
    }

    @Test
    void aScriptAddressIsNoLink() {
        assertThat(Links.outside("javascript:alert(1)")).isEmpty();
        assertThat(Links.outside("data:text/html,x")).isEmpty();
        assertThat(Links.outside("https://")).isEmpty();
        assertThat(Links.outside(" https://a.example/x?y=1 ")).contains("https://a.example/x?y=1");
    }
}
