package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.store.PostgresAddress;
import org.daybook.store.Store;
import org.daybook.store.Stores;
import picocli.CommandLine.Option;

/// Where the store is: `--store`, else `DAYBOOK_STORE`, else `daybook/daybook.db` in the user's data folder.
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = {
                "A file, or a PostgreSQL database:",
                "postgresql://USER:PASSWORD@HOST:PORT/DATABASE",
                "(the password may stand in ~/.pgpass instead). Default: $DAYBOOK_STORE, else daybook/daybook.db in your data"
                        + " folder."
            })
    private Optional<String> named = Optional.empty();

    /// The file; for a database elsewhere, the one beside which stands what belongs to the store on this machine.
    Path path() {
        Optional<String> address = address();
        return postgres()
                .map(database -> folder().resolve(database.asFileName()))
                .orElseGet(() -> address.map(Path::of).orElseGet(() -> folder().resolve("daybook.db")));
    }

    /// Whether the store is a file of this machine.
    boolean isFile() {
        return postgres().isEmpty();
    }

    private Optional<String> address() {
        return named.or(() -> environment("DAYBOOK_STORE"));
    }

    private Optional<PostgresAddress> postgres() {
        try {
            return address().filter(PostgresAddress::isOne).map(PostgresAddress::of);
        } catch (IllegalArgumentException wrong) {
            throw new UncheckedIOException(new IOException(wrong.getMessage(), wrong));
        }
    }

    private static Path folder() {
        return environment("XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("daybook");
    }

    /// Opens the store and makes it when it is not there.
    Store open() throws IOException {
        if (!isFile()) {
            return Stores.open(address().orElseThrow());
        }
        Path path = path().toAbsolutePath();
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Stores.open(path.toString());
    }

    /// Opens a store that must be there already.
    Store existing() throws IOException {
        if (isFile() && !Files.exists(path())) {
            throw new IOException("there is no store at " + path() + " yet: `daybook ingest FOLDER` makes one");
        }
        return open();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
