package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.edition.Edition.Dispute;
import org.daybook.core.edition.Edition.Figure;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.story.EnglishWords;

/// How many, on whose word, over time; and what is disputed. Stateless.
final class Figures {
    private static final int MOST = 12;
    private static final int MOST_DISPUTES = 6;
    private static final int LEAST_WORDS = 4;

    private Figures() {}

    /// The figures of people and what befell them, the oldest first: of each article the largest that
    /// each voice in it gives, for its others are parts of that; the same figure on the same word once.
    /// Of a reprint nothing is taken.
    static List<Figure> of(Coverage coverage, OutletNames names) {
        Map<List<Object>, Figure> found = new LinkedHashMap<>();
        Set<String> origins = new LinkedHashSet<>();
        for (Dispatch dispatch : coverage.dispatches()) {
            boolean original =
                    origins.add(dispatch.origin()) || dispatch.origin().equals(dispatch.id());
            for (Figure figure : original ? largest(dispatch, names) : List.<Figure>of()) {
                found.putIfAbsent(
                        List.of(figure.what(), figure.low(), figure.high(), figure.by(), figure.unit()), figure);
            }
        }
        return foremost(List.copyOf(found.values()));
    }

    /// The newest, and of everything that befell people the largest figure, however old: a wounded one of
    /// today does not push yesterday's hundred dead out.
    private static List<Figure> foremost(List<Figure> oldestFirst) {
        Map<Count.What, Figure> largest = new EnumMap<>(Count.What.class);
        oldestFirst.forEach(figure ->
                largest.merge(figure.what(), figure, (one, other) -> people(other) >= people(one) ? other : one));
        List<Figure> foremost = new ArrayList<>(oldestFirst);
        for (Figure figure : oldestFirst) {
            if (foremost.size() > MOST && !figure.equals(largest.get(figure.what()))) {
                foremost.remove(figure);
            }
        }
        return List.copyOf(foremost);
    }

    private static Collection<Figure> largest(Dispatch dispatch, OutletNames names) {
        Map<List<Object>, Figure> largest = new LinkedHashMap<>();
        for (Count count : dispatch.reading().counts()) {
            if (count.what() != Count.What.OTHER) {
                Figure figure = figure(dispatch, count, names);
                largest.merge(
                        List.of(figure.what(), figure.by()),
                        figure,
                        (one, other) -> people(other) > people(one) ? other : one);
            }
        }
        return largest.values();
    }

    private static long people(Figure figure) {
        return figure.low().orElse(figure.high().orElse(0));
    }

    private static Figure figure(Dispatch dispatch, Count count, OutletNames names) {
        Optional<String> by = dispatch.reading().claims().stream()
                .filter(claim -> claim.content().stream().anyMatch(content -> content.covers(count.span())))
                .flatMap(claim -> claim.source().stream())
                .map(Span::text)
                .findFirst()
                .or(() -> names.of(dispatch));
        return new Figure(
                count.what(),
                count.unit(),
                count.low(),
                count.high(),
                by,
                new Quote(dispatch.id(), count.span()),
                dispatch.at());
    }

    /// Figures for the same that exclude each other although each is the last word of who gives it, and
    /// claims that are denied or unverified.
    static List<Dispute> disputes(Coverage coverage, List<Figure> figures) {
        List<Dispute> disputes = new ArrayList<>();
        for (Count.What what : Count.What.values()) {
            Collection<Figure> last = lastWords(figures, what);
            if (last.stream().anyMatch(one -> last.stream().anyMatch(other -> exclude(one, other)))) {
                disputes.add(new Dispute(
                        Dispute.Kind.FIGURES, last.stream().map(Figure::quote).toList()));
            }
        }
        for (Dispatch dispatch : coverage.dispatches()) {
            if (dispatch.origin().equals(dispatch.id())) {
                for (Claim claim : dispatch.reading().claims()) {
                    kind(claim)
                            .filter(kind -> tellsWhat(claim))
                            .ifPresent(kind -> disputes.add(new Dispute(
                                    kind,
                                    claim.content().stream()
                                            .map(span -> new Quote(dispatch.id(), span))
                                            .toList())));
                }
            }
        }
        return disputes.subList(0, Math.min(MOST_DISPUTES, disputes.size()));
    }

    /// Whether a reader learns what is disputed: 'it' and 'any part' need their article.
    private static boolean tellsWhat(Claim claim) {
        return claim.content().stream()
                .anyMatch(content -> EnglishWords.stems(content.text()).size() >= LEAST_WORDS);
    }

    private static Optional<Dispute.Kind> kind(Claim claim) {
        return switch (claim.standing()) {
            case DENIED -> Optional.of(Dispute.Kind.DENIED);
            case UNVERIFIED -> Optional.of(Dispute.Kind.UNVERIFIED);
            case STATED, ALLEGED, CONFIRMED -> Optional.empty();
        };
    }

    private static Collection<Figure> lastWords(List<Figure> figures, Count.What what) {
        Map<Optional<String>, Figure> last = new LinkedHashMap<>();
        figures.stream().filter(figure -> figure.what() == what).forEach(figure -> last.put(figure.by(), figure));
        return last.values();
    }

    private static boolean exclude(Figure one, Figure other) {
        return above(one.low(), other.high()) || above(other.low(), one.high());
    }

    private static boolean above(OptionalLong low, OptionalLong high) {
        return low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong();
    }
}
