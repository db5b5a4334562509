package org.daybook.core.article;

import java.nio.charset.StandardCharsets;
import org.daybook.core.lexicon.SmallLetters;

/// What can be said about a piece of text by looking at its characters once: how many words, how it ends, what
/// it is
/// when case and punctuation are ignored. Pure functions, safe for all threads.
final class Words {
    /// Closing marks that may follow the mark that ends a sentence.
    private static final String CLOSERS = "\"'”’»)]›」』）】*";

    /// Marks that end a sentence, in the scripts of the major languages.
    private static final String ENDERS = ".!?…。！？｡؟۔।॥։.;:";

    /// What [#fold] makes of each ASCII character: the letter or digit in lower case, [#PARTS] for what parts words,
    /// [#DROPPED] for what leaves them whole.
    private static final byte[] FOLDED = new byte[128];

    static final byte PARTS = 0;
    private static final byte DROPPED = -1;

    static {
        for (char c = 0; c < 128; c++) {
            FOLDED[c] = isAsciiWord(c) ? (byte) Character.toLowerCase(c) : PARTS;
        }
        FOLDED['\''] = DROPPED;
    }

    private Words() {}

    /// The number of words. Scripts without spaces count two characters as one word (Chinese words are 1.6
    /// characters
    /// long on average, Thai ones about 4, so this is a measure of length, not a count).
    static int count(CharSequence text) {
        return count(text, Integer.MAX_VALUE);
    }

    /// Whether a text has fewer words than that; of a long text only the beginning is looked at.
    static boolean isShorter(CharSequence text, int words) {
        return count(text, words) < words;
    }

    /// @param enough at how many words the counting may end
    private static int count(CharSequence text, int enough) {
        int words = 0;
        int dense = 0;
        boolean inside = false;
        int length = text.length();
        for (int i = 0; i < length && words + dense / 2 < enough; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                boolean word = FOLDED[c] > 0;
                words += word && !inside ? 1 : 0;
                inside = word || (inside && (c == '\'' || c == '-'));
            } else if (isDense(c)) {
                dense++;
                inside = false;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (!inside) {
                    words++;
                }
                inside = true;
            } else if (!(inside
                    && (c == '’'
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.COMBINING_SPACING_MARK))) {
                inside = false;
            }
        }
        return words + (dense + 1) / 2;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// Whether a character belongs to a script that is written without spaces.
    static boolean isDense(char c) {
        return c >= 0x0E00 && isDenseBeyond(c);
    }

    private static boolean isDenseBeyond(char c) {
        return (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x0E00 && c <= 0x0E7F && Character.isLetter(c))
                || (c >= 0x1780 && c <= 0x17FF && Character.isLetter(c))
                || (c >= 0x1000 && c <= 0x109F && Character.isLetter(c));
    }

    /// Whether the text ends as a sentence does, quotation marks and brackets aside.
    static boolean endsSentence(CharSequence text) {
        int end = text.length() - 1;
        while (end >= 0 && (Character.isWhitespace(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
            end--;
        }
        if (end < 0) {
            return false;
        }
        char last = text.charAt(end);
        return ENDERS.indexOf(last) >= 0 || (last >= 0x0E00 && last <= 0x0E7F);
    }

    /// Lower case, words joined by single spaces, everything else gone: for comparing titles and cues. Without letters
    /// beyond ASCII in one pass, without a copy in lower case: half of the time of a large page went into folding.
    static String fold(String text) {
        byte[] folded = new byte[text.length()];
        int end = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return foldLetters(text);
            }
            byte fold = foldOf(c);
            if (fold > 0) {
                if (space && end > 0) {
                    folded[end++] = ' ';
                }
                space = false;
                folded[end++] = fold;
            } else if (fold == PARTS) {
                space = true;
            }
        }
        return new String(folded, 0, end, StandardCharsets.ISO_8859_1);
    }

    /// A number for the first of the folded text's characters, by FNV-1a: what folds to the same has the same, and
    /// hardly anything else. What begins otherwise need not be folded whole.
    static long startKey(String text, int characters) {
        long key = 0xCBF29CE484222325L;
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length() && length < characters; i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return keyOf(foldLetters(text), characters);
            }
            byte fold = foldOf(c);
            if (fold > 0) {
                if (space && length > 0) {
                    key = (key ^ ' ') * 0x100000001B3L;
                    length++;
                }
                space = false;
                if (length < characters) {
                    key = (key ^ fold) * 0x100000001B3L;
                    length++;
                }
            } else if (fold == PARTS) {
                space = true;
            }
        }
        return key;
    }

    private static long keyOf(String folded, int characters) {
        long key = 0xCBF29CE484222325L;
        for (int i = 0; i < Math.min(characters, folded.length()); i++) {
            key = (key ^ folded.charAt(i)) * 0x100000001B3L;
        }
        return key;
    }

    /// What becomes of a character of ASCII, or of printed English, when it is folded: a letter or digit, [#PARTS] or
    /// [#DROPPED].
    static byte foldOf(char c) {
        return c < 128 ? FOLDED[c] : c == '’' ? DROPPED : PARTS;
    }

    /// Whether it is of ASCII, the no-break space, or a quotation mark or dash of printed English.
    static boolean isPlain(char c) {
        return c < 128 || c == '\u00a0' || (c >= '‐' && c <= '‧');
    }

    private static String foldLetters(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        String lower = SmallLetters.of(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 128 ? isAsciiWord(c) : isPartOfWord(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c);
            } else if (c != '\'' && c != '’' && c != '\u200c' && c != '\u00ad') {
                space = true;
            }
        }
        return folded.toString();
    }

    private static boolean isPartOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// White space of every kind to single spaces, none at either end.
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !squeezed.isEmpty()) {
                    squeezed.append(' ');
                }
                space = false;
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /// How much of the shorter list of words stands in the longer one, 0 to 1, order ignored.
    static double similarity(String one, String other) {
        java.util.Set<String> first =
                java.util.Set.copyOf(java.util.List.of(fold(one).split(" ")));
        java.util.Set<String> second =
                java.util.Set.copyOf(java.util.List.of(fold(other).split(" ")));
        long common = first.stream().filter(second::contains).count();
        return (double) common / Math.max(1, Math.max(first.size(), second.size()));
    }
}
