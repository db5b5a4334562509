package org.daybook.core.article;

/// The text of the block that is being set, white space squeezed, used for one block after the other. Mutable, of one
/// page and one thread.
final class Galley {
    /// Short cells of a row stay together in one block; what is longer is a layout table's column.
    private static final int LONGEST_ROW = 160;

    /// Stands between the cells of a row until that is set; no text has one.
    private static final char CELL = '\t';

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();

    /// What the text began with, when that was empty before and needed no squeezing: mostly it is the whole text, which
    /// need not be copied then.
    private String begun = "";

    /// @param link     whether the words stand in a link
    /// @param verbatim whether their line breaks count
    void append(String words, boolean link, boolean verbatim) {
        for (int i = 0; i < words.length(); i++) {
            int end = plain(words, i);
            if (end > i) {
                begun = text.isEmpty() && end == words.length() && i == 0 ? words : begun;
                text.append(words, i, end);
                if (link) {
                    linked.append(words, i, end);
                }
                i = end - 1;
                continue;
            }
            char c = words.charAt(i);
            if (verbatim && c == '\n') {
                text.append('\n');
            } else if (Words.isSpace(c)) {
                if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                    if (link) {
                        linked.append(' ');
                    }
                }
            }
        }
        if (link) {
            linked.append(' ');
        }
    }

    /// Where the run of words with single spaces between them ends that begins there: it is taken over in one piece.
    private static int plain(String words, int begin) {
        int at = begin;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean word = (c > ' ' && c < 127) || (c != '\u00ad' && !Words.isSpace(c));
            if (!word && !(c == ' ' && at > begin && words.charAt(at - 1) != ' ')) {
                break;
            }
            at++;
        }
        return at;
    }

    /// Ends a cell of a row; false when the row is so long that it ends with it.
    boolean endCell() {
        if (text.length() > LONGEST_ROW) {
            return false;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != CELL) {
            text.append(CELL);
        }
        return true;
    }

    /// Breaks the line; false when the block ends with it, as it does with the second break: pages written by hand have
    /// no other paragraphs.
    ///
    /// @param paragraphs whether two breaks end a paragraph
    /// @param lines      whether one does
    boolean breakLine(boolean paragraphs, boolean lines) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0 && paragraphs && (lines || text.charAt(end - 1) == '\n')) {
            return false;
        }
        if (end > 0) {
            text.setLength(end);
            text.append('\n');
            begun = "";
        }
        return true;
    }

    /// What was set, ` | ` between the cells of a row, without white space at either end. To be asked for once.
    String text() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        if (begin == 0 && end > 0 && end == begun.length()) {
            return begun;
        }
        text.setLength(end);
        for (int cell = text.indexOf("\t", begin); cell >= 0; cell = text.indexOf("\t", cell)) {
            text.replace(cell, cell + 1, " | "); // of which a row has less than LONGEST_ROW
        }
        return text.substring(begin);
    }

    int linkWords() {
        return Words.count(linked);
    }

    void clear() {
        text.setLength(0);
        linked.setLength(0);
        begun = "";
    }
}
