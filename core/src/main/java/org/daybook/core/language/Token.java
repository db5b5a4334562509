package org.daybook.core.language;

/// A word of a sentence in the sense of Universal Dependencies ("do" and "n't" are two). Immutable.
///
/// @param begin    first position, in UTF-16 units of the article's text
/// @param end      position behind the last one
/// @param form     the word as it stands
/// @param lemma    its dictionary form
/// @param tag      its part of speech
/// @param head     index in the sentence of the word it depends on; -1 for the root
/// @param relation UD v2 relation to the head with its subtype, such as `nsubj:pass`; interned,
/// so it may be compared quickly
public record Token(int begin, int end, String form, String lemma, Tag tag, int head, String relation) {
    /// The relation without its subtype: `nsubj` of `nsubj:pass`.
    public String baseRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /// The same word with another head.
    Token under(int head, String relation) {
        return new Token(begin, end, form, lemma, tag, head, relation);
    }

    public boolean isRoot() {
        return head < 0;
    }
}
