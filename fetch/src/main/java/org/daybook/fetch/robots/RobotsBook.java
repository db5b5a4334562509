package org.daybook.fetch.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.DoorSettings;
import org.daybook.fetch.http.WebAddress;

/// What each origin's `robots.txt` says, as RFC 9309 has it: read by crawler-commons, kept for a day (2.4), everything
/// allowed where the file is not there (4xx, 2.3.1.3), nothing where nobody can say (5xx or no answer, 2.3.1.4) until a
/// month of that is over. A 429 is an overloaded server, not a missing file, and is read as one that cannot say.
/// Fetches
/// nothing itself. Not thread-safe.
public final class RobotsBook {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    private static final Duration LAST_RETRY = Duration.ofHours(6);

    /// "A reasonably long period of time (for example, 30 days)".
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    /// `Crawl-delay` is no part of the RFC, but is meant; longer ones would be a no said in another way.
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    /// Origins that are remembered; the one asked the longest ago goes.
    private static final int MOST = 5_000;

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();

    private final Map<String, Page> pages = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
            return size() > MOST;
        }
    };

    /// @param since   since when nobody can say; empty when the rules are known
    /// @param retries how often that was so in a row
    /// @param why     nobody can say
    private record Page(
            BaseRobotRules rules, Instant until, Optional<Instant> since, int retries, Optional<Refused> why) {}

    /// What an origin says about an address, as far as it is known now.
    public Word ask(WebAddress address, Instant now) {
        Optional<Page> known = Optional.ofNullable(pages.get(address.origin()))
                .filter(page -> now.isBefore(page.until()))
                .filter(page -> !page.until().isAfter(now.plus(KEPT).plusSeconds(1))); // the clock was put back
        if (known.isEmpty()) {
            return new Word.Unknown();
        }
        Page page = known.get();
        if (page.why().isPresent()) {
            return new Word.Unreachable(page.until(), page.why().get());
        }
        return page.rules().isAllowed(address.toString())
                ? new Word.Allowed(delay(page.rules()))
                : new Word.Forbidden();
    }

    private static Duration delay(BaseRobotRules rules) {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }

    /// Notes what came of fetching an origin's file; redirects have been followed, five at least (2.3.1.2).
    ///
    /// @param origin whose file it is, wherever redirects led
    public void learn(String origin, Outcome<Answer> fetched, Instant now) {
        Page page = switch (fetched) {
            case Outcome.Made<Answer>(var answer) when answer.isGood() -> known(parsed(origin, answer), now);
            case Outcome.Made<Answer>(var answer)
            when answer.status() != 429 && answer.status() < 500 -> known(all(), now);
            case Outcome.Not<Answer>(var refused)
            when refused.code().endsWith("redirects") ->
                known(all(), now); // "more than five: MAY assume that the file is unavailable"
            case Outcome.Made<Answer>(var answer) ->
                unreachable(
                        origin,
                        new Refused(
                                "robots-unreachable",
                                "the server answered " + answer.status()
                                        + " to the question for its robots.txt, so nothing else is asked",
                                answer.address().toString()),
                        now);
            case Outcome.Not<Answer>(var refused) -> unreachable(origin, refused, now);
        };
        pages.put(origin, page);
    }

    private SimpleRobotRules parsed(String origin, Answer answer) {
        return parser.parseContent(origin + "/robots.txt", answer.body(), "text/plain", List.of(DoorSettings.ROBOT));
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private static Page known(BaseRobotRules rules, Instant now) {
        return new Page(rules, now.plus(KEPT), Optional.empty(), 0, Optional.empty());
    }

    private Page unreachable(String origin, Refused why, Instant now) {
        Optional<Page> before = Optional.ofNullable(pages.get(origin))
                .filter(page -> page.since().isPresent());
        Instant since = before.flatMap(Page::since).orElse(now);
        int retries = before.map(Page::retries).orElse(0);
        if (since.plus(GIVEN_UP).isBefore(now)) {
            return new Page(all(), now.plus(KEPT), Optional.of(since), retries, Optional.empty());
        }
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(retries, 10));
        Instant until = now.plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY);
        return new Page(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                until,
                Optional.of(since),
                retries + 1,
                Optional.of(why));
    }
}
