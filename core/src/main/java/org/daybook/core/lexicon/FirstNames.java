package org.daybook.core.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that begin a person's name somewhere in the world, in small letters. Immutable, safe for all threads.
///
/// @param certain those that are hardly anything else
/// @param all     those that are places or common words, too, as well: they say little where nothing else says so
public record FirstNames(Set<String> certain, Set<String> all) {
    /// Ends an entry that is something else, too.
    private static final String AMBIGUOUS = "*";

    public FirstNames {
        certain = Set.copyOf(certain);
        all = Set.copyOf(all);
    }

    public static FirstNames load() {
        List<String> entries = LexiconFile.entries(FirstNames.class, "first-names.txt");
        Set<String> certain = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (String entry : entries) {
            if (entry.endsWith(AMBIGUOUS)) {
                all.add(entry.substring(0, entry.length() - AMBIGUOUS.length()));
            } else {
                certain.add(entry);
                all.add(entry);
            }
        }
        return new FirstNames(certain, all);
    }
}
