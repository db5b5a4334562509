package org.daybook.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which entries of the record are wanted; the same for `query` and `export`. What is given twice, or with commas,
/// asks for any of the values.
final class FilterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = {
                "An event's PLOVER type or status (assault, planned), a claim's standing or kind (denied, direct),",
                "a figure's kind (killed)."
            })
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--actor",
            split = ",",
            paramLabel = "WHO",
            description = "Name, country (AZE, Azerbaijan) or sector (GOV) of actor or target; the source of a claim.")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = {"--where", "--country"},
            split = ",",
            paramLabel = "PLACE",
            description = "A place, its first-order division, or its country (LBY, Libya).")
    private List<String> where = new ArrayList<>();

    @Option(names = "--after", paramLabel = "DAY", description = "Nothing before this day (that day included).")
    private Optional<LocalDate> after = Optional.empty();

    @Option(names = "--before", paramLabel = "DAY", description = "Nothing after this day (that day included).")
    private Optional<LocalDate> before = Optional.empty();

    @Option(names = "--story", paramLabel = "ID", description = "Of this story only.")
    private Optional<String> story = Optional.empty();

    @Option(names = "--from", split = ",", paramLabel = "PUBLISHER", description = "Told by this publisher.")
    private List<String> from = new ArrayList<>();

    /// @param words each stands in the quote or the title
    Filter filter(Table table, List<String> words) {
        for (String option : List.of("--type", "--actor", "--where", "--from", "--story")) {
            refuseEmpty(spec.findOption(option));
        }
        Optional<String> unknown = table.unknown(types);
        if (unknown.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + unknown.get() + "' is no type of " + table.word() + ": one of "
                            + String.join(", ", table.types()));
        }
        if (after.isPresent() && before.isPresent() && before.get().isBefore(after.get())) {
            throw new ParameterException(
                    spec.commandLine(), "no day is after " + after.get() + " and before " + before.get());
        }
        return new Filter(types, actors, where, after, before, story, from, words);
    }

    /// An empty value, also one between commas, stands in every text and would ask for everything.
    private void refuseEmpty(OptionSpec option) {
        for (String written : option.originalStringValues()) {
            boolean list = !option.splitRegex().isEmpty();
            if (list ? Stream.of(written.split(",", -1)).anyMatch(String::isBlank) : written.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(), option.longestName() + " has an empty value in '" + written + "'");
            }
        }
    }

    Optional<String> story() {
        return story;
    }
}
