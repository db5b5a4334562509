package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.store.PostgresServer;
import org.daybook.store.Store;
import org.daybook.store.Stores;
import org.daybook.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/// The command line with a store in PostgreSQL, and several sites on one.
@ResourceLock(Resources.SYSTEM_OUT) // what commands print is caught there
class PostgresTest {
    private static final String WIRE = Path.of("..", "samples").toString();

    @TempDir
    Path folder = Path.of("");

    private record Said(int status, String all) {}

    private static Said say(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            CommandLine front = Daybook.commandLine();
            front.setErr(new PrintWriter(err, true));
            int status = front.execute(arguments);
            return new Said(status, written.toString(StandardCharsets.UTF_8) + err);
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void theSampleWireMakesTheSameContentInBothAndEverySiteSeesIt() throws Exception {
        String address = PostgresServer.address(folder);
        String file = folder.resolve("daybook.db").toString();
        try (Store one = Stores.open(address);
                Store other = Stores.open(address);
                Site first = Site.start(one, 0);
                Site second = Site.start(other, 0)) {
            assertThat(get(first, "/search?q=flood")).isEqualTo(get(second, "/search?q=flood"));
            String before = get(first, "/search?q=flood");
            for (String store : List.of(address, file)) {
                assertThat(say("ingest", WIRE, "--store", store).status()).isZero();
                Said edition = say("edition", "--zone", "UTC", "--store", store);
                assertThat(edition.status()).as(edition.all()).isZero();
            }
            assertThat(say("check", "--store", address).status()).isZero();
            try (Store sqlite = Stores.open(file)) {
                assertThat(one.articles()).isPositive().isEqualTo(sqlite.articles());
                assertThat(one.contentDigest()).isEqualTo(sqlite.contentDigest());
            }
            assertSaidAlike(address, file);
            for (String page : List.of("/search?q=flood", "/record", "/api/figures")) {
                assertThat(get(first, page)).as(page).isEqualTo(get(second, page));
            }
            assertThat(get(first, "/search?q=flood")).isNotEqualTo(before).contains("/article/");
        }
    }

    private void assertSaidAlike(String address, String file) throws IOException {
        for (String asked :
                List.of("query --of claims --json", "query --type aid --json", "query flood --most 3", "feeds")) {
            assertThat(say((asked + " --store " + address).split(" ")))
                    .as(asked)
                    .isEqualTo(say((asked + " --store " + file).split(" ")));
        }
        for (String asked : List.of("--format csv", "--format csv --type aid", "--format jsonl --of figures")) {
            assertThat(exported(asked, address)).as(asked).isEqualTo(exported(asked, file));
        }
    }

    private String exported(String options, String store) throws IOException {
        Path out = folder.resolve("table");
        Said said = say(("export " + options + " --out " + out + " --store " + store).split(" "));
        assertThat(said.status()).as(said.all()).isZero();
        return Files.readString(out);
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutThePassword() {
        String address = PostgresServer.address(folder);
        Said backup = say("backup", folder.resolve("copy").toString(), "--store", address);
        assertThat(backup.status()).isEqualTo(1);
        assertThat(backup.all()).contains("not-a-file: ").contains("pg_dump");
        Said away = say("check", "--store", "postgresql://daybook:open-sesame@127.0.0.1:1/none");
        assertThat(away.status()).isEqualTo(1);
        assertThat(away.all())
                .contains("postgresql://daybook@127.0.0.1:1/none")
                .contains("store-away: ")
                .doesNotContain("open-sesame");
        Said wrong = say("check", "--store", "postgresql://daybook:open/sesame@127.0.0.1/none");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.all()).contains("%2F").doesNotContain("sesame");
        Said inputs = say("run", "--serve-only", WIRE, "--store", address);
        assertThat(inputs.status()).isEqualTo(2);
        assertThat(inputs.all()).contains("--serve-only reads nothing");
    }

    private static String get(Site site, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + site.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body()
                    .replace(":" + site.port(), "");
        }
    }
}
