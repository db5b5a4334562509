package org.daybook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job in batch over a folder of archives, lines and files: what one machine reads in it, as records in Parquet.
class FolderJobTest {
    private static final String PAGE = """
            <!doctype html><html><head><title>Floods in Derna</title>
            <meta property="article:published_time" content="2023-09-12T06:00:00Z"></head><body><article><h1>Floods in Derna</h1>
            <p>Two dams above the Libyan port of Derna gave way on Sunday night, and whole quarters along the river were carried into the sea.</p>
            <p>Protesters marched in Derna on Monday. At least 2,000 people have died, the Red Crescent said on Tuesday.</p>
            </article></body></html>""";

    private static final String FEED = """
            <rss version="2.0"><channel><title>Harbour News</title><item><title>Soldiers dig in the Atlas</title>
            <link>https://harbour.example/atlas</link><pubDate>Tue, 12 Sep 2023 09:00:00 GMT</pubDate>
            <description>Soldiers dug for survivors in Amizmiz after the earthquake in Morocco.</description></item>
            <item><title>A strike at the port</title><link>https://harbour.example/strike</link></item></channel></rss>""";

    private static final String LINE = """
            {"id":"line-1","title":"Rebels attack a convoy","published":"2023-09-13T06:00:00Z",\
            "text":"Rebels attacked a convoy near Goma on Tuesday, killing five soldiers, the army said."}
            {"id":"line-2"}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path wire() throws IOException {
        Path wire = Files.createDirectories(folder.resolve("wire/deep")).getParent();
        Files.write(wire.resolve("crawl.warc.gz"), gzip(record("https://port.example/derna", "text/html", PAGE)));
        Files.writeString(wire.resolve("deep/feed.warc"), record("https://harbour.example/feed", "text/xml", FEED));
        Files.write(wire.resolve("lines.jsonl.gz"), gzip(LINE));
        Files.writeString(wire.resolve("broken.jsonl.gz"), "not packed");
        Files.writeString(
                wire.resolve("cut.warc"),
                record("https://port.example/cut", "text/html", PAGE).substring(0, 400));
        Files.writeString(wire.resolve("picture.png"), "passed over");
        return wire;
    }

    private static String record(String target, String type, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2023-09-20T06:40:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Target-URI: " + target
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// What one machine makes of it.
    private record Read(List<Reading> readings, List<String> refusals) {
        static Read of(Path wire) throws IOException {
            Cleaner cleaner = Cleaner.load();
            Reader reader = Reader.load();
            Read read = new Read(new ArrayList<>(), new ArrayList<>());
            try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
                inputs.forEachRemaining(input -> input.entries().forEach(one -> read.take(one, cleaner, reader)));
            }
            return read;
        }

        private void take(Input input, Cleaner cleaner, Reader reader) {
            switch (input.article(cleaner)) {
                case Outcome.Made<Article>(var article) ->
                    readings.add(reader.read(input.identified(article, article)));
                case Outcome.Not<Article>(var why) -> refusals.add(why.code());
            }
        }
    }

    @Test
    void aFolderGivesWhatOneMachineReadsInIt() throws Exception {
        Path wire = wire();
        Path database = folder.resolve("wire.db");
        Path out = folder.resolve("out");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
        StreamJob.build(
                environment,
                JobOptions.parse(
                        "--files",
                        wire.toString(),
                        "--store",
                        database.toString(),
                        "--out",
                        out.toString(),
                        "--format",
                        "parquet"));
        environment.execute("test");
        Read expected = Read.of(wire);
        assertThat(expected.readings()).hasSize(4);
        assertThat(expected.refusals()).containsExactlyInAnyOrder("unreadable", "bad-archive", "no-body");
        try (Store store = Stores.open(database.toString())) {
            assertThat(store.check()).isEmpty();
            List<Filed> filed = new ArrayList<>();
            store.stories(filed::addAll);
            assertThat(filed.stream()
                            .map(Filed::reading)
                            .map(FolderJobTest::kept)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected.readings().stream()
                            .map(FolderJobTest::kept)
                            .toList());
            assertThat(store.refusals())
                    .extracting(refusal -> refusal.refused().code())
                    .containsExactlyInAnyOrderElementsOf(expected.refusals());
        }
        assertThat(rows(out.resolve("events")))
                .isPositive()
                .isEqualTo(expected.readings().stream()
                        .mapToInt(reading -> reading.events().size())
                        .sum());
        assertThat(rows(out.resolve("claims"))).isPositive();
        assertThat(rows(out.resolve("figures")))
                .isPositive()
                .isEqualTo(expected.readings().stream()
                        .mapToInt(reading -> reading.counts().size())
                        .sum());
    }

    /// What a store keeps word for word; it keeps no tokens.
    private static List<Object> kept(Reading reading) {
        return List.of(reading.article().id(), reading.article().text(), reading.events(), reading.claims());
    }

    /// Of all files of a folder, as DuckDB reads them.
    private static int rows(Path folder) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet counted =
                        statement.executeQuery("select count(*) from read_parquet('" + folder + "/*.parquet')")) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
