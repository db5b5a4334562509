package org.daybook.core.name;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Refused;
import org.daybook.core.place.Countries;

/// A user's own actors, in the format of the shipped lexicon: lines of fields between tabs, told apart by their
/// number. A person has five (names, country, sector, first day in office, last day), a group four (names, country,
/// sector, kind), common nouns two (sector, nouns); several names or nouns stand between `|`, the first name is
/// canonical, `-` is an unknown country or an open end. Empty lines and lines that begin with `#` say something to
/// people only. Immutable.
///
/// @param faults what is wrong, each with file and line; lines with a fault are in none of the lists
public record OwnActors(List<String[]> people, List<String[]> groups, List<String[]> nouns, List<Refused> faults) {
    public static final OwnActors NONE = new OwnActors(List.of(), List.of(), List.of(), List.of());

    private static final Set<String> KINDS = Set.of("organisation", "place", "nationality");
    private static final int NOUNS = 2;
    private static final int GROUP = 4;
    private static final int PERSON = 5;

    public OwnActors {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        nouns = List.copyOf(nouns);
        faults = List.copyOf(faults);
    }

    /// @param file what to call the file in a fault
    public static OwnActors read(List<String> lines, String file) {
        Countries countries = Countries.load();
        List<String[]> people = new ArrayList<>();
        List<String[]> groups = new ArrayList<>();
        List<String[]> nouns = new ArrayList<>();
        List<Refused> faults = new ArrayList<>();
        NameOwners owners = new NameOwners();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.strip().split("\t", -1);
            int number = i + 1;
            Optional<String> fault = fault(fields, countries).or(() -> owners.take(fields, number));
            if (fault.isPresent()) {
                faults.add(new Refused("bad-actors", fault.get(), file + ":" + number));
            } else {
                (fields.length == PERSON ? people : fields.length == GROUP ? groups : nouns).add(fields);
            }
        }
        return new OwnActors(people, groups, nouns, faults);
    }

    private static Optional<String> fault(String[] fields, Countries countries) {
        if (fields.length == NOUNS) {
            return names(fields[1]).or(() -> sector(fields[0], true));
        }
        if (fields.length != GROUP && fields.length != PERSON) {
            return Optional.of(fields.length + " fields between tabs: nouns have 2 (sector, nouns), a group 4 (names,"
                    + " country, sector, kind), a person 5 (names, country, sector, first day, last day)");
        }
        return names(fields[0])
                .or(() -> country(fields[1], countries))
                .or(() -> sector(fields[2], false))
                .or(() -> fields.length == GROUP ? kind(fields[3]) : term(fields[3], fields[4]));
    }

    private static Optional<String> names(String field) {
        return Arrays.stream(field.split("\\|", -1)).anyMatch(String::isBlank)
                ? Optional.of("a name between | is empty in '" + field + "'")
                : Optional.empty();
    }

    private static Optional<String> country(String code, Countries countries) {
        return code.equals("-") || countries.byCode(code).isPresent()
                ? Optional.empty()
                : Optional.of("'" + code + "' is no country of ISO 3166-1 in three letters, such as LBY; - where there"
                        + " is none");
    }

    private static Optional<String> sector(String code, boolean counting) {
        boolean three = code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return three || (counting && code.equals(ActorLexicon.COUNTS))
                ? Optional.empty()
                : Optional.of("'" + code + "' is no sector of PLOVER such as GOV, MIL, REB");
    }

    private static Optional<String> kind(String kind) {
        return KINDS.contains(kind)
                ? Optional.empty()
                : Optional.of("'" + kind + "' is none of organisation, place, nationality");
    }

    private static Optional<String> term(String first, String last) {
        try {
            LocalDate begin = LocalDate.parse(first);
            boolean open = last.equals("-");
            return open || !LocalDate.parse(last).isBefore(begin)
                    ? Optional.empty()
                    : Optional.of("the term ends on " + last + ", before it begins on " + first);
        } catch (DateTimeException notADay) {
            return Optional.of("'" + first + "' or '" + last + "' is no day such as 2021-01-20; - for a term that has"
                    + " not ended");
        }
    }
}
