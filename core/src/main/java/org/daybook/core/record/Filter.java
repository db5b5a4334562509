package org.daybook.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Countries;
import org.daybook.core.place.Folding;
import org.daybook.core.place.Place;

/// Which entries of the record are wanted. An empty list or an absent day asks nothing; of a list one value
/// must
/// hold, of `words` all. Case and diacritics do not matter. Immutable.
///
/// @param types  an event's type or status, a claim's standing or kind, a figure's kind
/// @param actors a name, a country (alpha-3 or its name) or a sector of actor or target, of the source of a
/// claim
/// or figure
/// @param where  a place's name, its first-order division, or its country (alpha-3 or name)
/// @param after  first day
/// @param before last day
/// @param story  id of a story
/// @param from   a publisher
/// @param words  each stands, from its beginning, in the quote or in the article's title
public record Filter(
        List<String> types,
        List<String> actors,
        List<String> where,
        Optional<LocalDate> after,
        Optional<LocalDate> before,
        Optional<String> story,
        List<String> from,
        List<String> words) {
    public static final Filter NONE = new Filter(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public Filter {
        types = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
        actors = folded(actors);
        where = folded(where);
        from = folded(from);
        words = folded(words);
    }

    private static List<String> folded(List<String> values) {
        return values.stream().map(value -> Folding.fold(value).strip()).toList();
    }

    /// Holder idiom: a table of names, loaded when the first place is asked for.
    private static final class Known {
        static final Countries COUNTRIES = Countries.load();
    }

    public boolean wants(Entry entry) {
        return any(types, type -> types(entry).anyMatch(type::equals))
                && any(actors, actor -> actors(entry).anyMatch(named -> stands(actor, named)))
                && any(where, place -> entry.places().stream().anyMatch(one -> isAt(one, place)))
                && entry.day().map(this::covers).orElse(after.isEmpty() && before.isEmpty())
                && story.map(id -> entry.report().story().equals(id)).orElse(true)
                && any(
                        from,
                        one -> entry.report()
                                .publisher()
                                .filter(name -> stands(one, name))
                                .isPresent())
                && words.stream().allMatch(word -> text(entry).anyMatch(text -> stands(word, text)));
    }

    private static boolean any(List<String> values, Predicate<String> holds) {
        return values.isEmpty() || values.stream().anyMatch(holds);
    }

    private boolean covers(LocalDate day) {
        return after.map(first -> !day.isBefore(first)).orElse(true)
                && before.map(last -> !day.isAfter(last)).orElse(true);
    }

    static Stream<String> types(Entry entry) {
        return switch (entry) {
            case EventEntry event ->
                Stream.of(
                        Json.word(event.event().type()), Json.word(event.event().status()));
            case ClaimEntry claim ->
                Stream.of(
                        Json.word(claim.claim().standing()),
                        Json.word(claim.claim().kind()));
            case FigureEntry figure -> Stream.of(Json.word(figure.count().what()));
        };
    }

    static Stream<String> actors(Entry entry) {
        return switch (entry) {
            case EventEntry event ->
                Stream.of(event.event().actor(), event.event().target())
                        .flatMap(Optional::stream)
                        .flatMap(Filter::names);
            case ClaimEntry claim ->
                Stream.concat(claim.source().stream(), claim.claim().source().map(span -> span.text()).stream());
            case FigureEntry figure -> figure.by().stream();
        };
    }

    private static Stream<String> names(Participant one) {
        return Stream.concat(
                Stream.of(one.span().text()),
                Stream.of(one.name(), one.country(), one.country().flatMap(Filter::nameOf), one.sector())
                        .flatMap(Optional::stream));
    }

    private static Optional<String> nameOf(String country) {
        return Known.COUNTRIES.byCode(country).map(Countries.Country::name);
    }

    private static boolean isAt(Place place, String where) {
        return names(place).anyMatch(name -> stands(where, name));
    }

    static Stream<String> names(Place place) {
        return Stream.concat(
                Stream.of(place.name(), place.span().text()),
                Stream.of(place.country(), place.country().flatMap(Filter::nameOf), place.admin1())
                        .flatMap(Optional::stream));
    }

    static Stream<String> text(Entry entry) {
        Stream<String> said = switch (entry) {
            case EventEntry event -> Stream.of(event.quote().text());
            case ClaimEntry claim -> claim.claim().content().stream().map(content -> content.text());
            case FigureEntry figure -> Stream.of(figure.quote().text());
        };
        return Stream.concat(said, entry.report().title().stream());
    }

    /// Whether words stand in a text from the beginning of a word; the last may go on.
    private static boolean stands(String wanted, String text) {
        String folded = Folding.fold(text);
        int at = folded.indexOf(wanted);
        while (at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1))) {
            at = folded.indexOf(wanted, at + 1);
        }
        return at >= 0;
    }
}
