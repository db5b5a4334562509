package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fetch.Loopback.ascii;
import static org.daybook.fetch.Loopback.send;
import static org.daybook.fetch.http.Doors.SMALL;
import static org.daybook.fetch.http.Doors.door;
import static org.daybook.fetch.http.Doors.get;
import static org.daybook.fetch.http.Doors.gzip;
import static org.daybook.fetch.http.Doors.page;
import static org.daybook.fetch.http.Doors.settings;
import static org.daybook.fetch.http.Doors.sleep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.daybook.fetch.Loopback;
import org.junit.jupiter.api.Test;

/// What the door bears of a server that does not end, in time and in bytes, packed or not.
class DoorBoundsTest {
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

    private static void assertEndsInTime(Loopback.Handler slow) {
        try (Loopback server = Loopback.serving(slow);
                Door door = door(server, Duration.ofMillis(400), SMALL)) {
            long begin = System.nanoTime();
            assertThat(get(door, server)).isEqualTo("too-slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
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

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
