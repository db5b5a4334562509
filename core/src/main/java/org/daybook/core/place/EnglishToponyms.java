package org.daybook.core.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Dateline;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.SmallLetters;

/// Finds the names that are meant as places: the longest capitalised match in the gazetteer that the words
/// around it and the grammar's name tagger do not show to be a person, a body, a government ("Baku had
/// accused"), a people, a month, a time zone or a common word.
///
/// Immutable, shared by all threads; linear in the text.
final class EnglishToponyms {
    /// People below which a bare one-word name is taken for a place only with a preposition before it or a
    /// state behind it. Calibrated on the development sets of local and of world news.
    private static final long LEAST_PEOPLE_BARE = 20_000;

    /// People from which a town is known as "City" for all the bodies that it has.
    private static final long LEAST_PEOPLE_CITY = 5_000;

    /// Characters of ", " or " and " between two members of a list.
    private static final int LINK = 5;

    private final Gazetteer gazetteer;
    private final EnglishSurroundings surroundings;
    private final EnglishFeatures features = new EnglishFeatures();

    EnglishToponyms(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.surroundings = new EnglishSurroundings(gazetteer);
    }

    /// What a text names.
    ///
    /// @param peoples countries (alpha-3) that words for their people and things tell
    record Named(List<Toponym> toponyms, Set<String> peoples) {}

    /// @param sentences the text's grammar, of which the marked names are used
    Named find(String text, List<Sentence> sentences) {
        return new Reading(Word.scan(text), new Tagged(sentences, gazetteer, surroundings)).find();
    }

