package org.daybook.core.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How an element stands in the text of a page, by its tag: what begins and ends a block, what runs along in a line,
/// what is not shown. Immutable, safe for all threads.
enum Manner {
    /// Not shown, or no text: scripts, styles, forms, pictures.
    SILENT,
    /// Part of a line.
    INLINE,
    /// Part of a line that may be a box all the same: pages are built of spans.
    SPAN,
    LINK,
    BREAK,
    /// A table's cell.
    CELL,
    /// Text whose line breaks count.
    VERBATIM,
    /// Whatever else: it begins a block and ends one.
    BOX;

    private static final Map<String, Manner> OF_TAG = new HashMap<>();

    static {
        put(SILENT, "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed");
        put(SILENT, "button", "select", "option", "input", "textarea", "datalist", "meter", "progress");
        put(SILENT, "video", "audio", "map", "applet", "head", "title", "link", "meta", "noframes");
        put(INLINE, "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font");
        put(INLINE, "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "strike", "strong");
        put(INLINE, "sub", "sup", "time", "tt", "u", "var", "wbr", "rb", "rp", "rt", "ruby", "o:p", "g-emoji");
        put(INLINE, "img", "picture", "source", "amp-img");
        put(INLINE, "math", "mi", "mo", "mn", "mrow", "msup", "msub", "annotation", "semantics");
        put(SPAN, "span");
        put(LINK, "a");
        put(BREAK, "br");
        put(CELL, "td", "th");
        put(VERBATIM, "pre");
    }

    private static void put(Manner manner, String... tags) {
        List.of(tags).forEach(tag -> OF_TAG.put(tag, manner));
    }

    /// @param tag in lower case
    static Manner of(String tag) {
        return OF_TAG.getOrDefault(tag, BOX);
    }

    /// Whether the element's text runs along in the block around it.
    boolean isInline() {
        return this == INLINE || this == SPAN || this == LINK || this == BREAK;
    }

    /// Whether the element may hold blocks.
    boolean isRegion() {
        return this == SPAN || !isInline();
    }
}
