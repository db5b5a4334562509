package org.daybook.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.store.Keeping;
import org.daybook.store.Keeping.Released;
import picocli.CommandLine.Option;

/// How long articles are kept and how much room they may take: `--keep-days`, `--disk-budget`.
final class KeepingOptions {
    @Option(
            names = "--keep-days",
            paramLabel = "N",
            converter = Values.KeptDays.class,
            description = "Let articles go that were seen more than N days ago, at least 40 (default: keep all).")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--disk-budget",
            paramLabel = "SIZE",
            converter = Sizes.Bytes.class,
            description =
                    "Let the oldest go when the store holds more than this, such as 2G. What editions cite always stays.")
    private Optional<Long> budget = Optional.empty();

    Keeping keeping() {
        return new Keeping(
                days.map(Duration::ofDays), budget.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    static String said(Released released) {
        return "%,d articles let go; the store holds %s%s"
                .formatted(
                        released.articles(),
                        Sizes.said(released.bytes()),
                        released.over() ? ", over its budget: nothing that is left may go" : "");
    }
}
