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
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/// A feed in XML, or in what was meant to be XML: its root, its channel, its entries wherever they stand.
final class XmlFeed {
    /// More entries than any feed that people read; the rest is left out.
    private static final int MOST_ENTRIES = 10_000;

    /// No feed nests deeper, markup inside it included; what does is flattened from there on.
    private static final int DEEPEST = 256;

    private final String base;
    private final Map<String, String> headers;

    XmlFeed(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    Outcome<Feed> read(String document, String where) {
        if (Prolog.isAll(document)) {
            return Outcome.made(new Feed(Format.UNKNOWN, About.NOTHING, List.of())); // it says nothing at all
        }
        Prolog prolog = Prolog.of(document);
        Document parsed = Parser.xmlParser()
                .settings(new ParseSettings(false, true))
                .setMaxDepth(DEEPEST)
                .parseInput(prolog.body(), base);
        Optional<Element> root = first(parsed, "rss", "feed", "rdf", "channel", "redirect");
        Optional<Element> lone = root.isPresent() ? root : first(parsed, "item", "entry");
        if (lone.isEmpty()) {
            return Outcome.refused(
                    "not-a-feed", "no <rss>, <feed>, <rdf:RDF> or <channel> was found: is this a page?", where);
        }
        Element top = lone.get();
        Setting setting = new Setting(base, format(top, prolog.documentType()));
        List<Entry> entries = new ArrayList<>();
        for (Element element : entries(top)) {
            entries.add(Fields.entry(FeedElement.of(element, setting)));
        }
        About about = root.isPresent() ? about(top, setting) : About.NOTHING;
        return Outcome.made(new Feed(setting.format(), about, entries));
    }

    /// Wherever they stand: a feed that never closes its entries nests them.
    private static List<Element> entries(Element top) {
        List<Element> entries = new ArrayList<>();
        NodeFilter filter = (node, depth) -> {
            if (entries.size() >= MOST_ENTRIES) {
                return FilterResult.STOP;
            }
            if (node instanceof Element element && Vocabulary.isEntry(element)) {
                entries.add(element);
            }
            return FilterResult.CONTINUE;
        };
        top.filter(filter);
        return entries;
    }

    /// The channel's fields; in RDF some stand beside the channel.
    private About about(Element top, Setting setting) {
        Element channel = Vocabulary.local(top).equals("channel")
                ? top
                : first(top, "channel").orElse(top);
        List<FeedElement> fields =
                new ArrayList<>(FeedElement.of(channel, setting).children());
        if (!top.equals(channel)) {
            for (Element beside : top.children()) {
                if (!beside.equals(channel)) {
                    fields.add(FeedElement.of(beside, setting));
                }
            }
        }
        About about = Fields.about(FeedElement.of(channel, setting), fields);
        return about.in(about.language()
                .or(() -> language(channel))
                .or(() -> language(top))
                .or(() -> Optional.ofNullable(headers.get("content-language")))
                .map(Fields::tag));
    }

    private static Optional<String> language(Element element) {
        String tag = element.hasAttr("xml:lang") ? element.attr("xml:lang") : element.attr("lang");
        return Optional.of(tag).filter(known -> !known.isBlank());
    }

    /// The first element with one of these names, in the order of the document.
    private static Optional<Element> first(Element within, String... names) {
        List<Element> found = new ArrayList<>(1);
        NodeFilter filter = (Node node, int depth) -> {
            if (node instanceof Element element && !element.equals(within)) {
                String local = Vocabulary.local(element);
                for (String name : names) {
                    if (local.equals(name)) {
                        found.add(element);
                        return FilterResult.STOP;
                    }
                }
            }
            return FilterResult.CONTINUE;
        };
        within.filter(filter);
        return found.stream().findFirst();
    }

    private static Format format(Element top, String documentType) {
        String space = top.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("xmlns"))
                .map(attribute -> attribute.getValue().toLowerCase(Locale.ROOT))
                .reduce("", (all, one) -> all + " " + one);
        String version = top.attr("version").strip();
        return switch (Vocabulary.local(top)) {
            case "rss" -> {
                if (documentType.toLowerCase(Locale.ROOT).contains("netscape") || version.startsWith("0.9")) {
                    yield Format.RSS09;
                }
                yield version.startsWith("2") ? Format.RSS20 : Format.UNKNOWN;
            }
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
