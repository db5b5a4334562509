package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.daybook.web.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/// Who may read the site, from the command line; and what is told on standard error.
@ResourceLock(Resources.SYSTEM_OUT) // what commands print is caught there
class AccessTest {
    @TempDir
    Path folder = Path.of("");

    private record Said(int status, String out, String err) {}

    private Said say(String input, String... arguments) {
        PrintStream out = System.out;
        InputStream in = System.in;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLine front = Daybook.commandLine();
            front.setErr(new PrintWriter(err, true));
            int status = front.execute(arguments);
            return new Said(status, written.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(out);
            System.setIn(in);
        }
    }

    private String store() {
        return folder.resolve("daybook.db").toString();
    }

    @Test
    void thePasswordIsKeptAsAHashInAFileOfItsOwner() throws IOException {
        assertThat(say("too short\n", "password", "--stdin", "--store", store()).err())
                .contains("bad-password");
        assertThat(say("five lanterns over the quay\n", "password", "--stdin", "--store", store())
                        .status())
                .isZero();
        Path file = AccessFile.beside(Path.of(store())).path();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).startsWith("password $2b$12$").doesNotContain("lanterns");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new AccessFile(file).read()).hasMessageContaining("open-access-file");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(say("", "password", "--remove", "--store", store()).status()).isZero();
        assertThat(new AccessFile(file).read()).isEqualTo(Access.OPEN);
    }

    @Test
    void aTokenIsSaidOnceAndItsHashIsKept() throws IOException {
        Said made = say("", "token", "feed reader", "--store", store());
        String token = made.out().strip();
        assertThat(token).matches("daybook_[A-Za-z0-9_-]{43}");
        Path file = AccessFile.beside(Path.of(store())).path();
        assertThat(Files.readString(file)).isEqualTo("token read " + Access.hash(token) + " feed reader\n");
        assertThat(say("", "token", "prometheus", "--scope", "admin", "--store", store())
                        .status())
                .isZero();
        assertThat(say("", "token", "--store", store()).out()).isEqualTo("read feed reader\nadmin prometheus\n");
        assertThat(say("", "token", "feed reader", "--store", store()).status()).isEqualTo(1);
        assertThat(say("", "token", "feed reader", "--remove", "--store", store())
                        .status())
                .isZero();
        assertThat(say("", "token", "--store", store()).out()).isEqualTo("admin prometheus\n");
        assertThat(say("", "token", "x", "--scope", "all", "--store", store()).status())
                .isEqualTo(2);
    }

    @Test
    void beyondThisMachineRunAsksForAPasswordFirst() {
        for (List<String> beyond : List.of(
                List.of("--address", "0.0.0.0"),
                List.of("--address", "192.0.2.1"),
                List.of("--host-name", "a.example"))) {
            List<String> arguments = new java.util.ArrayList<>(List.of("run", "--store", store(), "--port", "0"));
            arguments.addAll(beyond);
            Said said = say("", arguments.toArray(String[]::new));
            assertThat(said.status()).as("%s", beyond).isEqualTo(1);
            assertThat(said.err()).as("%s", beyond).contains("no-password", "daybook password");
        }
    }

    @Test
    void nothingIsWrittenOverTheHashes() {
        assertThat(say("five lanterns over the quay\n", "password", "--stdin", "--store", store())
                        .status())
                .isZero();
        assertThat(say("", "backup", store() + ".access", "--store", store()).status())
                .isEqualTo(2);
    }

    @Test
    void aLogLineIsOneLineWhateverStrangersWrote() {
        LogRecord event = new LogRecord(Level.INFO, "refused");
        event.setParameters(new Object[] {
            java.util.Map.of(
                    "code", "too-large", "place", "a\nlevel=error \u001b[31m\"x\"", "bytes", 12L, "ms", 1.23456f)
        });
        String json = new LogLines(LogLines.Form.JSON, System.err).line(event);
        assertThat(json)
                .contains("\"level\":\"info\",\"event\":\"refused\",\"bytes\":12,\"code\":\"too-large\"")
                .contains("\"ms\":1.235")
                .contains("a\\nlevel=error \\u001B[31m\\\"x\\\"");
        String pairs = new LogLines(LogLines.Form.LOGFMT, System.err).line(event);
        assertThat(pairs)
                .contains(" level=info event=refused bytes=12 code=too-large ")
                .endsWith("place=\"a\\nlevel=error \\u001B[31m\\\"x\\\"\"");
        assertThat(new LogLines(LogLines.Form.PLAIN, System.err).line(event)).startsWith("daybook: refused bytes=12");
        for (String line : List.of(json, pairs)) {
            assertThat(line.chars()).as("control characters").allMatch(c -> c >= ' ');
        }
    }

    @Test
    void backUpAndRestoreFromTheCommandLine() throws IOException {
        Path page = Files.writeString(
                folder.resolve("wire.jsonl"),
                "{\"id\": \"a\", \"text\": \"Officials in Derna said on Monday that the port had opened.\"}\n");
        assertThat(say("", "ingest", "--store", store(), page.toString()).status())
                .isZero();
        String copy = folder.resolve("copy.db").toString();
        assertThat(say("", "backup", copy, "--store", store()).status()).isZero();
        String then = say("", "check", "--store", store()).out();
        Files.writeString(page, "{\"id\": \"b\", \"text\": \"Residents in Tripoli protested on Tuesday.\"}\n");
        assertThat(say("", "ingest", "--store", store(), page.toString()).status())
                .isZero();
        assertThat(say("", "check", "--store", store()).out()).isNotEqualTo(then);
        assertThat(say("", "restore", copy, "--store", store()).status()).isZero();
        assertThat(say("", "check", "--store", store()).out()).isEqualTo(then);
        assertThat(say("", "tidy", "--store", store()).status()).isEqualTo(2);
        assertThat(say("", "tidy", "--keep-days", "39", "--store", store()).err())
                .contains("from 40");
        assertThat(say("", "tidy", "--disk-budget", "2X", "--store", store()).err())
                .contains("500M or 2G");
        assertThat(say("", "tidy", "--keep-days", "40", "--disk-budget", "1g", "--store", store())
                        .out())
                .contains("0 articles let go");
        Files.writeString(Path.of(copy), "no database");
        assertThat(say("", "restore", copy, "--store", store()).status()).isEqualTo(1);
        assertThat(say("", "check", "--store", store()).out()).isEqualTo(then);
    }
}
