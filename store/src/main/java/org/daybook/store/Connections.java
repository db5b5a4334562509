package org.daybook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/// Connections to one database, kept for whoever comes next: to open one costs SQLite a file, some pragmas and the
/// reading of the schema, and the pages that it has read are gone when it is closed; PostgreSQL a process. Safe for any
/// number of threads.
final class Connections implements ConnectionFactory, AutoCloseable {
    /// Idle ones that are kept; more are opened when more are asked for at once.
    private static final int MOST_IDLE = 8;

    /// One that was kept longer is asked whether its server is still there: half a millisecond or less.
    private static final long TRUSTED_NANOS = 10_000_000_000L;

    private static final int PATIENCE_SECONDS = 5;

    private record Kept(Connection connection, long since) {}

    private final DataSource source;
    private final Deque<Kept> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Optional<Kept> kept = next();
        while (kept.isPresent()) {
            Connection connection = kept.get().connection();
            if (System.nanoTime() - kept.get().since() < TRUSTED_NANOS || connection.isValid(PATIENCE_SECONDS)) {
                return connection;
            }
            connection.close();
            kept = next();
        }
        return source.getConnection();
    }

    private Optional<Kept> next() {
        synchronized (idle) {
            return Optional.ofNullable(idle.pollFirst()); // the one used last: its pages are the freshest
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed()) { // its server went away, and took the others with it
            clear();
            return;
        }
        if (connection.getAutoCommit()) { // else somebody left a transaction open: nobody else may meet it
            synchronized (idle) {
                if (!closed && idle.size() < MOST_IDLE) {
                    idle.addFirst(new Kept(connection, System.nanoTime()));
                    return;
                }
            }
        }
        connection.close();
    }

    private void clear() throws SQLException {
        synchronized (idle) {
            for (Kept kept : idle) {
                kept.connection().close();
            }
            idle.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (idle) {
            closed = true;
        }
        clear();
    }
}
