package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The store in one SQLite file: write-ahead log with `synchronous=FULL` (with NORMAL a power cut may lose
/// commits), full-text search by FTS5. Safe for any number of threads; writers wait for each other.
public final class SqliteStore extends RelationalStore {
    /// How long a writer waits for another process before it gives up.
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Connection watcher;

    private SqliteStore(SQLiteDataSource source, Path file) {
        super(source, "sqlite", new SqliteDialect(), file.toString());
        this.file = file;
        try {
            this.watcher = connections().openConnection();
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot open the store " + file, new IOException(failure));
        }
    }

    /// Opens the file, makes it when it is not there, and brings its schema up to date.
    public static SqliteStore open(Path file) {
        return open(file, new SQLiteConfig());
    }

    /// @param config with what is particular to this store
    static SqliteStore open(Path file, SQLiteConfig config) {
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new SqliteStore(source, file);
    }

    /// By a connection that writes nothing: SQLite tells it of what others wrote.
    @Override
    public long stamp() {
        synchronized (watcher) {
            return version();
        }
    }

    private long version() {
        try (Statement asking = watcher.createStatement();
                ResultSet version = asking.executeQuery("pragma data_version")) {
            return version.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot ask the store whether anything changed", failure);
        }
    }

    @Override
    public Size size() {
        long free = jdbi().withHandle(dialect()::room).free();
        long onDisk = Stream.of("", "-wal", "-shm")
                .map(end -> Path.of(file + end))
                .mapToLong(SqliteStore::length)
                .sum();
        return new Size(onDisk, Math.min(free, onDisk));
    }

    /// Of what may be gone by now: the log is, when the last who used it closes.
    private static long length(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot measure " + path, failure);
        }
    }

    @Override
    public void backup(Path target) {
        trouble().explained(() -> {
            jdbi().useHandle(handle -> {
                try {
                    Copies.out(handle, target);
                } catch (IOException failure) {
                    throw new UncheckedIOException("cannot write the back-up " + target, failure);
                }
            });
            return true;
        });
    }

    @Override
    public void restore(Path source) {
        trouble().explained(() -> {
            jdbi().useHandle(handle -> Copies.in(handle, source));
            return true;
        });
    }

    @Override
    public void close() {
        // Checkpointing now keeps the file whole for whoever copies it.
        jdbi().useHandle(handle -> handle.execute("pragma wal_checkpoint(truncate)"));
        try {
            watcher.close();
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot close the store " + file, new IOException(failure));
        }
        super.close();
    }
}
