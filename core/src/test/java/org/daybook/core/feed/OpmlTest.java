package org.daybook.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Opml.Outline;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static Outcome<List<Outline>> read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8), "feeds.opml");
    }

    @Test
    void feedsComeWithTheirFoldersEachOnce() {
        List<Outline> feeds = read("""
                <?xml version="1.0"?><opml version="1.0"><head><title>mine</title></head><body>
                <outline text="World"><outline title="Asia">
                  <outline type="rss" text="A &amp; B" xmlUrl=" https://a.example/feed " htmlUrl="https://a.example/"/>
                </outline></outline>
                <outline TEXT="Upper" XMLURL="https://b.example/feed"/>
                <outline text="again" xmlUrl="https://a.example/feed"/>
                <outline text="no feed" url="https://c.example/list.opml" type="include"/>
                </body></opml>""").made().orElseThrow();
        assertThat(feeds)
                .containsExactly(
                        new Outline(
                                "https://a.example/feed",
                                Optional.of("A & B"),
                                Optional.of("https://a.example/"),
                                List.of("World", "Asia")),
                        new Outline("https://b.example/feed", Optional.of("Upper"), Optional.empty(), List.of()));
    }

    @Test
    void whatHoldsNoFeedIsRefused() {
        for (String text : List.of("", "<opml/>", "<html>", "{}", "\0\0")) {
            assertThat(read(text)).as(text).isInstanceOf(Outcome.Not.class);
        }
    }

    @Test
    void noEntityOfAListReadsAFile() {
        List<Outline> feeds = read("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body>"
                        + "<outline text='&x;' xmlUrl='https://a.example/&x;'/></body></opml>")
                .made()
                .orElseThrow();
        assertThat(feeds.getFirst().address()).isEqualTo("https://a.example/&x;");
    }

    @Test
    void aListIsToldByItsFirstElement() {
        assertThat(Opml.looksLikeOpml("<?xml version='1.0'?>\n<OPML>".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Opml.looksLikeOpml("<rss>".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void aPageNamesItsFeedsThoseOfCommentsLast() {
        String page = "<html><head><base href='/sub/'>"
                + "<link rel='alternate' type='application/rss+xml' title='Comments' href='comments.xml'>"
                + "<link rel='ALTERNATE home' type='application/atom+xml' href='news.atom'>"
                + "<link rel='alternate' type='application/feed+json' href='https://b.example/f.json'>"
                + "<link rel='alternate' type='text/html' href='/fr'><link rel='stylesheet' href='x'>"
                + "<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'></head>";
        assertThat(FeedDiscovery.of(page.getBytes(StandardCharsets.UTF_8), Map.of(), "https://a.example/index.html"))
                .containsExactly(
                        "https://a.example/sub/news.atom",
                        "https://b.example/f.json",
                        "https://a.example/sub/comments.xml");
    }
}
