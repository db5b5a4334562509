package org.daybook.core.story;

/// How like articles are to a strand of their story, and to the rest of their own: as an article is to a
/// live story ([LiveStory]), but that figures count as much as names, for two events of one kind and place
/// differ by day and number. Mutable; one thread.
final class Cohesion {
    private static final double[] COUNTS = {1, 1, 0.5};

    /// As the words of a [WordTable].
    private static final double DAMPED = 0.85;

    /// Below this a sum of squares is what rounding left.
    private static final double LEAST = 1e-6;

    private final Sample sample;
    private final double[] sums;
    private final double[] squares = new double[COUNTS.length];

    Cohesion(Sample sample) {
        this.sample = sample;
        this.sums = new double[sample.wordCount()];
    }

    /// Takes in an article by its place in the sample.
    void add(int place) {
        Member member = sample.member(place);
        int[] words = sample.words(place);
        for (int i = 0; i < words.length; i++) {
            squares[member.kind(i)] += change(words[i], member.value(i));
            sums[words[i]] += member.value(i);
        }
    }

    /// What more of a word adds to the squares of its kind.
    private double change(int word, double more) {
        return square(sums[word] + more) - square(sums[word]);
    }

    private static double square(double sum) {
        return sum > LEAST ? Math.pow(sum, 2 * DAMPED) : 0;
    }

    /// How like an article of another strand is to this one, from 0 to 1.
    double to(int place) {
        return likeness(place, 0);
    }

    /// How like an article of this strand is to the others of it.
    double toRest(int place) {
        return likeness(place, 1);
    }

    /// @param own how often the article itself is in the sums
    private double likeness(int place, int own) {
        Member member = sample.member(place);
        int[] words = sample.words(place);
        double[] dots = new double[COUNTS.length];
        double[] lengths = new double[COUNTS.length];
        double[] rest = squares.clone();
        for (int i = 0; i < words.length; i++) {
            double value = member.value(i);
            int kind = member.kind(i);
            rest[kind] += own * change(words[i], -value);
            double left = sums[words[i]] - own * value;
            dots[kind] += left > LEAST ? value * Math.pow(left, DAMPED) : 0;
            lengths[kind] += value * value;
        }
        return likeness(dots, lengths, rest, member.fullness());
    }

    private static double likeness(double[] dots, double[] lengths, double[] squares, double fullness) {
        double dot = 0;
        double length = 0;
        double square = 0;
        double sum = 0;
        double counted = 0;
        for (int kind = 0; kind < COUNTS.length; kind++) {
            dot += dots[kind];
            length += lengths[kind];
            square += squares[kind];
            if (lengths[kind] * squares[kind] > LEAST) {
                sum += COUNTS[kind] * Math.min(1, dots[kind] / Math.sqrt(lengths[kind] * squares[kind]));
                counted += COUNTS[kind];
            }
        }
        double ofAll = length * square > LEAST ? dot / Math.sqrt(length * square) : 0;
        double byKind = counted > 0 ? sum / counted : ofAll;
        return (1 - fullness) * ofAll + fullness * byKind;
    }
}
