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
/// @param isProse   whether it is running text as people write it, not a label: long enough, few links, and
///                  it ends or is built like a sentence
record Block(String text, Kind kind, int words, int linkWords, Optional<String> link, Element holder, boolean isProse) {
    static Block of(String text, Kind kind, int words, int linkWords, Optional<String> link, Element holder) {
        boolean prose = kind != Kind.HEADING
                && words >= 10
                && share(linkWords, words) < 0.5
                && (words >= 25 || Words.endsSentence(text));
        return new Block(text, kind, words, linkWords, link, holder, prose);
    }

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        ROW,
        CODE,
        QUOTE,
        LOOSE
    }

    /// How many words of running text it has.
    int prose() {
        return isProse ? words : 0;
    }

    double linkShare() {
        return share(linkWords, words);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.min(1.0, (double) part / whole);
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
