package org.daybook.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.daybook.core.capture.Outcome;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9309, section by section.
class RobotsBookTest {
    private static final Instant NOW = Instant.parse("2023-09-20T06:00:00Z");
    private static final String ORIGIN = "https://example.org";

    private final RobotsBook book = new RobotsBook();

    private static WebAddress at(String path) {
        return WebAddress.of(ORIGIN + path).made().orElseThrow();
    }

    private static Outcome<Answer> answer(int status, String text) {
        return Outcome.made(new Answer(at("/robots.txt"), status, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private Word after(Outcome<Answer> fetched, String path) {
        book.learn(ORIGIN, fetched, NOW);
        return book.ask(at(path), NOW);
    }

    @Test
    void whatWasNotAskedYetIsUnknown() {
        assertThat(book.ask(at("/a"), NOW)).isInstanceOf(Word.Unknown.class);
        book.learn("http://example.org", answer(404, ""), NOW);
        assertThat(book.ask(at("/a"), NOW)).as("http and https are two origins").isInstanceOf(Word.Unknown.class);
    }

    @Test
    void rulesForEverybodyAndForUsHold() {
        String text = "User-agent: *\nDisallow: /\n\nUser-agent: Daybook\nDisallow: /private/\nAllow: /private/open\n";
        assertThat(after(answer(200, text), "/news")).isEqualTo(new Word.Allowed(Duration.ZERO));
        assertThat(book.ask(at("/private/x"), NOW)).isInstanceOf(Word.Forbidden.class);
        assertThat(book.ask(at("/private/open.html"), NOW)).isInstanceOf(Word.Allowed.class);
        assertThat(after(answer(200, "User-agent: *\nDisallow: /*.xml$\n"), "/feed.xml"))
                .isInstanceOf(Word.Forbidden.class);
        assertThat(book.ask(at("/feed.xml?x"), NOW)).isInstanceOf(Word.Allowed.class);
    }

    @Test
    void aWishedDelayIsKeptUpToABound() {
        assertThat(after(answer(200, "User-agent: *\nCrawl-delay: 7\n"), "/a"))
                .isEqualTo(new Word.Allowed(Duration.ofSeconds(7)));
        assertThat(after(answer(200, "User-agent: *\nCrawl-delay: 290\n"), "/a"))
                .isEqualTo(new Word.Allowed(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451, 301})
    void whereTheFileIsUnavailableAllIsAllowed(int status) {
        assertThat(after(answer(status, ""), "/a")).isInstanceOf(Word.Allowed.class);
    }

    @Test
    void moreRedirectsThanAreFollowedMeanUnavailable() {
        assertThat(after(Outcome.refused("too-many-redirects", "more than 8", ORIGIN), "/a"))
                .isInstanceOf(Word.Allowed.class);
        assertThat(after(Outcome.refused("circular-redirects", "in a circle", ORIGIN), "/a"))
                .isInstanceOf(Word.Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void whereTheServerCannotSayNothingIsAllowed(int status) {
        assertThat(after(answer(status, ""), "/a")).isInstanceOf(Word.Unreachable.class);
    }

    @Test
    void whereNobodyAnswersNothingIsAllowedAndTheReasonIsKept() {
        Word word = after(Outcome.refused("private-address", "127.0.0.1 is not asked", ORIGIN), "/a");
        assertThat(word)
                .isInstanceOfSatisfying(
                        Word.Unreachable.class,
                        said -> assertThat(said.why().code()).isEqualTo("private-address"));
    }

    @Test
    void theFileIsAskedForAgainAfterADayAndAfterFailuresLessAndLessOften() {
        book.learn(ORIGIN, answer(404, ""), NOW);
        assertThat(book.ask(at("/a"), NOW.plus(Duration.ofHours(23)))).isInstanceOf(Word.Allowed.class);
        assertThat(book.ask(at("/a"), NOW.plus(Duration.ofHours(24)))).isInstanceOf(Word.Unknown.class);
        Instant at = NOW;
        Duration last = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            book.learn(ORIGIN, answer(503, ""), at);
            Instant until = ((Word.Unreachable) book.ask(at("/a"), at)).until();
            Duration wait = Duration.between(at, until);
            assertThat(wait).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofHours(6));
            assertThat(book.ask(at("/a"), until)).isInstanceOf(Word.Unknown.class);
            last = wait;
            at = until;
        }
        assertThat(last).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void afterAMonthWithoutAnAnswerTheFileCountsAsUnavailable() {
        for (Instant at = NOW; at.isBefore(NOW.plus(Duration.ofDays(30))); at = at.plus(Duration.ofHours(6))) {
            book.learn(ORIGIN, answer(500, ""), at);
            assertThat(book.ask(at("/a"), at)).isInstanceOf(Word.Unreachable.class);
        }
        Instant later = NOW.plus(Duration.ofDays(31));
        book.learn(ORIGIN, answer(500, ""), later);
        assertThat(book.ask(at("/a"), later)).isInstanceOf(Word.Allowed.class);
    }

    @Test
    void aClockThatWasPutBackDoesNotKeepOldRulesForEver() {
        book.learn(ORIGIN, answer(404, ""), NOW);
        assertThat(book.ask(at("/a"), NOW.minus(Duration.ofDays(2)))).isInstanceOf(Word.Unknown.class);
    }
}
