package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fetch.Loopback.ascii;
import static org.daybook.fetch.Loopback.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.daybook.core.capture.Outcome;
import org.daybook.fetch.Loopback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every guard of the door, against servers on loopback. Where the server must be reached for the test to say
/// something, its port on 127.0.0.1 is allowed; the spellings of private hosts are asked with nothing allowed, at a
/// port
/// at which a server does listen.
class DoorTest {
    private static final int SMALL = 64 << 10;

    private static Door door(Loopback server) {
        return door(server, Duration.ofSeconds(5), SMALL);
    }

    private static Door door(Loopback server, Duration deadline, int most) {
        return Door.open(settings(server.port(), deadline, most, 4), host -> List.of(InetAddress.getLoopbackAddress()));
    }

    private static DoorSettings settings(int port, Duration deadline, int most, int concurrency) {
        return new DoorSettings(
                "Daybook/test",
                Set.of(80, 443),
                List.of(Allowance.parse("127.0.0.1:" + port)),
                concurrency,
                deadline,
                most,
                4 * most);
    }

    private static Request page(String address) {
        return Request.page(WebAddress.of(address).made().orElseThrow());
    }

    private static String code(Outcome<Answer> outcome) {
        return switch (outcome) {
            case Outcome.Made<Answer>(var answer) -> "answer " + answer.status();
            case Outcome.Not<Answer>(var refused) -> refused.code();
        };
    }

    private static String get(Door door, Loopback server) {
        return code(door.fetch(page("http://site.example:" + server.port() + "/")));
    }

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

