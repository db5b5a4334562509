package org.daybook.core.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Named sets of lemmas, read from a resource whose lines are `NAME: lemma, lemma, NAME`. Immutable, shared by all
/// threads. A name that nobody defined is a mistake in the resource and stops the loading.
final class WordGroups {
    private final Map<String, Set<String>> groups;

    private WordGroups(Map<String, Set<String>> groups) {
        this.groups = Map.copyOf(groups);
    }

    static WordGroups load(String resource) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(resource + ": a line without a name and a colon: " + line);
            }
            Set<String> words = groups.computeIfAbsent(line.substring(0, colon), unused -> new HashSet<>());
            for (String word : line.substring(colon + 1).split(",")) {
                String stripped = word.strip();
                Set<String> other = groups.get(stripped);
                if (other == null) {
                    words.add(stripped.toLowerCase(java.util.Locale.ROOT));
                } else {
                    words.addAll(other);
                }
            }
        }
        groups.replaceAll((name, words) -> Set.copyOf(words));
        return new WordGroups(groups);
    }

    boolean has(String group, String lemma) {
        return get(group).contains(lemma);
    }

    boolean defines(String group) {
        return groups.containsKey(group);
    }

    private Set<String> get(String group) {
        Set<String> words = groups.get(group);
        if (words == null) {
            throw new IllegalArgumentException("No group of words is called " + group + "; there are "
                    + groups.keySet().stream().sorted().toList());
        }
        return words;
    }

    /// The lines of a resource beside this class that say something: comments and blank lines are left out.
    static List<String> lines(String resource) {
        try (InputStream bytes = WordGroups.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("The resource " + resource + " is missing beside " + WordGroups.class);
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String stripped = line.strip();
                if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                    lines.add(stripped);
                }
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read the resource " + resource, broken);
        }
    }
}
