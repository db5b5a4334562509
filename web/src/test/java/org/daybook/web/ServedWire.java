package org.daybook.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;

/// A site over the morning of [Wire], on a free port; closed by the test that opened it.
final class ServedWire implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Store store;
    private final Site site;

    /// @param file of the store to make
    ServedWire(Path file) {
        store = SqliteStore.open(file);
        site = Site.start(store, 0);
        Wire.fill(store);
    }

    Store store() {
        return store;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        site.close();
        store.close();
    }
}
