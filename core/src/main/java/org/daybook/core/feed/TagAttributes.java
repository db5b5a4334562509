package org.daybook.core.feed;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The attributes of one start tag of HTML, however they are quoted, in order of their names; addresses are made
/// absolute. One instance reads one tag.
final class TagAttributes {
    /// The attributes whose value is an address.
    private static final Set<String> ADDRESSES = Set.of(
            "action",
            "background",
            "cite",
            "classid",
            "codebase",
            "data",
            "href",
            "longdesc",
            "poster",
            "src",
            "usemap");

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final String html;
    private final String base;
    private final boolean keepsCase;
    private final NavigableMap<String, String> values = new TreeMap<>();
    private boolean slash;
    private boolean whole;
    private int at;

    /// @param keepsCase whether this is a drawing, whose attributes differ by case
    TagAttributes(String html, String base, boolean keepsCase) {
        this.html = html;
        this.base = base;
        this.keepsCase = keepsCase;
    }

    /// Reads on from behind the tag's name and returns where the tag ends; a tag that is never closed ends where the
    /// next one begins, and one that the document cuts off is not whole.
    int read(int from) {
        at = from;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>' || c == '<') {
                whole = true;
                return c == '>' ? at + 1 : at;
            }
            slash = c == '/' || (slash && c <= ' ');
            if (c == '/' || c <= ' ' || c == '"' || c == '\'' || c == '=') {
                at++;
            } else {
                attribute();
            }
        }
        return html.length();
    }

    boolean isWhole() {
        return whole;
    }

    boolean endsInSlash() {
        return slash;
    }

    boolean isBare() {
        return values.isEmpty();
    }

    void write(StringBuilder out) {
        values.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(value).append('"'));
    }

    /// Drawings and formulas inside HTML have their namespaces by rule; said aloud, they keep them elsewhere too.
    void declareNamespaces(String element) {
        if (element.equals("svg")) {
            values.putIfAbsent("xmlns", SVG);
        } else if (element.equals("math")) {
            values.putIfAbsent("xmlns", MATHML);
        }
        String first = values.ceilingKey("xlink:");
        if (first != null && first.startsWith("xlink:")) {
            values.putIfAbsent("xmlns:xlink", XLINK);
        }
    }

    private void attribute() {
        int begin = at;
        while (at < html.length() && html.charAt(at) > ' ' && "=></".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        String written = html.substring(begin, at);
        String key = keepsCase ? written : written.toLowerCase(Locale.ROOT);
        int next = blanksEnd(at);
        if (next >= html.length() || html.charAt(next) != '=') {
            values.put(key, value(key, written));
            return;
        }
        at = blanksEnd(next + 1);
        values.put(key, value(key, quoted()));
    }

    private int blanksEnd(int begin) {
        int end = begin;
        while (end < html.length() && html.charAt(end) <= ' ') {
            end++;
        }
        return end;
    }

    /// The value from here on, whatever quotes it has; one whose quotes never close reaches to the end.
    private String quoted() {
        if (at >= html.length()) {
            return "";
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            String value = html.substring(at + 1, end < 0 ? html.length() : end);
            at = end < 0 ? html.length() : end + 1;
            return value;
        }
        int begin = at;
        while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
            at++;
        }
        at = at > begin && html.charAt(at - 1) == '/' && html.startsWith(">", at) ? at - 1 : at;
        return html.substring(begin, at);
    }

    private String value(String key, String written) {
        String value = written;
        if (ADDRESSES.contains(key)) {
            value = Addresses.resolve(base, written);
        } else if (key.equals("rel") || key.equals("type")) {
            value = written.toLowerCase(Locale.ROOT);
        }
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '&' -> escaped.append(isReference(value, i) ? "&" : "&amp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isReference(String text, int ampersand) {
        int begin = text.startsWith("&#", ampersand) ? ampersand + 2 : ampersand + 1;
        int end = Markup.wordEnd(text, begin);
        return end > begin && text.startsWith(";", end);
    }
}
