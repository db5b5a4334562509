package org.daybook.web;

/// Text for XML 1.0, and for HTML, which allows no more. Pure.
final class XmlText {
    private XmlText() {}

    /// Without control characters other than tab and newline, and without what is no character: XML 1.0 cannot hold
    /// most of them, not even escaped.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' || point == '\n' || point == '\t')
                .filter(point -> point < 0x7F || point > 0x9F)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> point != 0xFFFE && point != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
