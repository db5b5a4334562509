package org.daybook.core.claim;

/// A stretch of words of one sentence.
///
/// @param first index of the first word
/// @param last  index of the last word, not before the first
record Words(int first, int last) {
    Words {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a stretch of words: " + first + " to " + last);
        }
    }

    boolean holds(int word) {
        return first <= word && word <= last;
    }

    boolean touches(Words other) {
        return first <= other.last && other.first <= last;
    }
}
