package org.daybook.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// An answer that many will get, made ready once: its bytes, the same compressed as well as gzip can, and
/// its tag.
/// Immutable.
final class Packed {
    private final String type;
    private final HttpStatus status;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private Packed(String type, byte[] plain, HttpStatus status) {
        this.type = type;
        this.status = status;
        this.plain = plain;
        this.packed = packed(plain);
        this.tag = EntityTags.of(plain);
    }

    /// @param type MIME type; the text is sent as UTF-8
    static Packed of(String type, String content) {
        return of(type, content, HttpStatus.OK);
    }

    static Packed of(String type, String content, HttpStatus status) {
        return new Packed(type, content.getBytes(StandardCharsets.UTF_8), status);
    }

    /// Answers with it, in the form that the reader takes.
    void give(Context context) {
        context.status(status);
        context.header("ETag", tag).header("Vary", "Accept-Encoding").contentType(type);
        if (takesGzip(context.header("Accept-Encoding"))) {
            context.header("Content-Encoding", "gzip").result(packed);
        } else {
            context.result(plain);
        }
    }

    /// Whether `Accept-Encoding` names gzip, and not to refuse it (RFC 9110, 12.5.3).
    private static boolean takesGzip(@org.jspecify.annotations.Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("gzip") || one.matches("gzip\\s*;\\s*q=(1|0\\.0*[1-9]).*"));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot compress in memory", impossible);
        }
        return bytes.toByteArray();
    }
}
