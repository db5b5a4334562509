package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// Copies a database that is in use: out of it as one moment saw it (`VACUUM INTO` reads in one transaction, so writers
/// go on meanwhile and the copy holds none or all of each batch), and back into it in one transaction
/// (SQLite's online back-up). Stateless.
final class Copies {
    private Copies() {}

    /// Writes a copy beside the target, on the disk to its last byte, and moves it there in one step.
    static void out(Handle handle, Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            handle.createUpdate("vacuum into :file")
                    .bind("file", part.toString())
                    .execute();
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Puts a copy in the place of all that the store holds.
    ///
    /// @param source a database of which nobody writes
    static void in(Handle handle, Path source) {
        try {
            int code = handle.getConnection()
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .restore("main", source.toAbsolutePath().toString(), null);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException("SQLite says " + SQLiteErrorCode.getErrorCode(code));
            }
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot restore from " + source, new IOException(failure));
        }
    }
}
