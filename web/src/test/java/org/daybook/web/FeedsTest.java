package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.core.record.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The feeds, and the search with its operators. One site for all tests: none of them changes anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {
    private static final List<String> FEEDS =
            List.of("/feed.%s", "/feed/story.%s?id=karabakh", "/feed/search.%s?q=where:Azerbaijan", "/feed/search.%s");

    private final ServedWire wire;

    FeedsTest(@TempDir Path folder) {
        wire = new ServedWire(folder.resolve("feeds.db"));
    }

    @AfterAll
    void close() {
        wire.close();
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(wire.get(path).body());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return Json.parse(wire.get(path).body(), path).made().orElseThrow();
    }

    @Test
    void everyAtomFeedHasWhatTheStandardAsksFor() throws Exception {
        for (String feed : FEEDS) {
            HttpResponse<String> response = wire.get(feed.formatted("atom"));
            assertThat(response.headers().firstValue("content-type").orElse(""))
                    .as(feed)
                    .startsWith("application/atom+xml");
            Document atom = Jsoup.parse(response.body(), "", Parser.xmlParser());
            for (Element part : atom.select("feed, entry")) {
                assertThat(part.select("> id, > title, > updated")).as(feed).hasSize(3);
                assertThat(OffsetDateTime.parse(part.select("> updated").text()))
                        .isNotNull();
            }
            assertThat(atom.select("feed > author > name")).as(feed).hasSize(1);
            assertThat(atom.select("feed > link[rel=self]").attr("href"))
                    .endsWith(feed.formatted("atom").replace(":A", "%3AA"));
        }
    }

    @Test
    void everyJsonFeedHasTheSameEntriesAsTheAtomFeed() throws Exception {
        for (String feed : FEEDS) {
            JsonNode json = json(feed.formatted("json"));
            Document atom = Jsoup.parse(wire.get(feed.formatted("atom")).body(), "", Parser.xmlParser());
            assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(json.path("items").findValuesAsText("id"))
                    .as(feed)
                    .isEqualTo(atom.select("entry > id").eachText());
            for (JsonNode item : json.path("items")) {
                URI page = URI.create(item.path("url").asText());
                assertThat(wire.get(page.getPath()).statusCode())
                        .as(page.toString())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void theFeedOfAStoryHasItsArticlesNewestFirstWithTheirOutlets() throws Exception {
        JsonNode items = json("/feed/story.json?id=karabakh").path("items");
        assertThat(items.findValuesAsText("title"))
                .containsExactly("The toll rises", "At least 32 killed", "Karabakh: 32 dead");
        assertThat(items.path(0).path("authors").path(0).path("name").asText()).isEqualTo("Meridian Postbag");
        assertThat(wire.get("/feed/story.atom?id=none").statusCode()).isEqualTo(404);
        assertThat(wire.get("/feed/story.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesLeadToTheirFeeds() throws Exception {
        assertThat(page("/story/karabakh").select("link[rel=alternate]").eachAttr("href"))
                .contains("/feed/story.atom?id=karabakh", "/feed/story.json?id=karabakh", "/feed.atom");
        assertThat(page("/search?q=killed").select("link[rel=alternate]").eachAttr("href"))
                .contains("/feed/search.json?q=killed");
    }

    @Test
    void theSourcesAreAnOpmlListWhoseFeedsAnswer() throws Exception {
        HttpResponse<String> response = wire.get("/sources.opml");
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/x-opml");
        Document opml = Jsoup.parse(response.body(), "", Parser.xmlParser());
        assertThat(opml.select("opml[version=2.0] > head > title")).hasSize(1);
        assertThat(opml.select("body > outline").eachAttr("text"))
                .containsExactly(
                        "Meridian Postbag",
                        "The Quillmark Ledger",
                        "The Tollgate Evening Sheet",
                        "Thornapple Business Bulletin");
        Element first = opml.expectFirst("outline");
        assertThat(first.attr("htmlUrl")).isEqualTo("https://kara-3.example/");
        String feed = wire.ask(URI.create(first.attr("xmlUrl"))).body();
        assertThat(Jsoup.parse(feed, "", Parser.xmlParser())
                        .select("entry > title")
                        .eachText())
                .containsExactly("The toll rises");
    }

    @Test
    void theOperatorsOfTheSearchNarrowIt() throws Exception {
        record Asked(String query, List<String> found) {}
        for (Asked asked : List.of(
                new Asked("where:Azerbaijan", List.of("At least 32 killed", "Karabakh: 32 dead")),
                new Asked("where:aze+from:quillmark", List.of("Karabakh: 32 dead")),
                new Asked("type:agree", List.of("At least 32 killed", "Karabakh: 32 dead")),
                new Asked("who:ombudsman+evening", List.of("The toll rises")),
                new Asked("who:nobody+evening", List.of()),
                new Asked("killed+story:karabakh+from:%22Meridian+Postbag%22", List.of("The toll rises")),
                new Asked("killed+before:2023-09-19", List.of()))) {
            assertThat(page("/search?q=" + asked.query()).select(".found h2").eachText())
                    .as(asked.query())
                    .containsExactlyElementsOf(asked.found());
        }
    }

    @Test
    void aMistakeInASearchIsSaidWithTheWayOut() throws Exception {
        Document page = page("/search?q=killed+after:yesterday");
        assertThat(page.select(".mistakes li").text())
                .contains("“after:yesterday” names no day")
                .contains("2023-09-20");
        assertThat(page.select(".found li")).as("the rest is searched").isNotEmpty();
        assertThat(page("/search?q=killed").select(".mistakes")).isEmpty();
        assertThat(page("/search").select(".operators dt").eachText()).contains("where:Libya", "story:ID");
    }

    @Test
    void anArticleWithoutADateHasNoneInJsonAndThatOfTheOldestInAtom() {
        Instant noon = Instant.parse("2023-09-20T10:00:00Z");
        Syndicated.Entry dated = new Syndicated.Entry("a", "Dated", "/article/a", Optional.of(noon), "", "x");
        Syndicated.Entry bare = new Syndicated.Entry("b", "Undated", "/article/b", Optional.empty(), "", "x");
        Syndicated feed = new Syndicated("f", "F", "/", "/feed.%s", noon.plusSeconds(9), List.of(dated, bare));
        JsonNode items = Json.parse(JsonFeed.of(feed, "http://x"), "feed")
                .made()
                .orElseThrow()
                .path("items");
        assertThat(items.path(0).path("date_published").asText()).isEqualTo("2023-09-20T10:00:00Z");
        assertThat(items.path(1).has("date_published")).isFalse();
        Document atom = Jsoup.parse(AtomFeed.of(feed, "http://x"), "", Parser.xmlParser());
        assertThat(atom.select("entry > updated").eachText()).containsOnly("2023-09-20T10:00:00Z");
        Syndicated alone = new Syndicated("f", "F", "/", "/feed.%s", noon, List.of(bare));
        assertThat(AtomFeed.of(alone, "http://x")).doesNotContain("1970").contains("2023-09-20T10:00:00Z");
    }

    @Test
    void whatNobodyDatedIsNeverOfTheBeginningOfTime(@TempDir Path folder) throws Exception {
        try (ServedWire own = new ServedWire(folder.resolve("undated.db"))) {
            own.store().file(List.of(Wire.undated("bare", "Rates, undated", Wire.RATES)), List.of());
            for (String feed : List.of("/feed/story.%s?id=bare", "/feed/search.%s?q=rates")) {
                for (String format : List.of("atom", "json")) {
                    assertThat(own.get(feed.formatted(format)).body())
                            .contains("Rates, undated")
                            .doesNotContain("1970");
                }
            }
        }
    }

    @Test
    void whoWantsToExcludeAWordIsToldThatNothingCanBe() throws Exception {
        assertThat(page("/search?q=killed+-yerevan").select(".mistakes li").text())
                .contains("“-yerevan”: nothing can be excluded");
        assertThat(page("/search?q=-5+well-known").select(".mistakes")).isEmpty();
    }
}
