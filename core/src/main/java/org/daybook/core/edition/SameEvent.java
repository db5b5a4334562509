package org.daybook.core.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.core.story.EnglishWords;

/// Whether two items would tell a reader the same event twice. The desk asks whether an article goes on
/// with a story,
/// and a wrong yes there is worse than a wrong no; here a wrong no is worse, for it takes a place in
/// the edition from
/// other news. So less is asked: what the titles of both have in common, by rarity, as the cosine of
/// all their titles
/// and as the share of one's title that the other's titles tell. Mutable memory of one edition; one thread.
final class SameEvent {
    /// Two stories whose titles share this much of the shorter one's telling words are one event to a
    /// reader.
    private static final double OF_SHORTER = 0.5;

    private static final int LEAST_OF_SHORTER = 3;

    /// Cosine and share together. Set by reading 30 editions of a stream of headlines: of 24 pairs that
    /// were one event
    /// .3 finds 16, and joins 17 others, most of them of one storyline.
    private static final double TOGETHER = 0.4;

    /// Words that both need, each in no more than one story of twenty.
    private static final int LEAST_SHARED = 2;

    private static final double RARE = 3;

    /// A word in many titles of a story weighs more, but not as often.
    private static final double DAMPED = 0.7;

    /// English at large counts like so many stories, each of so many words.
    private static final double PRIOR = 30;

    private static final double PRIOR_LENGTH = 10;

    /// A word that no other story has is not without end rarer than one of two stories.
    private static final double LEAST_OTHERS = 0.5;

    private final Map<String, Integer> storiesWith = new HashMap<>();
    private int stories;
    private final IdentityHashMap<Coverage, Profile> profiles = new IdentityHashMap<>();

    /// @param known from whose titles it is learnt how rare words are these days: in how few stories,
    /// for the words
    /// that
    /// make a big story what it is are in many titles, all of that story
    SameEvent(Collection<Coverage> known) {
        for (Coverage coverage : known) {
            stories++;
            Set<String> words = new HashSet<>();
            coverage.dispatches().forEach(dispatch -> words.addAll(dispatch.telling()));
            words.forEach(word -> storiesWith.merge(word, 1, Integer::sum));
        }
    }

    /// The words of a story's titles.
    ///
    /// @param shares  of its titles that have the word
    /// @param weights by number and rarity
    private record Profile(Map<String, Double> shares, Map<String, Double> weights, double length) {}

    boolean of(Ranked one, Ranked other) {
        long shared = one.words().stream().filter(other.words()::contains).count();
        if (one.coverage().story().equals(other.coverage().story()) && sharesRare(one, other)) {
            return true; // strands of one story: the desk has compared them already
        }
        int shorter = Math.min(one.words().size(), other.words().size());
        if (shared >= LEAST_OF_SHORTER && shared >= OF_SHORTER * shorter) {
            return true;
        }
        Profile ofOne = profiles.computeIfAbsent(one.coverage(), this::profile);
        Profile ofOther = profiles.computeIfAbsent(other.coverage(), this::profile);
        boolean enough = Math.max(shared(one, ofOther), shared(other, ofOne)) >= LEAST_SHARED;
        double told = Math.max(told(one, ofOther), told(other, ofOne));
        return enough && cosine(ofOne, ofOther) + told >= TOGETHER;
    }

    private boolean sharesRare(Ranked one, Ranked other) {
        return one.words().stream().anyMatch(word -> other.words().contains(word) && rarity(word) >= RARE);
    }

    private long shared(Ranked one, Profile other) {
        return one.words().stream()
                .filter(word -> other.weights.containsKey(word) && rarity(word) >= RARE)
                .count();
    }

    /// How much of an item's title the other's titles tell.
    private double told(Ranked one, Profile other) {
        double all = 0;
        double told = 0;
        for (String word : one.words()) {
            double weight = rarity(word) * rarity(word);
            all += weight;
            told += weight * Math.sqrt(other.shares.getOrDefault(word, 0.0));
        }
        return all > 0 ? told / all : 0;
    }

    private static double cosine(Profile one, Profile other) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.weights.entrySet()) {
            dot += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
        }
        return dot > 0 ? dot / (one.length * other.length) : 0;
    }

    private Profile profile(Coverage coverage) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        coverage.dispatches().forEach(dispatch -> titles.putIfAbsent(dispatch.title(), dispatch.telling()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        titles.values().forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, Double> shares = new HashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            double weight = Math.pow(entry.getValue(), DAMPED) * rarity(entry.getKey());
            shares.put(entry.getKey(), (double) entry.getValue() / titles.size());
            weights.put(entry.getKey(), weight);
            square += weight * weight;
        }
        return new Profile(shares, weights, Math.sqrt(square));
    }

    /// By how few stories have the word besides the one that is looked at.
    private double rarity(String word) {
        double prior = PRIOR * Math.min(0.5, EnglishWords.share(word) * PRIOR_LENGTH);
        double others = Math.max(LEAST_OTHERS, storiesWith.getOrDefault(word, 0) - 1);
        return -Math.log((prior + others) / (PRIOR + stories));
    }
}
