package org.daybook.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The databases that the tests of the store run on. Where PostgreSQL is missing, its tests are skipped, and say so.
enum Backend {
    SQLITE {
        @Override
        Store open(Path folder) {
            return Stores.open(file(folder).toString());
        }

        @Override
        void execute(Path folder, String sql) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file(folder));
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        private static Path file(Path folder) {
            return folder.resolve("daybook.db");
        }
    },
    POSTGRESQL {
        @Override
        Store open(Path folder) {
            return Stores.open(PostgresServer.address(folder));
        }

        @Override
        void execute(Path folder, String sql) {
            PostgresServer.execute(folder, sql);
        }
    };

    /// The store of a folder, which is empty at first.
    abstract Store open(Path folder);

    /// Runs SQL past the store.
    abstract void execute(Path folder, String sql);
}
