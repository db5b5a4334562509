package org.daybook.core.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Which vocabulary an element of a feed belongs to: prefixes are what the document declares them to be, and what
/// people mean by
/// them where it declares nothing.
enum Vocabulary {
    /// RSS, Atom, CDF and whatever stands unprefixed in a feed.
    CORE,
    DUBLIN_CORE,
    CONTENT,
    MEDIA,
    ITUNES,
    XHTML,
    CREATIVE_COMMONS,
    ADMIN,
    RDF,
    OTHER;

    /// How far up declarations are looked for; real feeds declare at the root, a few levels up.
    private static final int LEVELS = 12;

    /// RSS 0.9x and 2.0 were given many namespaces that begin so.
    private static final String USERLAND = "http://backend.userland.com/rss";

    private static final Map<String, Vocabulary> SPACES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", CORE),
            Map.entry("http://purl.org/atom/ns#", CORE),
            Map.entry("http://purl.org/rss/1.0/", CORE),
            Map.entry("http://purl.org/net/rss1.1#", CORE),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", CORE),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", CORE),
            Map.entry("http://purl.org/rss/1.0/modules/rss091#", CORE),
            Map.entry("http://purl.org/echo/", CORE),
            Map.entry("http://purl.org/pie/", CORE),
            Map.entry("uri/of/echo/namespace#", CORE),
            Map.entry("http://example.com/necho", CORE),
            Map.entry("http://example.com/newformat#", CORE),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
            Map.entry("http://purl.org/dc/elements/1.1/", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/elements/1.0/", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/terms/", DUBLIN_CORE),
            Map.entry("http://purl.org/rss/1.0/modules/content/", CONTENT),
            Map.entry("http://search.yahoo.com/mrss", MEDIA),
            Map.entry("http://search.yahoo.com/mrss/", MEDIA),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML),
            Map.entry("http://backend.userland.com/creativecommonsrssmodule", CREATIVE_COMMONS),
            Map.entry("http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", CREATIVE_COMMONS),
            Map.entry("http://creativecommons.org/ns#license", CREATIVE_COMMONS),
            Map.entry("http://web.resource.org/cc/", CREATIVE_COMMONS),
            Map.entry("http://creativecommons.org/ns#", CREATIVE_COMMONS),
            Map.entry("http://webns.net/mvcb/", ADMIN),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", RDF));

    private static final Map<String, Vocabulary> PREFIXES = Map.ofEntries(
            Map.entry("atom", CORE),
            Map.entry("rss", CORE),
            Map.entry("dc", DUBLIN_CORE),
            Map.entry("dcterms", DUBLIN_CORE),
            Map.entry("content", CONTENT),
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("xhtml", XHTML),
            Map.entry("cc", CREATIVE_COMMONS),
            Map.entry("creativecommons", CREATIVE_COMMONS),
            Map.entry("admin", ADMIN),
            Map.entry("rdf", RDF));

    static Vocabulary of(Element element) {
        String name = element.tagName();
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String space = declared(element, prefix);
        if (!space.isEmpty()) {
            String lower = space.strip().toLowerCase(Locale.ROOT);
            Vocabulary known = lower.startsWith(USERLAND) ? CORE : SPACES.get(lower);
            return known != null ? known : colon < 0 ? CORE : OTHER;
        }
        return colon < 0 ? CORE : PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
    }

    /// The namespace that a prefix stands for here; empty when none is declared.
    private static String declared(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            if (at.hasAttr(attribute)) {
                return at.attr(attribute);
            }
            at = at.parent();
        }
        return "";
    }

    /// Whether this is an entry of a feed, in whatever format.
    static boolean isEntry(Element element) {
        String name = local(element);
        return (name.equals("item") || name.equals("entry")) && of(element) == CORE;
    }

    /// The element's name without its prefix, in lower case.
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
