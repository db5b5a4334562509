package org.daybook.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Json;
import org.junit.jupiter.api.Test;

/// A feed becomes an article for each of its entries.
class EntriesTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String FIRST =
            "The harbour took in more grain in August than in any month since the spring, the port office said on Sunday. "
                    + "Most of it came by rail from the plains, and less than a tenth by road, where the queues had been longest.";

    private static final String SECOND =
            "Two of the four berths were dredged in the summer, so that ships of deeper draught can load at low water. "
                    + "The third is to follow before the winter, and the fourth when the money for it has been found.";

    private static final String THIRD =
            "The figures leave out the barges, which are counted by the river authority and come later in the month. "
                    + "In the same month of the year before, the harbour had handled about half as much.";

    private static final String FEED = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>Harbour &amp; Sea</title><link>https://www.harbour.example/</link><language>en</language>
            <item><title>Grain</title><link>https://harbour.example/grain</link><dc:creator>Ada Pilot</dc:creator>
             <pubDate>Sun, 17 Sep 2023 06:00:00 +0300</pubDate>
             <description>More grain.</description><content:encoded><![CDATA[<p>%s</p><p>%s</p><p>%s</p>]]></content:encoded></item>
            <item><title>Taken over</title><link>https://harbour.example/2</link><source url="https://tide.example/feed">Tide</source>
             <description>High water.</description></item>
            <item><title>From nobody named</title><link>https://harbour.example/3</link><dc:source>https://tide.example/3</dc:source></item>
            <item><title>Led through</title><link>https://proxy.example/4</link><feedburner:origLink>https://news.harbour.example/4</feedburner:origLink></item>
            <item><title>Of another house</title><link>https://harbour.example/5</link><atom:link rel="canonical" href="https://tide.example/5"/></item>
            <item><description>One paragraph.&lt;br&gt;&lt;br&gt;Another one.</description><guid>https://harbour.example/6</guid></item>
            <item><pubDate>Sun, 17 Sep 2023 06:00:00 +0300</pubDate></item>
            </channel></rss>""".formatted(FIRST, SECOND, THIRD);

    @Test
    void anEntryWithATextIsAnArticleWithWhatTheFeedSaysOfIt() {
        Article grain = articles(FEED).getFirst();
        assertThat(grain.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
        assertThat(grain.metadata().title()).contains("Grain");
        assertThat(grain.metadata().authors()).containsExactly("Ada Pilot");
        assertThat(grain.metadata().publisher()).contains("Harbour & Sea");
        assertThat(grain.metadata().url()).contains("https://harbour.example/grain");
        assertThat(grain.metadata().published().orElseThrow().toString()).isEqualTo("2023-09-17T06:00:00+03:00");
        assertThat(grain.metadata().language()).contains("en");
    }

    @Test
    void whoseWordsTheyAreIsWhatTheEntrySays() {
        List<Article> articles = articles(FEED);
        assertThat(articles)
                .extracting(article -> article.metadata().publisher().orElse("nobody"))
                .containsExactly("Harbour & Sea", "Tide", "nobody", "Harbour & Sea", "nobody", "Harbour & Sea");
        assertThat(articles.get(3).metadata().url()).contains("https://news.harbour.example/4");
        assertThat(articles.get(4).metadata().url()).contains("https://tide.example/5");
    }

    @Test
    void aTeaserStandsAsItIsAndAHeadlineAlone() {
        List<Article> articles = articles(FEED);
        assertThat(articles.get(1).text()).isEqualTo("High water.");
        assertThat(articles.get(2).text()).isEmpty();
        assertThat(articles.get(5).text()).isEqualTo("One paragraph.\n\nAnother one.");
        assertThat(articles.get(5).metadata().title()).isEmpty();
    }

    @Test
    void aFeedWithoutEntriesIsRefusedAndALineStaysALine() {
        Input empty = input("<rss><channel><title>Tide</title></channel></rss>");
        List<Input> entries = empty.entries();
        assertThat(entries).hasSize(1);
        assertThat(refusal(entries.getFirst())).isEqualTo("empty-feed");
        assertThat(input(FEED).documents()).hasSize(6);
        Input line = new Input("l", "l", input(FEED).capture(), Optional.of(Json.object()));
        assertThat(line.documents()).containsExactly(line);
    }

    private static String refusal(Input input) {
        return switch (input.capture()) {
            case Outcome.Made<Capture> made -> "";
            case Outcome.Not<Capture>(Refused(var code, var what, var where)) -> code;
        };
    }

    private static List<Article> articles(String feed) {
        List<Article> articles = new ArrayList<>();
        for (Input entry : input(feed).entries()) {
            articles.add(entry.article(CLEANER).made().orElseThrow(() -> new AssertionError("refused: " + entry.id())));
        }
        return articles;
    }

    private static Input input(String feed) {
        Bytes bytes = new Bytes(feed.getBytes(StandardCharsets.UTF_8), Map.of());
        return new Input("feed", "feed.xml", Outcome.made(new Capture("feed", bytes, Given.NOTHING)), Optional.empty());
    }
}
