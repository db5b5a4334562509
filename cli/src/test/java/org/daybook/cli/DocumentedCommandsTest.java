package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// Every `./daybook` command in the documentation is one that the command line understands.
class DocumentedCommandsTest {
    @TestFactory
    Stream<DynamicTest> everyCommandInTheDocumentsIsUnderstood() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path document : List.of(Path.of("..", "README.md"), Path.of("..", "docs", "using.md"))) {
            for (String line : Files.readAllLines(document)) {
                for (String part : line.split("[|#]")) {
                    if (part.strip().startsWith("./daybook ") && !part.contains("COMMAND")) {
                        commands.add(part.strip().substring("./daybook ".length()));
                    }
                }
            }
        }
        assertThat(commands).as("commands found in the documents").hasSizeGreaterThan(10);
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> understood(command)));
    }

    private static void understood(String command) {
        CommandLine.ParseResult parsed = Daybook.commandLine().parseArgs(command.split(" +"));
        assertThat(parsed.hasSubcommand()).as(command).isTrue();
    }
}
