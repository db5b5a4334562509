package org.daybook.web;

/// Text for XML 1.0, and for HTML, which allows no more. Pure.
final class XmlText {
    private XmlText() {}

    /// Without control characters other than tab and newline, and without what is no character: XML 1.0
    /// cannot hold
    /// most of them, not even escaped.
    static String clean(String text) {
        if (isPlain(text)) { // as nearly all pages are: a tenth of a story's page was spent on copying it
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isHeld).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Whether every character is held, and none is half of a pair.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHeld(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeld(int point) {
        return point < 0x7F
                ? point >= ' ' || point == '\n' || point == '\t'
                : point > 0x9F && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}
