package org.daybook.store;

import java.nio.file.Path;

/// Opens a store by its address.
public final class Stores {
    private Stores() {}

    /// @param address a file of SQLite's
    /// @throws java.io.UncheckedIOException that says what is wrong with it
    public static Store open(String address) {
        return SqliteStore.open(Path.of(address));
    }
}
