package org.daybook.core.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;

/// What stands before the first element: declarations, comments, junk. It is taken off, and the entities that its
/// document type declares are put in where they are used, provided that they are plain characters: an entity never
/// holds another one, never comes from outside, and all of them together cannot make the document much longer.
record Prolog(String documentType, Map<String, String> entities, String rest) {
    /// More declarations than any real document has.
    private static final int MOST_ENTITIES = 1_000;

    /// A declared entity with more characters is left as it is written.
    private static final int LONGEST_ENTITY = 1_000;

    /// By how many characters entities may lengthen a document.
    private static final int MOST_GROWTH = 1 << 20;

    Prolog {
        entities = Map.copyOf(entities);
    }

    static Prolog of(String document) {
        int root = root(document);
        String head = document.substring(0, root);
        int doctype = head.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        String rest = document.substring(root);
        return doctype < 0
                ? new Prolog("", Map.of(), withoutCutTag(rest))
                : new Prolog(head.substring(doctype), declared(head, doctype), withoutCutTag(rest));
    }

    /// A tag that the end of the document cuts in two says nothing.
    private static String withoutCutTag(String rest) {
        int tag = rest.lastIndexOf('<');
        boolean cut = tag > rest.lastIndexOf('>')
                && (tag + 1 == rest.length()
                        || "/!?".indexOf(rest.charAt(tag + 1)) >= 0
                        || Character.isLetter(rest.charAt(tag + 1)));
        return cut ? rest.substring(0, tag) : rest;
    }

    /// Whether the document is nothing but declarations and comments.
    static boolean isAll(String document) {
        int at = blanksEnd(document, 0);
        while (at < document.length()) {
            String end = document.startsWith("<!--", at)
                    ? "-->"
                    : document.startsWith("<?", at) || document.startsWith("<!", at) ? ">" : "";
            int close = end.isEmpty() ? -1 : document.indexOf(end, at);
            if (close < 0) {
                return end.equals("-->"); // a comment may be cut off
            }
            at = blanksEnd(document, close + end.length());
        }
        return true;
    }

    /// The document from its first element on, entities put in.
    String body() {
        if (entities.isEmpty()) {
            return rest;
        }
        StringBuilder out = new StringBuilder(rest.length() + 256);
        int done = 0;
        for (int at = rest.indexOf('&'); at >= 0; at = rest.indexOf('&', at + 1)) {
            int end = nameEnd(rest, at + 1);
            String value = end < rest.length() && rest.charAt(end) == ';'
                    ? entities.getOrDefault(rest.substring(at + 1, end), "")
                    : "";
            if (!value.isEmpty() && out.length() - done < MOST_GROWTH) {
                out.append(rest, done, at).append(value);
                done = end + 1;
            }
        }
        return out.append(rest, done, rest.length()).toString();
    }

    /// Where the first element begins; the document's length when there is none.
    private static int root(String document) {
        int at = document.indexOf('<');
        while (at >= 0) {
            int end;
            if (document.startsWith("<!--", at)) {
                end = document.indexOf("-->", at);
            } else if (at + 1 < document.length() && Character.isLetter(document.charAt(at + 1))) {
                return at;
            } else {
                end = at;
            }
            at = end < 0 ? -1 : document.indexOf('<', end + 1);
        }
        return document.length();
    }

    private static Map<String, String> declared(String head, int from) {
        Map<String, String> declared = new HashMap<>();
        int at = head.indexOf("<!ENTITY", from);
        for (int tried = 0; at >= 0 && tried < MOST_ENTITIES; tried++) {
            int begin = blanksEnd(head, at + 8);
            int end = nameEnd(head, begin);
            int quote = blanksEnd(head, end);
            if (quote < head.length() && (head.charAt(quote) == '"' || head.charAt(quote) == '\'')) {
                int close = head.indexOf(head.charAt(quote), quote + 1);
                String name = head.substring(begin, end);
                String value = close < 0 ? "" : head.substring(quote + 1, close);
                if (isPlain(value) && !isStandard(name)) {
                    declared.putIfAbsent(name, value.replace("<", "&lt;"));
                }
            }
            at = head.indexOf("<!ENTITY", at + 8);
        }
        return declared;
    }

    private static boolean isStandard(String name) {
        return name.equals("lt")
                || name.equals("gt")
                || name.equals("amp")
                || name.equals("quot")
                || name.equals("apos");
    }

    /// Characters alone, or one reference to a character.
    private static boolean isPlain(String value) {
        if (value.length() > LONGEST_ENTITY) {
            return false;
        }
        int ampersand = value.indexOf('&');
        if (ampersand < 0) {
            return true;
        }
        String inside = value.substring(1).replace(";", "");
        boolean numeric = inside.startsWith("#");
        return ampersand == 0
                && value.indexOf(';') == value.length() - 1
                && value.indexOf('&', 1) < 0
                && (numeric || Entities.isNamedEntity(inside));
    }

    private static int blanksEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) <= ' ') {
            end++;
        }
        return end;
    }

    private static int nameEnd(String text, int begin) {
        int end = begin;
        while (end < text.length()
                && end - begin < 64
                && (Character.isLetterOrDigit(text.charAt(end)) || "_-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
