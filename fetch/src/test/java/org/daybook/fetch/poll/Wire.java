package org.daybook.fetch.poll;

import static org.daybook.fetch.Loopback.ascii;
import static org.daybook.fetch.Loopback.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.daybook.fetch.Loopback;
import org.daybook.fetch.Loopback.Asked;

/// A world of feeds on loopback, each on a host of its own (`f17.example`), with all the manners and faults that feeds
/// have. What a feed holds follows from the simulated time alone. Remembers how it was treated.
final class Wire implements AutoCloseable {
    /// What a feed is like. Every one publishes at its own pace.
    enum Kind {
        TAGGED(true),
        DATED(true),
        NEITHER(true),
        WHOLE(true),
        PACKED(true),
        PACED_BY_ROBOTS(true),
        MOVED(true),
        LED_ELSEWHERE(true),
        SITE(true),
        OVERLOADED(true),
        OUT_FOR_HOURS(true),
        ROBOTS_LATE(true),
        PAGES_FAIL_FIRST(true),
        REVISING(true),
        FORBIDDEN(false),
        GONE_LATER(false),
        CIRCLE(false),
        INTO_THE_HOUSE(false),
        DRIPPING(false),
        NO_FEED(false),
        BOMB(false),
        ENDLESS_HEADERS(false);

        private final boolean sound;

        Kind(boolean sound) {
            this.sound = sound;
        }

        /// Whether all that it publishes must come through.
        boolean isSound() {
            return sound;
        }
    }

    private static final Duration DELAY_OF_ROBOTS = Duration.ofSeconds(20);
    private static final int WINDOW = 60;
    private static final byte[] BOMB = gzip(new byte[8 << 20]);

    private final int feeds;
    private final Instant start;
    private final Supplier<Instant> clock;
    private final Loopback server;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final Map<String, Integer> pageTries = new ConcurrentHashMap<>();

    /// How a host was asked.
    private static final class Host {
        private Instant last = Instant.MIN;
        private Instant rest = Instant.MIN;
        private Instant lastPoll = Instant.MIN;
        private boolean busy;
    }

    Wire(int feeds, Instant start, Supplier<Instant> clock) {
        this.feeds = feeds;
        this.start = start;
        this.clock = clock;
        this.server = Loopback.forgetful(this::answer);
    }

    int port() {
        return server.port();
    }

    Kind kind(int feed) {
        return Kind.values()[feed % Kind.values().length];
    }

    /// The first feed of a kind.
    String first(Kind kind) {
        int feed = 0;
        while (kind(feed) != kind) {
            feed++;
        }
        return feedAddress(feed);
    }

    String feedAddress(int feed) {
        return "http://f" + feed + ".example:" + port() + (kind(feed) == Kind.SITE ? "/" : "/feed.xml");
    }

    private String pageAddress(int feed, long item) {
        return "http://f" + feed + ".example:" + port() + "/item/" + item;
    }

    /// From 5 minutes to 5 hours.
    private Duration period(int feed) {
        boolean slow =
                kind(feed) == Kind.OUT_FOR_HOURS || kind(feed) == Kind.OVERLOADED || kind(feed) == Kind.ROBOTS_LATE;
        return Duration.ofMinutes((slow ? 30 : 5) + (feed * 37L % 100) * (feed % 3 + 1));
    }

    private Instant publishedAt(int feed, long item) {
        return start.minus(Duration.ofHours(1))
                .plus(period(feed).multipliedBy(item))
                .plusSeconds(feed * 7L % 300);
    }

    /// How many items a feed has published until now.
    long published(int feed, Instant until) {
        long items = 0;
        while (!publishedAt(feed, items).isAfter(until)) {
            items++;
        }
        return items;
    }

