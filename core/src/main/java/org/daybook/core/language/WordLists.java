package org.daybook.core.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;

/// Reads the word lists that lie beside this package: one entry a line or several parted by
/// blanks, `#` begins a comment line.
final class WordLists {
    private WordLists() {}

    /// Every word of a list.
    static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (List<String> line : lines(name)) {
            words.addAll(line);
        }
        return Set.copyOf(words);
    }

    /// The lines of a list, each split at its blanks.
    static List<List<String>> lines(String name) {
        return LexiconFile.entries(WordLists.class, name).stream()
                .map(line -> List.of(line.split("\\s+")))
                .toList();
    }
}
