package org.daybook.core.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.core.article.Metadata;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.edition.Edition.Joined;
import org.daybook.core.edition.Edition.Part;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.edition.Edition.Source;
import org.daybook.core.edition.Edition.Where;
import org.daybook.core.place.Place;

/// Makes the items of an edition from the stories chosen for it, all in the words of their
/// articles. Sentences, figures, places and origins are the story's that leads the item; of what is joined
/// to it the titles and the articles are given, for where it was joined wrongly its figures must
/// not look like a dispute, nor its wordings like a confirmation. Immutable.
///
/// @param chosen   the stories of the edition, best first
/// @param opening  when its day began
/// @param isSecond whether there was an edition before, so that something can be new since then
/// @param names    what readers call the outlets
record ItemWriter(List<Chosen> chosen, Instant opening, boolean isSecond, OutletNames names) {
    private static final int MOST_PLACES = 5;
    private static final int MOST_RELATED = 5;
    private static final int MOST_SOURCES = 60;

    Item item(int rank, Chosen item) {
        Ranked one = item.lead();
        Coverage coverage = one.coverage();
        EnglishSummary sentences = new EnglishSummary(coverage, one.titled());
        List<Edition.Figure> figures = Figures.of(coverage, names);
        List<Source> sources = Stream.concat(
                        sources(one, false), item.joined().stream().flatMap(told -> sources(told, true)))
                .limit(MOST_SOURCES)
                .toList();
        int origins = (int)
                coverage.dispatches().stream().map(Dispatch::origin).distinct().count();
        return new Item(
                rank,
                coverage.story(),
                one.title(),
                sentences.summary(opening),
                item.joined().stream()
                        .map(told -> new Joined(told.coverage().story(), told.title()))
                        .toList(),
                sources,
                origins,
                isSecond ? sentences.news(opening) : List.of(),
                figures,
                Figures.disputes(coverage, figures),
                places(coverage),
                related(one),
                one.why().stream()
                        .map(part -> new Part(part.name(), rounded(part.value())))
                        .toList());
    }

    private Stream<Source> sources(Ranked told, boolean joined) {
        return told.coverage().dispatches().reversed().stream().map(dispatch -> source(dispatch, joined));
    }

    private Source source(Dispatch dispatch, boolean joined) {
        Metadata known = dispatch.known();
        return new Source(
                dispatch.id(),
                known.title(),
                known.url(),
                names.of(dispatch),
                known.published(),
                dispatch.at(),
                joined);
    }

    /// The places named most, as the articles spell them.
    private static List<Where> places(Coverage coverage) {
        Map<String, Integer> named = new HashMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        Map<String, Where> first = new LinkedHashMap<>();
        for (Dispatch dispatch : coverage.dispatches()) {
            for (Place place : dispatch.reading().places()) {
                if (!place.meantItself()) {
                    continue;
                }
                String spelling = place.span().text();
                named.merge(place.name(), 1, Integer::sum);
                int times = spellings
                        .computeIfAbsent(place.name(), unseen -> new HashMap<>())
                        .merge(spelling, 1, Integer::sum);
                Where known = first.get(place.name());
                if (known == null || times > spellings.get(place.name()).getOrDefault(known.name(), 0)) {
                    first.put(
                            place.name(), new Where(spelling, place.country(), new Quote(dispatch.id(), place.span())));
                }
            }
        }
        return first.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Where> one) -> -named.getOrDefault(one.getKey(), 0)))
                .map(Map.Entry::getValue)
                .limit(MOST_PLACES)
                .toList();
    }

    /// Other items whose titles share two telling words.
    private List<String> related(Ranked one) {
        return chosen.stream()
                .map(Chosen::lead)
                .filter(other -> !other.coverage().story().equals(one.coverage().story())
                        && other.words().stream().filter(one.words()::contains).count() >= 2)
                .map(other -> other.coverage().story())
                .limit(MOST_RELATED)
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
