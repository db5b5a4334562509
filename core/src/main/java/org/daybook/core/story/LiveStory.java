package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story that may still grow: the sum of its articles' vectors, damped a little. Mutable, of one [Desk].
final class LiveStory {
    /// Words kept when twice as many have gathered: the heaviest carry the likeness.
    private static final int MOST_WORDS = 300;

    /// An article has no more different telling words than this when it is a headline alone, and is a text with so
    /// many or more.
    private static final int HEADLINE = 10;

    private static final int TEXT = 40;

    /// Sums are raised to this power: side aspects of a big story stay within reach. From .7 to 1 all is within .01.
    private static final double DAMPED = 0.85;

    /// What the likeness of each kind of words counts in a text, in the order of [Vocabulary.Kind]. Events of one
    /// kind share the words for what happened; who, where and how many tell them apart.
    private static final double[] COUNTS = {1, 0.4, 0.5};

    private final String id;
    private final int number;
    private final Map<Word, Entry> entries = new LinkedHashMap<>();
    private final double[] squares = new double[COUNTS.length];
    private double square;
    private double lastHour;
    private int articles;
    private double fullness;
    private double met;
    private int search;
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

    /// From 0 for a story of headlines alone to 1 for one of texts.
    double fullness() {
        return fullness / articles;
    }

    /// Notes that a search for stories has met this one by a word.
    ///
    /// @param search its number
    /// @return whether for the first time
    boolean meet(int search, double pull) {
        boolean first = this.search != search;
        this.search = search;
        met = first ? pull : met + pull;
        return first;
    }

    /// What the words by which the last search met this story add to its likeness.
    double met() {
        return met;
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
        return entries.keySet();
    }

    void add(Vocabulary.Weighed article, double hour) {
        articles++;
        fullness += fullness(article.size());
        lastHour = Math.max(lastHour, hour);
        for (Vocabulary.Weight weight : article.words()) {
            add(weight.word(), weight.value(), weight.kind());
        }
        prune();
    }

    void take(LiveStory other) {
        articles += other.articles;
        lastHour = Math.max(lastHour, other.lastHour);
        fullness += other.fullness;
        other.entries.forEach((word, entry) -> {
            word.forget(other);
            add(word, entry.sum, entry.kind);
        });
        prune();
        other.mergedInto = this;
    }

    /// 0 for a headline alone, 1 for a text, by the number of different telling words.
    static double fullness(int words) {
        return Math.clamp((double) (words - HEADLINE) / (TEXT - HEADLINE), 0, 1);
    }

    /// How much an article is like this story, from 0 to 1: of a headline the cosine of all words, of a text the
    /// mean of the cosines of each kind of words that both have.
    double likeness(Vocabulary.Weighed article) {
        double[] dots = new double[COUNTS.length];
        double[] lengths = new double[COUNTS.length];
        for (Vocabulary.Weight weight : article.words()) {
            int kind = weight.kind().place;
            dots[kind] += weight.value() * damped(weight.word());
            lengths[kind] += weight.value() * weight.value();
        }
        return likeness(dots, lengths, 1, fullness(article.size()));
    }

    /// How much another story is like this one, from 0 to 1, as an article that has its words would be.
    double likeness(LiveStory other) {
        double[] dots = new double[COUNTS.length];
        other.entries.forEach((word, entry) -> dots[entry.kind.place] += entry.damped * damped(word));
        return likeness(dots, other.squares, other.square, Math.max(fullness(), other.fullness()));
    }

    /// Below this a sum of squares is what rounding left.
    private static final double LEAST = 1e-9;

    /// @param dots    the products with this story's words by kind
    /// @param lengths the squares of the other's words by kind
    /// @param length  the sum of these
    private double likeness(double[] dots, double[] lengths, double length, double fullness) {
        double dot = 0;
        double sum = 0;
        double counted = 0;
        for (int kind = 0; kind < COUNTS.length; kind++) {
            dot += dots[kind];
            double both = lengths[kind] * squares[kind];
            if (both > LEAST) {
                sum += COUNTS[kind] * Math.min(1, dots[kind] / Math.sqrt(both));
                counted += COUNTS[kind];
            }
        }
        double ofAll = square * length > LEAST ? dot / Math.sqrt(square * length) : 0;
        double byKind = counted > 0 ? sum / counted : ofAll;
        return (1 - fullness) * ofAll + fullness * byKind;
    }

    private double damped(Word word) {
        Entry entry = entries.get(word);
        return entry == null ? 0 : entry.damped;
    }

    /// A word of a story, found from either: the story keeps it by its word, the word among those that used it last.
    /// Its kind is that of its first use.
    static final class Entry {
        private final LiveStory story;
        private final Vocabulary.Kind kind;
        private double sum;
        private double damped;

        private Entry(LiveStory story, Vocabulary.Kind kind) {
            this.story = story;
            this.kind = kind;
        }

        LiveStory story() {
            return story;
        }

        /// What the word, of weight 1, adds to the cosine with its story; nothing once the story has dropped it.
        double pull() {
            return story.square > 0 ? damped / Math.sqrt(story.square) : 0;
        }
    }

    private void add(Word word, double more, Vocabulary.Kind kind) {
        Entry entry = entries.computeIfAbsent(word, unseen -> new Entry(this, kind));
        double before = entry.damped;
        entry.sum += more;
        entry.damped = Math.pow(entry.sum, DAMPED);
        count(entry.kind, entry.damped * entry.damped - before * before);
        word.usedBy(entry);
    }

    private void count(Vocabulary.Kind kind, double more) {
        square += more;
        squares[kind.place] += more;
    }

    private void prune() {
        if (entries.size() <= 2 * MOST_WORDS) {
            return;
        }
        List<Map.Entry<Word, Entry>> heaviest = new ArrayList<>(entries.entrySet());
        heaviest.sort(Comparator.comparingDouble((Map.Entry<Word, Entry> one) -> -one.getValue().sum)
                .thenComparing(one -> one.getKey().text()));
        for (Map.Entry<Word, Entry> light : heaviest.subList(MOST_WORDS, heaviest.size())) {
            Entry entry = light.getValue();
            count(entry.kind, -entry.damped * entry.damped);
            entry.damped = 0;
            entries.remove(light.getKey());
        }
    }
}
