package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.record.Acled;
import org.daybook.core.record.Gdelt;
import org.daybook.core.record.Layout;
import org.daybook.core.record.Polecat;
import org.daybook.core.record.Tables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// Every `./daybook` command in the documentation is one that the command line understands.
class DocumentedCommandsTest {
    @TestFactory
    Stream<DynamicTest> everyCommandInTheDocumentsIsUnderstood() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path document : List.of(
                Path.of("..", "README.md"),
                Path.of("..", "docs", "using.md"),
                Path.of("..", "docs", "live-wire.md"),
                Path.of("..", "docs", "exports.md"),
                Path.of("..", "docs", "operations.md"))) {
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

    @Test
    void everyColumnOfTheExportsIsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "exports.md"));
        for (Layout<?> layout :
                List.of(Tables.EVENTS, Tables.CLAIMS, Tables.FIGURES, Acled.EVENTS, Gdelt.EVENTS, Polecat.EVENTS)) {
            assertThat(layout.columns())
                    .allSatisfy(
                            column -> assertThat(document).contains("| `" + column.name() + "` | " + column.meaning()));
        }
    }

    /// A call that makes a refusal, up to its code.
    private static final Pattern REFUSED = Pattern.compile("refused\\(\\s*(?:source,\\s*)?\"([a-z0-9-]++)\"");

    @Test
    void everyCodeOfARefusalIsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "refusals.md"));
        Set<String> codes = new TreeSet<>();
        for (Path sources : List.of(
                Path.of("..", "core", "src", "main"), Path.of("..", "fetch", "src", "main"), Path.of("src", "main"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher refusal = REFUSED.matcher(Files.readString(file));
                    while (refusal.find()) {
                        codes.add(refusal.group(1));
                    }
                }
            }
        }
        assertThat(codes).as("codes found in the sources").hasSizeGreaterThan(10);
        assertThat(codes).allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
    }
}
