package org.daybook.core.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/// The HTML of feeds in one spelling, in one pass and without a tree: tags and attributes in lower case, attributes in
/// order of their names and quoted, addresses absolute, ampersands escaped, scripts and styles left out. Nesting is
/// not mended: whoever needs a tree parses the value. One instance reads one value.
final class Markup {
    /// Elements whose content is no text for readers.
    private static final Set<String> SILENT = Set.of("script", "style", "applet");

    /// No character reference has more characters than this.
    private static final int LONGEST_REFERENCE = 32;

    private final String html;
    private final String base;
    private final boolean xhtml;
    private final StringBuilder out;
    private int at;
    private int drawings;
    private boolean neverClosed;

    private Markup(String html, String base, boolean xhtml) {
        this.html = html;
        this.base = base;
        this.xhtml = xhtml;
        this.out = new StringBuilder(html.length() + 64);
    }

    /// @param xhtml whether `<b/>` closes what it opens, as in XML; in HTML that slash means nothing
    static String canonical(String html, String base, boolean xhtml) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        Markup markup = new Markup(html, base, xhtml);
        while (markup.at < html.length()) {
            markup.step();
        }
        return markup.out.toString().strip();
    }

    /// Whether text that is said to be plain is HTML after all: an end tag or a reference is in it, every tag in it
    /// is one of HTML's and every reference one of HTML's.
    static boolean isLikely(String text) {
        boolean evidence = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                int begin = text.startsWith("</", i) ? i + 2 : i + 1;
                int end = wordEnd(text, begin);
                if (end > begin) {
                    if (!Tag.isKnownTag(text.substring(begin, end).toLowerCase(Locale.ROOT))) {
                        return false;
                    }
                    evidence |= begin == i + 2 && text.startsWith(">", end);
                }
            } else if (c == '&') {
                int begin = text.startsWith("&#", i) ? i + 2 : i + 1;
                int end = wordEnd(text, begin);
                if (end > begin && text.startsWith(";", end)) {
                    if (begin == i + 1 && !Entities.isNamedEntity(text.substring(begin, end))) {
                        return false;
                    }
                    evidence = true;
                }
            }
        }
        return evidence;
    }

    static int wordEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_REFERENCE && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '&') {
            reference();
        } else if (c != '<') {
            int end = at + 1;
            while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '&') {
                end++;
            }
            out.append(html, at, end);
            at = end;
        } else if (isLetter(at + 1)) {
            startTag();
        } else if (html.startsWith("</", at) && isLetter(at + 2)) {
            endTag();
        } else if (html.startsWith("<!--", at)) {
            comment();
        } else if (html.startsWith("<!", at)) {
            declaration();
        } else if (html.startsWith("<?", at)) {
            int end = html.indexOf('>', at);
            at = end < 0 ? html.length() : end + 1;
        } else {
            out.append('<');
            at++;
        }
    }

    private boolean isLetter(int index) {
        return index < html.length() && isWord(html.charAt(index)) && !Character.isDigit(html.charAt(index));
    }

    private void comment() {
        int end = html.indexOf("-->", at + 4);
        if (end >= 0) {
            out.append(html, at, end + 3);
        }
        at = end < 0 ? html.length() : end + 3;
    }

    /// A document type says nothing here; what only begins like a declaration is text.
    private void declaration() {
        if (html.startsWith("<![CDATA[", at)) {
            characters();
            return;
        }
        boolean documentType = html.regionMatches(true, at, "<!doctype", 0, 9);
        int end = documentType ? html.indexOf('>', at) : -1;
        if (end >= 0) {
            at = end + 1;
        } else if (documentType) {
            out.append(html, at, html.length());
            at = html.length();
        } else {
            out.append("&lt;!");
            at += 2;
        }
    }

    /// What was wrapped twice: its inside is meant as what stands here.
    private void characters() {
        int begin = at + 9;
        int end = neverClosed ? -1 : html.indexOf("]]>", begin);
        neverClosed = end < 0;
        if (end >= 0) {
            out.append(canonical(html.substring(begin, end), base, xhtml));
        }
        at = end < 0 ? begin : end + 3;
    }

    private void endTag() {
        int nameEnd = nameEnd(at + 2);
        String name = html.substring(at + 2, nameEnd).toLowerCase(Locale.ROOT);
        int end = html.indexOf('>', nameEnd);
        at = end < 0 ? html.length() : end + 1;
        if (!isVoid(name)) {
            out.append("</").append(name).append('>');
            if (name.equals("svg") || name.equals("math")) {
                drawings = Math.max(0, drawings - 1);
            }
        }
    }

    private int nameEnd(int begin) {
        int end = begin;
        while (end < html.length() && " \t\r\n\f/><".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void startTag() {
        int nameEnd = nameEnd(at + 1);
        String name = html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
        at = nameEnd;
        if (name.equals("svg") || name.equals("math")) {
            drawings++;
        }
        TagAttributes tag = new TagAttributes(html, base, drawings > 0);
        at = tag.read(at);
        if (!tag.isWhole()) { // cut off within the tag
            return;
        }
        boolean slash = tag.endsInSlash();
        if (SILENT.contains(name)) {
            skip(name, slash);
            return;
        }
        if (drawings > 0) {
            tag.declareNamespaces(name);
        }
        out.append('<').append(name);
        tag.write(out);
        if (isVoid(name)) {
            out.append(" />");
        } else if (slash && (xhtml || tag.isBare())) {
            out.append("></").append(name).append('>');
        } else {
            out.append('>');
        }
    }

    /// Passes over an element that nobody reads, up to its end tag.
    private void skip(String name, boolean closed) {
        if (closed) {
            return;
        }
        int end = at;
        while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
            end = html.indexOf("</", end + 1);
        }
        int close = end < 0 ? -1 : html.indexOf('>', end);
        at = close < 0 ? html.length() : close + 1;
    }

    private static boolean isVoid(String name) {
        return Tag.isKnownTag(name) && Tag.valueOf(name).isEmpty();
    }

    /// References stay as they are written, but for those to windows-1252 and those that are none.
    private void reference() {
        boolean numeric = html.startsWith("&#", at);
        int begin = numeric ? at + 2 : at + 1;
        int end = wordEnd(html, begin);
        boolean closed = html.startsWith(";", end);
        String name = html.substring(begin, end);
        if (numeric && closed && end > begin) {
            out.append(character(name.toLowerCase(Locale.ROOT)));
        } else if (numeric || end == begin) {
            out.append(html, at, Math.max(end, at + 1));
            at = Math.max(end, at + 1);
            return;
        } else {
            out.append(Entities.isNamedEntity(name) || name.equals("apos") ? "&" : "&amp;")
                    .append(name)
                    .append(closed || Entities.isNamedEntity(name) ? ";" : "");
        }
        at = closed ? end + 1 : end;
    }

    private static String character(String number) {
        return switch (number) {
            case "39" -> "'";
            case "34" -> "\"";
            case String other -> {
                int code = code(other);
                yield code >= 0x80 && code <= 0x9F
                        ? "&#x" + Integer.toHexString(Mending.windows((char) code)) + ";"
                        : "&#" + other + ";";
            }
        };
    }

    private static int code(String number) {
        boolean hexadecimal = number.startsWith("x");
        try {
            return Integer.parseInt(hexadecimal ? number.substring(1) : number, hexadecimal ? 16 : 10);
        } catch (NumberFormatException tooLargeOrNone) {
            return -1;
        }
    }
}
