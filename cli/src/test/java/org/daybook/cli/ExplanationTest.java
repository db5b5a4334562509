package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Explanation;
import org.daybook.core.article.Provenance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final Explanation HOSTILE = new Explanation(
            "a\"><script>alert(1)</script>",
            Optional.of("<b>Title</b>"),
            "div#x'\"<i>",
            List.of(new Provenance("title", "<b>Title</b>", "meta <i>")),
            List.of(
                    new Explanation.Piece(
                            "Kept & <img src=x onerror=alert(1)>\u001b[31m\u202e",
                            "paragraph",
                            5,
                            0,
                            5,
                            Optional.empty(),
                            "stands in the body and nothing speaks against it",
                            "p.\" onmouseover=\"alert(1)"),
                    new Explanation.Piece(
                            "Subscribe", "loose", 1, 1, -3, Optional.of(Article.Why.PROMO), "advertises", "div")));

    @Test
    void nothingOfThePageIsMarkupInTheExplanation() {
        Document page = Jsoup.parse(ExplanationPage.around(ExplanationPage.section(HOSTILE)));
        assertThat(page.select("script, img, i, b, [onmouseover], [onerror]")).isEmpty();
        assertThat(page.select("link, iframe, [src], a"))
                .as("nothing is loaded")
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<b>Title</b>");
    }

    @Test
    void eachBlockHasAColourAndItsGround() {
        Document page = Jsoup.parse(ExplanationPage.around(ExplanationPage.section(HOSTILE)));
        List<Element> blocks = page.select(".block");
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0).classNames()).contains("kept");
        assertThat(blocks.get(1).classNames()).contains("promo");
        assertThat(blocks.get(1).attr("title")).contains("advertises", "counted -3.0");
        assertThat(page.select(".legend span")).hasSize(1 + Article.Why.values().length);
        assertThat(page.select("style").html()).contains(".promo{", ".kept{");
    }

    @Test
    void theTerminalGetsNoControlCharacters() {
        assertThat(ExplanationText.of(HOSTILE))
                .contains("+ ", "promo ", "advertises", "title: <b>Title</b>  (meta <i>)")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void theCommandWritesAPage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<title>Ferries sail again</title><article><h1>Ferries sail again</h1><p>The ferry between the two islands"
                        + " sailed again on Monday after a week of storms, the harbour office said.</p></article>",
                StandardCharsets.UTF_8);
        Path out = folder.resolve("blocks.html");
        int status = Daybook.commandLine().execute("explain", page.toString(), "--html", out.toString());
        assertThat(status).isZero();
        Document written = Jsoup.parse(Files.readString(out, StandardCharsets.UTF_8));
        assertThat(written.select(".block.kept")).hasSize(1);
        assertThat(written.select(".block.other")).hasSize(1);
    }
}
