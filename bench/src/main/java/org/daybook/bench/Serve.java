package org.daybook.bench;

import java.nio.file.Path;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.daybook.web.Site;

/// The server of `daybook run` over a store, without the reading: for what asks it from another process. `Serve
/// STORE.db
/// PORT`
public final class Serve {
    private Serve() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Store store = SqliteStore.open(Path.of(arguments[0]));
                Site site = Site.start(store, Integer.parseInt(arguments[1]))) {
            System.out.println(site.address());
            Thread.currentThread().join();
        }
    }
}
