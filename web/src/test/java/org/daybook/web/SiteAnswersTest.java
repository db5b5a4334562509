package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.web.ServedWire.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the site answers to requests of all kinds, right and wrong ones. One site for all tests: none changes anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteAnswersTest {
    private final ServedWire served;

    SiteAnswersTest(@TempDir Path folder) {
        served = new ServedWire(folder.resolve("site.db"));
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> Site.start(served.store(), served.site().port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + served.site().port())
                .hasRootCauseInstanceOf(BindException.class)
                .cause()
                .hasMessageContaining("--port");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + served.site().port() + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://127.0.0.1:" + served.site().port())
                .build();
        return served.ask(request);
    }

    @Test
    void whatIsNotHereIsSaidWithAWayOut() throws Exception {
        for (String path : List.of("/nowhere", "/story/none", "/article/none", "/edition/1999-01-01", "/a%20b")) {
            HttpResponse<String> response = served.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(response.body()).select("main a[href=/], main form"))
                    .as("ways out of " + path)
                    .hasSize(2);
        }
        for (String noDay : List.of("yesterday", "-999999999-01-01", "0000-01-01", "+12000-01-01", "9999-01-01")) {
            assertThat(served.get("/edition/" + noDay).statusCode()).as(noDay).isEqualTo(400);
            assertThat(served.get("/since/" + noDay).statusCode()).as(noDay).isEqualTo(400);
        }
        assertThat(served.get("/article/" + "x".repeat(5000)).statusCode()).isEqualTo(400);
    }

    @Test
    void headSaysWhatGetWould() throws Exception {
        for (String path : List.of("/", "/feed.atom", "/icon.svg", "/health", "/article/fed-1")) {
            HttpResponse<String> head = send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("content-type"))
                    .as("type of " + path)
                    .isEqualTo(served.get(path).headers().firstValue("content-type"));
        }
    }

    @Test
    void whatCanOnlyBeReadSaysSo() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> response = send(method, "/search");
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().firstValue("allow")).as(method).contains("GET, HEAD");
            assertThat(Jsoup.parse(response.body()).select("main a[href=/]"))
                    .as("way out")
                    .hasSize(1);
        }
        assertThat(send("POST", "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheServerRefusesByItselfIsSaidOnAPageOfOurs() throws Exception {
        for (String request : List.of("GET /a%zz HTTP/1.1", "GET /a%00 HTTP/1.1", "NONSENSE")) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), served.site().port())) {
                socket.getOutputStream()
                        .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(request)
                        .startsWith("HTTP/1.1 400")
                        .contains("Content-Security-Policy")
                        .contains("That address makes no sense")
                        .doesNotContainIgnoringCase("jetty");
            }
        }
    }

    @Test
    void whoAsksUnderAnotherNameIsToldNothing() throws Exception {
        for (String path : List.of("/", "/article/kara-1", "/feed.json", "/api/claims", "/nowhere", "/worker.js")) {
            for (String host : List.of("rebound.example", "rebound.example:80", "127.0.0.1.example", "[::2]")) {
                assertThat(answer(served.site(), path, host))
                        .as(host + path)
                        .startsWith("HTTP/1.1 421")
                        .contains("wrong-host")
                        .doesNotContain("ombudsman");
            }
        }
        for (String host : List.of("127.0.0.1", "127.0.0.1:8020", "LOCALHOST:1", "localhost.", "[::1]", "[::1]:80")) {
            assertThat(answer(served.site(), "/", host)).as(host).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoHasAnAnswerAlreadyIsNotGivenItAgain() throws Exception {
        for (String path : List.of("/", "/feed.atom", "/feed.json", "/sources.opml", "/icon.svg", "/icon-192.png")) {
            String tag = served.get(path).headers().firstValue("etag").orElse("");
            assertThat(tag).as("quoted, as RFC 9110 asks: " + path).matches("(W/)?\"[!#-~]+\"");
            for (String known : List.of(tag, "\"old\", " + tag, tag.replace("W/", ""), "*")) {
                HttpResponse<String> again = unless(path, known);
                assertThat(again.statusCode()).as(path + " for " + known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("etag")).contains(tag);
            }
            assertThat(unless(path, "\"old\"").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(served.get("/nowhere").headers().firstValue("etag")).isEmpty();
    }

    private HttpResponse<String> unless(String path, String known) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + served.site().port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).header("If-None-Match", known).build();
        return served.ask(request);
    }

    @Test
    void anIdThatCannotStandInAPathIsFoundByItsLink() throws Exception {
        assertThat(Links.story("kara-1")).isEqualTo("/story/kara-1");
        for (String id : List.of(".", "..", "a/b", "50%", "a;b", "\\")) {
            HttpResponse<String> response = served.get(Links.article(id));
            assertThat(response.statusCode()).as(id).isEqualTo(404);
            assertThat(response.body()).as(id).contains("There is no article with this number.");
        }
        assertThat(Jsoup.parse(served.get("/article?id=fed-1").body())
                        .select("h1")
                        .text())
                .isEqualTo(Wire.HOSTILE);
    }
}