    /// The town or country from which the report was sent, where it says so.
    static Optional<String> dateline(List<Sentence> sentences, List<Toponym> found) {
        if (sentences.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        List<Token> tokens = sentences.getFirst().tokens();
        int words = Dateline.words(tokens.stream().map(Token::form).toList());
        boolean sent =
                words > 0 && found.getFirst().end() <= tokens.get(words - 1).end();
        return sent ? Optional.of(found.getFirst().name()) : Optional.empty();
    }

    private enum Meaning {
        PLACE,
        DOUBTFUL,
        NO_PLACE
    }

    /// One text being read; for one thread.
    private final class Reading {
        private final List<Word> words;
        private final Tagged tagged;
        private final Set<String> surnames;
        private final BitSet counties;
        private final List<Toponym> found = new ArrayList<>();
        private final Set<String> peoples = new HashSet<>();
        /// A name stands in an article many times, and its sixty towns need be looked up but once.
        private final Map<String, List<Candidate>> known = new HashMap<>();

        Reading(List<Word> words, Tagged tagged) {
            this.words = words;
            this.tagged = tagged;
            this.surnames = surroundings.surnames(words);
            this.counties = EnglishSurroundings.namesBefore(words, "counties");
        }

        Named find() {
            int at = 0;
            while (at < words.size()) {
                int feature = features.length(words, at);
                if (feature > 0) { // "Falcon Street", "the Red River", "I-75": named by its kind
                    String name = name(at, feature);
                    add(at, feature, name, candidates(name), true, Optional.empty());
                    at += feature;
                } else if (words.get(at).capital()) {
                    people(at);
                    at += match(at);
                } else {
                    at++;
                }
            }
            return new Named(found, peoples);
        }

        /// "Dutch", "Sri Lankan".
        private void people(int at) {
            boolean two = at + 1 < words.size()
                    && words.get(at + 1).glued()
                    && words.get(at + 1).capital();
            Optional<Countries.Country> country =
                    gazetteer.countries().byDemonym(words.get(at).form());
            if (two && country.isEmpty()) {
                country = gazetteer.countries().byDemonym(name(at, 2));
            }
            country.ifPresent(known -> peoples.add(known.code()));
        }

        private List<Candidate> candidates(String name) {
            return known.computeIfAbsent(name, written -> List.copyOf(gazetteer.find(written)));
        }

        private void add(
                int at, int length, String name, List<Candidate> candidates, boolean sure, Optional<Candidate> within) {
            int end = words.get(at + length - 1).end();
            found.add(new Toponym(words.get(at).begin(), end, name, candidates, sure, within));
        }

        /// Adds the longest name that begins here, if it is a place; returns the number of words to go on.
        private int match(int at) {
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
                String name = name(at, length);
                if (counties.get(at + length - 1)) { // "in Barrow and Jackson counties"
                    List<Candidate> listed = candidates(name + " County");
                    if (!listed.isEmpty() && gazetteer.state(name).isEmpty()) {
                        add(at, length, name + " County", listed, true, Optional.empty());
                        return length;
                    }
                }
                List<Candidate> candidates = candidates(name);
                if (candidates.isEmpty()) {
                    candidates = gazetteer.state(name).map(List::of).orElse(List.of());
                    candidates = length == 1 && name.length() == 2 ? List.of() : candidates;
                }
                if (candidates.isEmpty()
                        || (length > 2 && name.startsWith("City of ")) // as written: "the city of ..."
                        || ofCity(at + length, candidates)
                        || (length > 1 && surroundings.common(SmallLetters.of(name)))
                        || (length == 1
                                && shouted(words.get(at), candidates)
                                && !EnglishSurroundings.dayLine(words, at, length))) {
                    continue;
                }
                Optional<Candidate> within = within(at + length);
                Meaning meaning = meant(at, length, candidates, within);
                if (meaning != Meaning.NO_PLACE) {
                    Optional<Candidate> state = candidates.stream()
                            .filter(c -> c.kind().equals("admin") && c.alternate())
                            .findFirst();
                    if (state.isPresent() && within.isEmpty() && asState(at, length)) {
                        add(at, length, state.get().name(), List.of(state.get()), true, within);
                        return length;
                    }
                    add(at, length, name, candidates, meaning == Meaning.PLACE, within);
                    return length + abbreviation(at + length, within);
                }
                if (length > 1 && surroundings.person(words, at, length)) {
                    return length;
                }
            }
            return 1;
        }

        /// "Dover City Council" is Dover's, "Kansas City Council" Kansas City's.
        private boolean ofCity(int next, List<Candidate> candidates) {
            return words.get(next - 1).form().equals("City")
                    && EnglishSurroundings.next(words, next)
                            .filter(word -> surroundings.cue("city-body", word.form()))
                            .isPresent()
                    && candidates.stream()
                            .noneMatch(c ->
                                    !c.alternate() && !c.kind().equals("county") && c.people() >= LEAST_PEOPLE_CITY);
        }

        private String name(int at, int length) {
            StringBuilder name = new StringBuilder();
            for (int i = at; i < at + length; i++) {
                if (i > at) {
                    name.append(words.get(i).before() == '-' ? '-' : ' ');
                }
                name.append(words.get(i).form());
            }
            return name.toString();
        }

        /// "Buffalo, New York", "Oregon and Washington", "New York Gov.": the
        /// state of that name, not the city.
        private boolean asState(int at, int length) {
            if (!found.isEmpty()
                    && words.get(at).begin() - found.getLast().end() <= LINK
                    && !words.get(at - 1).possessive()) {
                boolean named = found.getLast().within().isPresent();
                if (named || gazetteer.state(found.getLast().name()).isPresent()) {
                    return true;
                }
            }
            int next = at + length;
            if (next >= words.size()) {
                return false;
            }
            boolean list =
                    words.get(next).form().equals("and") && words.get(next).glued();
            int other = list ? next + 1 : next;
            return (EnglishSurroundings.next(words, next).isPresent()
                            && surroundings.cue("state-behind", words.get(next).small()))
                    || surroundings.cue("state-before", EnglishSurroundings.before(words, at))
                    || ((list || words.get(next - 1).after() == ',') && other < words.size() && plainState(other));
        }

        private boolean plainState(int at) {
            return gazetteer.state(words.get(at).form()).isPresent()
                    || (at + 1 < words.size() && gazetteer.state(name(at, 2)).isPresent());
        }

        /// The state or country right behind a comma or in brackets.
        private Optional<Candidate> within(int next) {
            if (next >= words.size()
                    || (words.get(next - 1).after() != ',' && words.get(next).before() != '(')
                    || words.get(next - 1).possessive()) {
                return Optional.empty();
            }
            for (int length = Math.min(3, words.size() - next); length > 0; length--) {
                if (words.get(next).begin() - words.get(next - 1).end() > 2) {
                    return Optional.empty();
                }
                String name = name(next, length);
                Optional<Candidate> state = gazetteer.stateBehind(name);
                if (state.isPresent()) {
                    return state;
                }
                Optional<Countries.Country> country = gazetteer.countries().byName(name);
                if (country.isPresent()) {
                    String code = country.get().code();
                    return candidates(name).stream()
                            .filter(place -> place.kind().equals("country")
                                    && place.country().equals(code))
                            .findFirst();
                }
            }
            return Optional.empty();
        }

        /// "Springfield, Ill.": the state's abbreviation is a place too, and would be found by nothing else.
        private int abbreviation(int next, Optional<Candidate> within) {
            if (within.isEmpty()
                    || candidates(words.get(next).form()).stream()
                            .anyMatch(c -> !c.kind().equals("city"))) {
                return 0;
            }
            String form = words.get(next).form();
            if (gazetteer.stateBehind(form).isEmpty()) {
                return 0;
            }
            add(next, 1, form, List.of(within.get()), true, Optional.empty());
            return 1;
        }

        private Meaning meant(int at, int length, List<Candidate> candidates, Optional<Candidate> within) {
            Word first = words.get(at);
            boolean single = length == 1;
            boolean preposition = surroundings.preposition(words, at)
                    || EnglishSurroundings.dateline(words, at, length)
                    || ofTown(at + length);
            boolean country =
                    single && gazetteer.countries().byName(first.form()).isPresent();
            if (EnglishSurroundings.next(words, at + length)
                            .filter(word -> surroundings.cue("not-behind", word.small()))
                            .isPresent()
                    || surroundings.partOfBody(words, at)
                    || (!EnglishSurroundings.dayLine(words, at, length)
                            && surroundings.metonym(words, at, length, candidates, surroundings.preposition(words, at)))
                    || (single && surroundings.cue("calendar", first.small()) && !preposition)
                    || (single && month(first, within))) {
                return Meaning.NO_PLACE;
            }
            if (within.isPresent() && !surroundings.cue("title", first.small())) {
                return Meaning.PLACE;
            }
            if (single
                    && !country
                    && gazetteer.countries().byDemonym(first.form()).isPresent()) {
                return Meaning.NO_PLACE; // "Canadian", not the town in Texas
            }
            if (single && !first.capitals() && candidates.stream().allMatch(place -> initials(place, first.form()))) {
                return Meaning.NO_PLACE; // "La" is no "L.A."
            }
            boolean inside = surroundings.cue("inside", EnglishSurroundings.before(words, at)) || ofTown(at + length);
            boolean borne = single && (surnames.contains(first.form()) || tagged.bears(first.form()));
            if (surroundings.person(words, at, length) || (borne && !inside && !country)) {
                return Meaning.NO_PLACE;
            }
            if (single
                    && (surroundings.common(first.small())
                            || surroundings.cue("title", first.small())
                            || surroundings.cue("organisation", first.small()))) {
                return country && (!first.capitals() || first.form().length() < 4) ? Meaning.PLACE : Meaning.NO_PLACE;
            }
            if (single && withoutArticle(at, candidates)) {
                return Meaning.NO_PLACE;
            }
            Optional<Mention.Kind> mention =
                    tagged.exactly(first.begin(), words.get(at + length - 1).end());
            return weighed(at, length, candidates, preposition, inside, mention);
        }

        /// "a Dayton man", "Dayton Fire Department": what a town has stands right behind its name.
        private boolean ofTown(int next) {
            return EnglishSurroundings.next(words, next)
                    .filter(word -> surroundings.cue("behind-place", word.form()))
                    .isPresent();
        }

        /// "In early August, Armenia called": the country behind the comma is not around it.
        private boolean month(Word word, Optional<Candidate> within) {
            return surroundings.cue("calendar", word.small())
                    && within.filter(area -> area.kind().equals("admin")).isEmpty();
        }

        /// "the Amazon", "the Danube" are waters; a bare "Amazon" is a company's.
        private boolean withoutArticle(int at, List<Candidate> candidates) {
            boolean led = EnglishSurroundings.before(words, at).equals("the")
                    || words.get(at).before() == '-'
                    || (at > 0 && words.get(at - 1).possessive());
            return !led && candidates.getFirst().kind().equals("water");
        }

        private Meaning weighed(
                int at,
                int length,
                List<Candidate> candidates,
                boolean preposition,
                boolean inside,
                Optional<Mention.Kind> mention) {
            Word first = words.get(at);
            boolean single = length == 1;
            boolean known = candidates.stream()
                    .anyMatch(c ->
                            c.wide() || c.kind().equals("admin") || c.kind().equals("county"));
            if (known || length > 2) {
                return Meaning.PLACE;
            }
            boolean inName = EnglishSurroundings.endsName(words, at)
                    || (EnglishSurroundings.next(words, at + length)
                                    .filter(Word::capital)
                                    .isPresent()
                            && !ofTown(at + length));
            long people = candidates.stream()
                    .filter(c -> !c.alternate())
                    .mapToLong(Candidate::people)
                    .max()
                    .orElse(0);
            long most = candidates.stream().mapToLong(Candidate::people).max().orElse(0);
            boolean named = single && (surroundings.givenName(first.small()) || surroundings.familyName(first.small()));
            if (preposition && !inName && (!named || inside)) {
                return Meaning.PLACE;
            }
            boolean other = mention.filter(kind -> kind == Mention.Kind.PERSON || kind == Mention.Kind.ORGANISATION)
                    .isPresent();
            if (single && other && !inside && people < 20 * LEAST_PEOPLE_BARE) {
                return Meaning.DOUBTFUL;
            }
            boolean large = people >= LEAST_PEOPLE_BARE || most >= 20 * LEAST_PEOPLE_BARE;
            boolean bare = !named && (!inName || people >= 5 * LEAST_PEOPLE_BARE || !single);
            if ((large && bare) || (named && !inName && people >= 50 * LEAST_PEOPLE_BARE)) {
                return Meaning.PLACE;
            }
            if (mention.filter(kind -> kind == Mention.Kind.PLACE).isPresent()) {
                return Meaning.PLACE;
            }
            return named ? Meaning.NO_PLACE : Meaning.DOUBTFUL;
        }
    }

    /// Whether this is what a place of several words is called for short.
    private static boolean initials(Candidate place, String form) {
        String[] words = place.name().split("[ -]", 6);
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return words.length > 1 && initials.toString().equalsIgnoreCase(form.replace(".", ""));
    }

    /// A word in capitals among small ones is an acronym unless it is a known country or state's, or a town's initials
    /// with their points ("L.A.").
    private static boolean shouted(Word word, List<Candidate> candidates) {
        return word.capitals()
                && word.form().length() < 5
                && candidates.stream()
                        .noneMatch(c -> c.wide()
                                || c.kind().equals("admin")
                                || (word.form().endsWith(".") && initials(c, word.form())));
    }
}
