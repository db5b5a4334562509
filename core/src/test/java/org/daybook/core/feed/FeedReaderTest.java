package org.daybook.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            assertThat(read(Arrays.copyOf(whole, length), "", "").made())
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
        assertThat(code("< 3 and more".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-feed");
        byte[] picture = {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0
        };
        assertThat(code(picture)).isEqualTo("binary-input");
        byte[] packed = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, '<', 'r', 's', 's', '>', 1, 2, 3, 4, 5};
        assertThat(code(packed)).isEqualTo("binary-input");
    }

    @Test
    void declarationsAndCommentsAloneAreAFeedThatSaysNothing() {
        Feed feed = read("<?xml version='1.0'?>\n<!-- later -->\n".getBytes(StandardCharsets.UTF_8), "", "")
                .made()
                .orElseThrow();
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.about().title()).isEmpty();
    }

    @Test
    void aWrongByteIsReadAsWindowsAndACutCharacterLeftOut() {
        byte[] one = "<rss><channel><title>Évian, D".getBytes(StandardCharsets.UTF_8);
        byte[] two = "rna</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
        byte[] pasted = Arrays.copyOf(one, one.length + 1 + two.length);
        pasted[one.length] = (byte) 0xE9;
        System.arraycopy(two, 0, pasted, one.length + 1, two.length);
        assertThat(title(pasted, "")).contains("Évian, Dérna");
        byte[] cut = "<rss><channel><title>Évian É".getBytes(StandardCharsets.UTF_8);
        assertThat(title(Arrays.copyOf(cut, cut.length - 1), "")).contains("Évian");
        assertThat(title("<rss><channel><title>Derna â€™ Ã‰vian</title>".getBytes(StandardCharsets.UTF_8), ""))
                .contains("Derna ’ Évian");
        String wrong = "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Derna</title>";
        assertThat(title(wrong.getBytes(StandardCharsets.UTF_8), "")).contains("Derna");
    }

    @Test
    void addressesAreSeenFromTheNearestBase() {
        assertThat(Addresses.resolve("http://a.example/b/c", "../d")).isEqualTo("http://a.example/d");
        assertThat(Addresses.resolve("http://a.example/b/c", "../../../d/./e/../f"))
                .isEqualTo("http://a.example/d/f");
        assertThat(Addresses.resolve("http://a.example", "d")).isEqualTo("http://a.example/d");
        assertThat(Addresses.resolve("http://a.example/b?q#f", "?r")).isEqualTo("http://a.example/b?r");
        assertThat(Addresses.resolve("http://a.example/b?q", "#f")).isEqualTo("http://a.example/b?q#f");
        assertThat(Addresses.resolve("https://a.example/b", "//c.example/d")).isEqualTo("https://c.example/d");
        assertThat(Addresses.resolve("http://a.example/b", "http:////c.example/d"))
                .isEqualTo("http://c.example/d");
        assertThat(Addresses.resolve("http://a.example/b", "mailto:d@e.example"))
                .isEqualTo("mailto:d@e.example");
        assertThat(Addresses.resolve("tag:a.example,2004:b", "c")).isEqualTo("c");
        assertThat(Addresses.resolve("http://a.example/b", "")).isEqualTo("http://a.example/b");
    }

    @Test
    void htmlKeepsItsWordsAndReferencesInOneSpelling() {
        assertThat(Markup.canonical("<P Class=x ALIGN='a\"b'>1 < 2 &amp; 3<BR>&#38;&nbsp;&bogus;", "", false))
                .isEqualTo("<p align=\"a&quot;b\" class=\"x\">1 < 2 &amp; 3<br />&#38;&nbsp;&amp;bogus;");
        assertThat(Markup.canonical(
                        "<a href=d>e</a><script>f('</b>')</script><img src=\"g", "http://a.example/", false))
                .isEqualTo("<a href=\"http://a.example/d\">e</a>");
        assertThat(Markup.canonical("don&#146;t <![CDATA[<b>x</b>]]>", "", false))
                .isEqualTo("don&#x2019;t <b>x</b>");
        assertThat(Markup.isLikely("a <b>c</b>")).isTrue();
        assertThat(Markup.isLikely("a < b, c > d & e")).isFalse();
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
        assertThat(date("-03-12")).isEqualTo("2003-12-01");
        assertThat(date("031231")).isEqualTo("2003-12-31");
        assertThat(date("2003-335")).isEqualTo("2003-12-01");
        assertThat(date("2003-1-5")).isEqualTo("2003-01-05");
        assertThat(date("2003-12-31T10Z")).isEqualTo("2003-12-31T10:00:00Z");
        assertThat(date("2003-12-31T24:00:00Z")).isEqualTo("2004-01-01T00:00:00Z");
        assertThat(date("2003-12-31T25:14:55Z")).isEqualTo("2003-12-31");
        assertThat(date("2004-07-08 23:56:58.0")).isEqualTo("2004-07-08T23:56:58Z");
        assertThat(date("Jan 26 2004 16:31:00 ET")).isEqualTo("2004-01-26T16:31:00-05:00");
        assertThat(date("Friday, 15-Sep-06 08:19:53 Etc/GMT")).isEqualTo("2006-09-15T08:19:53Z");
        assertThat(date("September 15th, 2006 8:19 pm")).isEqualTo("2006-09-15T20:19:00Z");
        assertThat(date("Fri, 2006/09/15 08:19:53 EDT")).isEqualTo("2006-09-15T08:19:53-04:00");
        assertThat(date("2004-05-25 오후 11:23:17")).isEqualTo("2004-05-25T23:23:17+09:00");
        assertThat(date("2004년 05월 28일 01:31:15")).isEqualTo("2004-05-28T01:31:15+09:00");
        assertThat(date("Κυρ, 11 Ιούλ 2004 12:00:00 EST")).isEqualTo("2004-07-11T12:00:00-05:00");
        assertThat(date("2004-július-13T9:15-05:00")).isEqualTo("2004-07-13T09:15:00-05:00");
        assertThat(date("mar., 12 sept. 2023 10:00 +0200")).isEqualTo("2023-09-12T10:00:00+02:00");
        assertThat(date("1158307193")).isEqualTo("2006-09-15T07:59:53Z");
        assertThat(date("4/5/2006")).isEqualTo("none");
        assertThat(date("15.09.2006")).isEqualTo("2006-09-15");
        assertThat(date("26 Jan 90 16:31 GMT")).isEqualTo("1990-01-26T16:31:00Z");
        assertThat(date("26 Jan 89 16:31 GMT")).isEqualTo("2089-01-26T16:31:00Z");
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
