package org.daybook.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Where a PostgreSQL database is: `postgresql://USER:PASSWORD@HOST:PORT/DATABASE?PARAMETERS`, as `psql` takes it.
/// User,
/// password, host (`localhost`), port (5432) and parameters (of the JDBC driver) may be left out; without a password
/// the driver looks into `~/.pgpass`. What is printed holds neither password nor parameters. Immutable.
public final class PostgresAddress {
    private static final int USUAL_PORT = 5432;

    /// Rows that are fetched at once where all do not fit into memory.
    private static final int ROWS = 256;

    private final Optional<String> user;
    private final Optional<String> password;
    private final String server;
    private final String database;
    private final String parameters;

    private PostgresAddress(URI address) {
        String[] who = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
        this.user = Optional.of(decoded(who[0])).filter(name -> !name.isEmpty());
        this.password = who.length > 1 ? Optional.of(decoded(who[1])) : Optional.empty();
        String host = Optional.ofNullable(address.getHost()).orElse("localhost");
        this.server = host + ":" + (address.getPort() < 0 ? USUAL_PORT : address.getPort());
        this.database = Optional.ofNullable(address.getRawPath()).orElse("").replaceFirst("^/", "");
        this.parameters = Optional.ofNullable(address.getRawQuery()).orElse("");
    }

    /// Whether an address is meant to be one of PostgreSQL's.
    public static boolean isOne(String address) {
        return address.startsWith("postgresql:") || address.startsWith("postgres:");
    }

    /// @throws IllegalArgumentException when it is none; without the address, which may hold a password
    public static PostgresAddress of(String address) {
        try {
            URI uri = new URI(address);
            boolean whole = isOne(address)
                    && uri.getRawAuthority() != null
                    && uri.getHost() != null
                    && uri.getRawPath() != null
                    && uri.getRawPath().length() > 1;
            if (whole) {
                return new PostgresAddress(uri);
            }
        } catch (URISyntaxException wrong) {
            throw wrong(" (at character " + (wrong.getIndex() + 1) + ")");
        }
        throw wrong("");
    }

    private static IllegalArgumentException wrong(String where) {
        return new IllegalArgumentException("the address of the store is not as"
                + " postgresql://USER:PASSWORD@HOST:PORT/DATABASE" + where
                + "; in user and password, write signs such as @ : / % as %40 %3A %2F %25");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Of the database, as a part of a file's name.
    public String asFileName() {
        return toString().replaceFirst("^postgresql://", "").replaceAll("[^A-Za-z0-9.-]", "_");
    }

    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + server + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters));
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("daybook");
        source.setDefaultRowFetchSize(ROWS);
        source.setTcpKeepAlive(true);
        return source;
    }

    /// Without its secrets.
    @Override
    public String toString() {
        return "postgresql://" + user.map(name -> name + "@").orElse("") + server + "/" + database;
    }
}
