package org.daybook.core.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    private final EnglishSurroundings surroundings;
    private final EnglishFeatures features = new EnglishFeatures();

    EnglishToponyms(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.surroundings = new EnglishSurroundings(gazetteer);
    }

    List<Toponym> find(String text) {
        List<Word> words = Word.scan(text);
        Set<String> surnames = surroundings.surnames(words);
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
                    || (length > 1 && surroundings.common(name.toLowerCase(Locale.ROOT)))
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
            if (length > 1 && surroundings.person(words, at, length)) {
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
        boolean preposition = surroundings.preposition(words, at) || EnglishSurroundings.dateline(words, at, length);
        boolean single = length == 1;
        if (EnglishSurroundings.next(words, at + length)
                        .filter(word -> surroundings.cue("not-behind", word.small()))
                        .isPresent()
                || surroundings.partOfBody(words, at)
                || surroundings.metonym(words, at, length, candidates, surroundings.preposition(words, at))) {
            return Meaning.NO_PLACE;
        }
        if (within.isPresent() && !surroundings.cue("title", first.small())) {
            return Meaning.PLACE;
        }
        boolean country = single && gazetteer.countries().byName(first.form()).isPresent();
        boolean surname = single
                && surnames.contains(first.form())
                && !surroundings.cue("inside", EnglishSurroundings.before(words, at));
        if (surroundings.person(words, at, length) || (surname && !country)) {
            return Meaning.NO_PLACE;
        }
        if (single
                && (surroundings.common(first.small())
                        || surroundings.cue("title", first.small())
                        || surroundings.cue("organisation", first.small()))) {
            return country && (!first.capitals() || first.form().length() < 4) ? Meaning.PLACE : Meaning.NO_PLACE;
        }
        if (known || length > 2) {
            return Meaning.PLACE;
        }
        boolean inName = surroundings.partOfName(words, at, length);
        long people = candidates.stream()
                .filter(c -> !c.alternate())
                .mapToLong(Candidate::people)
                .max()
                .orElse(0);
        long most = candidates.stream().mapToLong(Candidate::people).max().orElse(0);
        boolean named = single && (surroundings.givenName(first.small()) || surroundings.familyName(first.small()));
        if (preposition && !inName && (!named || surroundings.cue("inside", EnglishSurroundings.before(words, at)))) {
            return Meaning.PLACE;
        }
        boolean large = people >= LEAST_PEOPLE_BARE || most >= 20 * LEAST_PEOPLE_BARE;
        boolean bare = !named && (!inName || people >= 5 * LEAST_PEOPLE_BARE || !single);
        if ((large && bare) || (named && !inName && people >= 50 * LEAST_PEOPLE_BARE)) {
            return Meaning.PLACE;
        }
        return named ? Meaning.NO_PLACE : Meaning.DOUBTFUL;
    }
}
