package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Health;
import org.daybook.core.feed.Subscription.Rhythm;
import org.daybook.core.feed.Subscription.Standing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsPageTest {
    private static final Instant ASKED = Instant.parse("2023-09-20T06:07:08Z");

    private static Subscription feed(String address, String title, String home, Standing standing) {
        boolean fails = standing == Standing.FAILING;
        return new Subscription(
                address,
                Optional.of(title),
                Optional.of(home),
                address,
                Optional.empty(),
                Optional.empty(),
                Rhythm.UNKNOWN,
                new Health(
                        standing,
                        fails ? 3 : 0,
                        fails ? Optional.of(new Refused("too-slow", "<b>not all came</b>", address)) : Optional.empty(),
                        Optional.of(ASKED),
                        Optional.of(ASKED),
                        Optional.empty(),
                        12,
                        5,
                        34,
                        0),
                ASKED);
    }

    @Test
    void feedsThatAilComeFirstAndNothingOfAStrangersIsMarkup(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (ServedWire wire = new ServedWire(folder.resolve("site.db"))) {
            assertThat(wire.get("/feeds").body()).contains("No feed is followed.");
            for (Subscription one : List.of(
                    feed("https://a.example/f", "Aardvark Post", "https://a.example/", Standing.WELL),
                    feed(
                            "https://b.example/f",
                            "<script>alert(1)</script>",
                            "javascript:alert(1)",
                            Standing.FAILING))) {
                wire.store().subscriptions().polled(one, List.of(), List.of(), List.of(), ASKED);
            }
            String html = wire.get("/feeds").body();
            Document page = Jsoup.parse(html);
            assertThat(page.select("tbody tr td:first-child").eachText())
                    .containsExactly("<script>alert(1)</script>", "Aardvark Post");
            assertThat(page.select("main script, main b, main a[href^=javascript]"))
                    .isEmpty();
            assertThat(page.select("tbody tr").eachText().getFirst())
                    .contains("failing", "too-slow", "2023-09-20 06:07");
            assertThat(page.select("main a").eachAttr("href")).containsExactly("https://a.example/");
            assertThat(page.text()).contains("2 feeds, 1 ailing");
        }
    }
}
