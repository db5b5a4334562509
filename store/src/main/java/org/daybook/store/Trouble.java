package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/// Says what the disk, the database or another program did to a write: a coded reason, and the way out. A batch that
/// met it is wholly absent. Immutable.
///
/// @param store its file or address, without a secret
record Trouble(String store, Dialect dialect) {
    /// Runs what writes.
    ///
    /// @throws UncheckedIOException when the database could not be written; its message begins with a code of
    /// docs/refusals.md
    <T> T explained(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (RuntimeException failure) {
            Optional<String> reason = dialect.reason(failure);
            if (reason.isEmpty()) {
                throw failure;
            }
            throw new UncheckedIOException("cannot write to " + store, new IOException(reason.get(), failure));
        }
    }
}
