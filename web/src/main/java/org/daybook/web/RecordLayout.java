package org.daybook.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.capture.Outcome;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.ClaimEntry;
import org.daybook.core.record.Entry;
import org.daybook.core.record.EventEntry;
import org.daybook.core.record.FigureEntry;
import org.daybook.core.record.Format;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;
import org.daybook.web.EditionPage.Link;
import org.daybook.web.RecordPage.Row;
import org.daybook.web.RecordPage.Tab;
import org.daybook.web.WorldMap.Spot;

/// Lays out the page of the record: the newest entries that are asked for, with their places on a map, and
/// how many there
/// are of each day, also of those that are not shown. Used once, by one thread.
final class RecordLayout {
    /// Pixels: the column of the page on a desktop.
    private static final int WIDTH = 680;

    /// Characters of a quote: longer ones stand in their article.
    private static final int LONGEST_QUOTE = 240;

    private static final int LONGEST_CELL = 60;

    private final Question question;
    private final Map<String, List<String>> asked;
    private final Store.Told told;
    private final Map<Place.Position, Spot> spots = new LinkedHashMap<>();

    private RecordLayout(Question question, Map<String, List<String>> asked, Store.Told told) {
        this.question = question;
        this.asked = asked;
        this.told = told;
    }

    /// The page for the fields of the form; of a question that makes no sense, it says why and shows
    /// nothing.
    ///
    /// @param asked as filled in, without empty fields
    static RecordPage of(Store store, Table table, Map<String, List<String>> asked) {
        return switch (Question.of(table, asked)) {
            case Outcome.Made<Question>(var question) -> {
                RecordLayout layout = new RecordLayout(
                        question, asked, Stories.alone(store, question.table(), question.filter(), question.most()));
                layout.told.entries().forEach(layout::spots);
                yield layout.page();
            }
            case Outcome.Not<Question>(var refused) -> page(table, asked, List.of(refused.what()), "");
        };
    }

    private void spots(Entry entry) {
        entry.places().stream()
                .collect(Collectors.toMap(Place::name, place -> place, (one, again) -> one, LinkedHashMap::new))
                .values()
                .forEach(this::spot);
    }

    /// Whole countries have no place on the map: their middle is nowhere.
    private void spot(Place place) {
        if (place.position().isEmpty() || PlaceLayout.isCountry(place)) {
            return;
        }
        Spot one = new Spot(
                place.name(),
                place.name(),
                place.position().get(),
                1,
                address(question.table(), with("where", place.name())));
        spots.merge(
                one.position(),
                one,
                (known, other) ->
                        new Spot(known.label(), known.name(), known.position(), known.weight() + 1, known.address()));
    }

