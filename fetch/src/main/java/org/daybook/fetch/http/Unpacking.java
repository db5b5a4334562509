package org.daybook.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A body out of its compression, within bounds on both sides: what comes packed, and what comes out. A bomb is given
/// up at the bound, not when it has burst. Stateless.
final class Unpacking {
    private static final int PIECE = 16 << 10;

    private Unpacking() {}

    /// @param coding  the header `Content-Encoding` (RFC 9110, 8.4)
    /// @param packed  most bytes on the wire
    /// @param most    most bytes that come out
    /// @param cut     whether what is longer is cut there, not refused
    static byte[] read(InputStream body, String coding, int packed, int most, boolean cut) throws IOException {
        InputStream bounded =
                new Counted(body, new AtomicLong(packed), "it has more than " + packed + " bytes on the wire");
        try {
            return drain(decoded(bounded, coding.strip().toLowerCase(Locale.ROOT)), most, cut);
        } catch (ZipException broken) {
            throw new Refusal("broken-answer", "its compression (" + coding + ") is broken: " + broken.getMessage());
        } catch (EOFException early) {
            throw new Refusal("broken-answer", "it breaks off within its compression");
        }
    }

    /// One layer only: nobody packs twice but to burst.
    private static InputStream decoded(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gzip(body);
            case "deflate" -> deflate(body);
            default ->
                throw new Refusal("unknown-encoding", "it is packed as '" + coding + "', which was not asked for");
        };
    }

    /// An empty body has no header of gzip either: answers to a HEAD and a 304 come so.
    private static InputStream gzip(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, 1);
        int first = in.read();
        if (first < 0) {
            return in;
        }
        in.unread(first);
        return new GZIPInputStream(in, PIECE);
    }

    /// With the header of zlib (RFC 9110, 8.4.1.2) or without it, as some servers send it.
    private static InputStream deflate(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        if (head.length < 2) {
            return in;
        }
        boolean zlib = (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), PIECE);
    }

    private static byte[] drain(InputStream in, int most, boolean cut) throws IOException {
        try (in) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                int room = most - out.size();
                if (read > room && !cut) {
                    throw new Refusal("too-large", "it has more than " + most + " bytes when unpacked");
                }
                out.write(piece, 0, Math.min(read, room));
                if (read > room) {
                    break;
                }
            }
            return out.toByteArray();
        }
    }
}
