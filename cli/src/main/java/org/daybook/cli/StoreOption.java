package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import picocli.CommandLine.Option;

/// Where the store is: `--store`, else `DAYBOOK_STORE`, else `daybook/daybook.db` in the user's data folder.
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The database (default: $DAYBOOK_STORE, else daybook/daybook.db in your data folder).")
    private Optional<Path> file = Optional.empty();

    Path path() {
        return file.or(() -> environment("DAYBOOK_STORE").map(Path::of))
                .orElseGet(() -> environment("XDG_DATA_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                        .resolve("daybook")
                        .resolve("daybook.db"));
    }

    /// Opens the store and makes it when it is not there.
    Store open() throws IOException {
        Path path = path().toAbsolutePath();
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return SqliteStore.open(path);
    }

    /// Opens a store that must be there already.
    Store existing() throws IOException {
        Path path = path();
        if (!Files.exists(path)) {
            throw new IOException("there is no store at " + path + " yet: `daybook ingest FOLDER` makes one");
        }
        return open();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