    /// 27 ways to spell a host of this machine or of a private network. A server listens at the port that is asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "127.0.0.1.",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "0.0.0.0",
                "0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25lo]",
                "１２７.０.０.１",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "%31%32%37.0.0.1",
                "example.org@127.0.0.1",
                "127.0.0.1\\@example.org",
                "127.0.0.2",
                "private.example"
            })
    void noSpellingOfAPrivateHostIsConnectedTo(String host) {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(
                        new DoorSettings("t", Set.of(server.port()), List.of(), 1, Duration.ofSeconds(5), SMALL, SMALL),
                        name -> List.of(
                                InetAddress.getByName(name.matches("private.*|localhost.*") ? "127.0.0.1" : name)))) {
            Outcome<WebAddress> address = WebAddress.of("http://" + host + ":" + server.port() + "/");
            String code = switch (address) {
                case Outcome.Not<WebAddress>(var refused) -> refused.code();
                case Outcome.Made<WebAddress>(var made) -> code(door.fetch(Request.page(made)));
            };
            assertThat(code).as(host).isIn("private-address", "bad-address");
            assertThat(server.connections()).as("connections to %s", host).isZero();
        }
    }

    @Test
    void aNameThatIsPublicWhenLookedUpFirstAndPrivateThenIsNotFollowed() {
        AtomicInteger lookedUp = new AtomicInteger();
        try (Loopback open = Loopback.serving((asked, out) -> sendAndClose(out));
                Loopback secret = Loopback.servingOn("127.0.0.2", (asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(
                        settings(open.port(), Duration.ofSeconds(5), SMALL, 1),
                        // first the allowed address, ever after another one of this machine, as a rebinding name does
                        host -> List.of(
                                InetAddress.getByName(lookedUp.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")))) {
            assertThat(get(door, open)).isEqualTo("answer 200");
            assertThat(code(door.fetch(page("http://site.example:" + open.port() + "/"))))
                    .isEqualTo("private-address");
            assertThat(code(door.fetch(page("http://site.example:" + secret.port() + "/"))))
                    .isEqualTo("bad-port");
            assertThat(lookedUp.get())
                    .as("look-ups: one for each connection, none between check and connection")
                    .isEqualTo(2);
            assertThat(secret.connections()).isZero();
        }
    }

    private static boolean sendAndClose(OutputStream out) throws IOException {
        send(out, "200 OK", "Connection: close\r\n", "open");
        return false;
    }

    @Test
    void ofSeveralAddressesThePublicOneIsTaken() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "open"));
                Door door = Door.open(
                        settings(server.port(), Duration.ofSeconds(5), SMALL, 1),
                        host -> List.of(InetAddress.getByName("10.0.0.1"), InetAddress.getLoopbackAddress()))) {
            assertThat(get(door, server)).isEqualTo("answer 200");
        }
    }

    @Test
    void aPortThatIsNoneOfTheWebIsNotAsked() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(DoorSettings.usual(List.of(), ""), host -> {
                    throw new AssertionError("looked up");
                })) {
            assertThat(get(door, server)).isEqualTo("bad-port");
            assertThat(server.connections()).isZero();
        }
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

    /// A byte now and then: no read ever waits long.
    @Test
    void aBodyThatDripsEndsAtTheDeadline() {
        assertEndsInTime((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
            return drip(out, "x");
        });
    }

    @Test
    void headersThatDripEndAtTheDeadline() {
        assertEndsInTime((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            return drip(out, "X: y\r\n");
        });
    }

    @Test
    void aServerThatSaysNothingEndsAtTheDeadline() {
        assertEndsInTime((asked, out) -> drip(out, ""));
    }

    private static boolean drip(OutputStream out, String piece) throws IOException {
        for (int i = 0; i < 200; i++) {
            out.write(ascii(piece));
            out.flush();
            sleep(50);
        }
        return false;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void assertEndsInTime(Loopback.Handler slow) {
        try (Loopback server = Loopback.serving(slow);
                Door door = door(server, Duration.ofMillis(400), SMALL)) {
            long begin = System.nanoTime();
            assertThat(get(door, server)).isEqualTo("too-slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aNameThatIsNoneIsUnknown() {
        try (Door door = Door.open(DoorSettings.usual(List.of(), ""))) {
            assertThat(code(door.fetch(page("http://no-such-host.invalid/")))).isEqualTo("unknown-host");
        }
    }

    @Test
    void aNameThatNobodyAnswersForEndsInTime() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "x"));
                Door door = Door.open(settings(server.port(), Duration.ofMillis(400), SMALL, 1), host -> {
                    sleep(20_000);
                    return List.of(InetAddress.getLoopbackAddress());
                })) {
            long begin = System.nanoTime();
            assertThat(get(door, server)).isIn("unknown-host", "too-slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aBodyOverItsOwnBoundIsGivenUpThoughTheExchangeHasRoom() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", new byte[2 * SMALL]));
                Door door = door(server)) {
            assertThat(get(door, server)).isEqualTo("too-large");
        }
    }

    /// A proxy would look names up itself, and connect where no guard sees it.
    @Test
    void noProxyIsUsedWhateverTheMachineIsSetTo() {
        ProxySelector before = ProxySelector.getDefault();
        List<URI> asked = new ArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                asked.add(address);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                throw new AssertionError(failure);
            }
        });
        try (Loopback server = Loopback.serving((one, out) -> send(out, "200 OK", "", "x"));
                Door door = door(server)) {
            assertThat(get(door, server)).isEqualTo("answer 200");
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void headersWithoutEndAreGivenUp() {
        assertGivenUp((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            return flood(out, ascii("X-Filler: " + "y".repeat(100) + "\r\n"));
        });
        assertGivenUp((asked, out) -> flood(out, ascii("HTTP/1.1 200 " + "y".repeat(1000))));
    }

    @Test
    void moreHeadersThanAnyServerSendsAreRefused() {
        try (Loopback server = Loopback.serving((asked, out) ->
                        send(out, "200 OK", ("X-Filler: " + "y".repeat(1000) + "\r\n").repeat(100), "body"));
                Door door = door(server)) {
            assertThat(get(door, server)).isEqualTo("too-large");
        }
    }

    /// OkHttp reads the extension of a chunk into memory without a bound of its own.
    @Test
    void aChunkWhoseExtensionNeverEndsIsGivenUp() {
        assertGivenUp((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;"));
            return flood(out, "y".repeat(1000).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void aBodyLargerThanIsBorneIsGivenUpWhateverItsLengthSays() {
        assertGivenUp((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
            return flood(out, new byte[1000]);
        });
        assertGivenUp((asked, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"));
            return flood(out, new byte[1000]);
        });
    }

    private static boolean flood(OutputStream out, byte[] piece) throws IOException {
        for (long sent = 0; sent < 40_000_000; sent += piece.length) { // far more than any guard lets pass
            out.write(piece);
        }
        throw new AssertionError("all of the flood was read");
    }

    private static void assertGivenUp(Loopback.Handler flood) {
        AtomicInteger whole = new AtomicInteger();
        try (Loopback server = Loopback.serving((asked, out) -> {
                    try {
                        return flood.answer(asked, out);
                    } catch (AssertionError all) {
                        whole.incrementAndGet();
                        throw all;
                    }
                });
                Door door = door(server)) {
            assertThat(get(door, server)).isIn("too-large", "broken-answer");
            assertThat(whole.get()).as("floods that were read to the end").isZero();
            assertThat(server.asked()).as("it is not asked again at once").hasSize(1);
        }
    }

    @Test
    void aBombOfGzipIsGivenUpAtTheBound() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(SMALL + 10_000);
        try (Loopback server =
                        Loopback.serving((asked, out) -> send(out, "200 OK", "Content-Encoding: gzip\r\n", bomb));
                Door door = door(server, Duration.ofSeconds(5), 2 * SMALL)) {
            assertThat(get(door, server)).isEqualTo("too-large");
        }
    }

    @Test
    void aBombOfDeflateIsGivenUpAtTheBound() throws IOException {
        byte[] bomb = deflate(new byte[32 << 20], false);
        try (Loopback server =
                        Loopback.serving((asked, out) -> send(out, "200 OK", "Content-Encoding: deflate\r\n", bomb));
                Door door = door(server)) {
            assertThat(get(door, server)).isEqualTo("too-large");
        }
    }

    @Test
    void twoLayersOfCompressionAndUnknownOnesAreRefused() throws IOException {
        byte[] twice = gzip(gzip(ascii("<p>Hello")));
        for (String coding : List.of("gzip, gzip", "br", "zstd", "compress")) {
            try (Loopback server = Loopback.serving(
                            (asked, out) -> send(out, "200 OK", "Content-Encoding: " + coding + "\r\n", twice));
                    Door door = door(server)) {
                assertThat(get(door, server)).as(coding).isEqualTo("unknown-encoding");
            }
        }
    }

    @Test
    void whatIsPackedComesUnpacked() throws IOException {
        byte[] text = ascii("<p>Hello");
        List<byte[]> packed = List.of(text, gzip(text), deflate(text, false), deflate(text, true));
        List<String> codings = List.of("identity", "gzip", "deflate", "deflate");
        for (int i = 0; i < packed.size(); i++) {
            int which = i;
            try (Loopback server = Loopback.serving((asked, out) -> send(
                            out, "200 OK", "Content-Encoding: " + codings.get(which) + "\r\n", packed.get(which)));
                    Door door = door(server)) {
                Answer answer = door.fetch(page("http://site.example:" + server.port() + "/"))
                        .made()
                        .orElseThrow();
                assertThat(answer.body()).as(codings.get(i)).isEqualTo(text);
            }
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
    void aLongFileForRobotsIsCut() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", new byte[600 << 10]));
                Door door = door(server, Duration.ofSeconds(5), 1 << 20)) {
            WebAddress address = WebAddress.of("http://site.example:" + server.port() + "/robots.txt")
                    .made()
                    .orElseThrow();
            assertThat(door.fetch(Request.robots(address)).made().orElseThrow().body())
                    .hasSize(512 << 10);
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

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
