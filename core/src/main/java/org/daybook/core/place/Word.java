package org.daybook.core.place;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.lexicon.LexiconFile;

/// A word as the place finder sees it.
///
/// @param begin    UTF-16 units of the text
/// @param end      behind its last letter; a possessive ending is left out, the point
/// of `U.S.` and `Calif.` is kept
/// @param first    begins a sentence or a paragraph, or stands behind an opening quotation mark
/// @param glued    nothing but one space or a hyphen lies between the word before and this one
record Word(
        int begin, int end, String form, boolean first, boolean glued, boolean possessive, char before, char after) {
    /// A longer run of letters is no name; bounds the work on hostile text.
    private static final int LONGEST = 60;

    boolean capital() {
        return Character.isUpperCase(form.charAt(0));
    }

    boolean capitals() {
        return form.length() > 1 && form.equals(form.toUpperCase(java.util.Locale.ROOT)) && capital();
    }

    String small() {
        return form.toLowerCase(java.util.Locale.ROOT);
    }

    /// One pass over the text.
    static List<Word> scan(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6);
        boolean first = true;
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                first |= opens(text, i);
                i++;
                continue;
            }
            int end = wordEnd(text, i);
            int base = withoutPossessive(text, i, end);
            boolean possessive = base < end;
            boolean dotted = !possessive && abbreviation(text, i, end);
            int stop = dotted ? end + 1 : base;
            boolean glued = !words.isEmpty()
                    && i - last <= 1
                    && (i == last || text.charAt(last) == ' ' || text.charAt(last) == '-');
            words.add(new Word(
                    i,
                    stop,
                    text.substring(i, stop),
                    first,
                    glued,
                    possessive,
                    i > 0 ? text.charAt(i - 1) : '\n',
                    stop < text.length() ? text.charAt(stop) : '\n'));
            first = false;
            last = Math.max(end, stop);
            i = last;
        }
        return words;
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == '“' || c == '"' || c == ':' || c == '•'
                || c == '‘';
    }

    private static int wordEnd(String text, int begin) {
        int i = begin + 1;
        while (i < text.length() && i - begin < LONGEST) {
            char c = text.charAt(i);
            boolean joins = (c == '\'' || c == '’' || c == '.' || c == '&')
                    && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1))
                    && (c != '.' || (i - begin == 1 || text.charAt(i - 2) == '.'));
            if (!Character.isLetterOrDigit(c) && !joins && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int withoutPossessive(String text, int begin, int end) {
        boolean possessive = end - begin > 2
                && text.charAt(end - 1) == 's'
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’');
        return possessive ? end - 2 : end;
    }

    /// `U.S.`, `N.Y.`, `St.`, `Calif.`: a point that belongs to the word. A short capitalised word with a
    /// vowel-less or known-short shape cannot be told from the end of a sentence, so the point is taken only
    /// where the next letter is small, a figure, or the word has a point inside.
    private static boolean abbreviation(String text, int begin, int end) {
        if (end >= text.length() || text.charAt(end) != '.' || !Character.isUpperCase(text.charAt(begin))) {
            return false;
        }
        if (text.substring(begin, end).indexOf('.') > 0) {
            return true;
        }
        String form = text.substring(begin, end);
        return end - begin <= 6 && Abbreviations.goesOn(form + ".");
    }

    /// The abbreviations that name a place or begin one, and titles before a person's name.
    static final class Abbreviations {
        private static final java.util.Set<String> PLACES = read();

        private Abbreviations() {}

        private static java.util.Set<String> read() {
            java.util.Set<String> places = new java.util.HashSet<>();
            for (String[] line : LexiconFile.rows(Gazetteer.class, "en/regions.txt", 7)) {
                for (String form : (line[0] + "|" + line[6]).split("\\|", -1)) {
                    if (form.endsWith(".")) {
                        places.add(form);
                    }
                }
            }
            for (String[] line : LexiconFile.rows(Gazetteer.class, "en/place-cues.txt", 2)) {
                for (String form : line[0].equals("title") ? line[1].split("\\|", -1) : new String[0]) {
                    if (form.endsWith(".")) { // "Sgt. Michael Green": the name goes on behind the point
                        places.add(Character.toUpperCase(form.charAt(0)) + form.substring(1));
                    }
                }
            }
            places.addAll(
                    java.util.Set.of("St.", "Ft.", "Mt.", "S.", "N.", "E.", "W.", "Ste.", "ST.", "STE.", "FT.", "MT."));
            return java.util.Set.copyOf(places);
        }

        static boolean goesOn(String form) {
            return PLACES.contains(form);
        }
    }
}
