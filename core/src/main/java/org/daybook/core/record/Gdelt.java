package org.daybook.core.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;

/// GDELT's events table: 61 columns, tab-delimited, no header ("The GDELT Event Database Data Format Codebook
/// V2.0", 2015-02-19). One row for an event that came about, whatever the number of its tellings. Stateless.
public final class Gdelt {
    /// The days of a year as GDELT's FractionDate counts them: (month * 30 + day) / 365, as its codebook says.
    private static final double DAYS_OF_YEAR = 365;

    private static final DateTimeFormatter ADDED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static final Layout<LinkedEvent> EVENTS = new Layout<>(columns());

    private Gdelt() {}

    /// Whether the layout has a row for it: it came about, and it has a day.
    public static boolean covers(LinkedEvent event) {
        return event.cameAbout() && event.dayOrPublication().isPresent();
    }

    private static List<Column<LinkedEvent>> columns() {
        List<Column<LinkedEvent>> columns = new ArrayList<>();
        columns.add(Column.whole("GlobalEventID", "52 bits of our id", one -> OptionalLong.of(one.number())));
        columns.add(day(
                "Day",
                "as told, else of publication",
                day -> (long) day.getYear() * 10000 + day.getMonthValue() * 100L + day.getDayOfMonth()));
        columns.add(day("MonthYear", "", day -> day.getYear() * 100L + day.getMonthValue()));
        columns.add(day("Year", "", day -> (long) day.getYear()));
        columns.add(
                Column.text("FractionDate", "", one -> one.dayOrPublication().map(Gdelt::fraction)));
        actor(columns, "Actor1", LinkedEvent::actor);
        actor(columns, "Actor2", LinkedEvent::target);
        columns.add(Column.whole(
                "IsRootEvent",
                "1 where it is told in the first paragraph",
                one -> OptionalLong.of(isLead(one.first()) ? 1 : 0)));
        columns.add(Column.word("EventCode", "the root, not specified below", one -> Cameo.root(one.type()) + "0"));
        columns.add(Column.word("EventBaseCode", "the same", one -> Cameo.root(one.type()) + "0"));
        columns.add(Column.word("EventRootCode", "", one -> Cameo.root(one.type())));
        columns.add(Column.whole("QuadClass", "of the root", one -> OptionalLong.of(Cameo.quad(one.type()))));
        columns.add(Column.empty("GoldsteinScale", "the scale is of CAMEO's finer codes, which are not coded"));
        columns.add(Column.whole(
                "NumMentions",
                "tellings in the record",
                one -> OptionalLong.of(one.tellings().size())));
        columns.add(Column.whole(
                "NumSources",
                "publishers among them",
                one -> OptionalLong.of(one.sources().size())));
        columns.add(Column.whole("NumArticles", "articles among them", one -> OptionalLong.of(one.articles())));
        columns.add(Column.empty("AvgTone", "tone is not measured"));
        nowhere(columns, "Actor1Geo");
        nowhere(columns, "Actor2Geo");
        action(columns);
        columns.add(Column.whole(
                "DATEADDED",
                "when the first article was seen",
                one -> one.seen()
                        .map(seen -> OptionalLong.of(Long.parseLong(ADDED.format(seen))))
                        .orElse(OptionalLong.empty())));
        columns.add(Column.word("SOURCEURL", "of the first article; without one, its id", one -> source(one.first())));
        return columns;
    }

