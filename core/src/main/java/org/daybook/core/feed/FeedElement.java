package org.daybook.core.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.feed.Feed.Content;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// An element of a feed seen as feeds use it: by vocabulary and local name, with its base address and its text
/// construct.
record FeedElement(Element element, Vocabulary vocabulary, String name, String documentBase) {
    /// How far up `xml:base` is looked for.
    private static final int LEVELS = 12;

    static FeedElement of(Element element, String documentBase) {
        return new FeedElement(element, Vocabulary.of(element), Vocabulary.local(element), documentBase);
    }

    List<FeedElement> children() {
        List<FeedElement> children = new ArrayList<>();
        for (Element child : element.children()) {
            children.add(of(child, documentBase));
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

    /// An attribute by its name without prefix, whatever the case; empty when absent or blank.
    Optional<String> attribute(String wanted) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(wanted)
                    && !attribute.getValue().isBlank()
                    && !key.startsWith("xmlns")) {
                return Optional.of(attribute.getValue().strip());
            }
        }
        return Optional.empty();
    }

    /// The element's characters, entities and CDATA read; empty when blank.
    Optional<String> text() {
        return Optional.of(element.wholeText().strip()).filter(text -> !text.isEmpty());
    }

    /// The base of relative addresses here: `xml:base` of this element and those around it, then the document's.
    String base() {
        List<String> bases = new ArrayList<>();
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            if (at.hasAttr("xml:base")) {
                bases.add(at.attr("xml:base"));
            }
            at = at.parent();
        }
        String base = documentBase;
        for (int i = bases.size() - 1; i >= 0; i--) {
            String resolved = Addresses.resolve(base, bases.get(i));
            base = Addresses.isAbsolute(resolved) ? resolved : base;
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
    /// HTML in
    /// one
    /// spelling with absolute addresses, and its media type.
    Optional<Content> construct(String standardType) {
        String type = mediaType(attribute("type").orElse(standardType));
        String mode = attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        boolean markup =
                type.equals("application/xhtml+xml") || !element.children().isEmpty();
        String value;
        if (mode.equals("base64") || isEncoded(type)) {
            value = base64(element.wholeText());
        } else {
            value = markup && !mode.equals("escaped")
                    ? inner()
                    : element.wholeText().strip();
        }
        if (value.isBlank()) {
            return Optional.empty();
        }
        boolean html = !type.equals("text/plain") || markup;
        return Optional.of(new Content(html ? Addresses.html(value, base()) : value, Optional.of(type)));
    }

    private static String mediaType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "plain" -> "text/plain";
            case "html" -> "text/html";
            case "xhtml" -> "application/xhtml+xml";
            default -> type.toLowerCase(Locale.ROOT);
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

    /// The markup inside, without prefixes, and without the `div` that XHTML constructs are wrapped in.
    private String inner() {
        Element copy = element.clone();
        Document holder = new Document("");
        holder.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        holder.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        holder.appendChild(copy);
        for (Element inside : copy.getAllElements()) {
            int colon = inside.tagName().indexOf(':');
            if (!inside.equals(copy) && colon > 0) {
                inside.tagName(inside.tagName().substring(colon + 1));
            }
            inside.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(key -> key.startsWith("xmlns"))
                    .toList()
                    .forEach(inside::removeAttr);
        }
        boolean wrapped = attribute("type").orElse("").equalsIgnoreCase("xhtml")
                && copy.children().size() == 1
                && copy.child(0).tagName().equals("div")
                && copy.ownText().isBlank();
        return (wrapped ? copy.child(0) : copy).html().strip();
    }
}
