package org.daybook.core.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.core.capture.Decoding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The feeds that a site's page says it has: `link rel="alternate"` with the type of a feed (WHATWG HTML, 4.6.7.1), in
/// the order of the page, those of comments last. Pure.
public final class FeedDiscovery {
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/x.atom+xml",
            "application/x-rss+xml");

    private static final int DEEPEST = 256;

    private FeedDiscovery() {}

    /// Absolute addresses, each once; empty when the page names none.
    ///
    /// @param base the page's own address
    public static List<String> of(byte[] page, Map<String, String> headers, String base) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(Decoding.page(page, headers), base);
        Element declared = document.selectFirst("base[href]");
        String from = declared == null ? base : Addresses.resolve(base, declared.attr("href"));
        Set<String> feeds = new LinkedHashSet<>();
        Set<String> ofComments = new LinkedHashSet<>();
        for (Element link : document.getElementsByTag("link")) {
            List<String> relations =
                    List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s"));
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            String href = link.attr("href").strip();
            if (relations.contains("alternate") && TYPES.contains(type) && !href.isEmpty()) {
                String address = Addresses.resolve(from, href);
                (isOfComments(link, address) ? ofComments : feeds).add(address);
            }
        }
        feeds.addAll(ofComments);
        return feeds.stream().filter(Addresses::isWeb).toList();
    }

    private static boolean isOfComments(Element link, String address) {
        String said = (link.attr("title") + ' ' + address).toLowerCase(Locale.ROOT);
        return said.contains("comment");
    }
}
