package org.daybook.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    Site site() {
        return site;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).build());
    }

    HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// The whole answer to a request by hand, since the client of Java sets `Host` itself.
    static String answer(Site asked, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        site.close();
        store.close();
    }
}
