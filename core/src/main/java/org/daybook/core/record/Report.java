package org.daybook.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.capture.Stamp;
import org.daybook.core.reading.Reading;

/// An article of the record: what was read in it, in which story it stands, and when it was there. Immutable.
public final class Report {
    private final String id;
    private final Instant seen;
    private final String story;
    private final String origin;
    private final Reading reading;
    private final CodePoints points;

    /// @param id     the article's id, for ever
    /// @param seen   when it was captured, else published; the epoch when neither is known
    /// @param story  id of its story
    /// @param origin id of the first article of the same wording, its own when it is the first
    public Report(String id, Instant seen, String story, String origin, Reading reading) {
        this.id = id;
        this.seen = seen;
        this.story = story;
        this.origin = origin;
        this.reading = reading;
        this.points = new CodePoints(reading.article().text());
    }

    public String id() {
        return id;
    }

    public Instant seen() {
        return seen;
    }

    /// The same, empty when neither is known: nothing was seen at the epoch.
    Optional<Instant> seenAt() {
        return Optional.of(seen).filter(when -> !when.equals(Instant.EPOCH));
    }

    public String story() {
        return story;
    }

    public String origin() {
        return origin;
    }

    public Reading reading() {
        return reading;
    }

    /// The position in code points, as all lines count, of a position in the article's text.
    public int point(int unit) {
        return points.of(unit);
    }

    /// Whether it is the first of its wording: a reprint is no second source.
    public boolean original() {
        return origin.equals(id);
    }

    /// The address, where it is one of the web: a `file:` or `javascript:` leads no reader to the article.
    public Optional<String> url() {
        return reading.article().metadata().url().filter(Report::isOfTheWeb);
    }

    private static boolean isOfTheWeb(String address) {
        return Stream.of("https://", "http://").anyMatch(scheme -> {
            int length = scheme.length();
            return address.length() > length && address.regionMatches(true, 0, scheme, 0, length);
        });
    }

    public Optional<String> title() {
        return reading.article().metadata().title();
    }

    public Optional<String> publisher() {
        return reading.article().metadata().publisher();
    }

    public Optional<Stamp> published() {
        return reading.article().metadata().published();
    }

    /// The day of publication in the publisher's zone, else the day (UTC) on which it was seen; empty for an
    /// article without any date.
    public Optional<LocalDate> day() {
        return published()
                .map(Stamp::day)
                .or(() -> seenAt().map(when -> when.atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
