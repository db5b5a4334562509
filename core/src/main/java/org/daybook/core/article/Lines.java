package org.daybook.core.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a lexicon beside this class: UTF-8, one entry a line; empty lines and lines that begin with `#` say
/// something to people only.
final class Lines {
    private Lines() {}

    static List<String> of(String resource) {
        try (InputStream stream = Lines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The lexicon " + resource + " is missing beside "
                        + Lines.class.getName() + ": rebuild the jar");
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (!entry.isEmpty() && entry.charAt(0) != '#') {
                    lines.add(entry);
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the lexicon " + resource + " from the class path failed", failure);
        }
    }
}
