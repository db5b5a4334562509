package org.daybook.core.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.core.language.Mention;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.lexicon.SmallLetters;
import org.daybook.core.place.Folding;

/// The dated lexicon of people in office, organisations, armed groups and seats of power, and the nouns that
/// tell a sector. Immutable after loading.
final class ActorLexicon {
    /// What stands for the sector of a word that only counts others: the head goes on behind its "of".
    static final String COUNTS = "-";

    /// The longest name in words that is looked up.
    static final int LONGEST = 7;

    /// A named actor; a person may have several terms, one entry each.
    record Entry(
            String name,
            String country,
            String sector,
            Mention.Kind kind,
            LocalDate from,
            LocalDate to,
            boolean capitals) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<String, List<Entry>> named = new HashMap<>();
    private final Set<String> capitals = new HashSet<>();
    private final Map<String, String> sectors = new HashMap<>();

    /// Names that the user's own lines have settled.
    private final Set<String> closed = new HashSet<>();

    /// The user's own lines win: a name or noun in them means what they say of it and nothing else.
    ActorLexicon(OwnActors own) {
        own.people().forEach(this::person);
        own.groups().forEach(this::group);
        own.nouns().forEach(this::nouns);
        closed.addAll(named.keySet());
        LexiconFile.rows(ActorLexicon.class, "en/actors-people.txt", 5).forEach(this::person);
        LexiconFile.rows(ActorLexicon.class, "en/actors-groups.txt", 4).forEach(this::group);
        LexiconFile.rows(ActorLexicon.class, "en/actor-nouns.txt", 2).forEach(this::nouns);
    }

    private void person(String[] line) {
        LocalDate last = line[4].equals("-") ? LocalDate.MAX : LocalDate.parse(line[4]);
        add(line, Mention.Kind.PERSON, LocalDate.parse(line[3]), last);
    }

    private void group(String[] line) {
        add(line, Mention.Kind.valueOf(line[3].toUpperCase(Locale.ROOT)), LocalDate.MIN, LocalDate.MAX);
    }

    private void nouns(String[] line) {
        for (String noun : line[1].split("\\|", -1)) {
            sectors.putIfAbsent(Folding.fold(noun), line[0]);
        }
    }

    private void add(String[] line, Mention.Kind kind, LocalDate from, LocalDate to) {
        String[] names = line[0].split("\\|", -1);
        String canonical = kind == Mention.Kind.NATIONALITY ? "" : names[0];
        for (String name : names) {
            boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
            String key = Folding.fold(name);
            if (closed.contains(key)) {
                continue;
            }
            if (upper) {
                capitals.add(key);
            }
            Entry entry = new Entry(
                    canonical.isEmpty() ? name : canonical,
                    line[1].equals("-") ? "" : line[1],
                    line[2],
                    kind,
                    from,
                    to,
                    upper);
            named.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(entry);
        }
    }

    /// Who bears this name; `written` is as it stands in the text, so that `WHO` is told from `who`.
    List<Entry> named(String written) {
        String key = Folding.fold(written);
        List<Entry> entries = named.getOrDefault(key, List.of());
        if (entries.isEmpty() || !Character.isLetterOrDigit(written.charAt(0))) {
            return List.of();
        }
        boolean lower = written.equals(SmallLetters.of(written));
        boolean capitalsOnly = capitals.contains(key) && entries.getFirst().capitals();
        return lower || (capitalsOnly && !written.equals(written.toUpperCase(Locale.ROOT))) ? List.of() : entries;
    }

    /// The sector that a common noun tells, or the empty string.
    String sector(String noun) {
        return sectors.getOrDefault(Folding.fold(noun), "");
    }
}
