package org.daybook.core.language;

/// A word before anything is known about it: where it stands. Immutable.
///
/// @param begin first position, in UTF-16 units of the article's text
/// @param end   position behind the last one
/// @param form  the word as it stands; for the parts of a word that do not divide by letters, what the part
/// stands for
public record Word(int begin, int end, String form) {
    public Word {
        if (begin < 0 || end <= begin || form.isEmpty()) {
            throw new IllegalArgumentException("Not a word: " + begin + " to " + end + " '" + form + "'");
        }
    }
}
