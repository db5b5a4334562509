package org.daybook.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Names to addresses. What it says is checked by the door, and again at the socket.
@FunctionalInterface
public interface Resolver {
    /// @return at least one address
    /// @throws UnknownHostException when the name has none, or nobody says in time
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// This machine's own.
    static Resolver ofThisMachine(Duration patience) {
        return patient(host -> List.of(InetAddress.getAllByName(host)), patience);
    }

    /// Waits so long and no longer. A look-up cannot be interrupted, so it is waited for in a thread of its own; the
    /// deadline of an exchange would not reach it.
    static Resolver patient(Resolver resolver, Duration patience) {
        return host -> {
            CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
            Thread.ofVirtual().name("daybook-resolver").start(() -> {
                try {
                    found.complete(resolver.resolve(host));
                } catch (UnknownHostException | RuntimeException failed) {
                    found.completeExceptionally(failed);
                }
            });
            try {
                return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                throw unknown(host, "nobody said within " + patience.toSeconds() + " s", late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw unknown(host, "interrupted", interrupted);
            } catch (ExecutionException failed) {
                throw unknown(host, "it has no address", failed);
            }
        };
    }

    private static UnknownHostException unknown(String host, String why, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host + ": " + why);
        unknown.initCause(cause);
        return unknown;
    }
}
