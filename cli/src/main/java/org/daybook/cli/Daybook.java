package org.daybook.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daybook.inputs.Reason;
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
            QueryCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TidyCommand.class,
            PasswordCommand.class,
            TokenCommand.class,
            CleanCommand.class,
            ExplainCommand.class,
            FeedsCommand.class,
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
            "  daybook cluster --help      the same stream on Kafka and Flink",
            "",
            "Exit status: 0 done (refused inputs are lines of their own), 1 could not go on, 2 wrong command line,",
            "3 a tool is missing, 4 `check` found a fault."
        })
public final class Daybook {
    private Daybook() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command line, for programs that call it in their own process: it prints to their standard output and answers
    /// with the exit status, without ending the process.
    public static CommandLine commandLine() {
        CommandLine front = new CommandLine(new Daybook());
        front.getSubcommands().forEach((name, verb) -> {
            if (!name.equals("help")) {
                verb.getCommandSpec().mixinStandardHelpOptions(true).version("daybook 0.1.0");
            }
        });
        return front.setUsageHelpWidth(110)
                .registerConverter(ZoneId.class, Values::zone)
                .registerConverter(LocalDate.class, Values::day)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (readerIsGone(failure)) {
                        return 0;
                    }
                    if (Failures.isOfTheWorld(failure)) {
                        commandLine.getErr().println("daybook: " + Reason.of(failure));
                        return 1;
                    }
                    throw failure;
                });
    }

    /// Whoever reads our output has enough of it, as in `daybook read - | head -1`: no
    /// failure, and nothing to say.
    private static boolean readerIsGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
