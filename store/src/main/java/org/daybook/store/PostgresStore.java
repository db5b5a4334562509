package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The store in a PostgreSQL database (15 or later, encoded in UTF-8), for many readers on many machines. Back-ups are
/// PostgreSQL's own. Safe for any number of threads; writers wait for each other, also those of other machines.
public final class PostgresStore extends RelationalStore {
    private final PostgresAddress address;

    private PostgresStore(DataSource source, PostgresAddress address) {
        super(source, "postgresql", new PostgresDialect(), address.toString());
        this.address = address;
        jdbi().registerArgument(new WithoutNul());
    }

    /// Connects and brings the schema up to date.
    ///
    /// @throws UncheckedIOException that says why there is no such store; never with the password
    public static PostgresStore open(PostgresAddress address) {
        DataSource source = address.source();
        try (Connection connection = source.getConnection();
                Statement asking = connection.createStatement();
                ResultSet encoding = asking.executeQuery("show server_encoding")) {
            encoding.next();
            if (!encoding.getString(1).equals("UTF8")) {
                throw unopened(
                        address,
                        new IOException("bad-encoding: the database is encoded in " + encoding.getString(1)
                                + ": make one with `createdb --encoding UTF8 --template template0`"));
            }
        } catch (SQLException failure) {
            String reason = new PostgresDialect().reason(failure).orElse(String.valueOf(failure.getMessage()));
            throw unopened(address, new IOException(reason, failure));
        }
        return new PostgresStore(source, address);
    }

    private static UncheckedIOException unopened(PostgresAddress address, IOException why) {
        return new UncheckedIOException("cannot open the store " + address, why);
    }

    /// From a row that every transaction that writes counts up.
    @Override
    public long stamp() {
        return jdbi().withHandle(handle -> handle.createQuery("select written from stamp")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Size size() {
        return jdbi().withHandle(handle ->
                new Size(PostgresDialect.bytes(handle), dialect().room(handle).free()));
    }

    @Override
    public void backup(Path target) {
        throw refused("pg_dump --format=custom --file=FILE " + address);
    }

    @Override
    public void restore(Path source) {
        throw refused("pg_restore --clean --if-exists --dbname=" + address + " FILE");
    }

    private static UncheckedIOException refused(String command) {
        return new UncheckedIOException(
                new IOException("not-a-file: this store is a PostgreSQL database, which has its own way: " + command));
    }
}
