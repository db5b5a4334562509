package org.daybook.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.place.Place;

/// A claim of an article.
///
/// @param within id of the claim in whose content it stands ("Rossi said that Weiss denied it")
/// @param links  how it stands to earlier claims of its story
public record ClaimEntry(String id, Report report, Claim claim, Optional<String> within, List<Link> links)
        implements Entry {
    public ClaimEntry {
        links = List.copyOf(links);
    }

    /// How a claim stands to another one.
    ///
    /// @param claim id of the other
    public record Link(Kind kind, String claim) {
        public enum Kind {
            DENIES,
            DENIED_BY,
            CONFIRMS,
            REVISES
        }
    }

    @Override
    public Span quote() {
        return claim.content().getFirst();
    }

    @Override
    public Optional<LocalDate> day() {
        return report.day();
    }

    /// The places named in its content.
    @Override
    public List<Place> places() {
        return report.reading().places().stream()
                .filter(place -> claim.content().stream().anyMatch(content -> content.covers(place.span())))
                .toList();
    }

    /// Who says it: the name where the text tells, else what the text calls the source.
    public Optional<String> source() {
        return claim.name().or(() -> claim.source().map(Span::text));
    }

    @Override
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        claim.source().ifPresent(source -> all.add(new Evidence("source", source)));
        claim.cue().ifPresent(cue -> all.add(new Evidence("cue", cue)));
        claim.content().forEach(content -> all.add(new Evidence("content", content)));
        return all;
    }
}
