package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story that may still grow: the sum of its articles' vectors. Mutable, of one [Desk].
final class LiveStory {
    /// Words kept when twice as many have gathered: the heaviest carry the likeness.
    private static final int MOST_WORDS = 300;

    private final String id;
    private final int number;
    private final Map<Word, double[]> weights = new LinkedHashMap<>();
    private double square;
    private double lastHour;
    private int articles;
    private @Nullable LiveStory mergedInto;

    LiveStory(String id, int number, double hour) {
        this.id = id;
        this.number = number;
        this.lastHour = hour;
    }

    String id() {
        return id;
    }

    /// In the order of opening.
    int number() {
        return number;
    }

    /// When its last article came, in hours since 1970.
    double lastHour() {
        return lastHour;
    }

    int articles() {
        return articles;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /// This story, or the one that took it.
    LiveStory current() {
        LiveStory story = this;
        for (LiveStory next = mergedInto; next != null; next = story.mergedInto) {
            story = next;
        }
        return story;
    }

    Set<Word> words() {
        return weights.keySet();
    }

    void add(Vocabulary.Weighed article, double hour) {
        articles++;
        lastHour = Math.max(lastHour, hour);
        for (Vocabulary.Weight weight : article.words()) {
            add(weight.word(), weight.value());
        }
        prune();
    }

    void take(LiveStory other) {
        articles += other.articles;
        lastHour = Math.max(lastHour, other.lastHour);
        other.weights.forEach((word, weight) -> add(word, weight[0]));
        prune();
        other.mergedInto = this;
    }

    /// The cosine with an article, from 0 to 1.
    double likeness(Vocabulary.Weighed article) {
        double dot = 0;
        for (Vocabulary.Weight weight : article.words()) {
            dot += weight.value() * weight(weight.word());
        }
        return square > 0 ? dot / Math.sqrt(square) : 0;
    }

    /// The cosine with another story, from 0 to 1.
    double likeness(LiveStory other) {
        double dot = 0;
        for (Map.Entry<Word, double[]> entry : weights.entrySet()) {
            dot += entry.getValue()[0] * other.weight(entry.getKey());
        }
        return square > 0 && other.square > 0 ? dot / Math.sqrt(square * other.square) : 0;
    }

    /// What one word of weight 1 adds to the cosine.
    double pull(Word word) {
        return square > 0 ? weight(word) / Math.sqrt(square) : 0;
    }

    private double weight(Word word) {
        double[] weight = weights.get(word);
        return weight == null ? 0 : weight[0];
    }

    private void add(Word word, double more) {
        double[] weight = weights.computeIfAbsent(word, unseen -> new double[1]);
        square += more * (2 * weight[0] + more);
        weight[0] += more;
    }

    private void prune() {
        if (weights.size() <= 2 * MOST_WORDS) {
            return;
        }
        List<Map.Entry<Word, double[]>> heaviest = new ArrayList<>(weights.entrySet());
        heaviest.sort(Comparator.comparingDouble((Map.Entry<Word, double[]> entry) -> -entry.getValue()[0])
                .thenComparing(entry -> entry.getKey().text()));
        for (Map.Entry<Word, double[]> light : heaviest.subList(MOST_WORDS, heaviest.size())) {
            square -= light.getValue()[0] * light.getValue()[0];
            weights.remove(light.getKey());
        }
    }
}
