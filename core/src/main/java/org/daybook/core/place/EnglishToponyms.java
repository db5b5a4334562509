package org.daybook.core.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;

/// Finds the names that are meant as places: the longest capitalised match in the gazetteer that the words
/// around it do
/// not show to be a person, a body, a government ("Baku had accused"), a time zone or a common word.
///
/// Immutable, shared by all threads; linear in the text. Looks at words, not at grammar.
final class EnglishToponyms {
    /// People below which a bare one-word name is taken for a place only with a preposition before it or a state
    /// behind
    /// it. Calibrated on the development sets of local and of world news.
    private static final long LEAST_PEOPLE_BARE = 20_000;

    private final Gazetteer gazetteer;
    private final Set<String> common = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> family = new HashSet<>();
    private final EnglishFeatures features = new EnglishFeatures();
    private final Map<String, Set<String>> cues = new HashMap<>();

    EnglishToponyms(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        LexiconFile.rows(EnglishToponyms.class, "en/common-words.txt", 1).forEach(line -> common.add(line[0]));
        LexiconFile.rows(EnglishToponyms.class, "en/given-names.txt", 1).forEach(line -> given.add(line[0]));
        LexiconFile.rows(EnglishToponyms.class, "en/family-names.txt", 1).forEach(line -> family.add(line[0]));
        for (String[] line : LexiconFile.rows(EnglishToponyms.class, "en/place-cues.txt", 2)) {
            cues.put(line[0], Set.of(line[1].split("\\|", -1)));
        }
    }

