package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordTest {
    private final ServedWire wire;

    RecordTest(@TempDir Path folder) {
        wire = new ServedWire(folder.resolve("record.db"));
    }

    @AfterAll
    void close() {
        wire.close();
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = wire.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void aRowLeadsToTheWordsItWasReadFrom() throws Exception {
        Document page = page("/record?type=protest&where=Yerevan");
        assertThat(page.select("table.rows tbody tr")).hasSize(1);
        Element words = page.expectFirst("table.rows td:last-child > a");
        assertThat(words.text()).isEqualTo("People gathered in Yerevan.");
        String address = words.attr("href");
        Document article = page(address.substring(0, address.indexOf('#')));
        assertThat(article.expectFirst(address.substring(address.indexOf('#'))).text())
                .isEqualTo("People gathered in Yerevan.");
    }

    @Test
    void theFormKeepsWhatWasAskedAndEmptyFieldsAskNothing() throws Exception {
        Document page = page("/record?of=claims&type=denied&actor=&where=&after=&before=&from=&q=&story=");
        assertThat(page.expectFirst("#type option[selected]").val()).isEqualTo("denied");
        assertThat(page.select("table.rows tbody tr")).hasSize(2); // a report and its copy
        assertThat(page.expectFirst("link[rel=canonical]").attr("href")).isEqualTo("/record?of=claims&type=denied");
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Claims");
    }

    @Test
    void theOtherTablesAreAskedTheSameButForTheirTypes() throws Exception {
        Document page = page("/record?type=protest&where=Yerevan");
        assertThat(page.select(".tabs a").eachAttr("href"))
                .containsExactly(
                        "/record?type=protest&where=Yerevan",
                        "/record?of=claims&where=Yerevan",
                        "/record?of=figures&where=Yerevan");
    }

    @Test
    void theFilesHoldWhatThePageShows() throws Exception {
        Document page = page("/record?of=figures&type=killed");
        List<String> files = page.select(".exports a").eachAttr("href");
        assertThat(files)
                .containsExactly(
                        "/export/figures-csv?type=killed",
                        "/export/figures-jsonl?type=killed",
                        "/export/figures-parquet?type=killed");
        HttpResponse<String> csv = wire.get(files.getFirst());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("content-disposition").orElse(""))
                .isEqualTo("attachment; filename=\"daybook-figures.csv\"");
        assertThat(csv.body().lines().skip(1))
                .hasSize(page.select("table.rows tbody tr").size());
        assertThat(csv.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void everyFormatIsServedForEvents() throws Exception {
        List<String> files = page("/record").select(".exports a").eachAttr("href");
        assertThat(files).hasSize(8);
        for (String file : files) {
            HttpResponse<String> answer = wire.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body()).as(file).isNotEmpty();
        }
    }

    @Test
    void whatMakesNoSenseIsSaidOnThePageAndInTheFilesAnswer() throws Exception {
        HttpResponse<String> page = wire.get("/record?after=yesterday");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(page.body()).select(".mistakes").text()).contains("'yesterday' is no day");
        HttpResponse<String> file = wire.get("/export/events-csv?type=war");
        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.body()).startsWith("bad-parameter: 'war' is no type of events");
        assertThat(wire.get("/export/claims-acled").statusCode()).isEqualTo(404);
    }

    @Test
    void aStoryLeadsToItsOwnRecord() throws Exception {
        String address = page("/story/karabakh").expectFirst(".measure a").attr("href");
        assertThat(address).isEqualTo("/record?story=karabakh");
        assertThat(page(address).expectFirst("[role=status] a").attr("href")).isEqualTo("/story/karabakh");
    }

    @Test
    void whatAStrangerWroteStaysText() throws Exception {
        Document page = page("/record?of=claims&q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(page.expectFirst("#q").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script[src]")).hasSameSizeAs(page.select("script"));
    }
}
