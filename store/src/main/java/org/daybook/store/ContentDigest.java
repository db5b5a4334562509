package org.daybook.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// SHA-256 over all that a store holds, in order: the same of the same content in every database, for
/// values are written as Java does (databases differ in numbers with a fraction). One row is held at a
/// time. Stateless.
final class ContentDigest {
    /// Every table; a row is its columns, each closed by 0, closed by 1.
    private static final List<String> CONTENT = List.of(
            "select seq, id, revision, latest, seen, line, reading, digest, story, opens, origin from article order by seq",
            "select story, now from redirect order by story",
            "select kind, story, other, at, likeness, asked, words, other_words from tie order by kind, story, other",
            "select id, story, now, at from parted order by id, now",
            "select place, code, what from refusal order by place, code");

    private static final List<String> REST = List.of(
            "select day, zone, version, cut, line from edition order by day, zone, version",
            "select seq, id, revision, digest from gone order by seq");

    private ContentDigest() {}

    static String of(Handle handle, Dialect dialect) {
        MessageDigest digest = sha256();
        for (String query : Stream.of(CONTENT, List.of(dialect.searched()), REST)
                .flatMap(List::stream)
                .toList()) {
            handle.createQuery(query)
                    .map((row, context) -> {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            digest.update(String.valueOf(row.getObject(i)).getBytes(StandardCharsets.UTF_8));
                            digest.update((byte) 0);
                        }
                        return true;
                    })
                    .forEach(row -> digest.update((byte) 1));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
