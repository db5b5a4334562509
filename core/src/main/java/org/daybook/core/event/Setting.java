package org.daybook.core.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.core.language.Dateline;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;

/// In which country a deed without a place of its own took place: every place of the article speaks for its
/// country, nationalities half as loud, the dateline and the deed's own participants louder. The first place of that
/// country stands for it. For one article, immutable.
final class Setting {
    private static final double DATELINE = 3;
    private static final double PLACE = 1;
    private static final double NATIONALITY = 0.5;
    private static final double PARTICIPANT = 2;

    /// A country's own officials, soldiers and rebels are mostly at home; its citizens are abroad in the news.
    private static final double AT_HOME = 5;

    private static final Set<String> DOMESTIC = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "REB", "OPP", "SPY");

    /// A country named on every line is not so much likelier than one named now and then.
    private static final double LOUDEST = 4;

    private final List<Place> places;
    private final Map<String, Double> votes = new TreeMap<>();
    private final Map<String, Integer> witnesses = new HashMap<>();
    private final String sentFrom;
    private final Map<String, Integer> first = new HashMap<>();

    Setting(List<Sentence> sentences, List<Place> places, List<Name> names) {
        this.places = places;
        int dateline = dateline(sentences);
        sentFrom = places.stream()
                .filter(place -> place.span().begin() < dateline)
                .flatMap(place -> place.country().stream())
                .findFirst()
                .orElse("");
        Set<String> named = new HashSet<>();
        for (Place place : places) {
            if (wide(place) || named.add(place.name())) {
                place.country().ifPresent(country -> witnesses.merge(country, 1, Integer::sum));
            }
        }
        for (Name name : names) {
            if (name.kind() == Mention.Kind.NATIONALITY && name.country().isPresent()) {
                votes.merge(name.country().get(), NATIONALITY, Setting::louder);
                witnesses.merge(name.country().get(), 2, Integer::sum);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            String country = places.get(i).country().orElse("");
            if (!country.isEmpty() && believes(i)) {
                first.putIfAbsent(country, i);
                if (places.get(i).span().begin() >= dateline) {
                    votes.merge(country, PLACE, Setting::louder);
                }
            }
        }
        if (!sentFrom.isEmpty()) {
            votes.merge(sentFrom, DATELINE, Double::sum);
        }
    }

    private static double louder(double before, double more) {
        return Math.min(LOUDEST, before + more);
    }

    private static int dateline(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return 0;
        }
        List<Token> tokens = sentences.getFirst().tokens();
        int words = Dateline.words(tokens.stream().map(Token::form).toList());
        return words == 0 ? 0 : tokens.get(words).begin();
    }

    private static boolean wide(Place place) {
        return place.kind()
                .filter(kind -> kind.equals("country") || kind.equals("capital"))
                .isPresent();
    }

    /// A town abroad that nothing else in the report speaks for is one at home that the gazetteer does not know.
    boolean believes(int place) {
        return wide(places.get(place)) || believes(places.get(place).country().orElse(""));
    }

    private boolean believes(String country) {
        return sentFrom.isEmpty() || country.equals(sentFrom) || witnesses.getOrDefault(country, 0) > 1;
    }

    /// Index of a place, where any country is named.
    OptionalInt place(Draft draft) {
        Map<String, Double> heard = new TreeMap<>(votes);
        for (Optional<Participant> participant : List.of(draft.actor(), draft.target())) {
            double weight = participant
                            .flatMap(Participant::sector)
                            .filter(DOMESTIC::contains)
                            .isPresent()
                    ? AT_HOME
                    : PARTICIPANT;
            participant.flatMap(Participant::country).ifPresent(country -> heard.merge(country, weight, Double::sum));
        }
        String most = "";
        double loudest = 0;
        for (Map.Entry<String, Double> vote : heard.entrySet()) {
            if (vote.getValue() > loudest && first.containsKey(vote.getKey())) {
                most = vote.getKey();
                loudest = vote.getValue();
            }
        }
        return most.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(nearest(most, draft.evidence().begin()));
    }

    /// The place of that country last named before the deed is told, else its first.
    private int nearest(String country, int before) {
        int found = first.getOrDefault(country, -1);
        for (int i = 0; i < places.size() && places.get(i).span().begin() < before; i++) {
            if (places.get(i).country().orElse("").equals(country)) {
                found = i;
            }
        }
        return found;
    }
}