    /// All that must have come through when this is the time, by key.
    Map<String, Integer> expected(Instant until) {
        Map<String, Integer> expected = new TreeMap<>();
        for (int feed = 0; feed < feeds; feed++) {
            if (kind(feed).isSound()) {
                long items = published(feed, until);
                for (long item = 0; item < items; item++) {
                    expected.put(pageAddress(feed, item), feed);
                }
            }
        }
        return expected;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    long requests() {
        return requests.get();
    }

    long unchanged() {
        return unchanged.get();
    }

    private boolean answer(Asked asked, OutputStream out) throws IOException {
        requests.incrementAndGet();
        Host host = hosts.computeIfAbsent(asked.host(), first -> new Host());
        begin(host, asked);
        try {
            return answer(asked, host, out);
        } finally {
            synchronized (host) {
                host.busy = false;
            }
        }
    }

    private void begin(Host host, Asked asked) {
        Instant now = clock.get();
        int feed = feed(asked);
        Duration pause = kind(feed) == Kind.PACED_BY_ROBOTS && !asked.path().equals("/robots.txt")
                ? DELAY_OF_ROBOTS
                : PollSettings.USUAL.pause();
        synchronized (host) {
            if (host.busy) {
                fault(asked.host() + " was asked for two things at a time");
            }
            if (!host.last.equals(Instant.MIN) && host.last.plus(pause).isAfter(now)) {
                fault(asked.host() + " was asked for " + asked.path() + " " + Duration.between(host.last, now)
                        + " after the request before");
            }
            if (host.rest.isAfter(now)) {
                fault(asked.host() + " was asked " + Duration.between(now, host.rest) + " before its Retry-After");
            }
            boolean poll = asked.path().equals("/feed.xml");
            if (poll
                    && !host.lastPoll.equals(Instant.MIN)
                    && host.lastPoll.plusSeconds(600).isAfter(now)) {
                fault(asked.host() + " was polled " + Duration.between(host.lastPoll, now) + " after the poll before");
            }
            host.busy = kind(feed) != Kind.DRIPPING && kind(feed) != Kind.ENDLESS_HEADERS; // these go on unheard
            host.last = now;
            host.lastPoll = poll ? now : host.lastPoll;
        }
    }

    private synchronized void fault(String what) {
        faults.add(clock.get() + ": " + what);
    }

    private static int feed(Asked asked) {
        String name = asked.host();
        return Integer.parseInt(name.substring(name.indexOf('f') + 1, name.indexOf('.')));
    }

    private boolean answer(Asked asked, Host host, OutputStream out) throws IOException {
        int feed = feed(asked);
        if (asked.path().equals("/robots.txt")) {
            return robots(feed, out);
        }
        if (asked.path().startsWith("/item/")) {
            return page(feed, asked, out);
        }
        return switch (kind(feed)) {
            case MOVED ->
                asked.path().equals("/feed.xml")
                        ? send(out, "301 Moved Permanently", "Location: /new/feed.xml\r\n", "")
                        : document(feed, asked, out);
            case LED_ELSEWHERE ->
                asked.host().startsWith("x")
                        ? document(feed, asked, out)
                        : send(
                                out,
                                "302 Found",
                                "Location: http://xf" + feed + ".example:" + port() + "/feed.xml\r\n",
                                "");
            case SITE ->
                asked.path().equals("/")
                        ? send(
                                out,
                                "200 OK",
                                "Content-Type: text/html\r\n",
                                "<!doctype html><html><head><link"
                                        + " rel=alternate type='application/rss+xml' href='/feed.xml'></head><body>Site</body></html>")
                        : document(feed, asked, out);
            case OVERLOADED -> overloaded(feed, asked, host, out);
            case OUT_FOR_HOURS -> isOut() ? send(out, "500 Oops", "", "") : document(feed, asked, out);
            case GONE_LATER ->
                clock.get().isAfter(start.plus(Duration.ofHours(3))) ? gone(host, out) : document(feed, asked, out);
            case CIRCLE ->
                send(
                        out,
                        "302 Found",
                        "Location: /feed.xml?again=" + asked.path().length() % 2 + "\r\n",
                        "");
            case INTO_THE_HOUSE -> send(out, "302 Found", "Location: http://127.0.0.2:" + port() + "/feed.xml\r\n", "");
            case DRIPPING -> drip(out);
            case NO_FEED ->
                send(out, "200 OK", "Content-Type: text/html\r\n", "<html><body>Nothing to follow</body></html>");
            case BOMB -> send(out, "200 OK", "Content-Encoding: gzip\r\n", BOMB);
            case ENDLESS_HEADERS -> endless(out);
            case TAGGED,
                    DATED,
                    NEITHER,
                    WHOLE,
                    PACKED,
                    PACED_BY_ROBOTS,
                    ROBOTS_LATE,
                    PAGES_FAIL_FIRST,
                    REVISING,
                    FORBIDDEN -> document(feed, asked, out);
        };
    }

    private boolean isOut() {
        Duration since = Duration.between(start, clock.get());
        return since.toHours() >= 2 && since.toHours() < 5;
    }

    private boolean gone(Host host, OutputStream out) throws IOException {
        synchronized (host) {
            if (host.rest.equals(Instant.MAX)) {
                fault("what is gone was asked for again");
            }
            host.rest = Instant.MAX;
        }
        return send(out, "410 Gone", "", "");
    }

    private boolean robots(int feed, OutputStream out) throws IOException {
        return switch (kind(feed)) {
            case FORBIDDEN -> send(out, "200 OK", "", "User-agent: *\nAllow: /item\nDisallow: /feed\n");
            case PACED_BY_ROBOTS -> send(out, "200 OK", "", "User-agent: daybook\nCrawl-delay: 20\nDisallow: /x\n");
            case ROBOTS_LATE ->
                clock.get().isBefore(start.plus(Duration.ofMinutes(70)))
                        ? send(out, "503 Busy", "", "")
                        : send(out, "200 OK", "", "User-agent: *\nDisallow:\n");
            case TAGGED -> send(out, "200 OK", "", "User-agent: other\nDisallow: /\n");
            default -> send(out, "404 Not Found", "", "");
        };
    }

    private boolean overloaded(int feed, Asked asked, Host host, OutputStream out) throws IOException {
        boolean over = Duration.between(start, clock.get()).toMinutes() % 240 < 20;
        if (!over) {
            return document(feed, asked, out);
        }
        synchronized (host) {
            host.rest = clock.get().plus(Duration.ofMinutes(45));
        }
        boolean date = feed % 2 == 0;
        String after = date
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(host.rest.atOffset(ZoneOffset.UTC))
                : String.valueOf(45 * 60);
        if (date) { // whole seconds only
            synchronized (host) {
                host.rest = host.rest.minusSeconds(1);
            }
        }
        return send(out, feed % 3 == 0 ? "503 Busy" : "429 Too Many Requests", "Retry-After: " + after + "\r\n", "");
    }

    private boolean page(int feed, Asked asked, OutputStream out) throws IOException {
        int tries = pageTries.merge(asked.host() + asked.path(), 1, Integer::sum);
        if (kind(feed) == Kind.PAGES_FAIL_FIRST && tries <= 2) {
            return send(out, "502 Bad Gateway", "", "");
        }
        if (tries > (kind(feed) == Kind.PAGES_FAIL_FIRST ? 3 : kind(feed) == Kind.REVISING ? 2 : 1)) {
            fault(asked.host() + asked.path() + " was fetched " + tries + " times");
        }
        return send(out, "200 OK", "Content-Type: text/html\r\n", "<html><body><p>" + asked.path() + "</body></html>");
    }

    private boolean document(int feed, Asked asked, OutputStream out) throws IOException {
        long items = published(feed, clock.get());
        boolean revised = kind(feed) == Kind.REVISING && clock.get().isAfter(start.plus(Duration.ofHours(2)));
        String tag = "\"" + items + (revised ? "r" : "") + "\"";
        Instant changed = publishedAt(feed, Math.max(0, items - 1));
        String day = DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC));
        boolean dated = kind(feed) == Kind.DATED;
        boolean tagged = !dated && kind(feed) != Kind.NEITHER;
        if ((tagged && tag.equals(asked.headers().get("if-none-match")))
                || (dated && day.equals(asked.headers().get("if-modified-since")))) {
            unchanged.incrementAndGet();
            return send(out, "304 Not Modified", "ETag: " + tag + "\r\n", "");
        }
        String headers = "Content-Type: application/rss+xml\r\n" + (tagged ? "ETag: " + tag + "\r\n" : "")
                + (dated ? "Last-Modified: " + day + "\r\n" : "")
                + (kind(feed) == Kind.PACKED ? "Content-Encoding: gzip\r\n" : "");
        byte[] body = rss(feed, items, revised).getBytes(StandardCharsets.UTF_8);
        return send(out, "200 OK", headers, kind(feed) == Kind.PACKED ? gzip(body) : body);
    }

    private String rss(int feed, long items, boolean revised) {
        StringBuilder rss =
                new StringBuilder("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                        + "<channel><title>Feed " + feed + "</title>");
        for (long item = items - 1; item >= Math.max(0, items - WINDOW); item--) {
            String title = "Item " + item + " of feed " + feed + (revised && item == 0 ? ", revised" : "");
            rss.append("<item><title>").append(title).append("</title><link>").append(pageAddress(feed, item));
            rss.append("</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            publishedAt(feed, item).atOffset(ZoneOffset.UTC)));
            rss.append("</pubDate>");
            if (kind(feed) == Kind.WHOLE) {
                rss.append("<content:encoded>All of it.</content:encoded>");
            }
            rss.append("</item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static boolean drip(OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>"));
        for (int i = 0; i < 400; i++) {
            out.write(' ');
            out.flush();
            try {
                Thread.sleep(25);
            } catch (InterruptedException interrupted) {
                return false;
            }
        }
        return false;
    }

    private static boolean endless(OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\n"));
        byte[] header = ascii("X-Filler: " + "y".repeat(1000) + "\r\n");
        for (int i = 0; i < 20_000; i++) {
            out.write(header);
        }
        return false;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
