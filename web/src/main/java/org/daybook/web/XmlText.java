package org.daybook.web;

/// Text for XML 1.0. Pure.
final class XmlText {
    private XmlText() {}

    /// Without the characters that XML 1.0 cannot hold, not even escaped.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' || point == '\n' || point == '\t')
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> point != 0xFFFE && point != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
