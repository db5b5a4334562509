package org.daybook.core.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Mention;
import org.daybook.core.lexicon.SmallLetters;
import org.daybook.core.place.Countries;

/// Tells of a phrase which country and which sector (PLOVER) acts: "Azerbaijani authorities" are AZE
/// GOV, "the Russian Defense Ministry" RUS GOV, "Baku" AZE GOV (a capital stands for its government),
/// "police" COP, "protesters" OPP.
///
/// Immutable, shared by all threads. The phrase is read left to right with the longest names first; its head
/// ends at the first preposition, comma or relative pronoun that is no part of a name, and the head's last
/// noun tells the sector; what follows may still tell the country ("separatists in Armenia").
public final class Actors {
    /// Longer phrases are cut: an actor is a noun phrase, not a paragraph.
    private static final int MOST_WORDS = 40;

    private static final Set<String> ENDS = Set.of(
            "of",
            "in",
            "from",
            "for",
            "at",
            "on",
            "by",
            "with",
            "who",
            "which",
            "that",
            "against",
            "near",
            "to",
            "as",
            "over",
            "between",
            "after",
            "during",
            "including",
            "whose",
            "about",
            ",",
            "(",
            "and");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "some", "its", "their", "his", "her", "our", "this", "these");

    private final ActorLexicon lexicon;
    private final Countries countries;

    private Actors(ActorLexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
    }

    public static Actors load() {
        return load(OwnActors.NONE);
    }

    /// With a user's own actors, which win over those of the lexicon.
    public static Actors load(OwnActors own) {
        return new Actors(new ActorLexicon(own), Countries.load());
    }

    /// Who acts according to this phrase, people in office of any day; empty where the
    /// lexicons know nothing of it.
    public Optional<Actor> find(String phrase) {
        return find(phrase, Optional.empty());
    }

    /// The same on a day: a person out of office on it has a country and no sector.
    public Optional<Actor> find(String phrase, Optional<LocalDate> day) {
        List<String> words = words(phrase);
        Reading reading = new Reading();
        boolean head = true;
        int at = 0;
        while (at < words.size()) {
            int taken = head || reading.country.isEmpty() ? match(words, at, head, day, reading) : 0;
            if (taken > 0) {
                at += taken;
                continue;
            }
            boolean counts = at > 0 && lexicon.sector(words.get(at - 1)).equals(ActorLexicon.COUNTS);
            head &= at == 0 || counts || !ENDS.contains(SmallLetters.of(words.get(at)));
            at++;
        }
        return reading.actor(words);
    }

    /// What was found on the way.
    private static final class Reading {
        private String person = "";
        private String name = "";
        private String country = "";
        private String sector = "";
        private boolean named;
        private boolean described;

        Optional<Actor> actor(List<String> words) {
            if (country.isEmpty() && sector.isEmpty() && name.isEmpty()) {
                return Optional.empty();
            }
            String shown =
                    !person.isEmpty() ? person : !name.isEmpty() && !described ? name : String.join(" ", core(words));
            String acts = sector.isEmpty() && !described && named && person.isEmpty() ? "GOV" : sector;
            return Optional.of(new Actor(shown, optional(country), optional(acts)));
        }

        private static List<String> core(List<String> words) {
            boolean article = words.size() > 1 && DETERMINERS.contains(SmallLetters.of(words.getFirst()));
            return article ? words.subList(1, words.size()) : words;
        }

        private static Optional<String> optional(String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }

    /// Takes the longest name or noun at this word; returns the number of words taken.
    private int match(List<String> words, int at, boolean head, Optional<LocalDate> day, Reading reading) {
        for (int length = Math.min(ActorLexicon.LONGEST, words.size() - at); length > 0; length--) {
            String piece = String.join(" ", words.subList(at, at + length));
            List<ActorLexicon.Entry> entries = lexicon.named(piece);
            if (!entries.isEmpty()) {
                named(entries, head, day, reading);
                return length;
            }
            if (country(
                    piece, words.size() == at + length, at == 0 || (at == 1 && isDeterminer(words)), head, reading)) {
                return length;
            }
            String sector = head ? lexicon.sector(piece) : "";
            if (!sector.isEmpty()) {
                if (reading.person.isEmpty() && !sector.equals(ActorLexicon.COUNTS)) {
                    reading.sector = sector;
                    reading.described = true;
                }
                return length;
            }
        }
        return 0;
    }

    private static boolean isDeterminer(List<String> words) {
        return DETERMINERS.contains(SmallLetters.of(words.getFirst()));
    }

    private static void named(
            List<ActorLexicon.Entry> entries, boolean head, Optional<LocalDate> day, Reading reading) {
        ActorLexicon.Entry entry = entries.getFirst();
        boolean inOffice = day.isEmpty();
        for (ActorLexicon.Entry other : entries) {
            if (day.isPresent() && other.covers(day.get())) {
                entry = other;
                inOffice = true;
            }
        }
        if (entry.kind() == Mention.Kind.PERSON && head) {
            reading.person = entry.name();
            reading.country = entry.country();
            reading.sector = inOffice ? entry.sector() : "";
        } else if (reading.person.isEmpty() && (head || reading.country.isEmpty())) {
            if (reading.country.isEmpty()) {
                reading.country = entry.country();
            }
            if (head) {
                reading.name = entry.name();
                reading.sector = entry.sector();
                reading.described = false;
            }
        }
    }

    /// A country's name, demonym, or a capital that stands for it.
    private boolean country(String piece, boolean last, boolean first, boolean head, Reading reading) {
        if (!Character.isUpperCase(piece.charAt(0))) {
            return false;
        }
        Optional<Countries.Country> country = countries.byName(piece);
        boolean people = false;
        if (country.isEmpty()) {
            country = countries.byDemonym(piece);
            people = country.isPresent();
        }
        if (country.isEmpty()) {
            country = countries.byCapital(piece);
        }
        if (country.isEmpty()) {
            return false;
        }
        if (reading.country.isEmpty()) {
            reading.country = country.get().code();
            boolean alone = first && last && head;
            reading.named = alone && !people;
            reading.name = alone && !people ? country.get().name() : reading.name;
            if (people && last && head && reading.sector.isEmpty()) {
                reading.sector = "CVL"; // "six Azerbaijanis": the people, not the government
                reading.described = true;
            }
        }
        return true;
    }

    /// The phrase's words: possessive endings off, commas and brackets on their own,
    /// points of abbreviations kept.
    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= phrase.length() && words.size() < MOST_WORDS; i++) {
            char c = i < phrase.length() ? phrase.charAt(i) : ' ';
            boolean space = Character.isWhitespace(c);
            if (space || c == ',' || c == '(' || c == ')' || c == '“' || c == '”' || c == '"') {
                if (i > begin) {
                    words.add(withoutPossessive(phrase.substring(begin, i)));
                }
                if (c == ',' || c == '(') {
                    words.add(String.valueOf(c));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    private static String withoutPossessive(String word) {
        int length = word.length();
        boolean ending =
                length > 2 && word.endsWith("s") && (word.charAt(length - 2) == '\'' || word.charAt(length - 2) == '’');
        String base = ending ? word.substring(0, length - 2) : word;
        boolean plural = base.length() > 2 && (base.endsWith("'") || base.endsWith("’"));
        return plural ? base.substring(0, base.length() - 1) : base;
    }
}
