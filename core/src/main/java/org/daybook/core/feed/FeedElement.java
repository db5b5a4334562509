package org.daybook.core.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Format;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// An element of a feed seen as feeds use it: by vocabulary and local name, with its base address and its text
/// construct.
record FeedElement(Element element, Vocabulary vocabulary, String name, Setting setting) {
    /// How far up `xml:base` is looked for.
    private static final int LEVELS = 12;

    private static final String XHTML = "application/xhtml+xml";
    private static final String HTML = "text/html";
    private static final String PLAIN = "text/plain";

    static FeedElement of(Element element, Setting setting) {
        return new FeedElement(element, Vocabulary.of(element), Vocabulary.local(element), setting);
    }

    List<FeedElement> children() {
        List<FeedElement> children = new ArrayList<>();
        for (Element child : element.children()) {
            children.add(of(child, setting));
        }
        return children;
    }

    boolean is(Vocabulary wanted, String... names) {
        if (vocabulary != wanted) {
            return false;
        }
        for (String one : names) {
            if (name.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /// The first child of the core vocabulary with this name.
    Optional<FeedElement> child(String wanted) {
        return children().stream()
                .filter(child -> child.is(Vocabulary.CORE, wanted))
                .findFirst();
    }

    /// An attribute by its name, whatever the case, with a prefix if there is none without; empty when absent or
    /// blank.
    Optional<String> attribute(String wanted) {
        Optional<String> prefixed = Optional.empty();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (attribute.getValue().isBlank() || key.startsWith("xmlns")) {
                continue;
            }
            if (key.equalsIgnoreCase(wanted)) {
                return Optional.of(attribute.getValue().strip());
            }
            if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(wanted)) {
                prefixed = Optional.of(attribute.getValue().strip());
            }
        }
        return prefixed;
    }

    /// The element's characters, entities and CDATA read; empty when blank.
    Optional<String> text() {
        return Optional.of(Mending.text(Inner.text(element).strip())).filter(text -> !text.isEmpty());
    }

    /// The base of relative addresses here: `xml:base` of this element and those around it, then the document's.
    String base() {
        List<String> bases = new ArrayList<>();
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            String declared = at.hasAttr("xml:base") ? at.attr("xml:base") : at.attr("base");
            if (!declared.isBlank()) {
                bases.add(declared);
            }
            at = at.parent();
        }
        String base = setting.base();
        for (int i = bases.size() - 1; i >= 0; i--) {
            String resolved = Addresses.resolve(base, bases.get(i));
            base = Addresses.isBase(resolved) ? resolved : base;
        }
        return base;
    }

    Optional<String> address() {
        return text().map(text -> Addresses.resolve(base(), text));
    }

    Optional<String> addressIn(String attribute) {
        return attribute(attribute).map(value -> Addresses.resolve(base(), value));
    }

    /// A text construct (RFC 4287, 3.1; Atom 0.3 with its modes; RSS, where all text may be HTML): its value,
    /// HTML in one spelling with absolute addresses, and its media type.
    Optional<Content> construct(String standardType) {
        String type = mediaType(attribute("type").orElse(standardType));
        String mode = attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isEncoded(type)) {
            return content(base64(Inner.text(element)), type);
        }
        boolean xml = type.endsWith("xml");
        // People who escape their markup wrap it in a bare `div` all the same, and people who say that they escape it
        // do not.
        boolean nested = !element.children().isEmpty() && !Inner.isOnlyDivs(element);
        boolean markup = nested || (xml && !mode.equals("escaped"));
        String value = markup ? Inner.markup(element, setting.format() == Format.ATOM10) : Inner.text(element);
        type = markup && !xml ? XHTML : type;
        type = type.equals(PLAIN) && !setting.saysWhatIsHtml() && Markup.isLikely(value) ? HTML : type;
        return content(value, type);
    }

    private Optional<Content> content(String value, String type) {
        boolean html = type.equals(HTML) || type.equals(XHTML);
        String text = html ? Markup.canonical(value, base(), type.equals(XHTML)) : value;
        String mended = Mending.text(text).strip();
        return mended.isEmpty() ? Optional.empty() : Optional.of(new Content(mended, Optional.of(type)));
    }

    private static String mediaType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "plain" -> PLAIN;
            case "html" -> HTML;
            case "xhtml" -> XHTML;
            case String other -> other;
        };
    }

    /// Media types whose content stands as base64 in Atom 1.0.
    private static boolean isEncoded(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }
}
