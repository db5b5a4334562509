package org.daybook.core.article;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// One paragraph-like piece of a page, in page order.
///
/// @param text      white space squeezed, line breaks kept
/// @param kind      what its tag says it is
/// @param words     as [Words#count] counts
/// @param linkWords those of them that stand in links
/// @param link      where its first link goes
/// @param holder    the element it stands in
record Block(String text, Kind kind, int words, int linkWords, Optional<String> link, Element holder) {
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        ROW,
        CODE,
        QUOTE,
        LOOSE
    }

    double linkShare() {
        return words == 0 ? 0 : Math.min(1.0, (double) linkWords / words);
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /// Running text as people write it, not a label: long enough, few links, and it ends or is built like a
    /// sentence.
    boolean isProse() {
        return kind != Kind.HEADING && words >= 10 && linkShare() < 0.5 && (Words.endsSentence(text) || words >= 25);
    }
}
