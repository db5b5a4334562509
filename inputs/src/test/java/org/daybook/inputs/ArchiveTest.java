package org.daybook.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives made here, record by record, read as any other input.
class ArchiveTest {
    private static final String PAGE = "<!doctype html><html><body><p>High water at noon.</p></body></html>";
    private static final String FEED = "<rss version='2.0'><channel><title>Tidewatch</title></channel></rss>";

    @TempDir
    private Path folder;

    @Test
    void pagesAndFeedsComeOutWithTheirAddressAndTheInstantOfTheirCapture() throws IOException {
        byte[] archive = joined(
                record("warcinfo", "", "application/warc-fields", bytes("software: tide\r\n")),
                record(
                        "request",
                        "https://tide.example/",
                        "application/http;msgtype=request",
                        bytes("GET / HTTP/1.1\r\n\r\n")),
                response("https://tide.example/", "Content-Type: text/html; charset=utf-8\r\n", bytes(PAGE)),
                record("metadata", "https://tide.example/", "application/warc-fields", bytes("fetchTimeMs: 12\r\n")),
                record(
                        "revisit",
                        "https://tide.example/",
                        "application/http;msgtype=response",
                        bytes("HTTP/1.1 304 Not Modified\r\n\r\n")),
                response("https://tide.example/a.png", "Content-Type: image/png\r\n", bytes("none")),
                record(
                        "response",
                        "https://tide.example/gone",
                        "application/http;msgtype=response",
                        http("404 Not Found", "Content-Type: text/html\r\n", bytes(PAGE))),
                record("resource", "<https://tide.example/feed>", "application/rss+xml", bytes(FEED)));
        for (String name : List.of("plain.warc", "packed.warc.gz")) {
            List<Input> inputs = read(name, name.endsWith(".gz") ? packed(archive) : archive);
            assertThat(inputs)
                    .extracting(Input::id)
                    .containsExactly("https://tide.example/", "https://tide.example/feed");
            Capture capture = inputs.getFirst().capture().made().orElseThrow();
            assertThat(capture.given().url()).contains("https://tide.example/");
            assertThat(capture.given().captured().orElseThrow().toString()).isEqualTo("2023-09-20T06:40:00Z");
            assertThat(body(inputs.getFirst())).isEqualTo(PAGE);
            assertThat(inputs.getLast().entries().getFirst().capture().made()).isEmpty(); // a feed without entries
            assertThat(inputs.getFirst().where()).contains(name + " at byte ");
        }
    }

