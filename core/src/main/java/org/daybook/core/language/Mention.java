package org.daybook.core.language;

/// A name marked in a sentence by the tagger, before it is linked to anything.
///
/// @param first index of its first word in the sentence
/// @param last  index behind its last word
public record Mention(int first, int last, Kind kind) {
    public Mention {
        if (first < 0 || last <= first) {
            throw new IllegalArgumentException("Not a mention: words " + first + " to " + last);
        }
    }

    /// What kind of thing is named; the JSON contract has these words in lower case.
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        NATIONALITY,
        OTHER
    }
}
