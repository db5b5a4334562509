package org.daybook.inputs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.daybook.core.capture.Outcome;

/// What an archived HTTP response brought: its status, its headers (names in lower case), and its body
/// without chunks and packing. Crawlers often unpack a body and keep the headers that say it is
/// packed, so the bytes decide.
@SuppressWarnings("ArrayRecordComponent")
record Payload(int status, Map<String, String> headers, byte[] body) {
    Payload {
        headers = Map.copyOf(headers);
    }

    /// @param block the response as it came over the wire
    static Outcome<Payload> of(byte[] block, String where) {
        int head = headEnd(block);
        String text = new String(block, 0, head, StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().toList();
        int status = lines.isEmpty() ? -1 : status(lines.getFirst());
        if (status < 0) {
            return Outcome.refused(
                    "bad-record", "the record says it is an HTTP response, but does not begin as one", where);
        }
        Map<String, String> headers = headers(lines.subList(1, lines.size()));
        byte[] body = new byte[block.length - head];
        System.arraycopy(block, head, body, 0, body.length);
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            body = withoutChunks(body);
        }
        return unpacked(body, headers.getOrDefault("content-encoding", ""), where)
                .then(whole -> Outcome.made(new Payload(status, headers, whole)));
    }

    /// Where the body begins: behind the first empty line.
    private static int headEnd(byte[] block) {
        for (int i = 0; i + 1 < block.length; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (block[i] == '\n' && block[i + 1] == '\r' && i + 2 < block.length && block[i + 2] == '\n') {
                return i + 3;
            }
        }
        return block.length;
    }

    /// The status of `HTTP/1.1 200 OK`; -1 when the line is another.
    private static int status(String line) {
        int space = line.indexOf(' ');
        if (!line.startsWith("HTTP/") || line.length() < space + 4) {
            return -1;
        }
        String code = line.substring(space + 1, space + 4);
        return code.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(code) : -1;
    }

    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new HashMap<>();
        String last = "";
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                headers.computeIfPresent(last, (name, value) -> value + ' ' + line.strip());
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.merge(last, line.substring(colon + 1).strip(), (one, two) -> one + ", " + two);
            }
        }
        return headers;
    }

    /// The chunks put together, as far as they go; a body that does not begin with a chunk's length has none.
    private static byte[] withoutChunks(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int size = 0;
            int digits = 0;
            while (at < body.length && digits < 7 && Character.digit(body[at], 16) >= 0) {
                size = size * 16 + Character.digit(body[at], 16);
                at++;
                digits++;
            }
            int line = at;
            while (line < body.length && body[line] != '\n') {
                line++;
            }
            if (digits == 0 || line - at > 200) {
                return out.size() == 0 ? body : out.toByteArray();
            }
            int begin = Math.min(line + 1, body.length);
            int length = Math.min(size, body.length - begin);
            out.write(body, begin, length);
            at = begin + length;
            if (size == 0) {
                break;
            }
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return out.toByteArray();
    }

    private static Outcome<byte[]> unpacked(byte[] body, String encodings, String where) {
        byte[] unpacked = body;
        String[] names = encodings.toLowerCase(Locale.ROOT).split(",");
        for (int i = names.length - 1; i >= 0; i--) {
            String name = names[i].strip();
            try {
                switch (name) {
                    case "", "identity", "none" -> {}
                    case "gzip", "x-gzip" -> unpacked = gunzipped(unpacked);
                    case "deflate" -> unpacked = inflated(unpacked);
                    case String other -> {
                        if (!looksUnpacked(unpacked)) {
                            return Outcome.refused(
                                    "unknown-encoding",
                                    "the body is packed as '" + other + "', which is not read",
                                    where);
                        }
                    }
                }
            } catch (IOException broken) {
                return Outcome.refused("bad-record", "the packed body is broken: " + broken.getMessage(), where);
            }
            if (unpacked.length > Inputs.LARGEST_FILE) {
                return Outcome.refused(
                        "too-large", "the body has more than " + Inputs.LARGEST_FILE + " bytes when unpacked", where);
            }
        }
        return Outcome.made(unpacked);
    }

    private static byte[] gunzipped(byte[] body) throws IOException {
        boolean packed = body.length > 2 && (body[0] & 255) == 0x1F && (body[1] & 255) == 0x8B;
        return packed ? drained(new GZIPInputStream(new ByteArrayInputStream(body))) : body;
    }

    /// With the header that the standard asks for, or without it as some servers send it.
    private static byte[] inflated(byte[] body) throws IOException {
        if (body.length < 2 || looksUnpacked(body)) {
            return body;
        }
        boolean bare = (body[0] & 15) != 8 || ((body[0] & 255) << 8 | (body[1] & 255)) % 31 != 0;
        Inflater inflater = new Inflater(bare);
        try {
            return drained(new InflaterInputStream(new ByteArrayInputStream(body), inflater));
        } finally {
            inflater.end();
        }
    }

    private static byte[] drained(InputStream packed) throws IOException {
        try (packed) {
            return packed.readNBytes((int) Inputs.LARGEST_FILE + 1);
        }
    }

    /// Whether these bytes begin as markup or JSON do.
    private static boolean looksUnpacked(byte[] body) {
        int at = 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        boolean marked = body.length > at + 2 && (body[at] & 255) == 0xEF && (body[at + 1] & 255) == 0xBB;
        at += marked ? 3 : 0;
        return at < body.length && (body[at] == '<' || body[at] == '{');
    }
}
