package org.daybook.core.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Decoding;
import org.daybook.core.capture.Outcome;

/// A page's text from its bytes, and which bytes are no page at all. Pure functions.
final class PageBytes {
    /// A feed's first element stands near its beginning.
    private static final int HEAD = 4096;

    private PageBytes() {}

    static Outcome<String> decode(Capture.Bytes document) {
        byte[] bytes = document.bytes();
        if (bytes.length == 0) {
            return Outcome.refused(
                    "empty-input", "The document has no bytes; was it fetched without its body?", "byte 0");
        }
        if (!Decoding.isMarked(bytes) && isBinary(bytes)) {
            return Outcome.refused(
                    "binary-input",
                    "These bytes are not text (" + signature(bytes) + "); give an HTML page or a text.",
                    "byte 0");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (isFeed(head)) {
            return Outcome.refused(
                    "feed-not-page",
                    "This is a feed, not an article's page; read it with `daybook feed`.",
                    "the first element");
        }
        String page = Decoding.page(bytes, document.headers());
        long lost = page.chars().limit(100_000).filter(c -> c == '\ufffd').count();
        if (lost > 20 && lost > Math.min(page.length(), 100_000) / 10) {
            return Outcome.refused(
                    "undecodable",
                    "In the charset that it declares, more than a tenth of the document is no text; give the right one in the content-type header.",
                    "the document");
        }
        return Outcome.made(page);
    }

    /// Text has no zero bytes and few control bytes; a thousandth of them is allowed for damage on the way.
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, 16_384);
        int control = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                control++;
            }
        }
        return control > 1 + looked / 1000;
    }

    private static String signature(byte[] bytes) {
        StringBuilder shown = new StringBuilder("they begin");
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            shown.append(String.format(Locale.ROOT, " %02x", bytes[i] & 0xff));
        }
        return shown.toString();
    }

    private static boolean isFeed(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        for (String root : new String[] {"<rss", "<feed", "<rdf:rdf", "<channel"}) {
            int at = lower.indexOf(root);
            if (at >= 0
                    && !lower.substring(0, at).contains("<html")
                    && !lower.substring(0, at).contains("<body")) {
                return true;
            }
        }
        return false;
    }
}
