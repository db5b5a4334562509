package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.place.Countries;
import org.daybook.core.story.EnglishWords;

/// What an English title is about, for telling whether two titles tell one event: its telling
/// words, and in place of what a country or its people are called the country, so that `Israeli`
/// and `Israel`, `UAE` and `Emirati`, `U.S.` and `America` meet. With a word goes its family
/// (`en/event-families.txt`), so that `quake` and `tremor` have something in common, and with a
/// verb and its particle the noun that is made of both (`shut down`, `shutdown`). Initials with
/// full stops are one word. Linear in the title. Immutable, loaded once, shared by all threads.
final class EnglishConcepts {
    static final EnglishConcepts ENGLISH = new EnglishConcepts(Countries.load());

    /// Begins a country; no word begins with it.
    private static final char COUNTRY = '@';

    /// Begins a family of words.
    private static final char FAMILY = '~';

    /// English makes nouns of these and the verb before them.
    private static final Set<String> PARTICLES = Set.of("down", "up", "out", "off", "over", "back");

    /// Words of the longest name that is looked up (`Democratic Republic of Congo`).
    private static final int LONGEST = 4;

    private final Map<String, String> called = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Map<String, String> families = new HashMap<>();

    private EnglishConcepts(Countries countries) {
        for (Countries.Country country : countries.all()) {
            country.names().forEach(name -> call(name, countries.byName(name).orElse(country)));
        }
        for (Countries.Country country : countries.all()) {
            for (String demonym : country.demonyms()) {
                Countries.Country meant = countries.byDemonym(demonym).orElse(country);
                call(demonym, meant);
                call(demonym + "s", meant);
            }
        }
        for (String line : LexiconFile.entries(EnglishConcepts.class, "en/event-families.txt")) {
            List<String> family = EnglishWords.stems(line);
            family.forEach(stem -> families.putIfAbsent(stem, FAMILY + family.getFirst()));
        }
    }

    private void call(String name, Countries.Country country) {
        String plain = name.replace(".", "");
        called.putIfAbsent(plain, COUNTRY + country.code());
        firstWords.add(first(plain));
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /// Whether it is a country.
    static boolean isCountry(String concept) {
        return concept.charAt(0) == COUNTRY;
    }

    /// Whether it is a family of words.
    static boolean isFamily(String concept) {
        return concept.charAt(0) == FAMILY;
    }

    /// The different concepts of a title, in order.
    Set<String> of(String title) {
        List<String> written = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        EnglishWords.each(title, (word, stem) -> {
            written.add(withoutPossessive(word));
            stems.add(stem);
        });
        joinInitials(written, stems);
        Set<String> concepts = new LinkedHashSet<>();
        int at = 0;
        while (at < stems.size()) {
            int words = 1;
            Optional<String> country = Optional.empty();
            if (firstWords.contains(written.get(at))) {
                words = Math.min(LONGEST, stems.size() - at);
                country = country(written, at, words);
                while (country.isEmpty() && words > 1) {
                    words--;
                    country = country(written, at, words);
                }
            }
            country.ifPresent(concepts::add);
            if (country.isEmpty() && EnglishWords.isTelling(stems.get(at))) {
                addWord(stems, at, concepts);
            }
            at += words;
        }
        return concepts;
    }

    private void addWord(List<String> stems, int at, Set<String> concepts) {
        String stem = stems.get(at);
        concepts.add(stem);
        Optional.ofNullable(families.get(stem)).ifPresent(concepts::add);
        if (at + 1 < stems.size() && PARTICLES.contains(stems.get(at + 1))) {
            concepts.add(stem + stems.get(at + 1));
        }
    }

    private Optional<String> country(List<String> written, int at, int words) {
        return Optional.ofNullable(
                called.get(words == 1 ? written.get(at) : String.join(" ", written.subList(at, at + words))));
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    /// `D.C.` comes as two words of a letter each.
    private static void joinInitials(List<String> written, List<String> stems) {
        for (int at = 0; at < stems.size(); at++) {
            if (!isInitial(written.get(at))) {
                continue;
            }
            while (at + 1 < stems.size() && isInitial(written.get(at + 1))) {
                written.set(at, written.get(at) + written.remove(at + 1));
                stems.set(at, stems.get(at) + stems.remove(at + 1));
            }
        }
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
