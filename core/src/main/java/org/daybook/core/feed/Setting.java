package org.daybook.core.feed;

import org.daybook.core.feed.Feed.Format;

/// What holds for a whole document: the address that relative ones are seen from, and its format.
record Setting(String base, Format format) {
    /// RSS says of no text whether it is HTML; Atom does.
    boolean saysWhatIsHtml() {
        return format == Format.ATOM10 || format == Format.ATOM03;
    }
}
