package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.daybook.core.article.Article;
import org.daybook.core.edition.Closing;
import org.daybook.core.feed.Opml.Outline;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.fetch.http.Allowance;
import org.daybook.fetch.http.Door;
import org.daybook.fetch.http.DoorSettings;
import org.daybook.fetch.poll.PollSettings;
import org.daybook.store.Filed;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Feeds on loopback, from the list to the store.
@ResourceLock(Resources.SYSTEM_OUT) // what commands print is caught there
class LiveWireTest {
    private static final String STUB = "Aid ships reached the port of Derna on Monday.";
    private static final String PAGE =
            "<!doctype html><html lang=en><head><title>Aid reaches Derna</title></head><body>"
                    + "<nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>Aid reaches Derna</h1>"
                    + "<p>Aid ships reached the port of Derna in eastern Libya on Monday, eight days after two dams above the city"
                    + " burst in a storm, officials said.</p><p>At least 4,000 people were killed in the flood, the World Health"
                    + " Organization said, and thousands more are missing in the mud and at sea.</p><p>Crews opened the coast road"
                    + " again on Sunday, and hospital ships are expected from Italy later this week.</p></article></body></html>";

    private static final PollSettings QUICK = new PollSettings(4, Duration.ofMillis(2), Duration.ofDays(3), 500, true);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> pages = new java.util.concurrent.ConcurrentHashMap<>();
    private final HttpServer server;

    @TempDir
    Path folder = Path.of("");

    LiveWireTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
        pages.put("/robots.txt", "User-agent: *\nDisallow: /private/\n");
        pages.put("/full", PAGE);
        pages.put("/wall", "<!doctype html><title>Log in</title><form><input name=user></form>");
        pages.put("/private/page", PAGE);
        pages.put("/feed.xml", rss(item("full"), item("wall"), item("missing"), item("private/page")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String item(String path) {
        String day = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC));
        return "<item><title>Aid reaches Derna, " + path + "</title><link>" + at("/" + path) + "</link><pubDate>" + day
                + "</pubDate><description>" + STUB + "</description></item>";
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Harbourline</title>" + String.join("", items) + "</channel></rss>";
    }

    private void follow(Store store, List<LocalDate> published) throws InterruptedException {
        Allowance own = Allowance.parse("127.0.0.1:" + server.getAddress().getPort());
        Ingestion ingestion = new Ingestion(store, new Progress("test", System.err, false), Learning.nothing());
        LiveWire live = new LiveWire(
                store,
                ingestion,
                2,
                Closing.atMidnight(ZoneOffset.UTC),
                published::add,
                java.time.InstantSource.system());
        try (Door door = Door.open(DoorSettings.usual(List.of(own), ""))) {
            live.run(
                    QUICK,
                    door,
                    live.subscribe(List.of(
                            new Outline(at("/feed.xml"), Optional.of("Harbourline"), Optional.empty(), List.of()))));
        }
    }

    private static String text(Store store, String path) {
        return store.search("Derna", 50).stream()
                .map(Filed::reading)
                .map(reading -> reading.article())
                .filter(article -> article.metadata().url().orElse("").endsWith(path))
                .map(Article::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article of " + path));
    }

    @Test
    void thePageIsReadWhereItSaysMoreAndWhatTheFeedSaysWhereItDoesNot() throws InterruptedException {
        try (Store store = SqliteStore.open(folder.resolve("live.db"))) {
            List<LocalDate> published = new ArrayList<>();
            follow(store, published);
            assertThat(text(store, "/full")).contains("hospital ships").doesNotContain("Home");
            assertThat(text(store, "/wall")).isEqualTo(STUB);
            assertThat(text(store, "/missing")).isEqualTo(STUB);
            assertThat(text(store, "/private/page"))
                    .as("a page that robots.txt forbids")
                    .isEqualTo(STUB);
            assertThat(asked).doesNotContain("/private/page");
            assertThat(store.articles()).isEqualTo(4);
            assertThat(published).as("something to read, once").hasSize(1);
            assertThat(store.subscriptions().pending(List.of(at("/feed.xml")))).isEmpty();
            Subscription feed = store.subscriptions().of(at("/feed.xml")).orElseThrow();
            assertThat(feed.health().standing()).isEqualTo(Standing.WELL);
            assertThat(feed.health().entries()).isEqualTo(4);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void nothingIsFetchedOrFiledTwiceAlsoAfterARestart() throws InterruptedException {
        Path file = folder.resolve("twice.db");
        String content;
        try (Store store = SqliteStore.open(file)) {
            follow(store, new ArrayList<>());
            content = store.contentDigest();
            Subscription feed = store.subscriptions().of(at("/feed.xml")).orElseThrow();
            Subscription due = feed.with(feed.rhythm(), feed.health(), Instant.EPOCH); // as if an hour had passed
            store.subscriptions().polled(due, List.of(), List.of(), List.of(), Instant.now());
        }
        asked.clear();
        try (Store store = SqliteStore.open(file)) {
            follow(store, new ArrayList<>());
            assertThat(store.contentDigest()).isEqualTo(content);
            assertThat(asked).contains("/feed.xml").doesNotContain("/full", "/wall", "/missing");
        }
    }

    @Test
    void theHealthOfFeedsIsShownInWordsAndAsLines() throws IOException, InterruptedException {
        Path file = folder.resolve("health.db");
        pages.put("/feed.xml", "<html>No feed any more</html>");
        try (Store store = SqliteStore.open(file)) {
            follow(store, new ArrayList<>());
        }
        String lines = output("feeds", "--json", "--store", file.toString());
        assertThat(lines).contains("\"standing\":\"failing\"", "\"code\":\"not-a-feed\"");
        assertThat(output("feeds", "--ailing", "--store", file.toString()))
                .contains("failing", "Harbourline", at("/feed.xml"), "not-a-feed", "1 feeds, 1 of them ailing");
    }

    private static String output(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Daybook.commandLine().execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsAddressesAndFilesAreToldApart() throws IOException {
        Path list = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml version='2.0'><body><outline text='World'><outline text='A' xmlUrl='http://a.example/f'/>"
                        + "<outline text='B' xmlUrl='http://b.example/f'/></outline></body></opml>");
        FeedArguments arguments =
                FeedArguments.of(List.of(list.toString(), "http://a.example/f", "https://c.example/", "captures/"));
        assertThat(arguments.feeds())
                .extracting(Outline::address)
                .containsExactly("http://a.example/f", "http://b.example/f", "https://c.example/");
        assertThat(arguments.feeds().getFirst().folders()).containsExactly("World");
        assertThat(arguments.files()).containsExactly("captures/");
        assertThatThrownBy(() -> FeedArguments.of(List.of("http://user@a.example/")))
                .hasMessageContaining("bad-address");
        Path empty = Files.writeString(folder.resolve("empty.opml"), "<opml/>");
        assertThatThrownBy(() -> FeedArguments.of(List.of(empty.toString()))).hasMessageContaining("no-feeds");
    }

    @Test
    void theBundledListHoldsFeedsOfAllContinents() throws IOException {
        FeedArguments bundled =
                FeedArguments.of(List.of(Path.of("..", "feeds.opml").toString()));
        assertThat(bundled.feeds()).hasSizeBetween(55, 75);
        assertThat(bundled.feeds()).allSatisfy(feed -> {
            assertThat(feed.address()).startsWith("https://");
            assertThat(feed.title()).isPresent();
        });
        assertThat(bundled.feeds().stream()
                        .map(feed -> feed.folders().getFirst())
                        .distinct())
                .contains("Africa", "Asia", "Europe", "North America", "Oceania", "South America");
    }
}
