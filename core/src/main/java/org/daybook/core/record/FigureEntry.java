package org.daybook.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.place.Place;

/// A figure of an article, as a point of the series that its source gives in the story.
///
/// @param claim   the claim in which it stands
/// @param by      who gives it: the claim's source, else the publisher
/// @param series  the same for the same story, kind, unit and source
/// @param revises id of the figure before it in the series, where that was another number
public record FigureEntry(
        String id,
        Report report,
        Count count,
        Optional<Claim> claim,
        Optional<String> by,
        String series,
        Optional<String> revises)
        implements Entry {
    @Override
    public Span quote() {
        return count.span();
    }

    @Override
    public Optional<LocalDate> day() {
        return report.day();
    }

    /// The places in its sentence.
    @Override
    public List<Place> places() {
        return report.reading().sentences().stream()
                .filter(sentence ->
                        sentence.begin() <= count.span().begin() && count.span().begin() < sentence.end())
                .findFirst()
                .map(sentence -> report.reading().places().stream()
                        .filter(place -> sentence.begin() <= place.span().begin()
                                && place.span().end() <= sentence.end())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        all.add(new Evidence(Json.word(count.what()), count.span()));
        claim.flatMap(Claim::source).ifPresent(source -> all.add(new Evidence("source", source)));
        claim.flatMap(Claim::cue).ifPresent(cue -> all.add(new Evidence("cue", cue)));
        return all;
    }
}
