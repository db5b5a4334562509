package org.daybook.core.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.core.story.EnglishWords;

/// How much it says that two titles share a concept: the logarithm of how few of the stories of
/// these days have it. Mutable memory of one edition; one thread.
final class Rarity {
    /// English at large counts like so many stories, each of so many words.
    private static final double PRIOR = 30;

    private static final double PRIOR_LENGTH = 10;

    /// A word that no other story has is not without end rarer than one of two stories.
    private static final double LEAST_OTHERS = 0.5;

    private static final double LEAST = 0.05;

    /// That titles have words of one family says less than that they have one word. From .5 to 1
    /// did as well.
    private static final double OF_FAMILY = 0.7;

    /// A figure in a headline says as a rule how long a list is, or which year.
    private static final double OF_FIGURE = 0.5;

    /// Two concepts tell an event from others when together they are so rare, as parts of what a
    /// concept of one story weighs. From 1.4 to 1.6 did as well.
    private static final double TELLING_PAIR = 1.5;

    /// Of more stories than these a part is looked at: a day of 30,000 articles has tens of thousands, and
    /// what is common among them is as common in a part of them.
    private static final int ENOUGH_STORIES = 4_000;

    private final Map<String, Integer> storiesWith = new HashMap<>();
    private final Map<String, Double> known = new HashMap<>();
    private int stories;

    /// @param known from whose titles it is learnt: in how few stories, for the words that make a
    /// big story what it is are in many titles, all of that story
    Rarity(Collection<Coverage> known) {
        int parts = 1 + known.size() / ENOUGH_STORIES;
        for (Coverage coverage : known) {
            if (Math.floorMod(coverage.story().hashCode(), parts) != 0) {
                continue; // by its id, whatever the order
            }
            stories++;
            Set<String> concepts = new HashSet<>();
            coverage.dispatches().forEach(dispatch -> concepts.addAll(dispatch.concepts()));
            concepts.forEach(concept -> storiesWith.merge(concept, 1, Integer::sum));
        }
    }

    /// By how few stories have the concept besides the one that is looked at.
    double of(String concept) {
        return known.computeIfAbsent(concept, this::rarity);
    }

    private double rarity(String concept) {
        double share = EnglishWords.share(concept);
        double prior = PRIOR * Math.min(0.5, share * PRIOR_LENGTH);
        double others = Math.max(LEAST_OTHERS, storiesWith.getOrDefault(concept, 0) - 1);
        double theseDays = -Math.log((prior + others) / (PRIOR + stories));
        return Math.max(LEAST, theseDays * kind(concept));
    }

    private static double kind(String concept) {
        if (EnglishConcepts.isFamily(concept)) {
            return OF_FAMILY;
        }
        return Character.isDigit(concept.charAt(0)) ? OF_FIGURE : 1;
    }

    /// Whether two concepts together tell an event from others.
    ///
    /// @param sum of what both say
    boolean isTelling(double sum) {
        return sum >= TELLING_PAIR * Math.log((PRIOR + stories) / LEAST_OTHERS);
    }
}
