package org.daybook.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Entity tags (RFC 9110, 8.8.3): who has an answer already is told so instead of given it again. The tags
/// are weak,
/// since an answer may be compressed on its way. Pure.
final class EntityTags {
    private EntityTags() {}

    /// Tags a good answer, and empties it where the reader has the same.
    static void tag(Context context) {
        InputStream answer = context.resultInputStream();
        if (context.status() != HttpStatus.OK || answer == null || !answer.markSupported()) {
            return;
        }
        String tag = Optional.ofNullable(context.res().getHeader("ETag")).orElseGet(() -> of(answer));
        context.header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known != null && matches(known, tag)) {
            context.status(HttpStatus.NOT_MODIFIED).result("");
        }
    }

    /// Compared weakly, as If-None-Match asks.
    private static boolean matches(String known, String tag) {
        return known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag.substring("W/".length())::equals);
    }

    static String of(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return "W/\"" + HexFormat.of().toHexDigits(bytes.length) + '-'
                + HexFormat.of().toHexDigits((int) sum.getValue()) + '"';
    }

    private static String of(InputStream answer) {
        try {
            byte[] bytes = answer.readAllBytes();
            answer.reset();
            return of(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read an answer that is in memory", failure);
        }
    }
}
