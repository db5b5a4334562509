package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.lexicon.SmallLetters;

/// Cuts text into [Piece]s for the taggers that read patterns of words and figures (times, counts). It is
/// no grammar: figures keep their commas and decimals, hyphens stand alone (`10 - year`), a possessive is
/// cut off (`year 's`), letters with full stops between them are one word (`a.m.` is `am`). Each character
/// is looked at once; no state.
public final class Pieces {
    private static final int LONGEST_FIGURE = 32;

    private final String text;
    private final List<Piece> words = new ArrayList<>();
    private int at;

    private Pieces(String text) {
        this.text = text;
    }

    public static List<Piece> of(String text) {
        Pieces words = new Pieces(text);
        while (words.at < text.length()) {
            words.next();
        }
        return List.copyOf(words.words);
    }

    private void next() {
        char first = text.charAt(at);
        if (blank(first)) {
            gap();
        } else if (Character.isLetter(first)) {
            letters();
        } else if (digit(at)) {
            figure();
        } else if (apostrophe(first) && letter(at + 1) && suffix(at + 1)) {
            add(at, at + 2, "'s", Piece.Kind.LETTERS);
        } else {
            int end = at + Character.charCount(text.codePointAt(at));
            add(at, end, apostrophe(first) ? "'" : text.substring(at, end), Piece.Kind.MARK);
        }
    }

    private void gap() {
        int begin = at;
        int lines = 0;
        while (at < text.length() && blank(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                lines++;
            }
            at++;
        }
        if (lines > 1) {
            words.add(new Piece(begin, at, "\n", Piece.Kind.GAP, true, false));
        }
    }

    private void letters() {
        int begin = at;
        int end = begin + 1;
        if (dotted(begin)) {
            StringBuilder form = new StringBuilder();
            end = begin;
            while (dotted(end)) {
                form.append(text.charAt(end));
                end += 2;
            }
            if (letter(end) && !letter(end + 1)) { // the last one has lost its full stop: "a.m"
                form.append(text.charAt(end));
                end++;
            }
            if (form.length() > 1) {
                add(begin, end, SmallLetters.of(form.toString()), Piece.Kind.LETTERS);
                return;
            }
            end = begin + 1;
        }
        while (letter(end) || mark(end)) {
            end++;
        }
        if (end < text.length() && apostrophe(text.charAt(end)) && letter(end + 1) && !suffix(end + 1)) {
            end += 2; // "don't", "o'clock"
            while (letter(end)) {
                end++;
            }
        }
        String form = SmallLetters.of(text.substring(begin, end)).replace('’', '\'');
        add(begin, end, form, Piece.Kind.LETTERS);
    }

    /// One letter with a full stop, and nothing that makes it part of a longer word.
    private boolean dotted(int i) {
        return letter(i) && i + 1 < text.length() && text.charAt(i + 1) == '.';
    }

    private void figure() {
        int begin = at;
        int end = begin;
        StringBuilder form = new StringBuilder();
        while (digit(end)) {
            form.append(text.charAt(end++));
        }
        if (form.length() <= 2
                && end < text.length()
                && text.charAt(end) == ':'
                && digit(end + 1)
                && digit(end + 2)
                && !digit(end + 3)) {
            add(begin, end + 3, text.substring(begin, end + 3), Piece.Kind.CLOCK);
            return;
        }
        if (form.length() <= 3) {
            while (end < text.length()
                    && text.charAt(end) == ','
                    && digit(end + 1)
                    && digit(end + 2)
                    && digit(end + 3)
                    && !digit(end + 4)) {
                form.append(text, end + 1, end + 4);
                end += 4;
            }
        }
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            form.append('.');
            end++;
            while (digit(end)) {
                form.append(text.charAt(end++));
            }
        }
        Piece.Kind kind = form.length() > LONGEST_FIGURE ? Piece.Kind.MARK : Piece.Kind.FIGURE;
        add(begin, end, form.toString(), kind);
    }

    private void add(int begin, int end, String form, Piece.Kind kind) {
        boolean glued = begin > 0 && !blank(text.charAt(begin - 1));
        words.add(new Piece(begin, end, form, kind, glued, Character.isUpperCase(text.charAt(begin))));
        at = end;
    }

    /// "s" alone behind an apostrophe.
    private boolean suffix(int i) {
        return (text.charAt(i) == 's' || text.charAt(i) == 'S') && !letter(i + 1);
    }

    private boolean letter(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private boolean mark(int i) {
        return i < text.length() && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
    }

    private boolean digit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
