package org.daybook.cli;

import java.time.ZoneId;
import org.daybook.core.edition.Closing;
import picocli.CommandLine.Option;

/// When a day's edition closes: `--zone`, `--hour`.
final class ClosingOptions {
    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose days (default: this machine's zone, ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--hour",
            paramLabel = "HOUR",
            converter = Values.Hour.class,
            description = "Close each day's edition at this hour, 0 to 24 (default: ${DEFAULT-VALUE}, the day's end).")
    private int hour = Closing.MIDNIGHT;

    Closing closing() {
        return new Closing(zone, hour);
    }
}
