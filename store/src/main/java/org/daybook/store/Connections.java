package org.daybook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/// Connections to one database, kept for whoever comes next: to open one costs a file, some pragmas and the
/// reading of
/// the
/// schema, and the pages that it has read are gone when it is closed. Safe for any number of threads.
final class Connections implements ConnectionFactory, AutoCloseable {
    /// Idle ones that are kept; more are opened when more are asked for at once.
    private static final int MOST_IDLE = 8;

    private final DataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (idle) {
            Connection kept = idle.pollFirst(); // the one used last: its pages are the freshest
            if (kept != null) {
                return kept;
            }
        }
        return source.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (connection.getAutoCommit()) { // else somebody left a transaction open: nobody else may meet it
            synchronized (idle) {
                if (!closed && idle.size() < MOST_IDLE) {
                    idle.addFirst(connection);
                    return;
                }
            }
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        synchronized (idle) {
            closed = true;
            for (Connection connection : idle) {
                connection.close();
            }
            idle.clear();
        }
    }
}