    private static Column<LinkedEvent> day(String name, String meaning, Function<LocalDate, Long> number) {
        return Column.whole(
                name,
                meaning,
                one -> one.dayOrPublication().map(number).map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static String fraction(LocalDate day) {
        double within = Math.min(0.9999, (day.getMonthValue() * 30 + day.getDayOfMonth()) / DAYS_OF_YEAR);
        return String.format(Locale.ROOT, "%.4f", day.getYear() + within);
    }

    private static boolean isLead(EventEntry telling) {
        String text = telling.report().reading().article().text();
        int paragraph = text.indexOf('\n');
        return paragraph < 0 || telling.quote().begin() < paragraph;
    }

    private static void actor(
            List<Column<LinkedEvent>> columns, String prefix, Function<LinkedEvent, Optional<Participant>> who) {
        columns.add(Column.text(prefix + "Code", "country and role", who.andThen(one -> one.map(Gdelt::code))));
        columns.add(Column.text(prefix + "Name", "in capitals", who.andThen(one -> one.map(Gdelt::name))));
        columns.add(
                Column.text(prefix + "CountryCode", "alpha-3", who.andThen(one -> one.flatMap(Participant::country))));
        columns.add(Column.empty(prefix + "KnownGroupCode", "CAMEO's codes of groups are not coded"));
        columns.add(Column.empty(prefix + "EthnicCode", "not coded"));
        columns.add(Column.empty(prefix + "Religion1Code", "not coded"));
        columns.add(Column.empty(prefix + "Religion2Code", "not coded"));
        columns.add(
                Column.text(prefix + "Type1Code", "the sector", who.andThen(one -> one.flatMap(Participant::sector))));
        columns.add(Column.empty(prefix + "Type2Code", "one role is coded"));
        columns.add(Column.empty(prefix + "Type3Code", "one role is coded"));
    }

    private static String code(Participant one) {
        return one.country().orElse("") + one.sector().orElse("");
    }

    private static String name(Participant one) {
        return one.name().orElse(one.span().text()).toUpperCase(Locale.ROOT);
    }

    private static void nowhere(List<Column<LinkedEvent>> columns, String prefix) {
        for (String field : List.of(
                "_Type", "_Fullname", "_CountryCode", "_ADM1Code", "_ADM2Code", "_Lat", "_Long", "_FeatureID")) {
            columns.add(Column.empty(prefix + field, "where an actor stands is not told apart from where it acts"));
        }
    }

    private static void action(List<Column<LinkedEvent>> columns) {
        columns.add(Column.whole(
                "ActionGeo_Type",
                "1 country, 2 US state, 3 US city, 4 city elsewhere, 5 first-order division elsewhere",
                one -> one.place().map(Gdelt::type).orElse(OptionalLong.empty())));
        columns.add(Column.text("ActionGeo_Fullname", "", one -> one.place().map(Gdelt::fullName)));
        columns.add(Column.text(
                "ActionGeo_CountryCode",
                "FIPS 10-4",
                one -> one.place().flatMap(Place::country).flatMap(CountryCodes.loaded()::fips)));
        columns.add(Column.empty("ActionGeo_ADM1Code", "divisions are known by name, not by FIPS code"));
        columns.add(Column.empty("ActionGeo_ADM2Code", "the same"));
        columns.add(Column.decimal(
                "ActionGeo_Lat", "", one -> one.place().flatMap(Place::position).map(Place.Position::latitude)));
        columns.add(Column.decimal(
                "ActionGeo_Long",
                "",
                one -> one.place().flatMap(Place::position).map(Place.Position::longitude)));
        columns.add(Column.empty("ActionGeo_FeatureID", "places have GeoNames ids, not those of GNS or GNIS"));
    }

    /// Empty for what is none of the five: a sea, a region, a continent, a county.
    private static OptionalLong type(Place place) {
        boolean american = place.country().filter("USA"::equals).isPresent();
        if (Places.is(place, "country")) {
            return OptionalLong.of(1);
        }
        if (Places.is(place, "admin")) {
            return OptionalLong.of(american ? 2 : 5);
        }
        return Places.isFine(place) ? OptionalLong.of(american ? 3 : 4) : OptionalLong.empty();
    }

    /// "City, State, Country", as the codebook has it.
    private static String fullName(Place place) {
        List<String> parts = new ArrayList<>(List.of(place.name()));
        if (Places.isFine(place)) {
            place.admin1().filter(division -> !division.equals(place.name())).ifPresent(parts::add);
        }
        place.country()
                .flatMap(CountryCodes.loaded()::name)
                .filter(country -> !country.equals(place.name()))
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    static String source(EventEntry telling) {
        return telling.report()
                .url()
                .orElseGet(() -> "article " + telling.report().id());
    }
}
