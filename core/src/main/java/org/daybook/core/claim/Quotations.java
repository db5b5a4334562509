package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;

/// The quotations of a text, in order, not overlapping: outermost pairs of quotation marks. Straight and
/// curly marks, guillemets, doubled apostrophes and single marks pair within a paragraph; a quotation that
/// runs over several paragraphs opens anew in each (Chicago Manual of Style, 13.32) and is one quotation per
/// paragraph. A mark without a partner is repaired at the paragraph's end, a stray closing mark is passed
/// over. One pass, linear. Immutable.
final class Quotations {
    /// A longer piece between single marks is rather two apostrophes.
    private static final int LONGEST_SINGLE = 300;

    private final List<Quotation> quotations;

    /// @param begin     at the opening mark
    /// @param end       behind the closing mark, or the paragraph's end where there is none
    /// @param continued whether the next paragraph goes on with it
    record Quotation(int begin, int end, boolean continued) {}

    private Quotations(List<Quotation> quotations) {
        this.quotations = List.copyOf(quotations);
    }

    static Quotations in(String text) {
        List<Quotation> found = new ArrayList<>();
        int paragraph = 0;
        while (paragraph < text.length()) {
            int newline = text.indexOf('\n', paragraph);
            int end = newline < 0 ? text.length() : newline;
            paragraph(text, paragraph, end, found);
            paragraph = end + 1;
        }
        return new Quotations(found);
    }

    List<Quotation> all() {
        return quotations;
    }

    /// Index of the quotation that holds a position, or of the first behind it where none does.
    int indexAt(int position) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean holds(int position) {
        int index = indexAt(position);
        return index < quotations.size() && quotations.get(index).begin() <= position;
    }

    private static void paragraph(String text, int begin, int end, List<Quotation> found) {
        int at = begin;
        int searched = begin; // no closing single mark before this position: each is looked for once
        while (at < end) {
            int width = openingWidth(text, at, begin, end);
            if (width == 0) {
                at++;
                continue;
            }
            boolean single = width == 1 && isSingle(text.charAt(at));
            int limit = single ? Math.min(end, at + LONGEST_SINGLE) : end;
            int close = closing(text, at, width, single ? Math.max(at + 1, searched) : at + width, limit, end);
            if (close < 0 && single) {
                searched = Math.max(searched, limit);
                at++;
                continue;
            }
            boolean continued = close < 0 && opensNextParagraph(text, end);
            int behind = close < 0 ? trimmed(text, at, end) : close;
            if (behind > at + width) {
                found.add(new Quotation(at, behind, continued));
            }
            at = Math.max(behind, at + width);
        }
    }

    /// How many characters the opening mark at a position has; 0 where there is none.
    private static int openingWidth(String text, int at, int begin, int end) {
        char mark = text.charAt(at);
        boolean fresh = at == begin || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean leadsOn = at + 1 < end && !Character.isWhitespace(text.charAt(at + 1));
        return switch (mark) {
            case '“', '„', '«' -> 1;
            case '"' -> fresh && leadsOn ? 1 : 0;
            case '\'', '`', '‘', '’' -> singleWidth(text, at, end, fresh);
            default -> 0;
        };
    }

    /// Doubled single marks are a double one; a single one opens only before a word.
    private static int singleWidth(String text, int at, int end, boolean fresh) {
        char mark = text.charAt(at);
        if (!fresh || at + 1 >= end) {
            return 0;
        }
        if (text.charAt(at + 1) == mark && mark != '‘') {
            return at + 2 < end && !Character.isWhitespace(text.charAt(at + 2)) ? 2 : 0;
        }
        return mark != '’' && mark != '`' && Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
    }

    /// Position behind the mark that closes the one at a position, looked for between two positions; or -1.
    private static int closing(String text, int open, int width, int from, int limit, int end) {
        char mark = text.charAt(open);
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            boolean closes = switch (mark) {
                case '“', '„' ->
                    c == '”'
                            || (c == '“' && isTurned(text, at, end))
                            || (c == '“' && mark == '„')
                            || (c == '"' && endsWord(text, at, 1, end));
                case '«' -> c == '»';
                case '"' -> (c == '"' || c == '”') && endsWord(text, at, 1, end);
                case '\'', '`', '’' ->
                    width == 2
                            ? (c == '\'' || c == '’')
                                    && at + 1 < end
                                    && text.charAt(at + 1) == c
                                    && endsWord(text, at, 2, end)
                            : closesSingle(text, at, end);
                default -> closesSingle(text, at, end);
            };
            if (closes) {
                return at + width;
            }
        }
        return -1;
    }

    /// An opening mark set where only a closing one can stand: behind a comma or stop, before a space.
    private static boolean isTurned(String text, int at, int end) {
        boolean behindStop = ",.!?".indexOf(text.charAt(at - 1)) >= 0;
        return behindStop && (at + 1 >= end || text.charAt(at + 1) == ' ');
    }

    /// Straight and curly alike, so that one search serves both.
    private static boolean closesSingle(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && endsWord(text, at, 1, end) && !plural(text, at);
    }

    /// A closing mark stands behind a word or its punctuation, and no word begins right behind it.
    private static boolean endsWord(String text, int at, int width, int end) {
        boolean behindWord = !Character.isWhitespace(text.charAt(at - 1));
        boolean wordFollows = at + width < end && Character.isLetterOrDigit(text.charAt(at + width));
        return !wordFollows && (behindWord || at + width >= end || !Character.isLetter(text.charAt(at + width)));
    }

    /// An apostrophe behind an s may belong to the word: the voters' choice.
    private static boolean plural(String text, int at) {
        return text.charAt(at - 1) == 's' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    private static boolean isSingle(char mark) {
        return mark == '\'' || mark == '‘' || mark == '’' || mark == '`';
    }

    private static boolean opensNextParagraph(String text, int newline) {
        int at = newline;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && "“\"«„".indexOf(text.charAt(at)) >= 0;
    }

    private static int trimmed(String text, int begin, int end) {
        int at = end;
        while (at > begin && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
