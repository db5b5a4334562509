package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.daybook.web.Access.Scope;
import org.daybook.web.Access.Token;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who comes in, and who does not. Requests are written by hand, for Java's client sets `Host` itself.
class GateTest {
    private static final String PASSWORD = "five lanterns over the quay";
    private static final String HASH = Passwords.hash(PASSWORD, 5); // what a cost of 12 costs is nothing to these tests
    private static final Access ACCESS = new Access(
            Optional.of(HASH),
            List.of(
                    new Token("reader", Scope.READ, Access.hash("token-of-a-reader")),
                    new Token("prometheus", Scope.ADMIN, Access.hash("token-of-an-admin"))));
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SECRET = "ombudsman"; // a word of the store

    private Instant now = Instant.parse("2024-01-01T00:00:00Z");
    private final Store store;
    private Optional<Site> site = Optional.empty();

    GateTest(@TempDir Path folder) {
        store = SqliteStore.open(folder.resolve("gate.db"));
    }

    @BeforeEach
    void fill() {
        Wire.fill(store);
        open(new Door(Door.LOOPBACK, 0, List.of("News.example"), false, ACCESS));
    }

    @AfterEach
    void close() {
        site.ifPresent(Site::close);
        store.close();
    }

    private void open(Door door) {
        site.ifPresent(Site::close);
        site = Optional.of(Site.start(store, door, Watch.NONE, () -> now));
    }

    private record Answer(int status, String whole) {
        List<String> headers(String name) {
            List<String> values = new ArrayList<>();
            Matcher line = Pattern.compile("(?imd)^" + name + ": (.*)\\r$").matcher(whole);
            while (line.find()) {
                values.add(line.group(1));
            }
            return values;
        }

        String cookie() {
            return headers("Set-Cookie").getFirst().split(";", 2)[0];
        }
    }

