package org.daybook.bench.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.daybook.bench.soak.Tellings.Telling;
import org.daybook.core.article.Identity;
import org.jsoup.nodes.Entities;

/// The outlets of a soak: feeds and pages on loopback, each outlet at an address of its own (`127.7.0.N`), since one
/// host is asked every three seconds only. A feed brings, when it is asked, as much as keeps the reader busy. Nine
/// entries in ten are whole; of the tenth the page must be fetched, at another outlet, as from an
/// aggregator. Safe for all threads.
final class Outlets implements AutoCloseable {
    /// As `daybook` takes them of one document.
    private static final int MOST_OF_ONE = 450;

    /// With fewer, `daybook` would learn that it need not ask again soon.
    private static final int LEAST_OF_ONE = 8;

    private static final int TEASER = 10;

    /// Pages that may still be asked for.
    private static final int PAGES_KEPT = 4000;

    private final Tellings tellings;
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SplittableRandom random = new SplittableRandom(7);
    private final Map<Long, String> pages = new LinkedHashMap<>();
    private final Map<Integer, String> last = new LinkedHashMap<>();
    private final List<String> whole = new ArrayList<>();
    private final int port;
    private long published;
    private volatile LongSupplier wanted = () -> 0;
    private volatile boolean publishing;

    /// Outlets that publish nothing yet.
    Outlets(int many, Tellings tellings) throws IOException {
        this.tellings = tellings;
        int taken = 0;
        for (int outlet = 0; outlet < many; outlet++) {
            int number = outlet;
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(host(outlet)), taken), 50);
            taken = server.getAddress().getPort();
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(number, exchange));
            server.start();
            servers.add(server);
        }
        this.port = taken;
    }

    int port() {
        return port;
    }

    private static String host(int outlet) {
        return "127.7.0." + (outlet + 1);
    }

    String feed(int outlet) {
        return "http://" + host(outlet) + ":" + port + "/feed.xml";
    }

    /// @param wanted how many articles to publish now; asked whenever a feed is
    void publish(LongSupplier wanted) {
        this.wanted = wanted;
        publishing = true;
    }

    /// From now on each says what it said last.
    void publishNothing() {
        publishing = false;
    }

    synchronized long published() {
        return published;
    }

    /// The id of one of the articles that came whole, at random among the first so many; they are filed in about the
    /// order in which they were published.
    synchronized String filed(long first) {
        return Identity.hash(Identity.address(whole.get(random.nextInt((int) Math.min(first, whole.size())))))
                .substring(0, 16);
    }

    private void answer(int outlet, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = path.equals("/feed.xml") ? document(outlet) : path.startsWith("/news/") ? page(path) : "";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", (path.endsWith(".xml") ? "application/rss+xml" : "text/html") + "; charset=utf-8");
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized String page(String path) {
        return pages.getOrDefault(Long.parseLong(path.substring("/news/".length())), "");
    }

    private String document(int outlet) {
        long room = wanted.getAsLong();
        synchronized (this) {
            if (publishing || !last.containsKey(outlet)) {
                StringBuilder items = new StringBuilder();
                for (long many = Math.clamp(room, LEAST_OF_ONE, MOST_OF_ONE); many > 0; many--) {
                    items.append(item(outlet));
                }
                last.put(
                        outlet,
                        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Outlet "
                                + (outlet + 1) + "</title>" + items + "</channel></rss>");
            }
            return last.getOrDefault(outlet, "");
        }
    }

    private String item(int outlet) {
        long number = published++;
        Telling telling = tellings.next();
        boolean teaser = number % TEASER == 0;
        int where = teaser ? (int) (number / TEASER % servers.size()) : outlet;
        String address = "http://" + host(where) + ":" + port + "/news/" + number;
        Instant at = Instant.now().minusSeconds(random.nextInt(7200));
        String[] paragraphs = telling.text().split("\n\n");
        String html = "<p>" + Entities.escape(telling.text()).replace("\n\n", "</p><p>") + "</p>";
        if (teaser) {
            pages.put(
                    number,
                    "<!doctype html><html lang=en><head><title>" + Entities.escape(telling.title())
                            + "</title></head><body><nav><a href=/>Home</a></nav><article><h1>"
                            + Entities.escape(telling.title()) + "</h1>" + html + "</article></body></html>");
            pages.keySet().removeIf(one -> one < number - (long) PAGES_KEPT * TEASER);
        } else {
            whole.add(address);
        }
        return "<item><title>" + Entities.escape(telling.title()) + "</title><link>" + address + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "</pubDate><description>"
                + Entities.escape(paragraphs[0]) + "</description>"
                + (teaser ? "" : "<content:encoded><![CDATA[" + html + "]]></content:encoded>") + "</item>";
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.close();
    }
}
