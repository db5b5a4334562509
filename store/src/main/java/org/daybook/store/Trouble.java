package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says what the disk or another program did to a write: a coded reason, and the way out. A batch that met it
/// is wholly absent. Immutable.
///
/// @param file of the database
record Trouble(Path file) {
    /// Runs what writes.
    ///
    /// @throws UncheckedIOException when the database could not be written; its message begins with a code of
    /// docs/refusals.md
    <T> T explained(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (RuntimeException failure) {
            Optional<String> reason = code(failure).flatMap(Trouble::reason);
            if (reason.isEmpty()) {
                throw failure;
            }
            throw new UncheckedIOException("cannot write to " + file, new IOException(reason.get(), failure));
        }
    }

    private static Optional<SQLiteErrorCode> code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException known) {
                return Optional.of(known.getResultCode());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reason(SQLiteErrorCode code) {
        int primary = code.code & 0xff; // the rest tells kinds of one error apart
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of("disk-full: there is no room left; what was filed before is whole. Make room, or let old"
                    + " articles go (daybook tidy), and start again: it goes on where it stopped");
        }
        if (primary == SQLiteErrorCode.SQLITE_IOERR.code) {
            return Optional.of("disk-error: the disk did not take it (" + code.name() + "); what was filed before is"
                    + " whole. Look at the disk and its limits, then start again: it goes on where it stopped");
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of("store-busy: another program has been writing for long; start again when it is done");
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of("store-closed: it may not be written; look at the permissions of file and folder");
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of("store-damaged: it is no whole database; `daybook check` says where, and `daybook"
                    + " restore` brings a back-up back");
        }
        return Optional.empty();
    }
}
