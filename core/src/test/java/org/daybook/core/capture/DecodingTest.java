package org.daybook.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> LATIN_HEADER = Map.of("content-type", "text/html; charset=ISO-8859-1");

    @Test
    void aPageThatIsValidUtf8IsUtf8WhateverItsHeaderSays() {
        byte[] page = "<p>Caf\u00e9</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.page(page, LATIN_HEADER)).isEqualTo("<p>Caf\u00e9</p>");
    }

    @Test
    void aFeedsHeaderIsBelievedBeforeItsBytesAreTriedAsUtf8() {
        byte[] feed = "<rss>Caf\u00e9</rss>".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.feed(feed, LATIN_HEADER)).isEqualTo("<rss>Caf\u00c3\u00a9</rss>");
    }

    @Test
    void theFirstDeclarationThatNamesACharsetCounts() {
        byte[] page = "<script>var charset; </script><meta charset=windows-1251><p>\u041c\u043e\u0441\u0442</p>"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(Decoding.page(page, Map.of())).endsWith("<p>\u041c\u043e\u0441\u0442</p>");
    }

    @Test
    void aDeclarationUnderWhichBytesAreWrongGivesWayToTheNext() {
        byte[] page = "<meta charset=windows-1252><p>\u201ccaf\u00e9\u201d</p>".getBytes(WINDOWS);
        assertThat(Decoding.page(page, Map.of("content-type", "text/html; charset=utf-8")))
                .endsWith("<p>\u201ccaf\u00e9\u201d</p>");
    }

    @Test
    void aFewWrongBytesInUtf8AreWindows1252() {
        byte[] page = concat("<p>\u00e9\u00e8\u00ea".getBytes(StandardCharsets.UTF_8), "\u201d</p>".getBytes(WINDOWS));
        assertThat(Decoding.page(page, Map.of())).isEqualTo("<p>\u00e9\u00e8\u00ea\u201d</p>");
    }

    @Test
    void undeclaredBytesThatAreNoUtf8AreWindows1252() {
        assertThat(Decoding.page("<p>\u201ccaf\u00e9\u201d</p>".getBytes(WINDOWS), Map.of()))
                .isEqualTo("<p>\u201ccaf\u00e9\u201d</p>");
    }

    @Test
    void escapeSequencesAreReadByTheCharsetThatHasThem() {
        String text = "<meta charset=\"iso-2022-jp\"><p>\u65b0\u805e</p>";
        assertThat(Decoding.page(text.getBytes(Charset.forName("ISO-2022-JP")), Map.of()))
                .isEqualTo(text);
    }

    @Test
    void utf16IsKnownByItsMarkOrItsZeros() {
        byte[] bytes = "<html><p>One</p></html>".getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = concat(new byte[] {(byte) 0xff, (byte) 0xfe}, bytes);
        assertThat(Decoding.isMarked(bytes)).isTrue();
        assertThat(Decoding.page(bytes, Map.of()))
                .isEqualTo(Decoding.page(marked, Map.of()))
                .isEqualTo("<html><p>One</p></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-16le", "UTF-16BE", "utf-32"})
    void aDeclarationThatCanBeReadByteByByteIsNotInUtf16(String charset) {
        String page = "<meta charset=\"" + charset + "\"><p>\u201ccaf\u00e9\u201d</p>";
        assertThat(Decoding.page(page.getBytes(WINDOWS), Map.of())).isEqualTo(page);
        assertThat(Decoding.page((page + ' ').getBytes(WINDOWS), Map.of())).isEqualTo(page + ' ');
        assertThat(Decoding.page(page.getBytes(StandardCharsets.UTF_8), Map.of()))
                .isEqualTo(page);
    }

    @Test
    void aTextIsUtf16ByItsMarkElseUtf8ElseWindows1252() {
        String text = "The caf\u00e9 \u2013 open";
        assertThat(Decoding.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Decoding.text(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoding.text(text.getBytes(WINDOWS)))
                .isEqualTo(text);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
