package org.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;
import org.daybook.web.StoryPage.FigureRow;
import org.daybook.web.StoryPage.FigureTable;

/// The figures of a story: how many killed, injured and so on, on whose word, as time went on. Pure.
final class FigureLayout {
    /// More rows of one kind would not be read; the articles have them all.
    private static final int MOST_ROWS = 24;

    private final List<Filed> articles;
    private final ZoneId zone;

    /// @param articles one for each wording
    FigureLayout(List<Filed> articles, ZoneId zone) {
        this.articles = articles;
        this.zone = zone;
    }

    /// A figure as one article gives it.
    ///
    /// @param when   empty where nobody dated the article
    /// @param source who gives it; empty where the article gives it in its own words
    private record Given(Optional<Instant> when, Count count, String source, Filed filed, int index, String standing) {
        String amount() {
            return EnglishWording.amount(count.low(), count.high());
        }

        FigureRow row(ZoneId zone) {
            String outlet = Outlets.of(filed);
            return new FigureRow(
                    when.map(at -> EnglishWording.moment(at, zone)).orElse(""),
                    when.map(Instant::toString).orElse(""),
                    count.span().text(),
                    source,
                    outlet,
                    Links.evidence(filed.id(), "n" + index),
                    standing);
        }

        Chart.Point point(Instant at) {
            long low = count.low().orElse(0);
            return new Chart.Point(
                    at, low, count.high().orElse(low), amount(), source.isEmpty() ? "in " + Outlets.of(filed) : source);
        }
    }

    List<FigureTable> tables() {
        List<FigureTable> tables = new ArrayList<>();
        for (Count.What what : Count.What.values()) {
            List<Given> given = what == Count.What.OTHER ? List.of() : given(what);
            if (!given.isEmpty()) {
                List<Chart.Point> points = given.stream()
                        .filter(one -> one.count().low().isPresent())
                        .flatMap(one -> one.when().map(one::point).stream())
                        .toList();
                tables.add(new FigureTable(
                        EnglishWording.heading(Passage.word(what)),
                        Chart.of(points, zone),
                        given.stream()
                                .limit(MOST_ROWS)
                                .map(one -> one.row(zone))
                                .toList()));
            }
        }
        return tables;
    }

    /// Oldest first, what nobody dated at the end; the same amount of the same source in the same article counts once.
    private List<Given> given(Count.What what) {
        List<Given> given = new ArrayList<>();
        for (Filed filed : articles) {
            Reading reading = filed.reading();
            Set<String> known = new HashSet<>();
            for (int i = 0; i < reading.counts().size(); i++) {
                Count count = reading.counts().get(i);
                if (count.what() != what
                        || (count.low().isEmpty() && count.high().isEmpty())) {
                    continue;
                }
                Optional<Claim> claim = claim(reading, count.span());
                Given one = new Given(
                        StoryLayout.published(filed),
                        count,
                        claim.flatMap(said -> source(reading, said)).orElse(""),
                        filed,
                        i,
                        claim.flatMap(said -> Evidence.label(said.standing())).orElse(""));
                if (known.add(one.amount() + '\n' + one.source())) {
                    given.add(one);
                }
            }
        }
        given.sort(Comparator.comparing(one -> one.when().orElse(Instant.MAX)));
        return given;
    }

    /// The narrowest claim whose words hold the figure.
    private static Optional<Claim> claim(Reading reading, Span figure) {
        return reading.claims().stream()
                .filter(claim -> claim.content().stream().anyMatch(span -> span.covers(figure)))
                .min(Comparator.comparingInt(
                        claim -> claim.content().stream().mapToInt(Span::length).sum()));
    }

    /// Who says it, unless that is a bare pronoun: a single word that is no name says nothing away from its
    /// article.
    private static Optional<String> source(Reading reading, Claim claim) {
        return claim.source()
                .filter(span -> span.text().indexOf(' ') >= 0
                        || reading.names().stream().anyMatch(name -> name.span().overlaps(span)))
                .map(Span::text);
    }
}
