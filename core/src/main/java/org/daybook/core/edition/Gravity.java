package org.daybook.core.edition;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.story.EnglishWords;

/// How much the words of an English headline concern everybody (`en/gravity.txt`). Immutable, loaded
/// once, shared by all threads.
final class Gravity {
    static final Gravity ENGLISH = load("en/gravity.txt");

    private static final double MOST = 8;
    private static final double LEAST = -3;

    private final Map<String, Integer> weights;

    private Gravity(Map<String, Integer> weights) {
        this.weights = weights;
    }

    /// The sum of the weights of its different words, from -3 to 8.
    double of(String headline) {
        int sum = 0;
        for (String word : new LinkedHashSet<>(EnglishWords.stems(headline))) {
            sum += weights.getOrDefault(word, 0);
        }
        return Math.clamp(sum, LEAST, MOST);
    }

    private static Gravity load(String resource) {
        Map<String, Integer> weights = new HashMap<>();
        for (String line : LexiconFile.entries(Gravity.class, resource)) {
            int blank = line.indexOf(' ');
            int weight = Integer.parseInt(line.substring(0, blank));
            EnglishWords.stems(line.substring(blank)).forEach(word -> weights.putIfAbsent(word, weight));
        }
        return new Gravity(Map.copyOf(weights));
    }
}
