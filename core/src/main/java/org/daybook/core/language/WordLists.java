package org.daybook.core.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the word lists that lie beside this package: one entry a line or several parted by blanks, `#` begins a
/// comment line.
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
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is not beside " + WordLists.class.getName()
                        + ": the jar was built without its resources");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(List.of(line.strip().split("\\s+")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading the word list " + name, broken);
        }
        return lines;
    }
}
