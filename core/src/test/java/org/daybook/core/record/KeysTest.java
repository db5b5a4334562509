package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final StoryRecord STORY = StoryRecord.of(List.of(Wire.shelling("a", "two", 2, Wire.NOON)));

    private static List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Table table : Table.values()) {
            all.addAll(table.of(STORY));
        }
        return all;
    }

    /// What FTS5 does with a question: brackets of alternatives, of which one must hold, between ANDs.
    private static boolean finds(String question, Set<String> keys) {
        return Arrays.stream(question.replace("(", "").replace(")", "").split(" AND "))
                .allMatch(part -> Arrays.stream(part.split(" OR "))
                        .anyMatch(key -> key.endsWith("*")
                                ? keys.stream().anyMatch(known -> known.startsWith(key.substring(0, key.length() - 1)))
                                : keys.contains(key)));
    }

    /// Every run of characters in what an entry says, as somebody may write it.
    private static Stream<String> parts(Entry entry) {
        String said = String.join(
                "\n",
                entry.quote().text(),
                entry.report().publisher().orElse(""),
                entry.report().title().orElse(""));
        return Stream.iterate(0, begin -> begin < said.length(), begin -> begin + 1)
                .flatMap(begin -> Stream.of(1, 3, 8, 15)
                        .filter(length -> begin + length <= said.length())
                        .map(length -> said.substring(begin, begin + length)))
                .filter(part -> !part.isBlank());
    }

    @Test
    void whateverAFilterWantsIsFound() {
        int wanted = 0;
        for (Entry entry : entries()) {
            Set<String> keys = Keys.of(entry);
            List<String> values = Stream.concat(
                            parts(entry),
                            Stream.of("AZE", "azerbaijani army", "mil", "st", "Nagorno-K", "…", "assault"))
                    .toList();
            for (String value : values) {
                for (Filter filter : List.of(
                        filter(List.of(value), List.of(), List.of(), List.of()),
                        filter(List.of(), List.of(value), List.of(), List.of()),
                        filter(List.of(), List.of(), List.of(value), List.of()),
                        filter(List.of(), List.of(), List.of(), List.of(value)))) {
                    if (filter.wants(entry)) {
                        wanted++;
                        assertThat(finds(Keys.question(Table.of(entry), filter), keys))
                                .as("%s for %s of %s", Keys.question(Table.of(entry), filter), value, keys)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(wanted).isGreaterThan(100);
    }

    @Test
    void theTypesOfATableFindTheirEntriesAlone() {
        for (Entry entry : entries()) {
            for (Table table : Table.values()) {
                for (String type : table.types()) {
                    Filter filter = new Filter(
                            List.of(type),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of());
                    assertThat(finds(Keys.question(table, filter), Keys.of(entry)))
                            .as("%s %s", type, entry.quote().text())
                            .isEqualTo(table == Table.of(entry) && filter.wants(entry));
                }
            }
        }
    }

    @Test
    void onlyValuesOfOneWordAreExact() {
        assertThat(Keys.isExact(Filter.NONE)).isTrue();
        assertThat(Keys.isExact(filter(List.of("AZE"), List.of(), List.of(), List.of("shell"))))
                .isTrue();
        assertThat(Keys.isExact(filter(List.of("azerbaijani army"), List.of(), List.of(), List.of())))
                .isFalse();
    }

    private static Filter filter(List<String> actors, List<String> where, List<String> from, List<String> words) {
        return new Filter(List.of(), actors, where, Optional.empty(), Optional.empty(), Optional.empty(), from, words);
    }
}
