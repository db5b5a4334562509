package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;

class CleanerTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String PAGE =
            "<html><head><title>Ferry service resumes</title></head><body><nav><a href=/>Home</a></nav>"
                    + "<article><h1>Ferry service resumes</h1><p>The ferry between the two islands sailed again on Monday after a week of storms, "
                    + "the harbour office said in the morning.</p><p>Seven crossings a day are planned until the end of the month — weather permitting.</p>"
                    + "</article><footer>All rights reserved</footer></body></html>";

    @Test
    void aTextGivenAsCleanIsNotChanged() {
        String text = "  Two spaces, a tab\t and a line break stay.\r\n";
        Article article = made(new Capture.Plain(text));
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.confidence()).isEqualTo(1);
    }

    @Test
    void theMenuAndTheFooterStayOutOfTheBody() {
        Article article = made(new Capture.Html(PAGE));
        assertThat(article.text())
                .startsWith("The ferry between")
                .endsWith("weather permitting.")
                .doesNotContain("rights");
    }

    @Test
    void bytesAreReadInTheCharsetThatTheyAreIn() {
        byte[] declaredWrongly = PAGE.getBytes(StandardCharsets.UTF_8);
        Map<String, String> latin = Map.of("content-type", "text/html; charset=iso-8859-1");
        assertThat(made(new Capture.Bytes(declaredWrongly, latin)).text()).contains("month — weather");
        byte[] windows = PAGE.getBytes(Charset.forName("windows-1252"));
        assertThat(made(new Capture.Bytes(windows, latin)).text()).contains("month — weather");
    }

    @Test
    void whatIsNoPageIsRefusedWithItsCode() {
        assertThat(refusal(new Capture.Html("   "))).isEqualTo("empty-input");
        assertThat(refusal(new Capture.Bytes(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, Map.of())))
                .isEqualTo("binary-input");
        assertThat(refusal(new Capture.Bytes(
                        "<?xml version='1.0'?><rss version='2.0'><channel/></rss>".getBytes(StandardCharsets.UTF_8),
                        Map.of())))
                .isEqualTo("feed-not-page");
        assertThat(refusal(new Capture.Html("<body><ul><li><a href=a>News</a><li><a href=b>Sport</a></ul></body>")))
                .isEqualTo("not-an-article");
        assertThat(refusal(new Capture.Plain("x".repeat(Cleaner.LARGEST + 1)))).isEqualTo("too-large");
    }

    private static Article made(Capture.Body body) {
        Outcome<Article> outcome = CLEANER.clean(new Capture("page", body, Capture.Given.NOTHING));
        Optional<Article> article = outcome.made();
        assertThat(article).as("outcome %s", outcome).isPresent();
        return article.orElseThrow();
    }

    private static String refusal(Capture.Body body) {
        return switch (CLEANER.clean(new Capture("page", body, Capture.Given.NOTHING))) {
            case Outcome.Made<Article> made -> "made: " + made.value().text();
            case Outcome.Not<Article> not -> not.refused().code();
        };
    }
}
