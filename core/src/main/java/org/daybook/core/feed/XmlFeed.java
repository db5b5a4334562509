package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed.About;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Format;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A feed in XML, or in what was meant to be XML: its root, its channel, its entries wherever they stand.
final class XmlFeed {
    /// More entries than any feed that people read; the rest is left out.
    private static final int MOST_ENTRIES = 10_000;

    private final String base;
    private final Map<String, String> headers;

    XmlFeed(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    Outcome<Feed> read(String document, String where) {
        Document parsed = Parser.xmlParser().parseInput(document, base);
        Optional<Element> root = first(parsed, "rss", "feed", "rdf", "channel", "redirect");
        Optional<Element> lone = root.isPresent() ? root : first(parsed, "item", "entry");
        if (lone.isEmpty()) {
            return Outcome.refused(
                    "not-a-feed", "no <rss>, <feed>, <rdf:RDF> or <channel> was found: is this a page?", where);
        }
        Element top = lone.get();
        Element channel = Vocabulary.local(top).equals("channel")
                ? top
                : first(top, "channel").orElse(top);
        List<Entry> entries = new ArrayList<>();
        for (Element element : top.getAllElements()) {
            String name = Vocabulary.local(element);
            if ((name.equals("item") || name.equals("entry"))
                    && Vocabulary.of(element) == Vocabulary.CORE
                    && entries.size() < MOST_ENTRIES) {
                entries.add(Fields.entry(FeedElement.of(element, base)));
            }
        }
        return Outcome.made(new Feed(format(top), about(top, channel), entries));
    }

    /// The channel's fields; in RDF some stand beside the channel.
    private About about(Element top, Element channel) {
        List<FeedElement> fields = new ArrayList<>(FeedElement.of(channel, base).children());
        if (!top.equals(channel)) {
            for (Element beside : top.children()) {
                if (!beside.equals(channel)) {
                    fields.add(FeedElement.of(beside, base));
                }
            }
        }
        About about = Fields.about(FeedElement.of(channel, base), fields);
        Optional<String> language = about.language()
                .or(() -> Optional.of(channel.attr("xml:lang")).filter(tag -> !tag.isBlank()))
                .or(() -> Optional.of(top.attr("xml:lang")).filter(tag -> !tag.isBlank()))
                .or(() -> Optional.ofNullable(headers.get("content-language")))
                .map(tag -> tag.replace('_', '-'));
        return new About(
                about.title(),
                about.subtitle(),
                about.link(),
                about.id(),
                about.updated(),
                about.published(),
                language,
                about.authors(),
                about.rights(),
                about.generator(),
                about.image(),
                about.categories(),
                about.links());
    }

    private static Optional<Element> first(Element within, String... names) {
        for (Element element : within.getAllElements()) {
            if (!element.equals(within)) {
                String local = Vocabulary.local(element);
                for (String name : names) {
                    if (local.equals(name)) {
                        return Optional.of(element);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Format format(Element top) {
        String space = top.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("xmlns"))
                .map(attribute -> attribute.getValue().toLowerCase(Locale.ROOT))
                .reduce("", (all, one) -> all + " " + one);
        String version = top.attr("version").strip();
        return switch (Vocabulary.local(top)) {
            case "rss" ->
                version.startsWith("2") ? Format.RSS20 : version.startsWith("0.9") ? Format.RSS09 : Format.UNKNOWN;
            case "feed" ->
                space.contains("2005/atom")
                        ? Format.ATOM10
                        : version.equals("0.3") || space.contains("purl.org/atom") ? Format.ATOM03 : Format.UNKNOWN;
            case "rdf" -> space.contains("rdf/simple/0.9") ? Format.RSS09 : Format.RSS10;
            case "channel" -> Format.CDF;
            case String other -> Format.UNKNOWN;
        };
    }
}