    private Answer ask(String method, String path, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Host", "localhost", "Connection", "close"));
        all.putAll(headers);
        if (!body.isEmpty()) {
            all.put("Content-Type", FORM);
            all.put("Content-Length", String.valueOf(body.length()));
        }
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.orElseThrow().port())) {
            socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    private Answer get(String path, String... header) throws IOException {
        return ask("GET", path, header.length == 0 ? Map.of() : Map.of(header[0], header[1]), "");
    }

    private Answer login(String password, Map<String, String> headers) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Origin", "http://localhost"));
        all.putAll(headers);
        return ask("POST", "/login", all, "password=" + password.replace(' ', '+') + "&next=%2Fstory%2Fkarabakh");
    }

    @Test
    void whoIsNotLoggedInIsToldNothingOfTheStore() throws Exception {
        for (String path : List.of(
                "/",
                "/editions",
                "/edition/2023-09-20",
                "/story/karabakh",
                "/article/kara-1",
                "/search?q=killed",
                "/feed.atom",
                "/feed.json",
                "/feed/story.atom?id=karabakh",
                "/sources.opml",
                "/record",
                "/export/events-csv",
                "/api/claims",
                "/metrics",
                "/metrics/",
                "/kept",
                "/nowhere",
                "/article/x.css",
                "/feed/search.json?q=killed")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.whole()).as(path).doesNotContain(SECRET, "Karabakh");
            assertThat(answer.headers("WWW-Authenticate")).as(path).hasSize(1);
            assertThat(answer.headers("Cache-Control")).as(path).containsExactly("no-store");
        }
        for (String open :
                List.of("/health", "/login", "/icon.svg", "/worker.js", "/manifest.webmanifest", "/offline")) {
            assertThat(get(open).status()).as(open).isEqualTo(200);
        }
    }

    @Test
    void noPageThatOpensOneOfOursKeepsAHoldOnItWhereThereIsALogin() throws Exception {
        assertThat(get("/login").headers("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        open(Door.here(0));
        assertThat(get("/").headers("Cross-Origin-Opener-Policy"))
                .as("a browser's first page is painted sooner without")
                .isEmpty();
        assertThat(get("/").headers("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    void whoKnowsThePasswordComesInWhereHeWantedToGo() throws Exception {
        Answer form = get("/story/karabakh?x=%3Cb%3E");
        assertThat(Jsoup.parse(form.whole())
                        .select("form[method=post] input[name=next]")
                        .val())
                .isEqualTo("/story/karabakh?x=%3Cb%3E");
        Answer in = login(PASSWORD, Map.of());
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.headers("Location").getFirst()).endsWith("/story/karabakh");
        assertThat(in.headers("Set-Cookie").getFirst())
                .startsWith("daybook=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        Answer page = get("/story/karabakh", "Cookie", in.cookie());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.whole()).contains("Log out");
        assertThat(get("/metrics", "Cookie", in.cookie()).status()).isEqualTo(200);
        Answer out = ask("POST", "/logout", Map.of("Cookie", in.cookie(), "Origin", "http://localhost"), "");
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.headers("Set-Cookie").getFirst()).contains("Max-Age=0");
        assertThat(get("/story/karabakh", "Cookie", in.cookie()).status())
                .as("the session is over, whoever still has its name")
                .isEqualTo(401);
    }

    @Test
    void aSessionNeverHasANameThatTheBrowserBrought() throws Exception {
        String planted = "daybook=chosen-by-somebody-else";
        Answer in = login(PASSWORD, Map.of("Cookie", planted));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.cookie()).isNotEqualTo(planted);
        assertThat(get("/", "Cookie", planted).status()).as("the planted name").isEqualTo(401);
        Answer again = login(PASSWORD, Map.of("Cookie", in.cookie()));
        assertThat(again.cookie()).isNotEqualTo(in.cookie());
        assertThat(get("/", "Cookie", in.cookie()).status())
                .as("the name before")
                .isEqualTo(401);
        assertThat(get("/", "Cookie", again.cookie()).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAfterAllThatTime() throws Exception {
        Answer in = login(PASSWORD, Map.of());
        Duration most = Duration.ZERO;
        while (most.compareTo(Sessions.LONGEST) < 0) {
            assertThat(get("/", "Cookie", in.cookie()).status()).isEqualTo(200);
            now = now.plus(Sessions.UNUSED);
            most = most.plus(Sessions.UNUSED);
        }
        assertThat(get("/", "Cookie", in.cookie()).status())
                .as("used, but too old")
                .isEqualTo(401);
        Answer idle = login(PASSWORD, Map.of());
        now = now.plus(Sessions.UNUSED).plusSeconds(1);
        assertThat(get("/", "Cookie", idle.cookie()).status()).as("unused").isEqualTo(401);
    }

    @Test
    void anotherSitesFormChangesNothing() throws Exception {
        Answer in = login(PASSWORD, Map.of());
        for (Map<String, String> from : List.of(
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "http://localhost.elsewhere.example"),
                Map.of("Origin", "http://localhost:81"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.<String, String>of())) {
            Map<String, String> headers = new LinkedHashMap<>(from);
            headers.put("Cookie", in.cookie());
            for (String path : List.of("/logout", "/login")) {
                Answer answer = ask("POST", path, headers, "password=" + PASSWORD.replace(' ', '+'));
                assertThat(answer.status()).as(path + " " + from).isEqualTo(403);
                assertThat(answer.whole()).as(path + " " + from).contains("cross-origin");
                assertThat(answer.headers("Set-Cookie")).isEmpty();
            }
            assertThat(get("/", "Cookie", in.cookie()).status())
                    .as("still logged in")
                    .isEqualTo(200);
        }
        assertThat(login(PASSWORD, Map.of("Origin", "http://news.example", "Host", "News.example"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void passwordsAreNotGuessedQuickly() throws Exception {
        int tried = 0;
        while (login("a wrong guess " + tried, Map.of()).status() == 403) {
            tried++;
        }
        assertThat(tried).isEqualTo(5);
        Answer wait = login(PASSWORD, Map.of());
        assertThat(wait.status()).as("not even the right one").isEqualTo(429);
        assertThat(wait.headers("Retry-After").getFirst()).matches("[1-9]\\d*");
        now = now.plusSeconds(2);
        assertThat(login("another guess", Map.of()).status()).isEqualTo(403);
        now = now.plusSeconds(2);
        assertThat(login(PASSWORD, Map.of()).status()).as("the pause doubles").isEqualTo(429);
        now = now.plusSeconds(2);
        assertThat(login(PASSWORD, Map.of()).status()).isEqualTo(303);
        assertThat(login("one more", Map.of()).status()).as("forgiven").isEqualTo(403);
    }

    @Test
    void allAddressesTogetherHaveThirtyAttemptsAMinute() {
        Attempts attempts = new Attempts(() -> now);
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.wait("192.0.2." + i)).isEmpty();
        }
        assertThat(attempts.wait("192.0.2.200")).isPresent();
        now = now.plusSeconds(61);
        assertThat(attempts.wait("192.0.2.200")).isEmpty();
    }

    @Test
    void aTokenReadsAndOneOfTheAdminDoesMore() throws Exception {
        for (String header : List.of(
                "Bearer token-of-a-reader",
                "bearer token-of-a-reader",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString("any:token-of-a-reader".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(get("/feed.atom", "Authorization", header).status())
                    .as(header)
                    .isEqualTo(200);
            assertThat(get("/api/claims", "Authorization", header).status())
                    .as(header)
                    .isEqualTo(200);
            for (String path : List.of("/metrics", "/metrics/")) {
                assertThat(get(path, "Authorization", header).status())
                        .as(path + header)
                        .isIn(403, 404);
            }
            assertThat(ask("POST", "/logout", Map.of("Authorization", header), "")
                            .status())
                    .as(header)
                    .isEqualTo(403);
        }
        assertThat(get("/metrics", "Authorization", "Bearer token-of-an-admin").status())
                .isEqualTo(200);
        for (String wrong : List.of(
                "Bearer",
                "Bearer ",
                "Bearer token-of-a-reade",
                "Bearer " + Access.hash("token-of-a-reader"),
                "Basic !",
                "Digest token-of-a-reader")) {
            assertThat(get("/", "Authorization", wrong).status()).as(wrong).isEqualTo(401);
        }
    }

    @Test
    void behindHttpsTheCookieIsForHttpsAlone() throws Exception {
        open(new Door(Door.LOOPBACK, 0, List.of("news.example"), true, ACCESS));
        Map<String, String> here = Map.of("Host", "news.example", "Origin", "https://news.example");
        Answer in = login(PASSWORD, here);
        assertThat(in.headers("Set-Cookie").getFirst())
                .startsWith("__Host-daybook=")
                .contains("; Secure");
        assertThat(in.headers("Strict-Transport-Security")).hasSize(1);
        Answer feed = ask("GET", "/feed.atom", Map.of("Host", "news.example", "Cookie", in.cookie()), "");
        assertThat(feed.whole()).contains("https://news.example/edition/").doesNotContain("http://127.0.0.1");
        assertThat(login(PASSWORD, Map.of("Host", "news.example", "Origin", "http://news.example"))
                        .status())
                .as("a form that came in the clear")
                .isEqualTo(403);
    }

    @Test
    void aLoginLeadsToAPathOfThisSiteOnly() {
        for (String elsewhere : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\x",
                "javascript:alert(1)",
                "",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/" + "x".repeat(5000),
                "/login")) {
            assertThat(Onward.safe(elsewhere)).as(elsewhere).isEqualTo("/");
        }
        assertThat(Onward.safe("/search?q=a%20b")).isEqualTo("/search?q=a%20b");
    }

    @Test
    void beyondThisMachineThereIsNoSiteWithoutALogin() {
        for (Door wanted : List.of(
                new Door("0.0.0.0", 0, List.of(), false, ACCESS),
                new Door("127.0.0.1", 0, List.of("x"), false, ACCESS))) {
            assertThatThrownBy(() -> new Door(wanted.address(), 0, wanted.names(), false, Access.OPEN))
                    .hasMessageContaining("with a login only");
        }
        assertThat(Door.here(0).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void boundToEveryAddressItStillAnswersToItsNamesAlone() throws Exception {
        open(new Door("0.0.0.0", 0, List.of("news.example"), false, ACCESS));
        assertThat(get("/login", "Host", "news.example:8020").status()).isEqualTo(200);
        for (String host : List.of("rebound.example", "0.0.0.0", "192.0.2.1", "old.example")) {
            assertThat(get("/login", "Host", host).status()).as(host).isEqualTo(421);
        }
    }

    @Test
    void aPasswordIsKeptAsAHashThatDiffersEachTime() {
        assertThat(Passwords.hash(PASSWORD)).startsWith("$2b$12$").isNotEqualTo(HASH);
        String longOne = "x".repeat(100);
        assertThat(Passwords.matches(longOne + "a", Passwords.hash(longOne + "b")))
                .as("what differs behind the 72nd byte")
                .isFalse();
        assertThat(Passwords.matches(longOne, Passwords.hash(longOne))).isTrue();
        assertThat(Passwords.matches("", HASH)).isFalse();
    }
}
