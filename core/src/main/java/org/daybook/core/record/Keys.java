package org.daybook.core.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.place.Folding;

/// The words under which an index finds an entry, and the question to that index for a [Filter]. Whatever a
/// filter
/// wants
/// is among what its question finds; what is found may still be unwanted where a value has several words,
/// for the index
/// knows not in which order they stand. A key is a letter for what it is about and a folded word, of
/// letters and digits
/// alone. Days and stories have none: they are kept in other ways. Pure.
public final class Keys {
    private static final char TABLE = 'o';
    private static final char TYPE = 't';
    private static final char ACTOR = 'a';
    private static final char PLACE = 'w';
    private static final char PUBLISHER = 'p';
    private static final char WORD = 'x';

    private Keys() {}

    /// The keys of an entry, each once.
    public static Set<String> of(Entry entry) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(exact(TABLE, Table.of(entry).word()));
        Filter.types(entry).forEach(type -> keys.add(exact(TYPE, type)));
        Filter.actors(entry).forEach(name -> add(keys, ACTOR, name));
        entry.places().stream().flatMap(Filter::names).forEach(name -> add(keys, PLACE, name));
        entry.report().publisher().ifPresent(name -> add(keys, PUBLISHER, name));
        Filter.text(entry).forEach(text -> add(keys, WORD, text));
        return keys;
    }

    /// What to ask of an index of keys, in the language of SQLite's FTS5.
    public static String question(Table table, Filter filter) {
        List<String> all = new ArrayList<>(List.of(exact(TABLE, table.word())));
        any(filter.types().stream().map(type -> Optional.of(exact(TYPE, type)))).ifPresent(all::add);
        any(filter.actors().stream().map(actor -> stands(ACTOR, actor))).ifPresent(all::add);
        any(filter.where().stream().map(place -> stands(PLACE, place))).ifPresent(all::add);
        any(filter.from().stream().map(name -> stands(PUBLISHER, name))).ifPresent(all::add);
        filter.words().forEach(word -> stands(WORD, word).ifPresent(all::add));
        return String.join(" AND ", all);
    }

    /// Whether the index alone tells what a filter wants of these tables, but for days.
    public static boolean isExact(Filter filter) {
        return filter.story().isEmpty()
                && Stream.of(filter.actors(), filter.where(), filter.from(), filter.words())
                        .flatMap(List::stream)
                        .allMatch(value -> value.chars().allMatch(Character::isLetterOrDigit));
    }

    /// Whether any of the values holds; empty where one of them has no word, so that nothing is known.
    private static Optional<String> any(Stream<Optional<String>> values) {
        List<Optional<String>> each = values.toList();
        return each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of("("
                        + String.join(
                                " OR ", each.stream().flatMap(Optional::stream).toList()) + ")");
    }

    /// All the words of a value, of which the last may go on; see [Filter].
    private static Optional<String> stands(char about, String value) {
        List<String> words = words(value);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> asked = new ArrayList<>();
        words.forEach(word -> asked.add(about + word));
        asked.set(asked.size() - 1, asked.getLast() + "*");
        return Optional.of("(" + String.join(" AND ", asked) + ")");
    }

    private static void add(Set<String> keys, char about, String text) {
        words(Folding.fold(text)).forEach(word -> keys.add(about + word));
    }

    private static String exact(char about, String word) {
        return about + String.join("", words(word));
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        while (begin < folded.length()) {
            int end = begin;
            while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
                end++;
            }
            if (end > begin) {
                words.add(folded.substring(begin, end));
            }
            begin = end + 1;
        }
        return words;
    }
}
