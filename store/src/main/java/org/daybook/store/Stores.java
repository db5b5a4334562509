package org.daybook.store;

import java.nio.file.Path;

/// Opens a store by its address.
public final class Stores {
    private Stores() {}

    /// Opens a store, makes it when it is not there, and brings its schema up to date.
    ///
    /// @param address `postgresql://USER:PASSWORD@HOST:PORT/DATABASE`, else a file of SQLite's
    /// @throws java.io.UncheckedIOException that says what is wrong with it
    /// @throws IllegalArgumentException when the address is not written as it must be
    public static Store open(String address) {
        return PostgresAddress.isOne(address)
                ? PostgresStore.open(PostgresAddress.of(address))
                : SqliteStore.open(Path.of(address));
    }
}
