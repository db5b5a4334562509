package org.daybook.core.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.language.Sentence;

/// Finds the places that an English text means and puts them on the map.
///
/// Immutable, shared by all threads; same text in, same places out. Every place is a span of the text, in
/// order, not overlapping. Names are told from persons, bodies and governments by the words around them
/// ([EnglishToponyms]) and resolved together, one meaning for a name in an article ([Resolution]).
public final class EnglishPlaces {
    /// A shorter piece of a web address tells no town.
    private static final int SHORTEST_HOME = 4;

    /// Kinds of places that stand at the town whose name they bear.
    private static final Set<String> OF_TOWNS = Set.of("airport", "township");

    private final Gazetteer gazetteer;
    private final EnglishToponyms toponyms;
    private final EnglishNewspapers newspapers;
    private final EnglishFeatures features = new EnglishFeatures();

    private EnglishPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.toponyms = new EnglishToponyms(gazetteer);
        this.newspapers = new EnglishNewspapers(gazetteer);
    }

    /// Loads the gazetteer from the class path, once; about 20 MB of heap.
    public static EnglishPlaces load() {
        return new EnglishPlaces(Gazetteer.load());
    }

    /// @param sentences the text's grammar; where there is none, the finder reads words only
    public List<Place> find(String text, List<Sentence> sentences, Metadata metadata) {
        EnglishToponyms.Named named = toponyms.find(text, sentences);
        List<Toponym> found = named.toponyms();
        Optional<String> address = metadata.url().flatMap(EnglishPlaces::host);
        List<Candidate> homes = new ArrayList<>();
        address.flatMap(newspapers::home).ifPresent(homes::add);
        if (homes.isEmpty()) {
            address.ifPresent(host -> homes.addAll(homes(host)));
            metadata.publisher().ifPresent(publisher -> homes.addAll(homes(publisher)));
        }
        Map<String, Candidate> meanings = Resolution.resolve(
                found,
                named.peoples(),
                homes,
                address.flatMap(this::country),
                EnglishToponyms.dateline(sentences, found).map(Folding::fold));
        List<Place> places = new ArrayList<>(found.size());
        for (Toponym toponym : found) {
            Optional<Candidate> meaning = Optional.ofNullable(meanings.get(Folding.fold(toponym.name())));
            if (meaning.isPresent()) {
                places.add(place(text, toponym, meaning.get()));
            } else if (toponym.sure()) {
                places.add(unknown(text, toponym, town(toponym.name(), meanings)));
            }
        }
        return List.copyOf(places);
    }

    /// The town whose name an airport or a township bears ("Columbia Metropolitan Airport"), where the text
    /// names the town too.
    private Optional<Candidate> town(String name, Map<String, Candidate> meanings) {
        if (features.kind(name).filter(OF_TOWNS::contains).isEmpty()) {
            return Optional.empty();
        }
        String part = name;
        while (part.indexOf(' ') > 0) {
            part = part.substring(0, part.lastIndexOf(' '));
            Candidate town = meanings.get(Folding.fold(part));
            if (town != null && !town.wide() && !town.kind().equals("admin")) {
                return Optional.of(town);
            }
        }
        return Optional.empty();
    }

    private Place unknown(String text, Toponym toponym, Optional<Candidate> town) {
        return new Place(
                Span.of(text, toponym.begin(), toponym.end()),
                toponym.name(),
                town.map(near -> new Place.Position(near.latitude(), near.longitude())),
                town.map(Candidate::country).filter(code -> !code.isEmpty()),
                OptionalLong.empty(),
                town.map(Candidate::division).filter(division -> !division.isEmpty()),
                features.kind(toponym.name()));
    }

    private static Place place(String text, Toponym toponym, Candidate candidate) {
        return new Place(
                Span.of(text, toponym.begin(), toponym.end()),
                candidate.name(),
                Optional.of(new Place.Position(candidate.latitude(), candidate.longitude())),
                Optional.of(candidate.country()).filter(code -> !code.isEmpty()),
                candidate.geonameid(),
                Optional.of(candidate.division()).filter(name -> !name.isEmpty()),
                Optional.of(candidate.kind()));
    }

    /// The host of a web address, small letters.
    private static Optional<String> host(String url) {
        int begin = url.indexOf("://");
        begin = begin < 0 ? 0 : begin + 3;
        int end = url.indexOf('/', begin);
        String host = (end < 0 ? url.substring(begin) : url.substring(begin, end)).toLowerCase(Locale.ROOT);
        return host.isEmpty() || host.length() > 253 ? Optional.empty() : Optional.of(host);
    }

    /// The towns whose name the newspaper bears: the longest name of a town at the beginning or end of a
    /// part
    /// of its address ("springfieldnewssun"), or in its own name ("The Springfield News-Sun").
    private List<Candidate> homes(String name) {
        List<Candidate> homes = new ArrayList<>();
        for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 12)) {
            String rest = part.startsWith("the") ? part.substring(3) : part;
            boolean done = false;
            for (int length = Math.min(rest.length(), 24); length >= SHORTEST_HOME && !done; length--) {
                for (int begin = 0; begin + length <= rest.length() && !done; begin++) {
                    List<Candidate> towns = Resolution.towns(gazetteer.find(rest.substring(begin, begin + length)));
                    done = !towns.isEmpty() && (begin == 0 || length > 5);
                    homes.addAll(done ? towns : List.of());
                }
            }
        }
        return homes;
    }

    /// The country of a national address ("…​.co.uk").
    private Optional<String> country(String host) {
        String top = host.substring(host.lastIndexOf('.') + 1);
        String code = top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
        return code.length() == 2
                ? gazetteer.countries().byShortCode(code).map(Countries.Country::code)
                : Optional.empty();
    }
}
