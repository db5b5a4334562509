package org.daybook.core.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.lexicon.LexiconFile;

/// The countries and territories of ISO 3166-1 with what English calls them, their people and their capitals.
///
/// Immutable, shared by all threads. Names keep their letters' case: `US` is a country and `us` is not.
/// Sources: world-countries (ODbL) and our own additions (`en/countries-own.txt`).
public final class Countries {
    /// A country.
    ///
    /// @param code      ISO 3166-1 alpha-3 (`XKX` for Kosovo)
    /// @param shortCode alpha-2, as GeoNames uses it
    public record Country(
            String code,
            String shortCode,
            String name,
            String capital,
            Place.Position centre,
            OptionalLong geonameid,
            List<String> names,
            List<String> demonyms) {
        public Country {
            names = List.copyOf(names);
            demonyms = List.copyOf(demonyms);
        }
    }

    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byShortCode = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byDemonym = new HashMap<>();
    private final Map<String, Country> byCapital = new HashMap<>();

    private Countries(List<Country> countries) {
        for (Country country : countries) {
            byCode.put(country.code(), country);
            byShortCode.put(country.shortCode(), country);
            country.names().forEach(name -> byName.put(name, country));
            country.demonyms().forEach(demonym -> byDemonym.putIfAbsent(demonym, country));
            if (!country.capital().isEmpty()) {
                byCapital.putIfAbsent(Folding.fold(country.capital()), country);
            }
        }
    }

    public static Countries load() {
        Map<String, String[]> own = new HashMap<>();
        for (String[] line : LexiconFile.rows(Countries.class, "en/countries-own.txt", 4)) {
            own.put(line[0], line);
        }
        List<Country> first = new ArrayList<>();
        List<Country> last = new ArrayList<>(); // ours last: where a name or demonym is shared, ours has chosen
        for (String[] line : LexiconFile.rows(Countries.class, "en/countries.txt", 7)) {
            String[] more = own.get(line[0]);
            (more == null ? first : last).add(country(line, more == null ? new String[] {"", "-", "-", "-"} : more));
        }
        last.addAll(first);
        return new Countries(last);
    }

    private static Country country(String[] line, String[] own) {
        List<String> names = new ArrayList<>(list(own[2]));
        names.addAll(list(line[5]));
        List<String> demonyms = new ArrayList<>(list(own[3]));
        demonyms.addAll(list(line[6]));
        Place.Position centre = new Place.Position(Double.parseDouble(line[2]), Double.parseDouble(line[3]));
        OptionalLong id = OptionalLong.empty();
        if (!own[1].equals("-")) {
            String[] parts = own[1].split(",", -1);
            centre = new Place.Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            id = parts.length > 2 ? OptionalLong.of(Long.parseLong(parts[2])) : id;
        }
        return new Country(line[0], line[1], names.getFirst(), line[4], centre, id, names, demonyms);
    }

    private static List<String> list(String field) {
        return field.isEmpty() || field.equals("-") ? List.of() : List.of(field.split("\\|", -1));
    }

    public Optional<Country> byCode(String alpha3) {
        return Optional.ofNullable(byCode.get(alpha3));
    }

    public Optional<Country> byShortCode(String alpha2) {
        return Optional.ofNullable(byShortCode.get(alpha2));
    }

    /// By a name that it is called by in English, in the case in which it is written.
    public Optional<Country> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// By a word for its people or its things: `Azerbaijani`, `Poles`, `South Korean`.
    public Optional<Country> byDemonym(String word) {
        return Optional.ofNullable(byDemonym.get(word));
    }

    /// By its capital, diacritics apart.
    public Optional<Country> byCapital(String city) {
        return Optional.ofNullable(byCapital.get(Folding.fold(city)));
    }

    /// Every country, in no order that means anything; the order is the same in every run.
    public List<Country> all() {
        return byCode.values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
