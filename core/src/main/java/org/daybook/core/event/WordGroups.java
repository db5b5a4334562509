package org.daybook.core.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;

/// Named sets of lemmas, read from a resource whose lines are `NAME: lemma, lemma, NAME`. Immutable, shared
/// by all threads. A name that nobody defined is a mistake in the resource and stops the loading.
final class WordGroups {
    private final Map<String, Set<String>> groups;

    private WordGroups(Map<String, Set<String>> groups) {
        this.groups = Map.copyOf(groups);
    }

    static WordGroups load(String resource) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String line : LexiconFile.entries(WordGroups.class, resource)) {
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
}
