package org.daybook.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;

/// Our own tables: events, claims, figures. Positions are code points of the article's text, as in all lines
/// of JSON. `docs/exports.md` lists the columns; a test keeps it so.
public final class Tables {
    public static final Layout<EventEntry> EVENTS = new Layout<>(events());
    public static final Layout<ClaimEntry> CLAIMS = new Layout<>(claims());
    public static final Layout<FigureEntry> FIGURES = new Layout<>(figures());

    private Tables() {}

    private static List<Column<EventEntry>> events() {
        List<Column<EventEntry>> columns = new ArrayList<>();
        columns.add(Column.word("id", "stable id of this telling", EventEntry::id));
        columns.add(Column.word("same_event", "id of the first telling of this event in its story", EventEntry::same));
        columns.add(Column.text(
                "differs",
                "in what it departs from the earlier tellings: day, place, actor, target, figures, status",
                one -> joined(one.differs())));
        columns.add(Column.word("type", "PLOVER type", one -> one.event().type().name()));
        columns.add(Column.whole(
                "quad",
                "1 verbal co-operation, 2 material co-operation, 3 verbal conflict, 4 material conflict",
                one -> OptionalLong.of(one.event().type().quad())));
        columns.add(Column.word(
                "cameo", "CAMEO root code", one -> Cameo.root(one.event().type())));
        columns.add(Column.word(
                "status",
                "happened, ongoing, planned, called-for, denied, hypothetical, background",
                one -> Json.word(one.event().status())));
        columns.add(Column.text(
                "day",
                "the day on which it happened, where the text tells",
                one -> one.event().day().map(Object::toString)));
        participant(columns, "actor", "who acts", one -> one.event().actor());
        participant(columns, "target", "who is acted upon", one -> one.event().target());
        place(columns);
        for (Count.What what : List.of(
                Count.What.KILLED, Count.What.INJURED, Count.What.MISSING, Count.What.DISPLACED, Count.What.ARRESTED)) {
            figure(columns, what);
        }
        columns.add(Column.text(
                "source", "on whose word it is told", one -> one.claim().flatMap(Tables::voice)));
        columns.add(Column.text(
                "standing",
                "of that word: stated, alleged, denied, confirmed, unverified",
                one -> one.claim().map(claim -> Json.word(claim.standing()))));
        columns.add(Column.decimal(
                "confidence", "0 to 1", one -> Optional.of(rounded(one.event().confidence()))));
        span(columns, "when", "the words that tell the day", one -> one.when().map(when -> when.span()));
        provenance(columns);
        return columns;
    }

    private static void participant(
            List<Column<EventEntry>> columns,
            String name,
            String what,
            Function<EventEntry, Optional<Participant>> who) {
        span(columns, name, what, who.andThen(one -> one.map(Participant::span)));
        columns.add(Column.text(name + "_name", "canonical name", who.andThen(one -> one.flatMap(Participant::name))));
        columns.add(Column.text(
                name + "_country", "ISO 3166-1 alpha-3", who.andThen(one -> one.flatMap(Participant::country))));
        columns.add(
                Column.text(name + "_sector", "PLOVER sector", who.andThen(one -> one.flatMap(Participant::sector))));
    }

    private static void place(List<Column<EventEntry>> columns) {
        span(columns, "place", "where it happens", one -> one.place().map(Place::span));
        columns.add(Column.text(
                "place_name", "the gazetteer's name", one -> one.place().map(Place::name)));
        columns.add(Column.text(
                "place_kind",
                "country, admin, city, capital, region, water and others",
                one -> one.place().flatMap(Place::kind)));
        columns.add(Column.text(
                "country", "ISO 3166-1 alpha-3 of the place", one -> one.place().flatMap(Place::country)));
        columns.add(
                Column.text("admin1", "first-order division", one -> one.place().flatMap(Place::admin1)));
        columns.add(Column.decimal(
                "latitude",
                "degrees, WGS 84",
                one -> one.place().flatMap(Place::position).map(Place.Position::latitude)));
        columns.add(Column.decimal(
                "longitude",
                "degrees, WGS 84",
                one -> one.place().flatMap(Place::position).map(Place.Position::longitude)));
        columns.add(Column.whole(
                "geonameid",
                "GeoNames id",
                one -> one.place().map(Place::geonameid).orElse(OptionalLong.empty())));
    }

    private static void figure(List<Column<EventEntry>> columns, Count.What what) {
        String name = Json.word(what);
        columns.add(Column.whole(
                name + "_low",
                "at least",
                one -> one.count(what).map(Count::low).orElse(OptionalLong.empty())));
        columns.add(Column.whole(
                name + "_high",
                "at most",
                one -> one.count(what).map(Count::high).orElse(OptionalLong.empty())));
        span(columns, name, "the words of the figure", one -> one.count(what).map(Count::span));
    }

