package org.daybook.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Subscription;
import org.daybook.core.feed.Subscription.Standing;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.Request;
import org.daybook.fetch.http.WebAddress;
import org.junit.jupiter.api.Test;

/// The polling alone: what a server answers is given by a function of the request and the time.
class PollerTest {
    private static final Instant START = Instant.parse("2023-09-20T06:00:00Z");
    private static final String FEED = "http://a.example/feed.xml";

    private final MemoryLedger ledger = new MemoryLedger();
    private final List<String> delivered = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean settles = true;

    private static Answer answer(Request request, int status, String headers, String body) {
        Map<String, String> map = new HashMap<>();
        for (String header : headers.split("\n")) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                map.put(header.substring(0, colon), header.substring(colon + 1).strip());
            }
        }
        return new Answer(request.address(), status, map, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String rss(String... items) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>A</title>");
        for (String item : items) {
            rss.append("<item><title>")
                    .append(item)
                    .append("</title><link>http://a.example/")
                    .append(item)
                    .append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private void run(
            SimulatedTime time,
            PollSettings settings,
            List<Subscription> feeds,
            BiFunction<Request, Instant, Answer> server)
            throws InterruptedException {
        Poller poller = new Poller(
                settings,
                request -> {
                    synchronized (asked) {
                        asked.add(Duration.between(START, time.now()).toMinutes() + " " + request.address());
                    }
                    return Outcome.made(
                            request.address().toString().endsWith("/robots.txt")
                                    ? answer(request, 404, "", "")
                                    : server.apply(request, time.now()));
                },
                new PlainSource(),
                ledger,
                delivery -> {
                    delivered.add(delivery.entry().line() + (delivery.page().isPresent() ? "" : " (feed)"));
                    if (settles) {
                        ledger.settle(List.of(delivery.entry()));
                    }
                },
                time);
        time.atEnd(poller::stop);
        poller.run(
                feeds, ledger.pending(feeds.stream().map(Subscription::address).toList()));
    }

    private void run(Duration length, BiFunction<Request, Instant, Answer> server) throws InterruptedException {
        run(new SimulatedTime(START, START.plus(length)), PollSettings.USUAL, List.of(fresh()), server);
    }

    private static Subscription fresh() {
        return Subscription.to(FEED, Optional.empty(), Optional.empty(), START);
    }

    private static Answer page(Request request) {
        return answer(request, 200, "content-type: text/html", "<p>page");
    }

    private static boolean isFeed(Request request) {
        return request.address().toString().endsWith(".xml");
    }

    @Test
    void whatAFeedAnnouncesIsFetchedOnceAndAskedForUnderItsTagThen() throws InterruptedException {
        run(Duration.ofHours(6), (request, now) -> {
            if (!isFeed(request)) {
                return page(request);
            }
            return request.etag().equals(Optional.of("\"1\""))
                    ? answer(request, 304, "", "")
                    : answer(request, 200, "etag: \"1\"", rss("one", "two"));
        });
        assertThat(delivered).containsExactly("one", "two");
        Subscription after = ledger.subscription(FEED);
        assertThat(after.health().standing()).isEqualTo(Standing.WELL);
        assertThat(after.health().unchanged())
                .isEqualTo(after.health().polls() - 1)
                .isPositive();
    }

    @Test
    void whatWasNotFiledWhenTheProgramEndedIsDeliveredAgain() throws InterruptedException {
        settles = false;
        BiFunction<Request, Instant, Answer> server = (request, now) -> isFeed(request)
                ? answer(request, request.etag().isPresent() ? 304 : 200, "etag: \"1\"", rss("one", "two"))
                : page(request);
        run(Duration.ofMinutes(5), server);
        assertThat(delivered).containsExactly("one", "two");
        delivered.clear();
        settles = true;
        Subscription kept = ledger.subscription(FEED);
        run(
                new SimulatedTime(START.plusSeconds(400), START.plusSeconds(500)),
                PollSettings.USUAL,
                List.of(kept),
                server);
        assertThat(delivered)
                .as("after a restart, though the feed has nothing new")
                .containsExactlyInAnyOrder("one", "two");
        delivered.clear();
        run(
                new SimulatedTime(START.plusSeconds(600), START.plusSeconds(900)),
                PollSettings.USUAL,
                List.of(kept),
                server);
        assertThat(delivered).isEmpty();
    }

    @Test
    void theScheduleSurvivesARestart() throws InterruptedException {
        BiFunction<Request, Instant, Answer> server = (request, now) -> answer(request, 200, "", rss());
        run(Duration.ofMinutes(1), server);
        Subscription kept = ledger.subscription(FEED);
        asked.clear();
        run(
                new SimulatedTime(START.plusSeconds(120), kept.due().minusSeconds(1)),
                PollSettings.USUAL,
                List.of(kept),
                server);
        assertThat(asked).as("before it is due").isEmpty();
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAgainAlsoAfterARestart() throws InterruptedException {
        BiFunction<Request, Instant, Answer> server = (request, now) -> answer(request, 410, "", "");
        run(Duration.ofDays(3), server);
        assertThat(asked).containsExactly("0 http://a.example/robots.txt", "0 " + FEED);
        asked.clear();
        run(
                new SimulatedTime(START, START.plus(Duration.ofDays(3))),
                PollSettings.USUAL,
                List.of(ledger.subscription(FEED)),
                server);
        assertThat(asked).isEmpty();
    }

    @Test
    void retryAfterIsKeptByTheWholeHost() throws InterruptedException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                START.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
        Subscription other = Subscription.to(
                "http://a.example/other.xml", Optional.empty(), Optional.empty(), START.plusSeconds(60));
        run(
                new SimulatedTime(START, START.plus(Duration.ofHours(3))),
                PollSettings.USUAL,
                List.of(fresh(), other),
                (request, now) -> now.isBefore(START.plus(Duration.ofHours(2)))
                        ? answer(request, 429, "retry-after: " + date, "")
                        : answer(request, 200, "", rss()));
        assertThat(asked.subList(0, 2)).containsExactly("0 http://a.example/robots.txt", "0 " + FEED);
        assertThat(asked.get(2)).startsWith("120 ");
        assertThat(ledger.subscription(FEED).health().standing()).isEqualTo(Standing.WELL);
    }

    @Test
    void aPageThatFailsForAWhileIsTriedAgainAndOneThatFailsForGoodIsReplacedByWhatTheFeedSays()
            throws InterruptedException {
        run(Duration.ofHours(8), (request, now) -> {
            if (isFeed(request)) {
                return answer(request, 200, "", rss("passing", "lasting", "absent"));
            }
            String path = request.address().toString();
            boolean over = now.isAfter(START.plus(Duration.ofMinutes(20)));
            return path.endsWith("absent")
                    ? answer(request, 404, "", "")
                    : path.endsWith("passing") && over ? page(request) : answer(request, 502, "", "");
        });
        assertThat(delivered).containsExactly("absent (feed)", "passing", "lasting (feed)");
    }

    @Test
    void permanentRedirectsAreRememberedAndTemporaryOnesAreNot() throws InterruptedException {
        run(Duration.ofHours(5), (request, now) -> switch (request.address().toString()) {
            case FEED -> answer(request, 308, "location: /b.xml", "");
            case "http://a.example/b.xml" -> answer(request, 301, "location: http://b.example/c.xml", "");
            case "http://b.example/c.xml" -> answer(request, 307, "location: /d.xml", "");
            default -> isFeed(request) ? answer(request, 200, "", rss("one")) : page(request);
        });
        assertThat(ledger.subscription(FEED).now()).isEqualTo("http://b.example/c.xml");
        assertThat(asked.stream().filter(line -> line.endsWith(FEED))).hasSize(1);
        assertThat(asked.stream().filter(line -> line.endsWith("/b.example/robots.txt")))
                .as("robots.txt of where it leads")
                .hasSize(1);
        assertThat(delivered).containsExactly("one");
    }

    @Test
    void aRedirectThatFailsIsNotRemembered() throws InterruptedException {
        run(
                Duration.ofHours(2),
                (request, now) -> request.address().toString().equals(FEED)
                        ? answer(request, 301, "location: http://b.example/c.xml", "")
                        : answer(request, 404, "", ""));
        assertThat(ledger.subscription(FEED).now()).isEqualTo(FEED);
        assertThat(ledger.subscription(FEED).health().why().orElseThrow().code())
                .isEqualTo("http-404");
    }

    @Test
    void redirectsInACircleOrWithoutEndAreGivenUp() throws InterruptedException {
        run(
                Duration.ofMinutes(5),
                (request, now) -> answer(
                        request, 302, "location: " + (request.address().equals(at(FEED)) ? "/b.xml" : FEED), ""));
        assertThat(ledger.subscription(FEED).health().why().orElseThrow().code())
                .isEqualTo("circular-redirects");
        assertThat(asked).hasSize(3);
        asked.clear();
        run(
                Duration.ofMinutes(5),
                (request, now) -> answer(request, 302, "location: " + request.address() + "x.xml", ""));
        assertThat(ledger.subscription(FEED).health().why().orElseThrow().code())
                .isEqualTo("too-many-redirects");
        assertThat(asked).hasSizeBetween(7, 12);
    }

    private static WebAddress at(String address) {
        return WebAddress.of(address).made().orElseThrow();
    }

    @Test
    void redirectsIntoWhatIsNoAddressOfTheWebAreRefused() throws InterruptedException {
        for (String location : List.of(
                "file:///etc/passwd", "http://0x7f000001/", "http://user@b.example/", "http://[::ffff:10.0.0.1]/")) {
            run(Duration.ofMinutes(5), (request, now) -> answer(request, 302, "location: " + location, ""));
            assertThat(ledger.subscription(FEED).health().why().orElseThrow().code())
                    .as(location)
                    .isIn("bad-scheme", "bad-address");
        }
    }

    @Test
    void aRevisedEntryIsFetchedAgainButNotForEver() throws InterruptedException {
        run(Duration.ofHours(40), (request, now) -> {
            return isFeed(request)
                    ? answer(
                            request,
                            200,
                            "",
                            "<rss><channel><item><title>"
                                    + Duration.between(START, now).toMinutes()
                                    + "</title><link>http://a.example/one</link></item></channel></rss>")
                    : page(request);
        });
        assertThat(delivered).hasSize(8);
    }

    @Test
    void oldEntriesOfAFeedThatIsNewHereArePassedOverAndAFloodIsCut() throws InterruptedException {
        StringBuilder flood = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 3_000; i++) {
            flood.append("<item><title>t")
                    .append(i)
                    .append("</title><link>http://a.example/")
                    .append(i)
                    .append("</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            START.minus(Duration.ofDays(i % 2 * 9L)).atOffset(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        String document = flood.append("</channel></rss>").toString();
        run(
                Duration.ofMinutes(40),
                (request, now) -> isFeed(request) ? answer(request, 200, "", document) : page(request));
        assertThat(delivered).hasSize(250).contains("t0").doesNotContain("t1");
        assertThat(asked.stream().filter(line -> line.contains("feed.xml")).count())
                .as("polls while pages wait")
                .isGreaterThan(1);
    }

    @Test
    void entriesThatMayHaveBeenMissedAreCountedAsAGap() throws InterruptedException {
        run(Duration.ofHours(3), (request, now) -> {
            long hour = Duration.between(START, now).toMinutes() / 10;
            return isFeed(request) ? answer(request, 200, "", rss("a" + hour, "b" + hour, "c" + hour)) : page(request);
        });
        assertThat(ledger.subscription(FEED).health().gaps()).isPositive();
    }

    @Test
    void onceAroundEndsByItselfAndLeavesAloneWhatIsNotDue() throws InterruptedException {
        Subscription notDue =
                Subscription.to("http://b.example/feed.xml", Optional.empty(), Optional.empty(), START.plusSeconds(60));
        run(
                new SimulatedTime(START, START.plus(Duration.ofDays(9))),
                PollSettings.ONCE,
                List.of(fresh(), notDue),
                (request, now) ->
                        isFeed(request) ? answer(request, 200, "", rss("one", "two")) : answer(request, 502, "", ""));
        assertThat(delivered).containsExactly("one (feed)", "two (feed)");
        assertThat(asked).noneMatch(line -> line.contains("b.example"));
    }

    @Test
    void aClockThatIsPutBackADayStopsNothing() throws InterruptedException {
        SimulatedTime time = new SimulatedTime(START, START.plus(Duration.ofHours(4)));
        boolean[] done = {false};
        time.atJump(() -> {
            if (!done[0] && time.now().isAfter(START.plus(Duration.ofHours(2)))) {
                done[0] = true;
                asked.clear();
                time.set(time.now().minus(Duration.ofDays(1)));
            }
        });
        run(time, PollSettings.USUAL, List.of(fresh()), (request, now) -> answer(request, 200, "", rss("x")));
        assertThat(asked.stream().filter(line -> line.endsWith(FEED)).count())
                .as("polls in the day that came twice")
                .isGreaterThan(10);
    }

    @Test
    void anAddressThatIsNoneIsSaidAndNotAsked() throws InterruptedException {
        Subscription wrong = Subscription.to("file:///etc/passwd", Optional.empty(), Optional.empty(), START);
        run(
                new SimulatedTime(START, START.plusSeconds(60)),
                PollSettings.USUAL,
                List.of(wrong),
                (request, now) -> page(request));
        assertThat(asked).isEmpty();
        assertThat(ledger.subscription("file:///etc/passwd")
                        .health()
                        .why()
                        .orElseThrow()
                        .code())
                .isEqualTo("bad-scheme");
    }
}
