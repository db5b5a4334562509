package org.daybook.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;

/// What an address asks of the record: the filters of `daybook query` as parameters
/// (`type actor where after before story from q most`; one given twice or with commas asks for any of its values).
/// Immutable.
///
/// @param story the only one that is wanted, so that the store reads no other
/// @param most  how many entries are wanted, from 1 to 1000
record Question(Table table, Filter filter, Optional<String> story, int most) {
    private static final Set<String> PARAMETERS =
            new TreeSet<>(List.of("type", "actor", "where", "after", "before", "story", "from", "q", "most"));

    /// Those that take values between commas.
    private static final Set<String> LISTS = Set.of("type", "actor", "where", "from");

    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 20;

    /// The question of these parameters, or what is wrong with the first that makes no sense.
    static Outcome<Question> of(Table table, Map<String, List<String>> parameters) {
        return new Reader(table, parameters).read();
    }

    /// The parameters that say something: a form sends its empty fields too.
    static Map<String, List<String>> filled(Map<String, List<String>> parameters) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        parameters.forEach((name, written) -> {
            List<String> values =
                    written.stream().filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) {
                filled.put(name, values);
            }
        });
        return filled;
    }

    private record Reader(Table table, Map<String, List<String>> parameters) {
        Outcome<Question> read() {
            for (String name : parameters.keySet()) {
                if (!PARAMETERS.contains(name)) {
                    return refused("there is no parameter '" + name + "': " + String.join(", ", PARAMETERS));
                }
            }
            for (String name : PARAMETERS) {
                if (written(name).stream().anyMatch(value -> hasEmpty(name, value))) {
                    return refused("'" + name + "' has an empty value");
                }
                List<String> values = values(name);
                if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                    return refused("'" + name + "' has more than 20 values or one of more than 200 characters");
                }
            }
            Optional<String> unknown = table.unknown(values("type"));
            if (unknown.isPresent()) {
                return refused("'" + unknown.get() + "' is no type of " + table.word() + ": "
                        + String.join(", ", table.types()));
            }
            return day("after")
                    .then(after ->
                            day("before").then(before -> most().then(most -> Outcome.made(made(after, before, most)))));
        }

        private Question made(Optional<LocalDate> after, Optional<LocalDate> before, int most) {
            Filter filter = new Filter(
                    values("type"),
                    values("actor"),
                    values("where"),
                    after,
                    before,
                    one("story"),
                    values("from"),
                    one("q").stream()
                            .flatMap(words -> Stream.of(words.split("\\s+")))
                            .filter(word -> !word.isEmpty())
                            .toList());
            return new Question(table, filter, one("story"), most);
        }

        private Outcome<Optional<LocalDate>> day(String name) {
            Optional<String> written = one(name);
            try {
                return Outcome.made(written.map(LocalDate::parse));
            } catch (DateTimeException notADay) {
                return refused("'" + written.orElse("") + "' is no day such as 2023-09-20");
            }
        }

        private Outcome<Integer> most() {
            Optional<String> written = one("most");
            try {
                int most = written.map(Integer::parseInt).orElse(USUAL);
                if (most >= 1 && most <= MOST) {
                    return Outcome.made(most);
                }
            } catch (NumberFormatException notANumber) {
                return refused("'" + written.orElse("") + "' is no number from 1 to 1000");
            }
            return refused("'" + written.orElse("") + "' is no number from 1 to 1000");
        }

        private static <T> Outcome<T> refused(String what) {
            return Outcome.refused("bad-parameter", what, "query");
        }

        private List<String> written(String name) {
            return parameters.getOrDefault(name, List.of());
        }

        private Optional<String> one(String name) {
            return written(name).stream().findFirst().filter(value -> !value.isBlank());
        }

        /// Also between commas: `type=,` asks for nothing that there is.
        private static boolean hasEmpty(String name, String written) {
            return LISTS.contains(name)
                    ? Stream.of(written.split(",", -1)).anyMatch(String::isBlank)
                    : written.isBlank();
        }

        private List<String> values(String name) {
            return written(name).stream()
                    .flatMap(value -> Stream.of(value.split(",")))
                    .map(String::strip)
                    .toList();
        }
    }
}
