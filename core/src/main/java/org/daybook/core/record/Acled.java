package org.daybook.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.count.Count;
import org.daybook.core.place.Place;

/// ACLED's table: 31 columns, comma-separated, with a header (ACLED Codebook, "ACLED Data Columns at a Glance",
/// 2024). One row for an event that came about, is of a type that ACLED has, on a day that is told, at a place
/// finer than a country; [AcledCoding] says of which type. Stateless.
public final class Acled {
    public static final Layout<AcledEvent> EVENTS = new Layout<>(columns());

    private Acled() {}

    /// The event in ACLED's terms; empty where its codebook has no place for it or the words do not decide.
    public static Optional<AcledEvent> event(LinkedEvent event) {
        boolean placed = event.place()
                .filter(place -> place.country().isPresent())
                .filter(place -> !Places.is(place, "country"))
                .isPresent();
        return event.cameAbout() && placed && event.day().isPresent() ? AcledCoding.of(event) : Optional.empty();
    }

    /// What the event is called there: like `LBY123`.
    public static String id(AcledEvent one) {
        return country(one) + one.event().number();
    }

    private static List<Column<AcledEvent>> columns() {
        List<Column<AcledEvent>> columns = new ArrayList<>();
        columns.add(Column.word("event_id_cnty", "alpha-3 of the country and 52 bits of our id", Acled::id));
        columns.add(Column.text("event_date", "", one -> one.event().day().map(Object::toString)));
        columns.add(Column.whole(
                "year",
                "",
                one -> OptionalLong.of(one.event().day().orElseThrow().getYear())));
        columns.add(Column.whole("time_precision", "1: only days that are told", one -> OptionalLong.of(1)));
        columns.add(Column.word("disorder_type", "", AcledEvent::disorder));
        columns.add(Column.word("event_type", "", AcledEvent::type));
        columns.add(Column.text("sub_event_type", "empty where the words do not decide", AcledEvent::subType));
        columns.add(Column.text("actor1", "empty where no source names one", AcledEvent::actor1));
        columns.add(Column.empty("assoc_actor_1", "not told apart"));
        columns.add(Column.text("inter1", "", AcledEvent::inter1));
        columns.add(Column.text("actor2", "", AcledEvent::actor2));
        columns.add(Column.empty("assoc_actor_2", "not told apart"));
        columns.add(Column.text("inter2", "", AcledEvent::inter2));
        columns.add(Column.text("interaction", "", AcledEvent::interaction));
        columns.add(Column.text(
                "civilian_targeting",
                "",
                one -> one.targetsCivilians() ? Optional.of("Civilians targeted") : Optional.empty()));
        columns.add(Column.text("iso", "", one -> CountryCodes.loaded().numeric(country(one))));
        columns.add(Column.empty("region", "which country is of which region is ACLED's own list"));
        columns.add(Column.text("country", "", one -> CountryCodes.loaded().name(country(one))));
        place(columns);
        columns.add(Column.word(
                "source", "publishers", one -> String.join("; ", one.event().publishers())));
        columns.add(Column.empty("source_scale", "how far a publisher reaches is not known"));
        columns.add(Column.word("notes", "each telling's words with article, place and address", Acled::notes));
        columns.add(Column.whole(
                "fatalities",
                "the most conservative figure given; empty, not 0, where no source gives one",
                one -> one.event().least(Count.What.KILLED)));
        columns.add(Column.empty("tags", "not coded"));
        columns.add(Column.whole(
                "timestamp",
                "when the first article was seen",
                one -> one.event()
                        .seen()
                        .map(seen -> OptionalLong.of(seen.getEpochSecond()))
                        .orElse(OptionalLong.empty())));
        return columns;
    }

    private static void place(List<Column<AcledEvent>> columns) {
        columns.add(Column.text(
                "admin1",
                "",
                one -> where(one)
                        .flatMap(place -> Places.is(place, "admin") ? Optional.of(place.name()) : place.admin1())));
        columns.add(Column.empty("admin2", "not known"));
        columns.add(Column.empty("admin3", "not known"));
        columns.add(Column.text("location", "", one -> where(one).map(Place::name)));
        columns.add(Column.text(
                "latitude",
                "four decimals",
                one -> where(one).flatMap(Place::position).map(at -> degrees(at.latitude()))));
        columns.add(Column.text(
                "longitude",
                "four decimals",
                one -> where(one).flatMap(Place::position).map(at -> degrees(at.longitude()))));
        columns.add(Column.whole(
                "geo_precision",
                "1 a town or finer, 2 a county or first-order division, 3 a larger region or a sea",
                one -> where(one).map(Acled::precision).orElse(OptionalLong.empty())));
    }

    private static OptionalLong precision(Place place) {
        if (Places.isFine(place)) {
            return OptionalLong.of(1);
        }
        return OptionalLong.of(Places.is(place, "county") || Places.is(place, "admin") ? 2 : 3);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static Optional<Place> where(AcledEvent one) {
        return one.event().place();
    }

    private static String country(AcledEvent one) {
        return where(one).flatMap(Place::country).orElseThrow();
    }

    private static String notes(AcledEvent one) {
        List<String> notes = new ArrayList<>();
        for (EventEntry telling : one.event().tellings()) {
            Report report = telling.report();
            notes.add("“%s” [article %s, %d-%d%s]"
                    .formatted(
                            telling.quote().text(),
                            report.id(),
                            report.point(telling.quote().begin()),
                            report.point(telling.quote().end()),
                            report.url().map(url -> ", " + url).orElse("")));
        }
        return String.join(" ", notes);
    }
}
