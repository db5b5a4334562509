package org.daybook.core.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// Makes text of a page's bytes, in the order in which browsers believe the evidence (WHATWG HTML, "determining the
/// character encoding"): byte order mark, header, `meta`; bytes that are valid UTF-8 win over a declaration of a
/// one-byte charset, since Latin text hardly ever is valid UTF-8 by chance. Pure functions.
final class Decoder {
    /// How far a declaration is looked for; the standard says 1,024, pages put scripts before it.
    private static final int HEAD = 4096;

    private Decoder() {}

    static Outcome<String> decode(Capture.Bytes document) {
        byte[] bytes = document.bytes();
        if (bytes.length == 0) {
            return Outcome.refused(
                    "empty-input", "The document has no bytes; was it fetched without its body?", "byte 0");
        }
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isEmpty() && isBinary(bytes)) {
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
        Charset charset = marked.or(() -> utf8(bytes))
                .or(() -> named(parameter(document.headers().getOrDefault("content-type", ""))))
                .or(() -> named(parameter(head)))
                .orElse(Charset.forName("windows-1252"));
        String text = new String(bytes, charset);
        String page = !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
        long lost = page.chars().limit(100_000).filter(c -> c == '\ufffd').count();
        if (lost > 20 && lost > Math.min(page.length(), 100_000) / 10) {
            return Outcome.refused(
                    "undecodable",
                    "Read as " + charset.name()
                            + ", more than a tenth of the document is no text; give its charset in the content-type header.",
                    "the document");
        }
        return Outcome.made(page);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
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

    private static Optional<Charset> utf8(byte[] bytes) {
        try {
            String ignored = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ignored.indexOf('\u001b') >= 0 ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /// The word behind `charset=`, in a header or a `meta`.
    private static String parameter(String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return "";
        }
        int begin = at + 8;
        while (begin < text.length() && "\"' ".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(begin, end);
    }

    private static Optional<Charset> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? Charset.forName("windows-1252")
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
