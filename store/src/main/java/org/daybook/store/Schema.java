package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables, brought forward from every released version. Stateless.
final class Schema {
    private Schema() {}

    /// @param migrations the folder of the migrations among the resources
    /// @param name       of the database in messages, without a secret
    /// @throws UncheckedIOException when the schema cannot be brought up to date
    static void migrate(DataSource source, String migrations, String name) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/daybook/store/" + migrations)
                    .load()
                    .migrate();
        } catch (FlywayException unusable) {
            throw new UncheckedIOException(
                    "cannot open the store " + name,
                    new IOException(
                            reason(unusable) + ": name a Daybook database that may be written, or a new one",
                            unusable));
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
