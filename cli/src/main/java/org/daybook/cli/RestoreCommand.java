package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.daybook.store.Store;
import org.daybook.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        header = "Put a back-up in the place of all that the store holds.",
        description = {
            "The back-up is checked first, as by `daybook check`, and brought up to date if an older version wrote it; the",
            "file itself is not touched. The store changes in one step: broken off, it is what it was before. End",
            "`daybook run` before, for it remembers the stories of the store that it opened. PostgreSQL's is pg_restore.",
            "Exit status: 0 restored, 4 when the back-up has faults (each is a line) and nothing was changed."
        },
        footer = {"", "Example:", "  daybook restore daybook-monday.db"})
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(arity = "1", paramLabel = "FILE", description = "What `daybook backup` wrote.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (Store open = store.open()) {
            if (!store.isFile()) {
                open.restore(file); // it says how that is done
            }
            Path copy = store.path().toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
            try {
                Files.copy(file, copy);
                List<String> faults = faults(copy);
                if (!faults.isEmpty()) {
                    faults.forEach(System.out::println);
                    System.out.printf("%s has %d faults: nothing was changed%n", file, faults.size());
                    return 4;
                }
                open.restore(copy);
                System.out.printf("%,d articles, content %s%n", open.articles(), open.contentDigest());
                return 0;
            } finally {
                for (String end : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(Path.of(copy + end));
                }
            }
        }
    }

    private static List<String> faults(Path copy) {
        try (Store back = Stores.open(copy.toString())) {
            return back.check();
        }
    }
}
