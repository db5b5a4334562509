package org.daybook.core.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a word list on the class path, split at tabs, without comments and empty lines; a line with a wrong
/// number of fields is a bug of the list and says where it stands.
public final class LexiconLines {
    private LexiconLines() {}

    /// @param beside a class in whose package the list lies
    public static List<String[]> read(Class<?> beside, String name, int fields) {
        InputStream stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The list " + name + " beside " + beside.getName() + " is missing");
        }
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split("\t", -1);
                if (parts.length != fields) {
                    throw new IllegalStateException(
                            name + ", line " + number + ": " + parts.length + " fields instead of " + fields);
                }
                lines.add(parts);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the list " + name, failure);
        }
        return lines;
    }
}
