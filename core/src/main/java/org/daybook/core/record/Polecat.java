package org.daybook.core.record;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Mention;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;

/// POLECAT's table: 40 columns, tab-delimited, with a header (Halterman et al. 2023, the weekly files on Harvard
/// Dataverse, doi:10.7910/DVN/AJGVIT). One row for each telling, as there. Stateless.
public final class Polecat {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    public static final Layout<EventEntry> EVENTS = new Layout<>(columns());

    private Polecat() {}

    /// Whether the layout has a row for it: there must be a day, as told or of publication.
    public static boolean covers(EventEntry event) {
        return event.day().isPresent();
    }

    private static List<Column<EventEntry>> columns() {
        List<Column<EventEntry>> columns = new ArrayList<>();
        columns.add(Column.word("Event ID", "day, our id, type", Polecat::id));
        columns.add(Column.text(
                "Event Date", "as told, else of publication", one -> one.day().map(Object::toString)));
        columns.add(Column.word("Event Type", "", one -> one.event().type().name()));
        columns.add(Column.empty("Event Mode", "modes are not in the record"));
        columns.add(Column.empty("Intensity", "not measured"));
        columns.add(Column.word("Quad Code", "", one -> quad(one.event().type())));
        columns.add(Column.text(
                "Contexts",
                "what PLOVER says of time and truth",
                one -> context(one.event().status())));
        participant(columns, "Actor", one -> one.event().actor());
        participant(columns, "Recipient", one -> one.event().target());
        place(columns);
        columns.add(Column.text("Source", "publisher", one -> one.report().publisher()));
        columns.add(Column.text(
                "Publication Date",
                "",
                one -> one.report().published().map(Stamp::day).map(Object::toString)));
        columns.add(names("Story People", Mention.Kind.PERSON));
        columns.add(names("Story Organizations", Mention.Kind.ORGANISATION));
        columns.add(Column.text(
                "Story Locations",
                "",
                one -> listed(one.report().reading().places().stream()
                        .map(Place::name)
                        .toList())));
        columns.add(Column.text(
                "Language",
                "",
                one -> one.report().reading().article().metadata().language()));
        columns.add(Column.word("Version", "", one -> "daybook"));
        return columns;
    }

    /// The form of the original: a day, a hash, the type.
    public static String id(EventEntry one) {
        return one.day().map(COMPACT::format).orElse("") + "-" + one.id() + "_"
                + one.event().type();
    }

    private static String quad(Event.Type type) {
        return switch (type.quad()) {
            case 1 -> "VERBAL COOPERATION";
            case 2 -> "MATERIAL COOPERATION";
            case 3 -> "VERBAL CONFLICT";
            case 4 -> "MATERIAL CONFLICT";
            default -> throw new IllegalStateException("There are four quad classes, not " + type.quad());
        };
    }

    /// PLOVER's contexts for what did not simply happen; what is called for is hypothetical.
    static Optional<String> context(Event.Status status) {
        return switch (status) {
            case HAPPENED, ONGOING -> Optional.empty();
            case PLANNED -> Optional.of("future");
            case CALLED_FOR, HYPOTHETICAL -> Optional.of("hypothetical");
            case DENIED -> Optional.of("negation");
            case BACKGROUND -> Optional.of("historical");
        };
    }

    private static void participant(
            List<Column<EventEntry>> columns, String prefix, Function<EventEntry, Optional<Participant>> who) {
        columns.add(Column.text(prefix + " Name", "canonical", who.andThen(one -> one.flatMap(Participant::name))));
        columns.add(Column.text(prefix + " Country", "alpha-3", who.andThen(one -> one.flatMap(Participant::country))));
        columns.add(Column.empty(prefix + " COW", "Correlates of War codes are not coded"));
        columns.add(Column.text("Primary " + prefix + " Sector", "", who.andThen(one -> one.flatMap(Plover::sector))));
        columns.add(Column.text(prefix + " Sectors", "the same", who.andThen(one -> one.flatMap(Plover::sector))));
        columns.add(Column.empty(prefix + " Title", "titles are not told apart"));
        columns.add(Column.text(
                prefix + " Name Raw",
                "as it stands",
                who.andThen(one -> one.map(Participant::span).map(Span::text))));
        columns.add(Column.empty("Wikipedia " + prefix + " ID", "names are not linked to Wikipedia"));
    }

    private static void place(List<Column<EventEntry>> columns) {
        columns.add(Column.text(
                "Placename", "the gazetteer's name", one -> one.place().map(Place::name)));
        columns.add(Column.text(
                "City", "", one -> one.place().filter(Places::isFine).map(Place::name)));
        columns.add(Column.text(
                "District",
                "",
                one -> one.place().filter(place -> Places.is(place, "county")).map(Place::name)));
        columns.add(Column.text(
                "Province",
                "",
                one -> one.place()
                        .flatMap(place -> Places.is(place, "admin") ? Optional.of(place.name()) : place.admin1())));
        columns.add(Column.text("Country", "alpha-3", one -> one.place().flatMap(Place::country)));
        columns.add(Column.decimal(
                "Latitude", "", one -> one.place().flatMap(Place::position).map(Place.Position::latitude)));
        columns.add(Column.decimal(
                "Longitude", "", one -> one.place().flatMap(Place::position).map(Place.Position::longitude)));
        columns.add(Column.whole(
                "GeoNames ID", "", one -> one.place().map(Place::geonameid).orElse(java.util.OptionalLong.empty())));
        columns.add(Column.text(
                "Raw Placename",
                "as it stands",
                one -> one.place().map(place -> place.span().text())));
        columns.add(Column.empty("Feature Type", "our kinds are not GeoNames' feature codes"));
    }

    private static Column<EventEntry> names(String column, Mention.Kind kind) {
        return Column.text(
                column,
                "",
                one -> listed(one.report().reading().names().stream()
                        .filter(name -> name.kind() == kind)
                        .map((Name name) -> name.name().orElse(name.span().text()))
                        .toList()));
    }

    private static Optional<String> listed(List<String> names) {
        return Optional.of(names.stream().distinct().collect(Collectors.joining("; ")));
    }
}
