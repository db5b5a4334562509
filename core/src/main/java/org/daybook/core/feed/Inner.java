package org.daybook.core.feed;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// What stands inside an element of a feed: its characters, or the markup that stands there unescaped, written out as
/// it would stand in a page, without prefixes and declarations of namespaces. An entry ends every text: where a feed
/// forgot to close one, the entries behind it are none of its words (and no document can make Daybook read the same
/// words over and over). One instance writes one element.
final class Inner implements NodeFilter {
    private final StringBuilder out = new StringBuilder();
    private final boolean withMarkup;

    private Inner(boolean withMarkup) {
        this.withMarkup = withMarkup;
    }

    /// The characters, entities and CDATA read.
    static String text(Element element) {
        return write(element, false);
    }

    /// @param unwrapped whether a `div` around everything is the format's and not the author's (RFC 4287, 3.1.1.3)
    static String markup(Element element, boolean unwrapped) {
        boolean wrapped = unwrapped
                && element.childrenSize() == 1
                && isDiv(element.child(0))
                && element.ownText().isBlank();
        return write(wrapped ? element.child(0) : element, true).strip();
    }

    private static String write(Element element, boolean withMarkup) {
        Inner inner = new Inner(withMarkup);
        for (Node child : element.childNodes()) {
            child.filter(inner);
        }
        return inner.out.toString();
    }

    /// Whether all elements inside are `div`s; no deeper than documents are.
    static boolean isOnlyDivs(Element element) {
        for (Element inside : element.children()) {
            if (!Vocabulary.isEntry(inside) && !(isDiv(inside) && isOnlyDivs(inside))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDiv(Element element) {
        return Vocabulary.local(element).equals("div");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            escape(text.getWholeText(), false);
        } else if (node instanceof Element element) {
            if (Vocabulary.isEntry(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (!withMarkup) {
            return;
        }
        out.append('<').append(Vocabulary.local(element));
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean namespace = key.equals("xmlns") || key.startsWith("xmlns:");
            if (!namespace && !key.equals("xml:base")) {
                out.append(' ').append(key).append("=\"");
                escape(attribute.getValue(), true);
                out.append('"');
            }
        }
        out.append('>');
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (withMarkup && node instanceof Element element) {
            out.append("</").append(Vocabulary.local(element)).append('>');
        }
        return FilterResult.CONTINUE;
    }

    private void escape(String text, boolean quoted) {
        if (!withMarkup) {
            out.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
