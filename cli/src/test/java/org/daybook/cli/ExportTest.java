package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.core.record.Format;
import org.daybook.core.record.Json;
import org.daybook.inputs.Inputs;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/// The verbs that give the record out, over a day of the sample wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Resources.SYSTEM_OUT) // what commands print is caught there
class ExportTest {
    private static final Path SAMPLES = Path.of("..", "samples", "2023-09-20");

    private final Path folder;
    private final Path database;

    ExportTest(@TempDir Path folder) {
        this.folder = folder;
        this.database = folder.resolve("record.db");
    }

    @BeforeAll
    void fill() throws IOException {
        try (Store store = SqliteStore.open(database);
                Inputs inputs = new Inputs(List.of(SAMPLES.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 2);
        }
    }

    private record Said(int status, String out, String err) {}

    private Said say(String... arguments) {
        StringWriter err = new StringWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", database.toString()));
        CommandLine front = Daybook.commandLine().setErr(new PrintWriter(err, true));
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int status = front.execute(all.toArray(String[]::new));
            return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    private byte[] exported(String... arguments) throws IOException {
        Path file = folder.resolve("out");
        List<String> all = new ArrayList<>(List.of("export", "--out", file.toString()));
        all.addAll(List.of(arguments));
        assertThat(say(all.toArray(String[]::new)).status()).isZero();
        return Files.readAllBytes(file);
    }

    @Test
    void everyFormatGivesTheSameBytesTwice() throws IOException {
        for (Format format : Format.values()) {
            String name = format.name().toLowerCase(Locale.ROOT);
            assertThat(exported("--format", name))
                    .as(name)
                    .hasSizeGreaterThan(200)
                    .isEqualTo(exported("--format", name));
        }
    }

    @Test
    void everyRowOfALayoutWithoutRoomHasItsEvidenceBesideIt() throws IOException {
        Path evidence = folder.resolve("evidence.jsonl");
        String rows =
                new String(exported("--format", "gdelt", "--evidence", evidence.toString()), StandardCharsets.UTF_8);
        List<String> named = Files.readAllLines(evidence).stream()
                .map(line -> Json.parse(line, "evidence")
                        .made()
                        .orElseThrow()
                        .path("row")
                        .asText())
                .toList();
        assertThat(rows.lines().map(row -> row.substring(0, row.indexOf('\t'))))
                .isNotEmpty()
                .allMatch(named::contains);
        try (Store store = SqliteStore.open(database)) {
            for (String line : Files.readAllLines(evidence)) {
                ObjectNode object = Json.parse(line, "evidence").made().orElseThrow();
                String text = store.article(object.path("article").asText())
                        .orElseThrow()
                        .reading()
                        .article()
                        .text();
                object.path("evidence")
                        .forEach(span -> assertThat(text.substring(
                                        text.offsetByCodePoints(
                                                0, span.path("begin").asInt()),
                                        text.offsetByCodePoints(
                                                0, span.path("end").asInt())))
                                .isEqualTo(span.path("text").asText()));
            }
        }
    }

    @Test
    void filtersNarrowWhatIsExported() throws IOException {
        String all = new String(exported("--format", "csv"), StandardCharsets.UTF_8);
        String protests = new String(exported("--format", "csv", "--type", "protest"), StandardCharsets.UTF_8);
        assertThat(protests.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(",PROTEST,"));
        assertThat(protests.lines().count()).isLessThan(all.lines().count());
        assertThat(new String(exported("--format", "csv", "--after", "2030-01-01"), StandardCharsets.UTF_8).lines())
                .as("the header alone")
                .hasSize(1);
    }

    @Test
    void aQueryIsATableForPeopleAndLinesForPrograms() {
        Said table = say("query", "--type", "protest", "--most", "3");
        assertThat(table.status()).isZero();
        assertThat(table.out().lines()).hasSizeBetween(2, 4);
        assertThat(table.out().lines().findFirst().orElseThrow()).matches("DAY +TYPE +WHO .*QUOTE +ARTICLE");
        assertThat(table.out().lines().skip(1)).allMatch(line -> line.contains("PROTEST"));
        Said lines = say("query", "--of", "figures", "--type", "killed", "--json");
        assertThat(lines.out().lines()).isNotEmpty().allSatisfy(line -> {
            ObjectNode figure = Json.parse(line, "query").made().orElseThrow();
            assertThat(figure.path("what").asText()).isEqualTo("killed");
            assertThat(figure.path("quote").asText()).isNotEmpty();
        });
        assertThat(say("query", "zzyzx").out()).isEmpty();
    }

    @Test
    void whatIsNoTypeFormatOrRangeIsAWrongCommandLine() {
        for (List<String> wrong : List.of(
                List.of("query", "--type", "war"),
                List.of("query", "--of", "people"),
                List.of("query", "--type", ""),
                List.of("query", "--type", ","),
                List.of("export", "--format", "csv", "--type", ","),
                List.of("export", "--format", "csv", "--actor", ""),
                List.of("export", "--format", "csv", "--country", "LBY,,AZE"),
                List.of("export", "--format", "csv", "--from", ","),
                List.of("export", "--format", "csv", "--story", ""),
                List.of("edition", "--email", folder + "/e.eml", "--json"),
                List.of("export", "--format", "xml"),
                List.of("export", "--format", "acled", "--of", "claims"),
                List.of("export", "--format", "csv", "--after", "2023-09-20", "--before", "2023-09-19"))) {
            Said said = say(wrong.toArray(String[]::new));
            assertThat(said.status()).as("%s", wrong).isEqualTo(2);
            assertThat(said.err()).doesNotContain("java.");
        }
        assertThat(say("query", "--type", "war").err())
                .contains("'war' is no type of events")
                .contains("assault");
    }

    @Test
    void anActorsFileWithFaultsStopsTheReadingAndNamesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("actors.txt"), "# mine\nGuild\tNLD\n\nGuild\tNLD\tLAB\tclub\n");
        Said said = say("ingest", "--actors", file.toString(), SAMPLES.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("bad-actors: " + file + ":2: ").contains("bad-actors: " + file + ":4: ");
    }

    @Test
    void noOutputIsTheStoreByWhateverName() throws IOException {
        byte[] before = Files.readAllBytes(database);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), database);
        Path twin = Files.createLink(folder.resolve("twin.csv"), database);
        List<Path> names = List.of(
                database,
                link,
                twin,
                folder.resolve("..").resolve(folder.getFileName()).resolve("record.db"),
                folder.resolve("record.db-wal"),
                folder.resolve("record.db-shm"));
        for (Path name : names) {
            for (List<String> command : List.of(
                    List.of("export", "--format", "csv", "--out", name.toString()),
                    List.of("export", "--format", "csv", "--evidence", name.toString()),
                    List.of("edition", "--email", name.toString()))) {
                Said said = say(command.toArray(String[]::new));
                assertThat(said.status()).as("%s", command).isEqualTo(2);
                assertThat(said.err().lines().findFirst().orElseThrow())
                        .contains(name.toString())
                        .contains("is the store");
            }
        }
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        Files.delete(link);
        Files.delete(twin);
    }

    @Test
    void rowsAndEvidenceAreTwoFiles() throws IOException {
        Path file = folder.resolve("both");
        Said said = say("export", "--format", "csv", "--out", file.toString(), "--evidence", folder + "/./both");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("--out and --evidence are one file");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExportThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path here = Files.createDirectory(folder.resolve("kept"));
        Path old = Files.writeString(here.resolve("old.csv"), "yesterday's");
        Said said =
                say("export", "--format", "csv", "--out", old.toString(), "--evidence", here + "/no/such/folder.jsonl");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("no/such/folder.jsonl: its folder does not exist");
        assertThat(Files.readString(old)).isEqualTo("yesterday's");
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files).containsExactly(old);
        }
    }

    @Test
    void anExportThroughALinkReplacesWhatItLeadsToAndKeepsItsPermissions() throws IOException {
        Path old = Files.writeString(folder.resolve("private.csv"), "yesterday's");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("to-private.csv"), old);
        assertThat(say("export", "--format", "csv", "--out", link.toString()).status())
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(old)).startsWith("id,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void anExplanationDoesNotReplaceItsPage() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>The port of Derna opened again on Monday.</p>");
        int status = Daybook.commandLine()
                .setErr(new PrintWriter(new StringWriter()))
                .execute("explain", page.toString(), "--html", folder + "/./page.html");
        assertThat(status).isEqualTo(2);
        assertThat(Files.readString(page)).startsWith("<p>The port");
    }

    @Test
    void anOptionThatWouldBeIgnoredIsAWrongCommandLine() {
        for (List<String> wrong :
                List.of(List.of("read", "--json", "x.html"), List.of("read", "--gaps", "--pretty", "x.html"))) {
            StringWriter err = new StringWriter();
            int status =
                    Daybook.commandLine().setErr(new PrintWriter(err, true)).execute(wrong.toArray(String[]::new));
            assertThat(status).as("%s", wrong).isEqualTo(2);
            assertThat(err.toString()).contains("--gaps");
        }
    }

    @Test
    void anActorsFileThatIsNoTextOrAFolderIsNamed() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.txt"),
                "# mine\nSociété\tFRA\tLAB\torganisation\n".getBytes(StandardCharsets.ISO_8859_1));
        Said said = say("ingest", "--actors", latin.toString(), SAMPLES.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("bad-actors: " + latin + ":2: byte 12 of the file is not UTF-8");
        assertThat(say("ingest", "--actors", folder.toString(), SAMPLES.toString())
                        .err())
                .contains("bad-actors: " + folder + ": a folder");
    }
}
