package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story that may still grow: the sum of its articles' vectors, damped a little. Its words stand in a table of a
/// few arrays (open addressing, linear probing), for to compare an article with a story is mostly to find out which
/// words the story does not have. Mutable, of one [Desk].
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

    /// 2^32 by the golden ratio: neighbouring numbers are scattered over the table.
    private static final int SCATTER = 0x9E3779B9;

    private final String id;
    private final int number;
    private final int row;
    private final LiveStories among;
    private int[] numbers = new int[16];
    private @Nullable Word[] words = new @Nullable Word[16];
    private float[] sums = new float[16];
    private float[] damped = new float[16];
    private byte[] kinds = new byte[16];
    private int size;
    private final double[] squares = new double[COUNTS.length];
    private double square;
    private double lastHour;
    private int articles;
    private double fullness;
    private @Nullable LiveStory mergedInto;

    LiveStory(String id, int number, double hour, LiveStories among) {
        this.id = id;
        this.number = number;
        this.lastHour = hour;
        this.among = among;
        this.row = among.open(this);
    }

    String id() {
        return id;
    }

    /// In the order of opening.
    int number() {
        return number;
    }

    /// Where it stands among the live stories.
    int row() {
        return row;
    }

    /// When its last article came, in hours since 1970.
    double lastHour() {
        return lastHour;
    }

    /// From 0 for a story of headlines alone to 1 for one of texts.
    double fullness() {
        return fullness / articles;
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

    boolean isEmpty() {
        return size == 0;
    }

    boolean has(Word word) {
        return numbers[place(word.number())] != 0;
    }

    void add(Vocabulary.Weighed article, double hour) {
        articles++;
        fullness += fullness(article.size());
        lastHour = Math.max(lastHour, hour);
        for (int i = 0; i < article.size(); i++) {
            add(article.word(i), article.value(i), article.kind(i));
        }
        settle();
    }

    void take(LiveStory other) {
        articles += other.articles;
        lastHour = Math.max(lastHour, other.lastHour);
        fullness += other.fullness;
        for (int i = 0; i < other.words.length; i++) {
            Word word = other.words[i];
            if (word != null) {
                word.forget(other.row);
                add(word, other.sums[i], other.kinds[i]);
            }
        }
        settle();
        among.close(other.row);
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
        for (int i = 0; i < article.size(); i++) {
            dots[article.kind(i)] += article.value(i) * damped[place(article.number(i))];
        }
        return likeness(dots, article.squares(), 1, fullness(article.size()));
    }

    /// How much another story is like this one, from 0 to 1, as an article that has its words would be.
    double likeness(LiveStory other) {
        double[] dots = new double[COUNTS.length];
        for (int i = 0; i < other.numbers.length; i++) {
            int number = other.numbers[i];
            if (number != 0) {
                dots[other.kinds[i]] += other.damped[i] * damped[place(number)];
            }
        }
        return likeness(dots, other.squares, other.square, Math.max(fullness(), other.fullness()));
    }

    /// Below this a sum of squares is what rounding left.
    private static final double LEAST = 1e-6;

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

    /// A word of the story.
    ///
    /// @param ofLength its part of the story's vector, made of length 1
    record Share(Word word, boolean isName, double ofLength) {}

    /// The heaviest words, the heaviest first.
    List<Share> heaviest(int most) {
        List<Integer> places = places();
        places.sort(heaviestFirst());
        double length = Math.sqrt(square);
        return places.stream()
                .limit(most)
                .map(at -> new Share(word(at), kinds[at] == Vocabulary.Kind.NAME.place, damped[at] / length))
                .toList();
    }

    /// The words that weigh most in both stories, as stems.
    List<String> common(LiveStory other, int most) {
        return places().stream()
                .filter(at -> other.numbers[other.place(numbers[at])] != 0)
                .sorted(Comparator.comparingDouble((Integer at) -> -damped[at] * other.damped[other.place(numbers[at])])
                        .thenComparingInt(at -> numbers[at]))
                .limit(most)
                .map(at -> word(at).text())
                .toList();
    }

    private Comparator<Integer> heaviestFirst() {
        return Comparator.comparingDouble((Integer at) -> -sums[at]).thenComparingInt(at -> numbers[at]);
    }

    /// Where the word of a number stands in the table; where it does not, the empty place for it, where all is 0. The
    /// words themselves lie all over memory and are not touched.
    private int place(int number) {
        int mask = numbers.length - 1;
        int at = (number * SCATTER) >>> Integer.numberOfLeadingZeros(mask);
        while (numbers[at] != number && numbers[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void add(Word word, double more, int kind) {
        int at = place(word.number());
        boolean again = numbers[at] != 0;
        if (!again) {
            if (2 * ++size > numbers.length) {
                grow();
                at = place(word.number());
            }
            numbers[at] = word.number();
            words[at] = word;
            kinds[at] = (byte) kind;
        }
        double before = damped[at];
        sums[at] += (float) more;
        damped[at] = (float) Math.pow(sums[at], DAMPED);
        count(kinds[at], (double) damped[at] * damped[at] - before * before);
        word.usedBy(row, damped[at], again);
    }

    private void count(int kind, double more) {
        square += more;
        squares[kind] += more;
    }

    private void grow() {
        rebuild(2 * numbers.length, places());
    }

    /// The places of the table that hold a word.
    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                places.add(i);
            }
        }
        return places;
    }

    private void rebuild(int room, List<Integer> kept) {
        int[] oldNumbers = numbers;
        @Nullable Word[] oldWords = words;
        float[] oldSums = sums;
        float[] oldDamped = damped;
        byte[] oldKinds = kinds;
        numbers = new int[room];
        words = new @Nullable Word[room];
        sums = new float[room];
        damped = new float[room];
        kinds = new byte[room];
        for (int old : kept) {
            int at = place(oldNumbers[old]);
            numbers[at] = oldNumbers[old];
            words[at] = oldWords[old];
            sums[at] = oldSums[old];
            damped[at] = oldDamped[old];
            kinds[at] = oldKinds[old];
        }
    }

    /// After a change: the lightest words go when there are too many, and searches learn of it.
    private void settle() {
        if (size > 2 * MOST_WORDS) {
            List<Integer> heaviest = places();
            heaviest.sort(heaviestFirst());
            for (int at : heaviest.subList(MOST_WORDS, heaviest.size())) {
                count(kinds[at], -(double) damped[at] * damped[at]);
                word(at).forget(row);
            }
            size = MOST_WORDS;
            rebuild(numbers.length, heaviest.subList(0, MOST_WORDS));
        }
        among.note(row, Math.sqrt(square), lastHour);
    }

    private Word word(int at) {
        return java.util.Objects.requireNonNull(words[at]);
    }
}
