package org.daybook.core.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Flattened;
import org.daybook.core.capture.Capture.Html;
import org.daybook.core.capture.Capture.Plain;
import org.daybook.core.capture.Decoding;
import org.daybook.core.capture.Outcome;

/// Reads feeds as people publish them: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed; wrong encodings,
/// bare
/// ampersands,
/// undeclared entities and prefixes, cut-off documents. Never throws for what it is given; knows no external
/// entities.
/// Stateless and thread-safe.
public final class FeedReader {
    /// No feed that people read comes near; what is larger is refused before it is parsed.
    static final int LARGEST = 32 << 20;

    private FeedReader() {}

    public static Outcome<Feed> read(Capture capture) {
        return switch (capture.body()) {
            case Bytes(byte[] bytes, Map<String, String> headers) -> bytes(capture, bytes, headers);
            case Html(String markup) -> text(capture, markup, Map.of());
            case Flattened(String page) -> text(capture, page, Map.of());
            case Plain(String text) -> text(capture, text, Map.of());
        };
    }

    /// Whether a document looks like a feed rather than a page: by its first element or its first key.
    public static boolean looksLikeFeed(byte[] bytes) {
        String head = Decoding.feed(Arrays.copyOf(bytes, Math.min(bytes.length, 4096)), Map.of())
                .toLowerCase(Locale.ROOT);
        if (head.stripLeading().startsWith("{")) {
            return head.contains("jsonfeed.org/version");
        }
        String root = root(head);
        if (root.equals("rss") || root.equals("feed") || root.equals("rdf") || root.equals("channel")) {
            return true;
        }
        int page = head.indexOf("<html"); // a feed may come behind a server's complaints, but not inside a page
        int feed = Math.max(head.indexOf("<rss"), Math.max(head.indexOf("<feed"), head.indexOf("<rdf:rdf")));
        return feed >= 0 && (page < 0 || feed < page);
    }

    /// The name of the first element, without its prefix, in lower case.
    private static String root(String head) {
        String rest = Prolog.of(head).rest();
        int end = 1;
        while (end < rest.length() && " \t\r\n/>".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String name = rest.isEmpty() ? "" : rest.substring(1, end);
        return name.substring(name.indexOf(':') + 1);
    }

    private static Outcome<Feed> bytes(Capture capture, byte[] bytes, Map<String, String> headers) {
        if (bytes.length > LARGEST) {
            return Outcome.refused(
                    "too-large", "the feed has " + bytes.length + " bytes, more than " + LARGEST, capture.id());
        }
        return text(capture, Mending.controls(Decoding.feed(bytes, headers)), headers);
    }

    private static Outcome<Feed> text(Capture capture, String document, Map<String, String> headers) {
        if (document.isBlank()) {
            return Outcome.refused("empty-input", "there is nothing in the feed", capture.id());
        }
        if (controls(document) * 20 > Math.min(document.length(), 4096)) {
            return Outcome.refused("binary-input", "this is not text, so it is no feed", capture.id());
        }
        String base = Optional.ofNullable(headers.get("content-location"))
                .map(location -> Addresses.resolve(capture.given().url().orElse(""), location))
                .or(() -> capture.given().url())
                .orElse("");
        if (document.stripLeading().startsWith("{")) {
            return JsonFeed.read(document, base, capture.id());
        }
        return new XmlFeed(base, headers).read(document, capture.id());
    }

    /// Control characters that no text has, among the first 4,096.
    private static int controls(String document) {
        int found = 0;
        int length = Math.min(document.length(), 4096);
        for (int i = 0; i < length; i++) {
            char c = document.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            found += control || c == 0xFFFD ? 1 : 0;
        }
        return found;
    }
}
