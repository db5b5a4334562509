package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.web.ServedWire.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.record.Json;
import org.daybook.core.story.Tie;
import org.daybook.store.Filed;
import org.daybook.store.Keeping;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of stories and articles, each test with a store of its own.
class StoryRoutesTest {
    private static final Instant NOON = Instant.parse("2023-09-20T10:00:00Z");

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
    void theAddressOfAMergedStoryLeadsOnAndItsPageSaysWhy(@TempDir Path folder) throws Exception {
        try (Store own = SqliteStore.open(folder.resolve("merged.db"));
                Site there = Site.start(own, 0)) {
            own.file(
                    List.of(
                            Wire.filed("a", "a", "a", "The Quillmark Ledger", "Fed leaves rates", Wire.RATES, NOON),
                            Wire.filed("b", "b", "b", "Meridian Postbag", "Rates stay", Wire.RATES, NOON),
                            Wire.filed("old", "old", "old", "Meridian Postbag", "Rates rise", Wire.RATES, NOON)),
                    List.of(tie(Tie.Kind.MERGED, "b", "a"), tie(Tie.Kind.EARLIER, "b", "old")),
                    List.of());
            assertThat(answer(there, "/story/b", "localhost"))
                    .startsWith("HTTP/1.1 301")
                    .containsIgnoringCase("location: /story/a");
            Document page = Jsoup.parse(answer(there, "/story/a", "localhost"));
            assertThat(page.select("section[aria-labelledby=taken] a").eachAttr("href"))
                    .containsExactly("/story/b");
            assertThat(page.select("section[aria-labelledby=before]").text())
                    .contains("Rates rise")
                    .contains("Both tell of: Federal, Reserve");
            assertThat(page.select("section[aria-labelledby=before] a").eachAttr("href"))
                    .containsExactly("/story/old");
            assertThat(Jsoup.parse(answer(there, "/story/old", "localhost"))
                            .select("section[aria-labelledby=after] a")
                            .eachAttr("href"))
                    .containsExactly("/story/a");
        }
    }

    @Test
    void aStoryThatWasPartedSaysOnBothPagesWhatLeftAndWhy(@TempDir Path folder) throws Exception {
        try (Store own = SqliteStore.open(folder.resolve("parted.db"));
                Site there = Site.start(own, 0)) {
            own.file(
                    List.of(
                            Wire.filed("a", "a", "a", "The Quillmark Ledger", "Fed leaves rates", Wire.RATES, NOON),
                            Wire.filed("b", "a", "b", "Meridian Postbag", "Snow in Oslo", "Oslo has snow.", NOON),
                            Wire.filed("c", "a", "c", "Meridian Postbag", "Oslo skis", "Oslo skis early.", NOON)),
                    List.of(new Tie(
                            Tie.Kind.SPLIT,
                            "b",
                            "a",
                            NOON,
                            0.1,
                            0.15,
                            List.of("oslo"),
                            List.of("federal", "reserv"),
                            List.of("b", "c"))),
                    List.of());
            Element left = Jsoup.parse(answer(there, "/story/a", "localhost"))
                    .select("section[aria-labelledby=left]")
                    .getFirst();
            assertThat(left.select("a").eachAttr("href")).containsExactly("/story/b");
            assertThat(left.text())
                    .contains("Split off from this story", "Snow in Oslo")
                    .contains(
                            "2 articles moved there: told of Oslo and not of Federal, Reserve, as the others here are");
            Element from = Jsoup.parse(answer(there, "/story/b", "localhost"))
                    .select("section[aria-labelledby=from]")
                    .getFirst();
            assertThat(from.select("a").eachAttr("href")).containsExactly("/story/a");
            assertThat(from.text())
                    .contains("Split from", "Fed leaves rates")
                    .contains("2 articles moved here: told of Oslo");
            assertThat(answer(there, "/article/c", "localhost"))
                    .as("an article keeps its address")
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static Tie tie(Tie.Kind kind, String story, String other) {
        return new Tie(kind, story, other, NOON, 0.5, 0.25, List.of("federal", "reserv"));
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
    void aStoryThatAnEditionLeftOutAndThatWasLetGoSaysSo(@TempDir Path folder) throws Exception {
        try (Store own = SqliteStore.open(folder.resolve("gone.db"));
                Site there = Site.start(own, 0)) {
            Wire.fill(own);
            own.file(
                    List.of(Wire.filed("small", "small", "small", "Meridian Postbag", "Small", Wire.RATES, NOON)),
                    List.of());
            ObjectNode edition = Json.parse(
                            own.edition(Wire.DAY, Wire.ZONE).orElseThrow().line(), "edition")
                    .made()
                    .orElseThrow();
            edition.withArray("left")
                    .removeAll()
                    .addObject()
                    .put("story", "small")
                    .put("title", "Small")
                    .put("why", "few outlets");
            own.publish(Wire.DAY, Wire.ZONE, NOON, Json.line(edition));
            String link = Jsoup.parse(answer(there, "/", "localhost"))
                    .select("a[href=/story/small]")
                    .attr("href");
            assertThat(answer(there, link, "localhost")).startsWith("HTTP/1.1 200");
            Keeping hundredDays = new Keeping(Optional.of(Duration.ofDays(100)), OptionalLong.empty());
            own.release(hundredDays, NOON.plus(Duration.ofDays(101)));
            for (String path : List.of(link, "/article/small")) {
                String said = answer(there, path, "localhost");
                assertThat(said).as(path).startsWith("HTTP/1.1 410").contains("Let go to make room");
                assertThat(Jsoup.parse(said).select("main a[href=/], main a[href=/editions], main form"))
                        .as("ways back from " + path)
                        .hasSize(3);
            }
            assertThat(answer(there, "/story/karabakh", "localhost"))
                    .as("what an edition cites")
                    .startsWith("HTTP/1.1 200");
            assertThat(answer(there, "/story/none", "localhost")).startsWith("HTTP/1.1 404");
        }
    }
}