    private static RecordPage page(Table table, Map<String, List<String>> asked, List<String> mistakes, String count) {
        return new RecordPage(
                address(table, asked),
                table.word(),
                tabs(table, asked),
                fields(asked),
                table.types(),
                mistakes,
                count,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private RecordPage page() {
        Table table = question.table();
        List<Entry> entries = told.entries();
        RecordPage empty = page(table, asked, List.of(), count(entries.size()));
        return entries.isEmpty()
                ? empty
                : new RecordPage(
                        empty.address(),
                        empty.table(),
                        empty.tables(),
                        empty.asked(),
                        empty.types(),
                        empty.mistakes(),
                        empty.count(),
                        DayBars.of(told.days(), this::between),
                        WorldMap.of(named(), WIDTH),
                        columns(table),
                        entries.stream().map(RecordLayout::row).toList(),
                        Format.of(table).stream().map(this::export).toList());
    }

    private List<Spot> named() {
        return spots.values().stream()
                .map(spot -> new Spot(
                        spot.label(),
                        spot.name() + ": " + EnglishWording.number(spot.weight()),
                        spot.position(),
                        spot.weight(),
                        spot.address()))
                .toList();
    }

    private String count(int shown) {
        if (told.found() == 0) {
            return "Nothing in the record answers to all of this. Less of it may find more.";
        }
        String word = question.table().word();
        String all = EnglishWording.several(told.found(), word.substring(0, word.length() - 1));
        String below = told.found() == shown
                ? "."
                : ", the newest " + EnglishWording.number(shown) + " below, on the map too.";
        return (told.whole() ? "" : "Some ") + all + (told.whole() ? "" : " or more") + below;
    }

    // --- addresses

    private String between(Optional<LocalDate> from, Optional<LocalDate> until) {
        Map<String, List<String>> other = new LinkedHashMap<>(asked);
        from.ifPresent(day -> other.put("after", List.of(day.toString())));
        until.ifPresent(day -> other.put("before", List.of(day.toString())));
        return address(question.table(), other);
    }

    private Map<String, List<String>> with(String field, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(asked);
        other.put(field, List.of(value));
        return other;
    }

    private Link export(Format format) {
        return new Link(format.word(), RecordRoutes.export(question.table(), format) + query(asked));
    }

    private static String address(Table table, Map<String, List<String>> asked) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (table != Table.EVENTS) {
            all.put("of", List.of(table.word()));
        }
        all.putAll(asked);
        return RecordRoutes.PATH + query(all);
    }

    private static String query(Map<String, List<String>> asked) {
        String query = asked.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + Links.encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /// A type of one table is none of another.
    private static List<Tab> tabs(Table here, Map<String, List<String>> asked) {
        return Arrays.stream(Table.values())
                .map(table -> {
                    Map<String, List<String>> kept = new LinkedHashMap<>(asked);
                    if (table != here) {
                        kept.remove("type");
                    }
                    return new Tab(EnglishWording.heading(table.word()), address(table, kept), table == here);
                })
                .toList();
    }

    private static Map<String, String> fields(Map<String, List<String>> asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked.forEach((field, values) -> fields.put(field, String.join(",", values)));
        return fields;
    }

    // --- rows

    private static List<String> columns(Table table) {
        return switch (table) {
            case EVENTS -> List.of("Day", "What", "Who", "Whom", "Where", "How many", "On whose word");
            case CLAIMS -> List.of("Day", "Standing", "Who");
            case FIGURES -> List.of("Day", "What", "How many", "On whose word");
        };
    }

    private static Row row(Entry entry) {
        String day = entry.day().map(Object::toString).orElse("");
        Reading reading = entry.report().reading();
        return switch (entry) {
            case EventEntry event ->
                row(
                        entry,
                        "e" + reading.events().indexOf(event.event()),
                        day,
                        what(event),
                        who(event.event().actor()),
                        who(event.event().target()),
                        event.place().map(Place::name).orElse(""),
                        event.counts().stream().map(RecordLayout::figure).collect(Collectors.joining(", ")),
                        source(event.claim()));
            case ClaimEntry claim ->
                row(
                        entry,
                        "c" + reading.claims().indexOf(claim.claim()),
                        day,
                        Passage.word(claim.claim().standing()),
                        claim.source().orElse(""));
            case FigureEntry figure ->
                row(
                        entry,
                        "n" + reading.counts().indexOf(figure.count()),
                        day,
                        Passage.word(figure.count().what()),
                        EnglishWording.amount(
                                figure.count().low(), figure.count().high()),
                        figure.by().orElse(""));
        };
    }

    private static Row row(Entry entry, String mark, String... cells) {
        return new Row(
                Arrays.stream(cells).map(cell -> cut(cell, LONGEST_CELL)).toList(),
                cut(entry.quote().text(), LONGEST_QUOTE),
                Links.evidence(entry.report().id(), mark.endsWith("-1") ? "" : mark),
                Outlets.of(entry.report().reading().article().metadata()),
                Links.story(entry.report().story()));
    }

    /// What did not simply happen says so.
    private static String what(EventEntry event) {
        String type = EnglishWording.heading(Passage.word(event.event().type()));
        return switch (event.event().status()) {
            case HAPPENED, ONGOING -> type;
            case PLANNED, CALLED_FOR, DENIED, HYPOTHETICAL, BACKGROUND ->
                type + ", " + Passage.word(event.event().status());
        };
    }

    private static String who(Optional<Participant> one) {
        return one.map(who -> who.name().orElse(who.span().text())).orElse("");
    }

    private static String figure(Count count) {
        return EnglishWording.amount(count.low(), count.high()) + " " + Passage.word(count.what());
    }

    private static String source(Optional<Claim> claim) {
        return claim.flatMap(one -> one.name().or(() -> one.source().map(span -> span.text())))
                .orElse("");
    }

    private static String cut(String words, int longest) {
        if (words.codePointCount(0, words.length()) <= longest) {
            return words;
        }
        String beginning = words.substring(0, words.offsetByCodePoints(0, longest));
        int space = beginning.lastIndexOf(' ');
        return (space > 0 ? beginning.substring(0, space) : beginning) + " …";
    }
}
