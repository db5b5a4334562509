package org.daybook.core.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A word list on the class path, beside the class that uses it: UTF-8, one entry a line; empty lines and
/// lines that begin with `#` say something to people only. What an entry means stands in the file's header. A
/// list that is missing or broken is a fault of the build and stops the loading.
public final class LexiconFile {
    private LexiconFile() {}

    /// The entries, without blanks around them.
    ///
    /// @param beside a class in whose package the list lies
    public static List<String> entries(Class<?> beside, String name) {
        List<String> entries = new ArrayList<>();
        for (String line : everything(beside, name)) {
            if (says(line)) {
                entries.add(line.strip());
            }
        }
        return entries;
    }

    /// The entries split at tabs; one with another number of fields stops the
    /// loading and says where it stands.
    public static List<String[]> rows(Class<?> beside, String name, int fields) {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : everything(beside, name)) {
            number++;
            if (!says(line)) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != fields) {
                throw new IllegalStateException(
                        name + ", line " + number + ": " + row.length + " fields instead of " + fields);
            }
            rows.add(row);
        }
        return rows;
    }

    /// Every line as it stands, comments too.
    public static List<String> everything(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The lexicon " + name + " is missing beside " + beside.getName()
                        + ": the jar was built without its resources");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading the lexicon " + name + " beside " + beside.getName(), broken);
        }
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
