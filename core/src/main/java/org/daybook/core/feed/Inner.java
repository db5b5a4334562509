package org.daybook.core.feed;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Markup that stands unescaped inside an element of a feed, written out as it would stand in a page: without prefixes
/// and declarations of namespaces, but for those of drawings and formulas. One instance writes one element.
final class Inner implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();

    private Inner() {}

    /// @param unwrapped whether a `div` around everything is the format's and not the author's (RFC 4287, 3.1.1.3)
    static String markup(Element element, boolean unwrapped) {
        Element holder = element;
        if (unwrapped
                && element.childrenSize() == 1
                && isDiv(element.child(0))
                && element.ownText().isBlank()) {
            holder = element.child(0);
        }
        Inner inner = new Inner();
        for (Node child : holder.childNodes()) {
            child.traverse(inner);
        }
        return inner.out.toString().strip();
    }

    /// Whether all elements inside are `div`s.
    static boolean isOnlyDivs(Element element) {
        for (Element inside : element.getAllElements()) {
            if (!inside.equals(element) && !isDiv(inside)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDiv(Element element) {
        return Vocabulary.local(element).equals("div");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            escape(text.getWholeText(), false);
        } else if (node instanceof Element element) {
            String name = Vocabulary.local(element);
            out.append('<').append(name);
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
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            out.append("</").append(Vocabulary.local(element)).append('>');
        }
    }

    private void escape(String text, boolean quoted) {
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
