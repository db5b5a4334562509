package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.core.record.Json;
import org.daybook.inputs.Inputs;
import org.daybook.store.Filed;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.daybook.web.EmailEdition;
import org.daybook.web.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What strangers write runs nowhere: each line of `payloads.txt` goes through every way in (lines, pages,
/// feeds,
/// captures) into every field, and through searches; every page, feed and letter that shows it is opened in
/// Chromium. Twice: with the site's policy, which then has nothing to stop, and without, so that what
/// escapes text is
/// proved alone.
@ExtendWith(SampleSite.Extension.class)
@ResourceLock(SampleSite.BROWSER)
class InjectionTest {
    private static final String STRANGER = "stranger.invalid";
    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

    /// Of the payloads, for the quick form: another eight each day, all of them within the month.
    private static final int EVERY = 25;

    /// What no page of ours has, whatever it shows.
    private static final String FOREIGN = """
            () => [...document.querySelectorAll('*')].flatMap(element => {
              const name = element.localName;
              const bad = ['base', 'iframe', 'object', 'embed', 'math', 'style', 'template', 'video', 'audio', 'marquee',
                'foreignobject', 'animate', 'set', 'img', 'picture'].includes(name)
                || (name === 'script' && !/^\\/script-/.test(element.getAttribute('src') ?? ''))
                || (name === 'link' && !/^\\//.test(element.getAttribute('href') ?? ''))
                || (name === 'meta' && element.hasAttribute('http-equiv'))
                || (name === 'form' && !/^\\//.test(element.getAttribute('action') ?? ''))
                || (name === 'a' && !/^https?:$/.test(new URL(element.href?.baseVal ?? element.href, location).protocol));
              const handlers = element.getAttributeNames().filter(one => one.startsWith('on') || one === 'style');
              return bad || (handlers.length && !element.closest('dialog, .aloud'))
                ? [element.outerHTML.slice(0, 200)] : [];
            })
            """;

    private final List<String> executed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int opened;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingOfSomeStrangersTextRuns(SampleSite sample) throws Exception {
        List<String> all = payloads();
        assertThat(all).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        int first = DAY.getDayOfYear() % EVERY;
        nothingRuns(
                sample,
                IntStream.range(0, all.size())
                        .filter(i -> i % EVERY == first)
                        .mapToObj(all::get)
                        .toList(),
                List.of(false));
    }

    @Test
    @Tag("long")
    void nothingOfAllStrangersTextRuns(SampleSite sample) throws Exception {
        nothingRuns(sample, payloads(), List.of(true, false));
    }

    /// @param policies whether the site's policy holds in the browser: without it more would run, so that is what is
    /// looked at every day
    private void nothingRuns(SampleSite sample, List<String> payloads, List<Boolean> policies) throws Exception {
        try (Store store = SqliteStore.open(folder.resolve("hostile.db"))) {
            ingest(store, payloads);
            new Editions(store, ZoneOffset.UTC, 2000).publishMissing(DAY.plusDays(1));
            try (Site site = Site.start(store, 0)) {
                List<String> paths = paths(store, payloads);
                for (boolean policy : policies) {
                    visit(sample, site, paths, policy);
                }
            }
            letter(sample, store);
        }
        System.err.printf(
                "%d payloads, %d pages opened: %d executed, %d requests to others, %d stopped by the policy, %d foreign elements%n",
                payloads.size(), opened, executed.size(), asked.size(), stopped.size(), foreign.size());
        assertThat(executed).as("scripts that ran").isEmpty();
        assertThat(broken).as("pages that could not be made").isEmpty();
        assertThat(asked).as("requests to other hosts").isEmpty();
        assertThat(stopped).as("what only the policy stopped").isEmpty();
        assertThat(foreign).as("elements that no page of ours has").isEmpty();
    }

    // --- the ways in

    private void ingest(Store store, List<String> payloads) throws IOException {
        Path wire = Files.createDirectories(folder.resolve("wire"));
        StringBuilder lines = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < payloads.size(); i++) {
            String payload = payloads.get(i);
            lines.append(Json.line(line(i, payload))).append('\n');
            items.append(item(i, payload));
            Files.writeString(wire.resolve("page-" + i + ".html"), page(i, payload));
            Files.writeString(wire.resolve("capture-" + i + ".txt"), capture(payload));
        }
        Files.writeString(wire.resolve("lines.jsonl"), lines);
        Files.writeString(
                wire.resolve("feed.xml"),
                "<rss version=\"2.0\"><channel><title>" + escaped(payloads.getFirst())
                        + "</title><link>https://feed.example/</link>" + items + "</channel></rss>");
        List<String> inputs = List.of(wire.toString());
        try (Inputs given = new Inputs(inputs)) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(given, 2);
        }
        assertThat(store.articles()).as("articles that carry payloads").isGreaterThan(payloads.size() * 2L);
        assertThat(store.check()).isEmpty();
    }

    private static String told(String payload) {
        return "“" + payload + "”, a minister in Derna said on Monday. At least 40 people died in Libya when " + payload
                + " reached the port, the ministry said.\n\n" + payload
                + "\n\nResidents in Tripoli protested on Tuesday.";
    }

    private static ObjectNode line(int i, String payload) {
        ObjectNode line = Json.object()
                .put("id", i % 2 == 0 ? "line-" + i : payload)
                .put("url", payload)
                .put("title", payload)
                .put("standfirst", payload)
                .put("publisher", payload)
                .put("published", DAY + "T10:00:00Z")
                .put("text", told(payload));
        line.putArray("authors").add(payload);
        line.putArray("agencies").add(payload);
        line.putArray("captions").add(payload);
        line.putArray("related").addObject().put("title", payload).put("url", payload);
        return line;
    }

    /// The payload as markup and as text, in the head, in linked data, in attributes and in the body.
    private static String page(int i, String payload) {
        String text = escaped(payload);
        return "<!doctype html><html><head><title>" + text + "</title><meta property=\"og:title\" content=\"" + text
                + "\"><meta property=\"og:url\" content=\"https://page.example/" + i
                + "\"><meta property=\"og:image\" content=\"" + text + "\"><meta property=\"og:site_name\" content=\""
                + text
                + "\"><meta name=\"author\" content=\"" + text
                + "\"><meta property=\"article:published_time\" content=\""
                + DAY + "T11:00:00Z\"><script type=\"application/ld+json\">"
                + Json.line(Json.object()
                                .put("@type", "NewsArticle")
                                .put("headline", payload)
                                .put("image", payload))
                        .replace("<", "\\u003c")
                + "</script></head><body><article><h1>" + text + "</h1><p>By " + text + "</p><figure><img src=\"" + text
                + "\" alt=\"" + text + "\"><figcaption>" + text + "</figcaption></figure><p>"
                + escaped(told(payload)).replace("\n\n", "</p><p>")
                + "</p><p>Officials in Benghazi said on Monday that "
                + payload
                + " had come.</p><p>The port was open, the ministry said on Wednesday, and the ships came back.</p>"
                + "</article></body></html>";
    }

    private static String item(int i, String payload) {
        String text = escaped(payload);
        return "<item><title>" + text + "</title><link>" + (i % 2 == 0 ? "https://feed.example/" + i : text)
                + "</link><author>" + text + "</author><category>" + text + "</category><guid>" + text
                + "</guid><enclosure url=\"" + text + "\" type=\"image/png\"/><description>"
                + escaped(escaped(told(payload)))
                + escaped(payload) + "</description><pubDate>Wed, 20 Sep 2023 12:00:00 GMT</pubDate></item>";
    }

    private static String capture(String payload) {
        return "1695211200 " + payload.replace('\n', ' ') + "\n\n" + payload + "\n\nBy " + payload + "\n\n"
                + told(payload) + "\n\nThe port was open, the ministry said on Wednesday, and the ships came back.\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }

    // --- the ways out

    private static List<String> paths(Store store, List<String> payloads) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/editions",
                "/edition/" + DAY,
                "/feed.atom",
                "/sources.opml",
                "/kept",
                "/record",
                "/record?of=claims",
                "/record?of=figures",
                "/health",
                "/metrics"));
        TreeSet<String> stories = new TreeSet<>();
        List<Filed> articles = store.seen(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
        for (Filed article : articles) {
            paths.add("/article?id=" + encoded(article.id()));
            stories.add(article.story());
        }
        stories.forEach(story -> {
            paths.add("/story?id=" + encoded(story));
            paths.add("/feed/story.atom?id=" + encoded(story));
        });
        for (String payload : payloads) {
            paths.add("/search?q=" + encoded(payload));
            paths.add("/search?q=" + encoded("from:\"" + payload + "\" after:" + payload));
            paths.add("/feed/search.atom?q=" + encoded(payload));
            paths.add("/api/claims?type=" + encoded(payload));
            paths.add("/record?of=claims&q=" + encoded(payload));
            paths.add("/record?type=" + encoded(payload) + "&actor=" + encoded(payload));
            paths.add("/" + encoded(payload).replace("%2F", "_").replace("%00", ""));
            paths.add("/edition/" + DAY + "?zone=" + encoded(payload));
        }
        return paths;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void visit(SampleSite sample, Site site, List<String> paths, boolean policy) {
        try (BrowserContext context = sample.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBypassCSP(!policy)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = watched(context);
            for (String path : paths) {
                int status = page.navigate(site.address() + path).status();
                if (status >= 500) {
                    broken.add(status + " " + path);
                }
                opened++;
                look(page, path);
            }
        }
    }

    private void look(Page page, String path) {
        if (page.url().startsWith("http://127.0.0.1")
                && page.locator("body.xml, pre").count() == 0
                && Boolean.TRUE.equals(page.evaluate("document.contentType === 'text/html'"))) {
            ((List<?>) page.evaluate(FOREIGN)).forEach(element -> foreign.add(path + ": " + element));
        }
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onDialog((Dialog dialog) -> {
            executed.add(page.url());
            dialog.dismiss();
        });
        page.onPopup(popup -> executed.add("a window from " + page.url()));
        page.onPageError(error -> executed.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                stopped.add(page.url() + ": " + message.text());
            }
        });
        context.onRequest(request -> {
            URI address = URI.create(request.url().replaceAll("[^!-~]|[\"<>^`{|}\\\\]", "_"));
            boolean ours = "127.0.0.1".equals(address.getHost());
            if (!ours && String.valueOf(address.getScheme()).matches("https?|wss?|ftp")) {
                asked.add(request.url());
            }
        });
        return page;
    }

    /// The letter is opened as a mail program may: with scripts on and no policy at all.
    private void letter(SampleSite sample, Store store) throws Exception {
        String letter = EmailEdition.of(store, store.editions(99).getFirst().line());
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
        String html =
                (String) ((MimeMultipart) message.getContent()).getBodyPart(1).getContent();
        try (BrowserContext context = sample.browser().newContext()) {
            Page page = watched(context);
            page.setContent(html);
            opened++;
            ((List<?>) page.evaluate(
                            FOREIGN.replace("location", "'https://a.example/'").replace("|| one === 'style'", "")))
                    .stream()
                            .map(String::valueOf)
                            .filter(element -> !element.startsWith("<style"))
                            .forEach(element -> foreign.add("the letter: " + element));
        }
    }

    // --- the payloads

    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");

    private static List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        for (String line : read().split("\n")) {
            if (!line.isEmpty() && !line.startsWith("# ") && !line.startsWith("## ")) {
                Matcher written = CHARACTER.matcher(line);
                payloads.add(written.replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                        .replace("@RUN@", "alert(1)")
                        .replace("@HOST@", STRANGER));
            }
        }
        return payloads;
    }

    private static String read() {
        try (var stream = InjectionTest.class.getResourceAsStream("payloads.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("payloads.txt cannot be read", failure);
        }
    }
}
