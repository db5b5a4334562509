package org.daybook.core.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.core.article.Span;
import org.daybook.core.language.Dateline;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.language.Tree;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;

/// In which country a deed without a place of its own took place: every place of the article speaks for its
/// country, louder where something happens there ("in Lima") than where it acts or modifies ("the U.S.
/// embassy") and
/// louder the nearer to the deed it stands; nationalities speak too, the dateline and the deed's own
/// participants
/// louder. The place of that country named nearest before the deed stands for it. For one article,
/// immutable.
final class Setting {
    private static final double DATELINE = 1;
    private static final double PLACE = 1;
    private static final double MENTION = 0.5;

    /// Whose seat or home a country is says hardly anything: 0.25, 0.1 and 0 gave 28, 24 and 24 wrong of 156.
    private static final double TRAVELLER = 0.1;
    private static final double ACTOR = 2;
    private static final double TARGET = 1;

    /// A country's own officials, soldiers and rebels are mostly at home; its citizens are abroad in the
    /// news.
    private static final double AT_HOME = 5;

    private static final Set<String> DOMESTIC = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "REB", "OPP", "SPY");

    /// A country named on every line is not so much likelier than one named now and then.
    private static final double LOUDEST = 4;

    /// How much louder what stands in the deed's own sentence speaks; in the one before half as much, and
    /// so on.
    private static final double NEAR = 1;

    private final EnglishWords words;
    private final Attached attached;
    private final int[] sentenceOf;
    private final List<Place> places;
    private final List<Voice> voices = new ArrayList<>();
    private final Map<String, Integer> witnesses = new HashMap<>();
    private final String sentFrom;
    private final Map<String, Integer> first = new HashMap<>();

    /// A mention that speaks for a country.
    private record Voice(String country, double weight, int sentence) {}

    Setting(EnglishWords words, List<Sentence> sentences, List<Place> places, List<Name> names) {
        this.words = words;
        this.attached = new Attached(words);
        this.sentenceOf = sentencesOf(places, sentences);
        this.places = places;
        int dateline = dateline(sentences);
        sentFrom = places.stream()
                .filter(place -> place.span().begin() < dateline)
                .flatMap(place -> place.country().stream())
                .findFirst()
                .orElse("");
        witnesses(names);
        for (int i = 0; i < places.size(); i++) {
            String country = places.get(i).country().orElse("");
            if (!country.isEmpty() && believes(i)) {
                first.putIfAbsent(country, i);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            listen(sentences.get(i), i, dateline, names);
        }
    }

    private void witnesses(List<Name> names) {
        Set<String> named = new HashSet<>();
        for (Place place : places) {
            if (wide(place) || named.add(place.name())) {
                place.country().ifPresent(country -> witnesses.merge(country, 1, Integer::sum));
            }
        }
        for (Name name : names) {
            if (name.kind() == Mention.Kind.NATIONALITY && name.country().isPresent()) {
                witnesses.merge(name.country().get(), 2, Integer::sum);
            }
        }
    }

    private void listen(Sentence sentence, int index, int dateline, List<Name> names) {
        List<Integer> peoples = Circumstances.inside(
                sentence, names.size(), name -> names.get(name).span());
        List<Integer> there = Circumstances.inside(
                sentence, places.size(), place -> places.get(place).span());
        if (peoples.isEmpty() && there.isEmpty()) {
            return;
        }
        Tree tree = new Tree(sentence);
        for (int i : peoples) {
            Name name = names.get(i);
            boolean speaks = name.kind() != Mention.Kind.PLACE
                    && name.span().begin() >= dateline
                    && there.stream().noneMatch(i2 -> places.get(i2).span().overlaps(name.span()));
            if (speaks && name.country().isPresent() && !ofDiplomats(tree, name.span())) {
                voices.add(new Voice(name.country().get(), abroad(tree, name.span()) ? TRAVELLER : MENTION, index));
            }
        }
        for (int i : there) {
            Span span = places.get(i).span();
            Optional<String> country = places.get(i).country();
            if (country.isPresent() && believes(i) && span.begin() >= dateline && !ofDiplomats(tree, span)) {
                boolean located = attached.located(tree, Attached.anchor(tree, span));
                double weight = located ? PLACE : abroad(tree, span) ? TRAVELLER : MENTION;
                voices.add(new Voice(country.get(), weight, index));
            }
        }
    }

    /// "the Soviet embassy": it speaks for any country but that one.
    private boolean ofDiplomats(Tree tree, Span span) {
        int anchor = Attached.anchor(tree, span);
        int head = anchor < 0 ? -1 : tree.head(anchor);
        return head >= 0 && words.classes().has("ABROAD", tree.lowerLemma(head));
    }

    /// "the U.S. Congress", "Soviet sailors": the seat or the home of those who are spoken of, wherever
    /// things happen.
    private boolean abroad(Tree tree, Span span) {
        int anchor = Attached.anchor(tree, span);
        int head = anchor < 0 ? -1 : tree.head(anchor);
        boolean modifies = head > anchor
                && switch (tree.base(anchor)) {
                    case "amod", "compound", "nmod", "flat" -> true;
                    default -> false;
                };
        return modifies && words.isA("SEATED", tree.lowerLemma(head));
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

    /// A town abroad that nothing else in the report speaks for is one at home that the gazetteer does
    /// not know.
    boolean believes(int place) {
        return wide(places.get(place)) || believes(places.get(place).country().orElse(""));
    }

    private boolean believes(String country) {
        return sentFrom.isEmpty() || country.equals(sentFrom) || witnesses.getOrDefault(country, 0) > 1;
    }

    /// Index of a place, where any country is named.
    OptionalInt place(Draft draft) {
        Map<String, Double> heard = new TreeMap<>();
        for (Voice voice : voices) {
            int apart = Math.abs(voice.sentence() - draft.sentence());
            heard.merge(voice.country(), voice.weight() * (1 + NEAR / (1 << Math.min(apart, 8))), Setting::louder);
        }
        if (!sentFrom.isEmpty()) {
            heard.merge(sentFrom, DATELINE, Double::sum);
        }
        for (Optional<Participant> participant : List.of(draft.actor(), draft.target())) {
            double weight = weight(participant, participant.equals(draft.actor()));
            participant.flatMap(Participant::country).ifPresent(country -> heard.merge(country, weight, Double::sum));
        }
        String most = "";
        double loudest = 0;
        for (Map.Entry<String, Double> vote : heard.entrySet()) {
            if (vote.getValue() > loudest) {
                most = vote.getKey();
                loudest = vote.getValue();
            }
        }
        return !first.containsKey(most)
                ? OptionalInt.empty()
                : OptionalInt.of(nearest(most, draft.evidence().begin()));
    }

    private double weight(Optional<Participant> participant, boolean acts) {
        if (participant.filter(this::diplomat).isPresent()) {
            return 0;
        }
        boolean domestic = participant
                .flatMap(Participant::sector)
                .filter(DOMESTIC::contains)
                .isPresent();
        return domestic ? AT_HOME : acts ? ACTOR : TARGET;
    }

    /// "the French ambassador", "the Soviet embassy": abroad by their office.
    private boolean diplomat(Participant participant) {
        for (String word : participant.span().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 20)) {
            if (words.classes().has("ABROAD", word)) {
                return true;
            }
        }
        return false;
    }

    /// The place of that country last named before the deed is told, else its first; of those of one
    /// sentence the town
    /// before its state and its streets.
    private int nearest(String country, int before) {
        int found = first.getOrDefault(country, -1);
        for (int i = 0; i < places.size() && places.get(i).span().begin() < before; i++) {
            if (places.get(i).country().orElse("").equals(country)) {
                boolean together = found >= 0 && sentenceOf[found] == sentenceOf[i];
                found = together && vague(places.get(i)) > vague(places.get(found)) ? found : i;
            }
        }
        return found;
    }

    /// Of each place the index of its sentence.
    private static int[] sentencesOf(List<Place> places, List<Sentence> sentences) {
        int[] found = new int[places.size()];
        int sentence = 0;
        for (int i = 0; i < found.length; i++) {
            int begin = places.get(i).span().begin();
            while (sentence < sentences.size() && sentences.get(sentence).end() <= begin) {
                sentence++;
            }
            found[i] = sentence;
        }
        return found;
    }

    private static int vague(Place place) {
        return switch (place.kind().orElse("")) {
            case "city", "capital" -> 0;
            case "country", "region", "continent" -> 2;
            default -> 1;
        };
    }
}
