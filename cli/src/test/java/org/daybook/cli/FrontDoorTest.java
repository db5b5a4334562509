package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the command line says to people who mistype, and to those who ask.
class FrontDoorTest {
    @TempDir
    Path folder = Path.of("");

    private record Said(int status, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine front = Daybook.commandLine();
        front.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = front.execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyVerbHasHelpWithAnExample() {
        return Daybook.commandLine().getSubcommands().keySet().stream()
                .filter(verb -> !verb.equals("help"))
                .map(verb -> DynamicTest.dynamicTest(verb, () -> {
                    Said said = say(verb, "--help");
                    assertThat(said.err()).isEmpty();
                    assertThat(said.status()).isZero();
                    assertThat(said.out().substring(said.out().indexOf("Example:")))
                            .contains("daybook " + verb);
                }));
    }

    @Test
    void whatIsNoNumberOfThingsIsAWrongCommandLine() {
        for (List<String> wrong : List.of(
                List.of("edition", "--items", "0"),
                List.of("run", "--items", "-1"),
                List.of("search", "--most", "0", "derna"),
                List.of("clean", "--threads", "0", "x.html"),
                List.of("run", "--port", "99999"))) {
            Said said = say(wrong.toArray(String[]::new));
            assertThat(said.status()).as("%s", wrong).isEqualTo(2);
            assertThat(said.err()).contains("is not a ").doesNotContain("java.");
        }
    }

    @Test
    void aZoneOrADayThatIsNoneIsExplainedWithoutJava() {
        assertThat(say("edition", "--zone", "nowhere").err())
                .contains("'nowhere' is no time zone")
                .doesNotContain("java.");
        assertThat(say("edition", "--date", "2023-02-30").err())
                .contains("no day such as")
                .doesNotContain("java.");
        assertThat(say("edition", "--date", "+999999999-12-31").status()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoStoreIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "no database at all, only some words in a file");
        Said said = say("check", "--store", file.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains(file.toString()).contains("not a database");
    }

    @Test
    void aStoreThatCannotBeMadeIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("plain.txt"), "x");
        Said said = say("ingest", "--store", file.resolve("in").resolve("it.db").toString(), file.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err().strip()).startsWith("daybook: ").contains(": ").isNotEqualTo("daybook: " + file);
    }
}