    @Test
    void packedAndChunkedBodiesAreUnpacked() throws IOException {
        byte[] page = bytes(PAGE);
        Map<String, byte[]> bodies = Map.of(
                "Content-Encoding: gzip\r\n", gzip(page),
                "Content-Encoding: deflate\r\n", deflate(page),
                "Transfer-Encoding: chunked\r\n", chunked(page),
                "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip(page)),
                "content-encoding: GZIP\r\nContent-Length: 7\r\n", page, // unpacked by the crawler, header kept
                "Transfer-Encoding: Chunked\r\n", page,
                "Content-Encoding: br\r\n", page);
        for (Map.Entry<String, byte[]> one : bodies.entrySet()) {
            byte[] archive =
                    response("https://tide.example/", "Content-Type: text/html\r\n" + one.getKey(), one.getValue());
            assertThat(body(read("packed-bodies.warc", archive).getFirst()))
                    .as(one.getKey())
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void aBrokenRecordIsRefusedAndTheNextOneRead() throws IOException {
        byte[] gzip = gzip(bytes(PAGE.repeat(50)));
        byte[] archive = joined(
                response("https://tide.example/1", "Content-Type: text/html\r\nContent-Encoding: br\r\n", new byte[] {
                    27, 1, 2, 3
                }),
                response(
                        "https://tide.example/2",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        Arrays.copyOf(gzip, gzip.length / 2)),
                record(
                        "response",
                        "https://tide.example/3",
                        "application/http;msgtype=response",
                        bytes("nothing of the kind")),
                response("https://tide.example/4", "Content-Type: text/html\r\n", bytes(PAGE)));
        List<Input> inputs = read("broken-records.warc.gz", packed(archive));
        assertThat(inputs)
                .extracting(ArchiveTest::code)
                .containsExactly("unknown-encoding", "bad-record", "bad-record", "made");
        assertThat(inputs).extracting(Input::id).allMatch(id -> id.startsWith("https://tide.example/"));
    }

    @Test
    void whereAnArchiveIsCutOffEverythingBeforeIsKept() throws IOException {
        byte[] whole = joined(
                response("https://tide.example/1", "Content-Type: text/html\r\n", bytes(PAGE)),
                response("https://tide.example/2", "Content-Type: text/html\r\n", bytes(PAGE)),
                response("https://tide.example/3", "Content-Type: text/html\r\n", bytes(PAGE)));
        for (String name : List.of("cut.warc", "cut.warc.gz")) {
            byte[] archive = name.endsWith(".gz") ? packed(whole) : whole;
            List<String> all = ids(read(name, archive));
            for (int length = 10; length < archive.length; length += 7) {
                List<Input> inputs = read(name, Arrays.copyOf(archive, length));
                List<Input> good = inputs.stream()
                        .filter(input -> code(input).equals("made"))
                        .toList();
                assertThat(ids(good)).as("%s cut after %d bytes", name, length).isEqualTo(all.subList(0, good.size()));
                assertThat(inputs.size() - good.size())
                        .as("refusals of %s cut after %d", name, length)
                        .isLessThanOrEqualTo(1);
                if (inputs.size() > good.size()) {
                    assertThat(code(inputs.getLast())).isEqualTo("bad-archive");
                    assertThat(inputs.getLast().where()).contains(name).contains(" byte ");
                }
            }
        }
    }

    @Test
    void noByteThatIsWrongInAnArchiveEndsTheStream() throws IOException {
        byte[] archive = joined(
                response(
                        "https://tide.example/1",
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                        chunked(bytes(PAGE))),
                record("resource", "https://tide.example/feed", "application/rss+xml", bytes(FEED)));
        Random chance = new Random(20230920);
        for (int round = 0; round < 1_500; round++) {
            byte[] wrong = (round % 2 == 0 ? archive : packed(archive)).clone();
            wrong[chance.nextInt(wrong.length)] = (byte) chance.nextInt(256);
            String name = round % 2 == 0 ? "wrong.warc" : "wrong.warc.gz";
            assertThat(read(name, wrong))
                    .as("round %d", round)
                    .allMatch(input -> !code(input).isEmpty());
        }
    }

    private List<Input> read(String name, byte[] archive) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, archive);
        List<Input> inputs = new ArrayList<>();
        try (Inputs given = new Inputs(List.of(file.toString()))) {
            given.forEachRemaining(inputs::add);
        }
        return inputs;
    }

    private static List<String> ids(List<Input> inputs) {
        return inputs.stream().map(Input::id).toList();
    }

    private static String code(Input input) {
        return switch (input.capture()) {
            case Outcome.Made<Capture> made -> "made";
            case Outcome.Not<Capture>(var refused) -> refused.code();
        };
    }

    private static String body(Input input) {
        return switch (input.capture()) {
            case Outcome.Made<Capture>(var capture)
            when capture.body() instanceof Bytes(byte[] bytes, var headers) ->
                new String(bytes, StandardCharsets.UTF_8);
            case Outcome.Made<Capture>(var capture) -> throw new AssertionError("no bytes: " + capture);
            case Outcome.Not<Capture>(var refused) -> throw new AssertionError(refused);
        };
    }

    private static byte[] response(String target, String headers, byte[] body) throws IOException {
        return record("response", target, "application/http;msgtype=response", http("200 OK", headers, body));
    }

    private static byte[] http(String status, String headers, byte[] body) throws IOException {
        return joined(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
    }

    private static byte[] record(String type, String target, String contentType, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2023-09-20T06:40:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(bytes(head), block, bytes("\r\n\r\n"));
    }

    /// Each record a member of its own, as archives are packed.
    private static byte[] packed(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        for (int begin = 0; begin < text.length(); ) {
            int next = text.indexOf("WARC/1.0\r\n", begin + 1);
            int end = next < 0 ? text.length() : next;
            out.write(gzip(text.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1)));
            begin = end;
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] chunked(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int begin = 0; begin < bytes.length; begin += 16) {
            int length = Math.min(16, bytes.length - begin);
            out.write(bytes(Integer.toHexString(length) + ";note=x\r\n"));
            out.write(bytes, begin, length);
            out.write(bytes("\r\n"));
        }
        out.write(bytes("0\r\n\r\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