    List<Toponym> find(String text) {
        List<Word> words = Word.scan(text);
        Set<String> surnames = surnames(words);
        List<Toponym> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int feature = features.length(words, at);
            if (feature > 0) { // "Falcon Street", "the Red River", "I-75": named by its kind
                Word last = words.get(at + feature - 1);
                String name = name(words, at, feature);
                found.add(new Toponym(
                        words.get(at).begin(), last.end(), name, gazetteer.find(name), true, Optional.empty()));
                at += feature;
            } else {
                at += words.get(at).capital() ? match(words, at, surnames, found) : 1;
            }
        }
        return found;
    }

    /// Last names of people whom the text calls by their full name or title.
    private Set<String> surnames(List<Word> words) {
        Set<String> surnames = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.capital() || !word.glued() || common.contains(small(word))) {
                continue;
            }
            int before = i - 1;
            if (before > 0 && initial(words.get(before))) {
                before--;
            }
            Word first = words.get(before);
            boolean unknown = !common.contains(small(first))
                    && first.glued()
                    && gazetteer.find(first.form()).isEmpty()
                    && !cue("organisation", small(first))
                    && !first.capitals();
            boolean name = first.capital() && (given.contains(small(first)) || unknown) && !first.possessive();
            boolean title = first.capital() && cue("title", small(first));
            if ((name && !preposition(words, before)) || title) {
                surnames.add(word.form());
            }
        }
        return surnames;
    }

    private static boolean initial(Word word) {
        return word.form().length() <= 2 && word.capital();
    }

    /// Adds the longest name that begins here, if it is a place; returns the number of words to go on.
    private int match(List<Word> words, int at, Set<String> surnames, List<Toponym> found) {
        int longest = 1;
        while (longest < Gazetteer.LONGEST
                && at + longest < words.size()
                && words.get(at + longest).glued()
                && !words.get(at + longest - 1).possessive()) {
            longest++;
        }
        for (int length = longest; length > 0; length--) {
            Word last = words.get(at + length - 1);
            if (!last.capital()) {
                continue;
            }
            String name = name(words, at, length);
            List<Candidate> candidates = gazetteer.find(name);
            if (candidates.isEmpty()) {
                candidates = gazetteer.state(name).map(List::of).orElse(List.of());
                candidates = length == 1 && name.length() == 2 ? List.of() : candidates;
            }
            if (candidates.isEmpty()
                    || (length > 1 && common.contains(name.toLowerCase(Locale.ROOT)))
                    || (length == 1 && shouted(words.get(at), candidates))) {
                continue;
            }
            Optional<Candidate> within = within(words, at + length);
            Meaning meaning = meant(words, at, length, candidates, within, surnames);
            if (meaning != Meaning.NO_PLACE) {
                boolean sure = meaning == Meaning.PLACE;
                found.add(new Toponym(words.get(at).begin(), last.end(), name, candidates, sure, within));
                return length + abbreviation(words, at + length, within, found);
            }
            if (length > 1 && person(words, at, length)) {
                return length;
            }
        }
        return 1;
    }

    /// A word in capitals among small ones is an acronym unless it is a known country or state's.
    private static boolean shouted(Word word, List<Candidate> candidates) {
        return word.capitals()
                && word.form().length() < 5
                && candidates.stream().noneMatch(c -> c.wide() || c.kind().equals("admin"));
    }

    private static String name(List<Word> words, int at, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            if (i > at) {
                name.append(words.get(i).before() == '-' ? '-' : ' ');
            }
            name.append(words.get(i).form());
        }
        return name.toString();
    }

    /// The state or country right behind a comma.
    private Optional<Candidate> within(List<Word> words, int next) {
        if (next >= words.size()
                || words.get(next - 1).after() != ','
                || words.get(next - 1).possessive()) {
            return Optional.empty();
        }
        for (int length = Math.min(3, words.size() - next); length > 0; length--) {
            if (words.get(next).begin() - words.get(next - 1).end() > 2) {
                return Optional.empty();
            }
            String name = name(words, next, length);
            Optional<Candidate> state = gazetteer.state(name);
            if (state.isPresent()) {
                return state;
            }
            Optional<Countries.Country> country = gazetteer.countries().byName(name);
            if (country.isPresent()) {
                String code = country.get().code();
                return gazetteer.find(name).stream()
                        .filter(place -> place.kind().equals("country")
                                && place.country().equals(code))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /// "Springfield, Ill.": the state's abbreviation is a place too, and would be found by nothing else.
    private int abbreviation(List<Word> words, int next, Optional<Candidate> within, List<Toponym> found) {
        if (within.isEmpty()
                || gazetteer.find(words.get(next).form()).stream()
                        .anyMatch(c -> !c.kind().equals("city"))) {
            return 0;
        }
        Word word = words.get(next);
        if (gazetteer.state(word.form()).isEmpty()) {
            return 0;
        }
        found.add(new Toponym(word.begin(), word.end(), word.form(), List.of(within.get()), true, Optional.empty()));
        return 1;
    }

    private enum Meaning {
        PLACE,
        DOUBTFUL,
        NO_PLACE
    }

    private Meaning meant(
            List<Word> words,
            int at,
            int length,
            List<Candidate> candidates,
            Optional<Candidate> within,
            Set<String> surnames) {
        Word first = words.get(at);
        boolean known = candidates.stream()
                .anyMatch(c -> c.wide() || c.kind().equals("admin") || c.kind().equals("county"));
        boolean preposition = preposition(words, at) || dateline(words, at, length);
        boolean single = length == 1;
        if (next(words, at + length)
                        .filter(word -> cue("not-behind", small(word)))
                        .isPresent()
                || partOfBody(words, at)
                || metonym(words, at, length, candidates, preposition(words, at))) {
            return Meaning.NO_PLACE;
        }
        if (within.isPresent() && !cue("title", small(first))) {
            return Meaning.PLACE;
        }
        boolean country = single && gazetteer.countries().byName(first.form()).isPresent();
        boolean surname = single && surnames.contains(first.form()) && !cue("inside", before(words, at));
        if (person(words, at, length) || (surname && !country)) {
            return Meaning.NO_PLACE;
        }
        if (single
                && (common.contains(small(first)) || cue("title", small(first)) || cue("organisation", small(first)))) {
            return country && (!first.capitals() || first.form().length() < 4) ? Meaning.PLACE : Meaning.NO_PLACE;
        }
        if (known || length > 2) {
            return Meaning.PLACE;
        }
        boolean inName = partOfName(words, at, length);
        long people = candidates.stream()
                .filter(c -> !c.alternate())
                .mapToLong(Candidate::people)
                .max()
                .orElse(0);
        long most = candidates.stream().mapToLong(Candidate::people).max().orElse(0);
        boolean named = single && (given.contains(small(first)) || family.contains(small(first)));
        if (preposition && !inName && (!named || cue("inside", before(words, at)))) {
            return Meaning.PLACE;
        }
        boolean large = people >= LEAST_PEOPLE_BARE || most >= 20 * LEAST_PEOPLE_BARE;
        boolean bare = !named && (!inName || people >= 5 * LEAST_PEOPLE_BARE || !single);
        if ((large && bare) || (named && !inName && people >= 50 * LEAST_PEOPLE_BARE)) {
            return Meaning.PLACE;
        }
        return named ? Meaning.NO_PLACE : Meaning.DOUBTFUL;
    }

    private static String before(List<Word> words, int at) {
        return at == 0 ? "" : small(words.get(at - 1));
    }

    /// "Bank of England", "United Russia": a body whose name ends in a country.
    private boolean partOfBody(List<Word> words, int at) {
        if (at == 0 || !words.get(at).glued()) {
            return false;
        }
        boolean of = at > 1
                && words.get(at - 1).form().equals("of")
                && words.get(at - 2).capital();
        return words.get(at - 1).form().equals("United") || (of && cue("body-of", small(words.get(at - 2))));
    }

    /// "HUDSON -- Officials said", "DALLAS (AP)": the place at the head of a report.
    private static boolean dateline(List<Word> words, int at, int length) {
        Word last = words.get(at + length - 1);
        if (!words.get(at).first() || at + length >= words.size()) {
            return false;
        }
        Word next = words.get(at + length);
        int gap = next.begin() - last.end();
        return gap > 1
                && gap < 5
                && last.after() == ' '
                && (next.before() == ' ' || next.before() == '(' || next.before() == '-' || next.before() == '—');
    }

    /// Capitalised words on either side make it a part of a longer name.
    private boolean partOfName(List<Word> words, int at, int length) {
        boolean before = at > 0
                && words.get(at).glued()
                && words.get(at - 1).capital()
                && !words.get(at - 1).possessive()
                && !words.get(at - 1).first();
        return before || next(words, at + length).filter(Word::capital).isPresent();
    }

    /// A given name before it, or it is a given name before another capitalised word, or a title before it.
    private boolean person(List<Word> words, int at, int length) {
        Word first = words.get(at);
        if (at > 0 && first.glued()) {
            Word before = words.get(at - 1);
            int earlier = initial(before) && at > 1 && before.glued() ? at - 2 : at - 1;
            Word name = words.get(earlier);
            boolean given = name.capital()
                    && !name.possessive()
                    && this.given.contains(small(name))
                    && gazetteer.state(name.form()).isEmpty();
            boolean title = name.capital() && cue("title", small(name));
            if ((given || title) && length < 3) {
                return true;
            }
        }
        Optional<Word> next = next(words, at + length);
        boolean named = length == 1 && given.contains(small(first));
        return named
                && next.isPresent()
                && next.get().capital()
                && !words.get(at).possessive()
                && !cue("organisation", small(next.get()))
                && !common.contains(small(next.get()));
    }

    /// A capital that acts: "Baku had accused", "over which Baku and Yerevan have".
    private boolean metonym(List<Word> words, int at, int length, List<Candidate> candidates, boolean preposition) {
        boolean capital = candidates.stream().anyMatch(c -> c.kind().equals("capital") && !c.alternate());
        if (!capital || (preposition && !words.get(at - 1).form().equals("for"))) {
            return false;
        }
        Optional<Word> next = next(words, at + length);
        if (next.isEmpty() || words.get(at).possessive()) {
            return false;
        }
        if (cue("metonym", next.get().form())) {
            return true;
        }
        boolean pair = next.get().form().equals("and")
                && at + length + 2 < words.size()
                && gazetteer
                        .countries()
                        .byCapital(words.get(at + length + 1).form())
                        .isPresent()
                && cue("metonym", words.get(at + length + 2).form());
        boolean second = at > 1
                && words.get(at - 1).form().equals("and")
                && gazetteer.countries().byCapital(words.get(at - 2).form()).isPresent()
                && cue("metonym", next.get().form());
        return pair || second;
    }

    private static Optional<Word> next(List<Word> words, int at) {
        return at < words.size() && words.get(at).glued() && !words.get(at - 1).possessive()
                ? Optional.of(words.get(at))
                : Optional.empty();
    }

    private boolean preposition(List<Word> words, int at) {
        return at > 0
                && words.get(at).begin() - words.get(at - 1).end() == 1
                && cue("preposition", small(words.get(at - 1)));
    }

    private boolean cue(String kind, String word) {
        return cues.getOrDefault(kind, Set.of()).contains(word);
    }

    private static String small(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
