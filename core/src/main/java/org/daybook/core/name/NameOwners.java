package org.daybook.core.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.place.Folding;

/// Which country each name of an actors file has been given, to find names that are given two. Persons may share a
/// name while their terms do not meet: the day tells them apart. For one thread.
final class NameOwners {
    private static final int PERSON = 5;
    private static final int GROUP = 4;

    private record Owner(String country, int line, LocalDate begin, LocalDate end) {
        boolean meets(Owner other) {
            return !begin.isAfter(other.end) && !other.begin.isAfter(end);
        }
    }

    private final Map<String, List<Owner>> owners = new HashMap<>();

    /// Takes the names of a line without other faults.
    ///
    /// @return what is wrong when one of them has another country on an earlier line
    Optional<String> take(String[] fields, int line) {
        if (fields.length != PERSON && fields.length != GROUP) {
            return Optional.empty();
        }
        Owner owner = owner(fields, line);
        for (String name : fields[0].split("\\|", -1)) {
            List<Owner> known = owners.computeIfAbsent(Folding.fold(name).strip(), none -> new ArrayList<>());
            for (Owner other : known) {
                if (!other.country().equals(owner.country()) && other.meets(owner)) {
                    return Optional.of("'" + name.strip() + "' is of " + owner.country() + " here and of "
                            + other.country() + " on line " + other.line() + ": a name has one country at a time");
                }
            }
            known.add(owner);
        }
        return Optional.empty();
    }

    private static Owner owner(String[] fields, int line) {
        boolean person = fields.length == PERSON;
        return new Owner(
                fields[1],
                line,
                person ? LocalDate.parse(fields[3]) : LocalDate.MIN,
                person && !fields[4].equals("-") ? LocalDate.parse(fields[4]) : LocalDate.MAX);
    }
}
