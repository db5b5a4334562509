package org.daybook.fetch.http;

import java.util.Optional;

/// What is asked for. Immutable.
///
/// @param accept       media types, as in the header
/// @param etag         of what is known already (RFC 9110, 13.1.2), exactly as it was given
/// @param lastModified the same, exactly as the server wrote it (13.1.3)
/// @param most         bytes of the body out of its compression, where this is less than the door allows
/// @param cut          whether a longer body is cut there instead of being refused
public record Request(
        WebAddress address,
        String accept,
        Optional<String> etag,
        Optional<String> lastModified,
        int most,
        boolean cut) {
    private static final String FEED = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";
    private static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

    /// RFC 9309, 2.5: at least 500 KiB are read.
    private static final int ROBOTS_SIZE = 512 << 10;

    /// Pages wait for their reader with their bytes, some dozens at a time; a larger one is no report.
    private static final int PAGE_SIZE = 4 << 20;

    public static Request feed(WebAddress address, Optional<String> etag, Optional<String> lastModified) {
        return new Request(address, FEED, etag, lastModified, Integer.MAX_VALUE, false);
    }

    public static Request page(WebAddress address) {
        return new Request(address, PAGE, Optional.empty(), Optional.empty(), PAGE_SIZE, false);
    }

    public static Request robots(WebAddress address) {
        return new Request(address, "text/plain, */*;q=0.5", Optional.empty(), Optional.empty(), ROBOTS_SIZE, true);
    }
}
