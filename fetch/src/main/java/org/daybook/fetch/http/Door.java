package org.daybook.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.daybook.core.capture.Outcome;

/// The one guarded door to the network. Whatever is fetched from strangers passes here: http and https at the ports of
/// the web, public addresses only and checked at the very socket, a deadline for the whole exchange, bounds on headers
/// and on bodies before and after decompression, a bounded number of exchanges at a time; no cookies, no credentials,
/// no
/// proxy, no redirect followed by itself. HTTP/2 where the server has it. Safe for all threads; a call blocks.
///
/// Why OkHttp: docs/decisions/0016.
public final class Door implements Fetcher, AutoCloseable {
    /// OkHttp gives up at 256 KiB; servers themselves take 8 to 64 KiB of a request.
    private static final int MOST_HEADERS = 64 << 10;

    /// Beside the body: headers, the framing of chunks and frames, the handshake.
    private static final int ROOM = 512 << 10;

    private static final Duration PATIENCE_OF_NAMES = Duration.ofSeconds(10);
    private static final Duration PATIENCE_OF_CONNECTIONS = Duration.ofSeconds(10);

    private final DoorSettings settings;
    private final AddressRules rules;
    private final GuardedSockets sockets;
    private final OkHttpClient client;
    private final Semaphore places;

    private Door(DoorSettings settings, Resolver resolver, Optional<Trust> trust) {
        this.settings = settings;
        this.rules = AddressRules.load(settings.allowed(), settings.ports());
        this.sockets = new GuardedSockets(rules, settings.mostPacked() + (long) ROOM);
        this.places = new Semaphore(settings.concurrency());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dns(
                        Resolver.patient(resolver, least(PATIENCE_OF_NAMES, settings.deadline()))
                                ::resolve) // the socket decides
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY) // a proxy would look the names up itself
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false) // unseen, a broken answer was asked for three times at once
                .cookieJar(CookieJar.NO_COOKIES)
                .connectionPool(new ConnectionPool(settings.concurrency(), 30, TimeUnit.SECONDS))
                .eventListener(new Granting())
                .connectTimeout(least(PATIENCE_OF_CONNECTIONS, settings.deadline()))
                .readTimeout(settings.deadline())
                .writeTimeout(settings.deadline())
                .callTimeout(settings.deadline());
        trust.ifPresent(own -> builder.sslSocketFactory(own.sockets(), own.manager()));
        this.client = builder.build();
    }

    /// Whom to believe instead of this machine's authorities.
    record Trust(SSLSocketFactory sockets, X509TrustManager manager) {}

    public static Door open(DoorSettings settings) {
        return open(settings, Resolver.ofThisMachine(PATIENCE_OF_NAMES));
    }

    /// @param resolver instead of this machine's; what it says is checked all the same
    public static Door open(DoorSettings settings, Resolver resolver) {
        return new Door(settings, resolver, Optional.empty());
    }

    static Door open(DoorSettings settings, Resolver resolver, Trust trust) {
        return new Door(settings, resolver, Optional.of(trust));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Outcome<Answer> fetch(Request request) {
        WebAddress address = request.address();
        if (!rules.mayAsk(address.port())) {
            return Outcome.refused("bad-port", "port " + address.port() + " is none of the web", address.toString());
        }
        places.acquireUninterruptibly();
        try {
            return exchange(request);
        } finally {
            places.release();
        }
    }

    private Outcome<Answer> exchange(Request request) {
        Call call = client.newCall(written(request));
        try (Response response = call.execute()) {
            Map<String, String> headers = headers(response.headers());
            return Outcome.made(new Answer(request.address(), response.code(), headers, body(request, response)));
        } catch (IOException failed) {
            return new Outcome.Not<>(Failure.of(failed, request.address().toString()));
        }
    }

    private okhttp3.Request written(Request request) {
        okhttp3.Request.Builder written = new okhttp3.Request.Builder()
                .url(request.address().url())
                .header("User-Agent", settings.agent())
                .header("Accept", request.accept())
                .header("Accept-Encoding", "gzip, deflate"); // said by us, it is not undone unseen
        request.etag().filter(Door::isPrintable).ifPresent(tag -> written.header("If-None-Match", tag));
        request.lastModified().filter(Door::isPrintable).ifPresent(day -> written.header("If-Modified-Since", day));
        return written.build();
    }

    /// What a server gave is given back to it, unless it would not pass as a header.
    private static boolean isPrintable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static Map<String, String> headers(Headers given) throws Refusal {
        if (given.byteCount() > MOST_HEADERS) {
            throw new Refusal("too-large", "its headers have " + given.byteCount() + " bytes");
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            headers.merge(given.name(i).toLowerCase(Locale.ROOT), given.value(i), (one, other) -> one + ", " + other);
        }
        headers.remove("set-cookie");
        return headers;
    }

    /// Only of an answer that is wanted: nobody reads the page that comes with an error.
    private byte[] body(Request request, Response response) throws IOException {
        if (!response.isSuccessful()) {
            return new byte[0];
        }
        try (InputStream in = response.body().byteStream()) {
            return Unpacking.read(
                    in,
                    response.header("Content-Encoding", ""),
                    settings.mostPacked(),
                    Math.min(request.most(), settings.mostUnpacked()),
                    request.cut());
        }
    }

    /// Connections that are kept for the next exchange are closed; the door may be used again.
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// For tests: how many sockets are open.
    int openSockets() {
        return sockets.open();
    }

    private final class Granting extends EventListener {
        @Override
        public void connectionAcquired(Call call, Connection connection) {
            sockets.grant(connection.socket());
        }
    }
}
