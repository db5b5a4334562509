package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The front door for users.
@Command(
        name = "daybook",
        version = "daybook 0.1.0",
        mixinStandardHelpOptions = true,
        header = "Reads the news by machine: a finite morning edition, and the record behind it.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            EditionCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            CleanCommand.class,
            FeedCommand.class,
            ParseCommand.class,
            ReadCommand.class,
            StoriesCommand.class,
            ReplayCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Example:",
            "  daybook run                 make the sample edition and serve it on http://127.0.0.1:8020",
            "  daybook clean page.html     cut the article out of a page",
            "",
            "Exit status: 0 done (refused inputs are lines of their own), 1 could not go on, 2 wrong command line."
        })
public final class Daybook {
    private Daybook() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Daybook()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            if (failure instanceof IOException || failure instanceof UncheckedIOException) {
                commandLine.getErr().println("daybook: " + reason(failure));
                return 1;
            }
            throw failure;
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + cause.getMessage();
    }
}
