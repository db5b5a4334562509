package org.daybook.fetch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// How long a server wishes not to be asked, by its headers. Pure.
public final class ServerWishes {
    /// Longer wishes are mistakes, or would lose a day's news.
    private static final Duration LONGEST_REST = Duration.ofHours(24);

    private ServerWishes() {}

    /// `Retry-After`: seconds, or a date (RFC 9110, 10.2.3).
    public static Optional<Duration> retryAfter(Optional<String> header, Instant now) {
        return header.map(String::strip)
                .flatMap(written -> seconds(written).or(() -> until(written, now)))
                .map(rest -> rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }

    /// How long an answer stays fresh: `max-age` less `Age` (RFC 9111, 4.2).
    public static Duration freshness(Optional<String> cacheControl, Optional<String> age) {
        for (String directive : cacheControl.orElse("").toLowerCase(Locale.ROOT).split(",")) {
            String said = directive.strip();
            if (said.startsWith("max-age=")) {
                Duration fresh = seconds(said.substring(8).replace("\"", "")).orElse(Duration.ZERO);
                Duration old =
                        age.map(String::strip).flatMap(ServerWishes::seconds).orElse(Duration.ZERO);
                Duration left = fresh.minus(old);
                return left.isNegative() ? Duration.ZERO : left;
            }
        }
        return Duration.ZERO;
    }

    private static Optional<Duration> seconds(String written) {
        boolean isNumber = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(written.length() > 9 ? 999_999_999 : Long.parseLong(written)));
    }

    private static Optional<Duration> until(String written, Instant now) {
        try {
            Instant at = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
