package org.daybook.core.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.core.meaning.Meaning;

/// Whether two items would tell a reader the same event twice. The desk asks whether an article
/// goes on with a story, and a wrong yes there is for ever; here two stories are only shown as one
/// item of one day. So less is asked: what the titles of both have in common, by rarity, as the
/// cosine of all their titles and as the shares of either's title that the other's titles tell, and
/// how like their meaning is. More is asked where both titles name countries and none in common: the
/// same kind of event elsewhere is other news. Mutable memory of one edition; one thread.
final class SameEvent {
    /// Cosine, both shares and what their meaning counts, together. Set by reading 63 editions of a
    /// stream of headlines (docs/decisions/0031): of 72 pairs that are one event this leaves 3
    /// apart and joins 47 of 454 that only look alike; 1.2 leaves 6 and joins 35. By words alone,
    /// with .41, it was 13 and 49.
    private static final double TOGETHER = 1.15;

    /// How much the likeness of meaning counts, which is .2 for unrelated news and .7 for one
    /// event. With 1.5 and 1.0 together 7 pairs were left apart and 34 joined, with 3 and 1.65 9
    /// and 27.
    private static final double MEANING = 2;

    /// Without words in common there is nothing for a reader to see why two stories are one item.
    private static final double LEAST_IN_WORDS = 0.15;

    /// Of a story's titles the newest stand for what they mean together.
    private static final int TITLES_MEANT = 8;

    /// What is asked of words alone where both have texts: the desk has compared these, and kept the
    /// stories apart. Set on the sample wire, the measured stream being headlines only.
    private static final double WRITTEN_TOGETHER = 0.71;

    /// What is asked more where the titles name other countries; from .2 to .8 all the same.
    private static final double ELSEWHERE = 0.4;

    /// The share of a story's titles that has a concept counts as this power of it: that a title
    /// has it says most. From .15 to .35 did as well, 1 worst.
    private static final double SHARE_POWER = 0.25;

    /// A concept in many titles of a story weighs more, but not as often.
    private static final double DAMPED = 0.5;

    private final Rarity rarity;
    private final IdentityHashMap<Coverage, Meaning> meanings = new IdentityHashMap<>();
    private final IdentityHashMap<Coverage, Profile> profiles = new IdentityHashMap<>();

    SameEvent(Rarity rarity) {
        this.rarity = rarity;
    }

    /// The concepts of a story's titles.
    ///
    /// @param shares  of its titles that have the concept
    /// @param weights by number and rarity
    private record Profile(Map<String, Double> shares, Map<String, Double> weights, double length) {}

    boolean of(Ranked one, Ranked other) {
        Profile ofOne = profiles.computeIfAbsent(one.coverage(), this::profile);
        Profile ofOther = profiles.computeIfAbsent(other.coverage(), this::profile);
        Set<String> title = one.titled().concepts();
        Set<String> otherTitle = other.titled().concepts();
        double inWords = cosine(ofOne, ofOther) + told(title, ofOther) + told(otherTitle, ofOne);
        if (inWords < LEAST_IN_WORDS) {
            return false;
        }
        boolean elsewhere = namesOnlyOthers(title, ofOther) && namesOnlyOthers(otherTitle, ofOne);
        double more = elsewhere ? ELSEWHERE : 0;
        if (one.titled().brief().written() && other.titled().brief().written()) {
            return inWords >= WRITTEN_TOGETHER + more;
        }
        return inWords + MEANING * meaning(one, other) >= TOGETHER + more;
    }

    /// How like each title is to what the other's titles mean together.
    private double meaning(Ranked one, Ranked other) {
        return (one.titled().meaning().likeness(meant(other))
                        + other.titled().meaning().likeness(meant(one)))
                / 2;
    }

    private Meaning meant(Ranked story) {
        return meanings.computeIfAbsent(
                story.coverage(),
                coverage -> Meaning.of(coverage.dispatches().reversed().stream()
                        .limit(TITLES_MEANT)
                        .map(Dispatch::meaning)
                        .toList()));
    }

    /// How much of a title a story's titles tell.
    private double told(Set<String> title, Profile other) {
        double all = 0;
        double told = 0;
        for (String concept : title) {
            double weight = rarity.of(concept) * rarity.of(concept);
            all += weight;
            told += weight * Math.pow(other.shares.getOrDefault(concept, 0.0), SHARE_POWER);
        }
        return all > 0 ? told / all : 0;
    }

    /// Whether it names countries, and the other story's titles none of them.
    private static boolean namesOnlyOthers(Set<String> title, Profile other) {
        Set<String> countries = new HashSet<>(title);
        countries.removeIf(concept -> !EnglishConcepts.isCountry(concept));
        return !countries.isEmpty() && countries.stream().noneMatch(other.shares::containsKey);
    }

    private static double cosine(Profile one, Profile other) {
        if (one.weights.size() > other.weights.size()) {
            return cosine(other, one);
        }
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.weights.entrySet()) {
            dot += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
        }
        return dot > 0 ? dot / (one.length * other.length) : 0;
    }

    private Profile profile(Coverage coverage) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        coverage.dispatches().forEach(dispatch -> titles.putIfAbsent(dispatch.title(), dispatch.concepts()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        titles.values().forEach(concepts -> concepts.forEach(concept -> counts.merge(concept, 1, Integer::sum)));
        Map<String, Double> shares = new HashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            double weight = Math.pow(entry.getValue(), DAMPED) * rarity.of(entry.getKey());
            shares.put(entry.getKey(), (double) entry.getValue() / titles.size());
            weights.put(entry.getKey(), weight);
            square += weight * weight;
        }
        return new Profile(shares, weights, Math.sqrt(square));
    }
}