    private static List<Column<ClaimEntry>> claims() {
        List<Column<ClaimEntry>> columns = new ArrayList<>();
        columns.add(Column.word("id", "stable id", ClaimEntry::id));
        columns.add(Column.text("within", "id of the claim in whose content it stands", ClaimEntry::within));
        columns.add(Column.text(
                "source_name", "whose word it is, by name", one -> one.claim().name()));
        span(
                columns,
                "source",
                "whose word it is, as the text calls them",
                one -> one.claim().source());
        span(
                columns,
                "cue",
                "the words that say that it is said",
                one -> one.claim().cue());
        columns.add(Column.word(
                "kind", "direct, indirect, mixed", one -> Json.word(one.claim().kind())));
        columns.add(Column.text(
                "channel",
                "statement, telegram and others",
                one -> one.claim().channel().map(Json::word)));
        columns.add(Column.word(
                "standing",
                "stated, alleged, denied, confirmed, unverified",
                one -> Json.word(one.claim().standing())));
        for (ClaimEntry.Link.Kind kind : ClaimEntry.Link.Kind.values()) {
            columns.add(Column.text(
                    Json.word(kind).replace('-', '_'),
                    "ids of the earlier claims of the story to which it stands so",
                    one -> joined(one.links().stream()
                            .filter(link -> link.kind() == kind)
                            .map(ClaimEntry.Link::claim)
                            .toList())));
        }
        columns.add(Column.text(
                "more",
                "further pieces of its content, each as begin-end",
                one -> joined(one.claim().content().stream()
                        .skip(1)
                        .map(piece -> one.report().point(piece.begin()) + "-"
                                + one.report().point(piece.end()))
                        .toList())));
        provenance(columns);
        return columns;
    }

    private static List<Column<FigureEntry>> figures() {
        List<Column<FigureEntry>> columns = new ArrayList<>();
        columns.add(Column.word("id", "stable id", FigureEntry::id));
        columns.add(Column.word(
                "what",
                "killed, injured, missing, displaced, arrested, evacuated, other",
                one -> Json.word(one.count().what())));
        columns.add(Column.whole("low", "at least", one -> one.count().low()));
        columns.add(Column.whole("high", "at most", one -> one.count().high()));
        columns.add(Column.text(
                "unit", "what is counted, for other", one -> one.count().unit()));
        columns.add(Column.text("by", "who gives it: the claim's source, else the publisher", FigureEntry::by));
        columns.add(Column.text(
                "standing",
                "of the claim in which it stands",
                one -> one.claim().map(claim -> Json.word(claim.standing()))));
        columns.add(Column.word("series", "the same for one story, kind, unit and source", FigureEntry::series));
        columns.add(Column.text(
                "revises",
                "id of the figure before it in the series, where that is another number",
                FigureEntry::revises));
        provenance(columns);
        return columns;
    }

    /// What leads back: the article, where it came from, and the words.
    private static <T extends Entry> void provenance(List<Column<T>> columns) {
        columns.add(Column.word("story", "id of the story", one -> one.report().story()));
        columns.add(
                Column.word("article", "id of the article", one -> one.report().id()));
        columns.add(Column.word(
                "origin",
                "id of the first article of the same wording",
                one -> one.report().origin()));
        columns.add(
                Column.text("url", "address of the article", one -> one.report().url()));
        columns.add(
                Column.text("publisher", "of the article", one -> one.report().publisher()));
        columns.add(Column.text("title", "of the article", one -> one.report().title()));
        columns.add(Column.text(
                "published", "instant or day", one -> one.report().published().map(Stamp::toString)));
        columns.add(Column.text(
                "seen", "instant in UTC", one -> one.report().seenAt().map(Object::toString)));
        columns.add(Column.whole(
                "begin",
                "of the quote, in code points",
                one -> OptionalLong.of(one.report().point(one.quote().begin()))));
        columns.add(Column.whole(
                "end",
                "behind the quote",
                one -> OptionalLong.of(one.report().point(one.quote().end()))));
        columns.add(
                Column.word("quote", "the words that say it", one -> one.quote().text()));
    }

    private static <T extends Entry> void span(
            List<Column<T>> columns, String name, String meaning, Function<T, Optional<Span>> span) {
        columns.add(Column.text(name, meaning, span.andThen(words -> words.map(Span::text))));
        columns.add(Column.whole(name + "_begin", "where these words stand", one -> at(one, span.apply(one), true)));
        columns.add(Column.whole(name + "_end", "behind them", one -> at(one, span.apply(one), false)));
    }

    private static OptionalLong at(Entry entry, Optional<Span> span, boolean begin) {
        return span.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(entry.report()
                        .point(begin ? span.get().begin() : span.get().end()));
    }

    static Optional<String> voice(Claim claim) {
        return claim.name().or(() -> claim.source().map(Span::text));
    }

    private static Optional<String> joined(List<String> values) {
        return Optional.of(values.stream().collect(Collectors.joining(" ")));
    }

    static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
