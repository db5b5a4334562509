package org.daybook.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on 127.0.0.1 that answers exactly the bytes it is told to, right or wrong, fast or slow. A virtual thread
/// for
/// each connection; keeps a connection open after an answer that says how long it is.
public final class Loopback implements AutoCloseable {
    /// Writes an answer.
    @FunctionalInterface
    public interface Handler {
        /// @return whether another request may follow on this connection
        boolean answer(Asked asked, OutputStream out) throws IOException;
    }

    /// A request; names of headers in lower case.
    public record Asked(String method, String path, Map<String, String> headers) {
        public String host() {
            String host = headers.getOrDefault("host", "");
            int colon = host.lastIndexOf(':');
            return colon < 0 ? host : host.substring(0, colon);
        }
    }

    private final ServerSocket server;
    private final Handler handler;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final boolean remembers;

    private Loopback(Handler handler, boolean remembers, String address) {
        this.handler = handler;
        this.remembers = remembers;
        try {
            this.server = new ServerSocket(0, 500, InetAddress.getByName(address));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on " + address, failed);
        }
        Thread.ofPlatform().daemon().name("loopback").start(this::accept);
    }

    /// Remembers what it was asked.
    public static Loopback serving(Handler handler) {
        return new Loopback(handler, true, "127.0.0.1");
    }

    /// On another address of this machine.
    public static Loopback servingOn(String address, Handler handler) {
        return new Loopback(handler, true, address);
    }

    /// For tens of thousands of requests: remembers nothing.
    public static Loopback forgetful(Handler handler) {
        return new Loopback(handler, false, "127.0.0.1");
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            boolean more = true;
            while (more) {
                String first = line(in);
                if (first.isEmpty()) {
                    return;
                }
                Map<String, String> headers = new HashMap<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    int colon = header.indexOf(':');
                    headers.put(
                            header.substring(0, colon).toLowerCase(Locale.ROOT),
                            header.substring(colon + 1).strip());
                }
                String[] words = first.split(" ");
                Asked one = new Asked(words[0], words[1], headers);
                if (remembers) {
                    asked.add(one);
                }
                more = handler.answer(one, out);
                out.flush();
            }
        } catch (IOException gone) {
            // whoever asked has hung up, as the guards do; what they saw is what the tests look at
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /// An answer with a length, after which the connection stays.
    ///
    /// @param headers each ended by `\r\n`
    public static boolean send(OutputStream out, String status, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(ascii("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n"));
        whole.write(body);
        out.write(whole.toByteArray());
        return true;
    }

    public static boolean send(OutputStream out, String status, String headers, String body) throws IOException {
        return send(out, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the server", failed);
        }
    }
}
