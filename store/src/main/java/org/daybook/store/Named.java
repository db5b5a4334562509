package org.daybook.store;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.place.Folding;
import org.daybook.core.reading.Reading;
import org.jdbi.v3.core.Handle;

/// Whom, which places and which deeds the latest wordings name, in the table `named`: what the terms
/// `who:`, `where:`
/// and
/// `type:` ask, so that no reading is opened to find that it does not hold them. A value stands behind
/// a blank, folded;
/// what must be meant as a whole stands between `=` and the end of the line. Stateless.
final class Named {
    private Named() {}

    static void add(Handle handle, long seq, Reading reading) {
        handle.createUpdate("insert into named (seq, who, places, types) values (:seq, :who, :places, :types)")
                .bind("seq", seq)
                .bind("who", lines(Term.Who.names(reading).map(Named::part)))
                .bind(
                        "places",
                        lines(reading.places().stream()
                                .flatMap(place -> Stream.of(
                                                Optional.of(part(place.name())),
                                                place.admin1().map(Named::part),
                                                place.country().map(Named::whole))
                                        .flatMap(Optional::stream))))
                .bind("types", lines(Term.OfType.types(reading).map(Named::whole)))
                .execute();
    }

    static void drop(Handle handle, long seq) {
        handle.createUpdate("delete from named where seq = :seq")
                .bind("seq", seq)
                .execute();
    }

    private static String lines(Stream<String> values) {
        Set<String> distinct = new LinkedHashSet<>();
        values.forEach(distinct::add);
        return String.join("", distinct);
    }

    private static String part(String value) {
        return " " + Folding.fold(value) + "\n";
    }

    private static String whole(String value) {
        return "=" + value + "\n";
    }

    /// A column of `named`, and what a value of it must hold.
    record Held(String column, String text) {}

    /// What an article that holds a term names: one of these; empty for a term that is about something
    /// else.
    static Stream<Held> asked(Term term) {
        return switch (term) {
            case Term.Who(var name) -> Stream.of(new Held("who", " " + folded(name)));
            case Term.Where where ->
                Stream.of(new Held("places", " " + folded(where.place())), new Held("places", whole(where.code())));
            case Term.OfType(var type) -> Stream.of(new Held("types", whole(type)));
            case Term.From from -> Stream.empty();
            case Term.After after -> Stream.empty();
            case Term.Before before -> Stream.empty();
            case Term.OfStory story -> Stream.empty();
        };
    }

    private static String folded(String value) {
        return Folding.fold(value).strip();
    }

    /// The pattern of SQL's `like`, with `!` before what would be a sign of it.
    static String pattern(Held held) {
        return "%" + held.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
