package org.daybook.core.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How likely a page's body is right, from how it was found. The weights are those of `confidence.txt`. Immutable, safe
/// for all threads.
final class Confidence {
    private final Map<String, Double> weights;

    private Confidence(Map<String, Double> weights) {
        this.weights = weights;
    }

    static Confidence load() {
        Map<String, Double> weights = new HashMap<>();
        for (String line : Lines.of("confidence.txt")) {
            String[] words = line.split(" ");
            if (words.length != 2) {
                throw new IllegalStateException("confidence.txt: not 'what weight': " + line);
            }
            weights.put(words[0], Double.parseDouble(words[1]));
        }
        return new Confidence(Map.copyOf(weights));
    }

    /// @param named whether the markup calls the body's element so
    /// @param kept  the body's blocks
    /// @param live  whether the page says that it is a live blog
    double of(boolean named, List<Block> kept, boolean live) {
        long prose = kept.stream().filter(Block::isProse).count();
        double labels = kept.isEmpty() ? 1 : 1 - (double) prose / kept.size();
        double sum = weight("always")
                + labels * weight("labels")
                + (named ? weight("named") : 0)
                + (live ? weight("live") : 0);
        return 1 / (1 + Math.exp(-sum));
    }

    private double weight(String what) {
        Double weight = weights.get(what);
        if (weight == null) {
            throw new IllegalStateException("confidence.txt has no weight for '" + what + "'");
        }
        return weight;
    }
}
