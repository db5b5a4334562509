package org.daybook.core.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.lexicon.LexiconFile;

/// Where the larger local papers and stations are at home, by their addresses (`en/newspapers.txt`). Immutable.
final class EnglishNewspapers {
    /// Parts of a host that are looked at; a longer one is no newspaper's.
    private static final int MOST_PARTS = 8;

    private final Map<String, Candidate> homes = new HashMap<>();

    /// @throws IllegalStateException if a town of the list is not in the gazetteer
    EnglishNewspapers(Gazetteer gazetteer) {
        for (String[] line : LexiconFile.rows(EnglishNewspapers.class, "en/newspapers.txt", 3)) {
            Candidate town = town(gazetteer.find(line[0]), line[1])
                    .orElseThrow(() -> new IllegalStateException("en/newspapers.txt: the gazetteer has no " + line[0]
                            + " in " + line[1] + ": write the town as GeoNames does, and the division or alpha-3"));
            for (String address : line[2].split("\\|", -1)) {
                homes.put(address, town);
            }
        }
    }

    private static Optional<Candidate> town(List<Candidate> found, String area) {
        String division = area.replace(" State", "");
        return found.stream()
                .filter(place -> !place.wide() && !place.kind().equals("county"))
                .filter(place ->
                        !place.kind().equals("admin") || place.division().isEmpty())
                .filter(place ->
                        place.country().equals(area) || place.division().equals(division))
                .max(Comparator.<Candidate>comparingInt(place -> place.alternate() ? 0 : 1)
                        .thenComparingLong(Candidate::people));
    }

    /// @param host small letters, such as `www.seattletimes.com`
    Optional<Candidate> home(String host) {
        String end = host;
        while (end.indexOf('.') > 0) {
            Candidate home = homes.get(end);
            if (home != null) {
                return Optional.of(home);
            }
            end = end.substring(end.indexOf('.') + 1);
        }
        String[] parts = host.split("\\.", MOST_PARTS);
        for (int i = 0; i < parts.length - 1; i++) {
            Candidate home = homes.get(parts[i]);
            if (home != null) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }
}
