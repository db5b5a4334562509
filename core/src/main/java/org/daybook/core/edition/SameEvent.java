package org.daybook.core.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Whether two items would tell a reader the same event twice. The desk asks whether an article
/// goes on with a story, and a wrong yes there is for ever; here two stories are only shown as one
/// item of one day. So less is asked: what the titles of both have in common, by rarity, as the
/// cosine of all their titles and as the shares of either's title that the other's titles tell.
/// More is asked where both titles name countries and none in common, and where they share no name
/// at all: the same kind of event elsewhere is other news. Mutable memory of one edition; one
/// thread.
final class SameEvent {
    /// Cosine and both shares together. Set by reading 63 editions of a stream of headlines
    /// (docs/decisions/0026): of 79 pairs that are one event this leaves 8 apart, .38 8 and .44 11;
    /// it joins 53 of 552 pairs that only look alike, .38 73 and .44 43.
    private static final double TOGETHER = 0.41;

    /// What is asked more where the titles name other countries: without it 11 pairs more were
    /// joined that are not one event; from .2 to .5 all the same.
    private static final double ELSEWHERE = 0.4;

    /// What is asked more where no name is shared: without it 14 pairs more were joined that are
    /// not one event, and one more that is; .1 left one more apart.
    private static final double NAMELESS = 0.05;

    /// What is asked more where both have texts: the desk has compared these, and kept the stories
    /// apart. Set on the sample wire, the measured stream being headlines only.
    private static final double WRITTEN = 0.3;

    /// The share of a story's titles that has a concept counts as this power of it: that a title
    /// has it says most. From .15 to .35 did as well, 1 worst.
    private static final double SHARE_POWER = 0.25;

    /// A concept in many titles of a story weighs more, but not as often.
    private static final double DAMPED = 0.5;

    private final Rarity rarity;
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
        double alike = cosine(ofOne, ofOther) + told(title, ofOther) + told(otherTitle, ofOne);
        if (alike < TOGETHER) {
            return false;
        }
        boolean elsewhere = namesOnlyOthers(title, ofOther) && namesOnlyOthers(otherTitle, ofOne);
        boolean named = sharesName(title, ofOther) || sharesName(otherTitle, ofOne);
        boolean written =
                one.titled().brief().written() && other.titled().brief().written();
        return alike >= TOGETHER + (elsewhere ? ELSEWHERE : 0) + (named ? 0 : NAMELESS) + (written ? WRITTEN : 0);
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

    private static boolean sharesName(Set<String> title, Profile other) {
        return title.stream().anyMatch(concept -> other.shares.containsKey(concept) && EnglishConcepts.isName(concept));
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
