package org.daybook.core.language;

/// A piece of text as the eye sees it: a run of letters, a figure, a mark, or the gap between two paragraphs.
///
/// @param begin   first position, in UTF-16 units of the text
/// @param end     position behind the last one
/// @param form    in lower case; for a figure its digits without the commas
/// @param glued   whether it stands against the word before, without space
/// @param capital whether its first letter is a capital
public record Piece(int begin, int end, String form, Kind kind, boolean glued, boolean capital) {
    public enum Kind {
        LETTERS,
        /// `1989`, `1,240`, `6.1`
        FIGURE,
        /// `7:15`
        CLOCK,
        MARK,
        /// An empty line.
        GAP
    }

    public boolean is(String other) {
        return form.equals(other);
    }
}
