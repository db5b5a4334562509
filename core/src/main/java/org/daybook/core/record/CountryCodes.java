package org.daybook.core.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.place.Countries;

/// The codes of countries that other layouts use. Immutable, loaded on first use.
final class CountryCodes {
    /// Holder idiom.
    private static final class Loaded {
        static final CountryCodes CODES = new CountryCodes();
    }

    /// @param numeric ISO 3166-1, three digits; empty for Kosovo
    /// @param fips    FIPS 10-4; empty where it has none
    private record Codes(String numeric, String fips) {}

    private final Map<String, Codes> codes = new HashMap<>();
    private final Countries countries = Countries.load();

    private CountryCodes() {
        for (String[] row : LexiconFile.rows(CountryCodes.class, "country-codes.txt", 3)) {
            codes.put(row[0], new Codes(row[1].equals("-") ? "" : row[1], row[2].equals("-") ? "" : row[2]));
        }
    }

    static CountryCodes loaded() {
        return Loaded.CODES;
    }

    Optional<String> numeric(String alpha3) {
        return Optional.ofNullable(codes.get(alpha3)).map(Codes::numeric).filter(code -> !code.isEmpty());
    }

    Optional<String> fips(String alpha3) {
        return Optional.ofNullable(codes.get(alpha3)).map(Codes::fips).filter(code -> !code.isEmpty());
    }

    Optional<String> name(String alpha3) {
        return countries.byCode(alpha3).map(Countries.Country::name);
    }

    Optional<String> alpha2(String alpha3) {
        return countries.byCode(alpha3).map(Countries.Country::shortCode);
    }
}
