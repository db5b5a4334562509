package org.daybook.core.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
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
        List<List<String>> lines = new ArrayList<>();
        for (String line : LexiconFile.entries(WordLists.class, name)) {
            lines.add(split(line));
        }
        return lines;
    }

    /// By hand: each start reads some thousand lines, and a regular expression takes ten times as long then.
    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer blanks = new StringTokenizer(line);
        while (blanks.hasMoreTokens()) {
            words.add(blanks.nextToken());
        }
        return List.copyOf(words);
    }
}
