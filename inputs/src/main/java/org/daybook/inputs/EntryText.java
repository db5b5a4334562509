package org.daybook.inputs;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of an entry's HTML, a blank line between paragraphs, as a cleaned article has them.
/// One instance writes one text.
public final class EntryText implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();

    private EntryText() {}

    public static String of(String html) {
        EntryText text = new EntryText();
        Jsoup.parse(html).body().traverse(text);
        return text.out.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.text();
            boolean leading = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            out.append(leading ? words.stripLeading() : words);
        } else if (node instanceof Element element) {
            if (element.isBlock()) {
                paragraph();
            } else if (element.tagName().equals("br")) {
                boolean second = !out.isEmpty() && out.charAt(out.length() - 1) == '\n';
                trim();
                out.append(second ? "\n\n" : "\n");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            paragraph();
        }
    }

    private void paragraph() {
        trim();
        out.append(out.isEmpty() ? "" : "\n\n");
    }

    private void trim() {
        while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }
}
