package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fetch.Loopback.ascii;
import static org.daybook.fetch.Loopback.send;
import static org.daybook.fetch.http.Doors.SMALL;
import static org.daybook.fetch.http.Doors.code;
import static org.daybook.fetch.http.Doors.door;
import static org.daybook.fetch.http.Doors.get;
import static org.daybook.fetch.http.Doors.gzip;
import static org.daybook.fetch.http.Doors.page;
import static org.daybook.fetch.http.Doors.settings;
import static org.daybook.fetch.http.Doors.sleep;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.fetch.Loopback;
import org.junit.jupiter.api.Test;

/// An exchange through the door, whole and broken, against servers on loopback.
class DoorTest {
    @Test
    void aPageComesThroughWithItsHeaders() {
        try (Loopback server = Loopback.serving((asked, out) -> send(
                        out,
                        "200 OK",
                        "Content-Type: text/html\r\nSet-Cookie: id=7\r\nX-A: 1\r\nx-a: 2\r\n",
                        "<p>Hello"));
                Door door = door(server)) {
            Answer answer = door.fetch(page("http://site.example:" + server.port() + "/a?b"))
                    .made()
                    .orElseThrow();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello");
            assertThat(answer.headers())
                    .containsEntry("content-type", "text/html")
                    .containsEntry("x-a", "1, 2");
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
            door.fetch(page("http://site.example:" + server.port() + "/again"));
            assertThat(server.connections()).as("connections for two requests").isEqualTo(1);
            assertThat(server.asked()).hasSize(2).allSatisfy(asked -> {
                assertThat(asked.headers()).doesNotContainKeys("cookie", "authorization", "referer");
                assertThat(asked.headers()).containsEntry("user-agent", "Daybook/test");
                assertThat(asked.headers()).containsEntry("accept-encoding", "gzip, deflate");
            });
        }
    }

    @Test
    void theUserAgentSaysWhoItIs() {
        String agent =
                DoorSettings.usual(List.of(), "mail:news@example.org\r\nX: y").agent();
        assertThat(agent)
                .startsWith("Daybook/")
                .contains("robots.txt", "news@example.org")
                .doesNotContain("\r", "\n", "Mozilla");
    }

    @Test
    void aRedirectIsAnAnswerAndNothingIsFollowed() {
        try (Loopback server = Loopback.serving(
                        (asked, out) -> send(out, "302 Found", "Location: http://127.0.0.2/secret\r\n", "moved"));
                Door door = door(server)) {
            Answer answer = door.fetch(page("http://site.example:" + server.port() + "/"))
                    .made()
                    .orElseThrow();
            assertThat(answer.isRedirect()).isTrue();
            assertThat(answer.headers()).containsEntry("location", "http://127.0.0.2/secret");
            assertThat(answer.body()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void brokenAnswersAreValues() throws IOException {
        byte[] cut = gzip(new byte[9000]);
        List<Loopback.Handler> broken = List.of(
                (asked, out) -> false,
                (asked, out) -> {
                    out.write(ascii("nothing of the kind\r\n\r\n"));
                    return false;
                },
                (asked, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"));
                    return false;
                },
                (asked, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));
                    return false;
                },
                (asked, out) -> send(out, "200 OK", "Content-Encoding: gzip\r\n", "no gzip at all"),
                (asked, out) -> send(out, "200 OK", "Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(cut, 20)));
        for (int i = 0; i < broken.size(); i++) {
            try (Loopback server = Loopback.serving(broken.get(i));
                    Door door = door(server)) {
                assertThat(get(door, server)).as("broken answer %d", i).isEqualTo("broken-answer");
                assertThat(server.asked()).as("it is not asked again at once").hasSize(1);
            }
        }
    }

    /// On a connection that is used again, OkHttp would ask once more by itself, and unseen by the host's turn.
    @Test
    void whatBreaksOffOnAConnectionThatIsUsedAgainIsNotAskedAgainUnseen() {
        try (Loopback server =
                        Loopback.serving((asked, out) -> asked.path().equals("/good") && send(out, "200 OK", "", "x"));
                Door door = door(server)) {
            String site = "http://site.example:" + server.port();
            assertThat(code(door.fetch(page(site + "/good")))).isEqualTo("answer 200");
            assertThat(code(door.fetch(page(site + "/broken")))).isEqualTo("broken-answer");
            assertThat(server.asked()).extracting(Loopback.Asked::path).containsExactly("/good", "/broken");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        int port;
        try (Loopback gone = Loopback.serving((asked, out) -> false)) {
            port = gone.port();
        }
        try (Door door = Door.open(
                settings(port, Duration.ofSeconds(5), SMALL, 1), host -> List.of(InetAddress.getLoopbackAddress()))) {
            assertThat(code(door.fetch(page("http://site.example:" + port + "/"))))
                    .isEqualTo("unreachable");
        }
    }

    @Test
    void whatIsKnownIsAskedForUnderItsTagAndDay() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "304 Not Modified", "", ""));
                Door door = door(server)) {
            WebAddress address = WebAddress.of("http://site.example:" + server.port() + "/feed")
                    .made()
                    .orElseThrow();
            String day = "Wed, 20 Sep 2023 06:00:00 GMT";
            assertThat(code(door.fetch(Request.feed(address, Optional.of("W/\"a1\""), Optional.of(day)))))
                    .isEqualTo("answer 304");
            door.fetch(Request.feed(address, Optional.of("a\r\nX: y"), Optional.of("a\u0000")));
            assertThat(server.asked().getFirst().headers())
                    .containsEntry("if-none-match", "W/\"a1\"")
                    .containsEntry("if-modified-since", day);
            assertThat(server.asked().get(1).headers()).doesNotContainKeys("if-none-match", "if-modified-since", "x");
        }
    }

    @Test
    void noMoreExchangesAtATimeThanAreSet() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(12);
        try (Loopback server = Loopback.serving((asked, out) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    sleep(30);
                    now.decrementAndGet();
                    return send(out, "200 OK", "", "x");
                });
                Door door = Door.open(
                        settings(server.port(), Duration.ofSeconds(20), SMALL, 3),
                        host -> List.of(InetAddress.getLoopbackAddress()))) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int which = i;
                Thread.ofVirtual().start(() -> {
                    String code = code(door.fetch(page("http://site" + which + ".example:" + server.port() + "/")));
                    synchronized (codes) {
                        codes.add(code);
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(codes).hasSize(12).containsOnly("answer 200");
            assertThat(most.get()).as("exchanges at a time").isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aClosedDoorLeavesNoSocketOpen() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "x"))) {
            Door door = door(server);
            get(door, server);
            assertThat(door.openSockets()).isEqualTo(1);
            door.close();
            assertThat(door.openSockets()).isZero();
        }
    }
}
