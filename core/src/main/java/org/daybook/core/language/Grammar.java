package org.daybook.core.language;

import java.util.List;

/// Reads a text as a grammarian does: sentences, words, parts of speech, lemmas, dependency
/// trees, marked names. Implementations are immutable and shared by all threads; the same text
/// gives the same sentences, always.
public interface Grammar {
    /// All sentences of a text, in order; empty for a text without words. Positions
    /// are UTF-16 units of the text.
    List<Sentence> analyse(String text);

    /// The sentences whose words are given: keeps sentences and words and fills in the rest. A
    /// sentence without words is left out.
    List<Sentence> complete(List<List<Word>> sentences);
}
