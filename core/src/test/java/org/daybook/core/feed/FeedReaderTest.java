package org.daybook.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Format;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String RSS = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Quillmark Ledger</title><link>https://quillmark.example/</link><language>en_GB</language>
            <item><title>Water & power back in Derna</title><link>/derna</link><guid isPermaLink="false">q1</guid>
            <pubDate>Tue, 19 Sep 2023 07:40:00 EDT</pubDate>
            <description>Two weeks after the flood.</description>
            <content:encoded><![CDATA[<p>Power came back to <a href="/east">the east</a>.<br>Slowly.]]></content:encoded>
            <author>desk@quillmark.example (World desk)</author></item>
            </channel></rss>""";

    @Test
    void anRssItemComesWithItsTextItsInstantAndAbsoluteAddresses() {
        Feed feed = read(RSS.getBytes(StandardCharsets.UTF_8), "https://quillmark.example/feed", "")
                .made()
                .orElseThrow();
        assertThat(feed.format()).isEqualTo(Format.RSS20);
        assertThat(feed.about().language()).contains("en-GB");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.title()).contains("Water & power back in Derna");
        assertThat(entry.link()).contains("https://quillmark.example/derna");
        assertThat(entry.published().orElseThrow().toString()).isEqualTo("2023-09-19T07:40:00-04:00");
        assertThat(entry.content().getFirst().value())
                .isEqualTo(
                        "<p>Power came back to <a href=\"https://quillmark.example/east\">the east</a>.<br />Slowly.");
        assertThat(entry.authors().getFirst().name()).contains("World desk");
        assertThat(entry.authors().getFirst().email()).contains("desk@quillmark.example");
    }

    @Test
    void anAtomEntryOfXhtmlLosesItsWrapperNotItsMarkup() {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://meridian.example/"><title>Meridian</title>
                <entry><id>m1</id><title type="html">Rates &amp;amp; prices</title><updated>2023-09-20T18:00:00Z</updated>
                <link href="rates"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No <b>rise</b>.</p></div></content>
                </entry></feed>""";
        Feed feed = read(atom.getBytes(StandardCharsets.UTF_8), "", "").made().orElseThrow();
        Entry entry = feed.entries().getFirst();
        assertThat(feed.format()).isEqualTo(Format.ATOM10);
        assertThat(entry.link()).contains("https://meridian.example/rates");
        assertThat(entry.content().getFirst().value()).isEqualTo("<p>No <b>rise</b>.</p>");
    }

    @Test
    void aDocumentThatBreaksOffGivesWhatCameBefore() {
        byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
        for (int length = 90; length < whole.length; length += 7) {
            assertThat(read(java.util.Arrays.copyOf(whole, length), "", "").made())
                    .as("cut after %d bytes", length)
                    .isPresent();
        }
    }

    @Test
    void theBytesAreBelievedBeforeADeclarationThatDoesNotFitThem() {
        String declared =
                "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Élections à Évian</title></channel></rss>";
        assertThat(title(declared.getBytes(Charset.forName("windows-1252")), ""))
                .contains("Élections à Évian");
        assertThat(title(declared.getBytes(StandardCharsets.UTF_8), "text/xml; charset=us-ascii"))
                .isPresent();
        assertThat(title(declared.getBytes(StandardCharsets.UTF_16LE), "")).contains("Élections à Évian");
    }

    @Test
    void whatIsNoFeedIsRefusedWithItsCode() {
        assertThat(code(new byte[0])).isEqualTo("empty-input");
        assertThat(code("<html><body><p>A page about feeds".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-feed");
        byte[] noise = new byte[3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 32);
        }
        assertThat(code(noise)).isEqualTo("binary-input");
        assertThat(code("{\"items\": ".getBytes(StandardCharsets.UTF_8))).isEqualTo("bad-json");
    }

    @Test
    void externalEntitiesAreNotRead() {
        String hostile =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>a &x; b</title></channel></rss>";
        assertThat(title(hostile.getBytes(StandardCharsets.UTF_8), "")).contains("a &x; b");
    }

    @Test
    void datesAreReadAsFeedsWriteThem() {
        assertThat(date("Thu, 01 Jan 2004 19:48:21 GMT")).isEqualTo("2004-01-01T19:48:21Z");
        assertThat(date("2003-12-31T10:14:55-08:00")).isEqualTo("2003-12-31T10:14:55-08:00");
        assertThat(date("2003-12")).isEqualTo("2003-12-01");
        assertThat(date("20031231")).isEqualTo("2003-12-31");
        assertThat(date("Sun Jan  4 16:29:06 PST 2004")).isEqualTo("2004-01-04T16:29:06-08:00");
        assertThat(date("19 Sep 23 07:40 +0200")).isEqualTo("2023-09-19T07:40:00+02:00");
        assertThat(date("31 Feb 2023 07:40 GMT")).isEqualTo("none");
        assertThat(date("yesterday")).isEqualTo("none");
    }

    private static String date(String written) {
        return FeedDates.parse(written).map(Object::toString).orElse("none");
    }

    private static Optional<String> title(byte[] bytes, String contentType) {
        return read(bytes, "", contentType).made().flatMap(feed -> feed.about().title());
    }

    private static String code(byte[] bytes) {
        return switch (read(bytes, "", "")) {
            case Outcome.Made<Feed> made -> "made";
            case Outcome.Not<Feed>(var refused) -> refused.code();
        };
    }

    private static Outcome<Feed> read(byte[] bytes, String url, String contentType) {
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(url).filter(known -> !known.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return FeedReader.read(new Capture("test", new Bytes(bytes, Map.of("content-type", contentType)), given));
    }
}
