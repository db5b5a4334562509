package org.daybook.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The lines of a word list beside this package's classes, without comments and empty ones.
final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
        InputStream stream = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name + " is missing");
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + name, failure);
        }
        return lines;
    }
}
