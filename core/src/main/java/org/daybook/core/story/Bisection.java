package org.daybook.core.story;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Parts the articles of a story into the two groups that are most alike in themselves: spherical 2-means
/// (Dhillon and Modha 2001) from a few beginnings, over what tells the articles *of this story* apart. What
/// all of them have made the story and tells nothing here, so a word weighs by how few of them have it, and
/// names and figures more than other words, for these say who, where and when. Linear in the articles and
/// deterministic. Stateless.
final class Bisection {
    /// Beginnings tried; six did no better than three.
    private static final int BEGINNINGS = 3;

    private static final int MOST_ROUNDS = 10;

    /// Of the weight of a word what counts here, for names and figures and for others.
    private static final double TELLING = 1.5;

    private static final double OTHER = 0.5;

    private final Sample sample;
    private final double[] telling;
    private final double[][] vectors;
    private double best = -1;
    private double[] one = {};
    private double[] other = {};

    private Bisection(Sample sample) {
        this.sample = sample;
        this.telling = telling(sample);
        this.vectors = new double[sample.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = vector(sample.member(i), sample.words(i));
        }
    }

    /// Which articles are of the second group, by their places; none where there is no second one.
    static boolean[] of(List<Member> members, Sample sample) {
        Bisection bisection = new Bisection(sample);
        for (int i = 0; i < BEGINNINGS; i++) {
            bisection.from(i * sample.size() / BEGINNINGS);
        }
        boolean[] second = new boolean[members.size()];
        if (bisection.best >= 0) {
            for (int i = 0; i < second.length; i++) {
                second[i] = bisection.isOfSecond(members.get(i));
            }
        }
        return second;
    }

    private static double[] telling(Sample sample) {
        double[] telling = new double[sample.wordCount()];
        for (int word = 0; word < telling.length; word++) {
            telling[word] = sample.having(word) == 1 ? 0 : Math.log((double) sample.size() / sample.having(word));
        }
        return telling;
    }

    /// Of length 1, or 0 where it has nothing that tells it from others.
    private double[] vector(Member member, int[] words) {
        double[] vector = new double[words.length];
        double square = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i] >= 0) {
                double counts = member.kind(i) == Vocabulary.Kind.OTHER.place ? OTHER : TELLING;
                vector[i] = member.value(i) * counts * telling[words[i]];
                square += vector[i] * vector[i];
            }
        }
        for (int i = 0; i < words.length && square > 0; i++) {
            vector[i] /= Math.sqrt(square);
        }
        return vector;
    }

    /// Tries with this article and the one least like it.
    private void from(int beginning) {
        double[] ofOne = centre(place -> place == beginning).vector;
        int least = 0;
        for (int i = 1; i < sample.size(); i++) {
            least = likeness(ofOne, i) < likeness(ofOne, least) ? i : least;
        }
        int farthest = least;
        double[] ofOther = centre(place -> place == farthest).vector;
        boolean[] last = {};
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean[] now = new boolean[sample.size()];
            int second = 0;
            for (int i = 0; i < now.length; i++) {
                now[i] = likeness(ofOne, i) < likeness(ofOther, i);
                second += now[i] ? 1 : 0;
            }
            if (second == 0 || second == now.length || Arrays.equals(now, last)) {
                return;
            }
            last = now;
            Centre first = centre(place -> !now[place]);
            Centre rest = centre(place -> now[place]);
            ofOne = first.vector;
            ofOther = rest.vector;
            if (first.length + rest.length > best) {
                best = first.length + rest.length;
                one = ofOne;
                other = ofOther;
            }
        }
    }

    private static final class Centre {
        private final double[] vector;

        /// Of the sum of the articles' vectors: the sum of their likenesses to it.
        private final double length;

        private Centre(double[] vector, double length) {
            this.vector = vector;
            this.length = length;
        }
    }

    private Centre centre(IntPredicate isOf) {
        double[] sum = new double[sample.wordCount()];
        for (int i = 0; i < sample.size(); i++) {
            if (isOf.test(i)) {
                int[] words = sample.words(i);
                for (int j = 0; j < words.length; j++) {
                    sum[words[j]] += vectors[i][j];
                }
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.sqrt(square);
        for (int word = 0; word < sum.length && length > 0; word++) {
            sum[word] /= length;
        }
        return new Centre(sum, length);
    }

    private double likeness(double[] centre, int place) {
        return likeness(centre, sample.words(place), vectors[place]);
    }

    private static double likeness(double[] centre, int[] words, double[] vector) {
        double dot = 0;
        for (int i = 0; i < words.length; i++) {
            dot += words[i] >= 0 ? centre[words[i]] * vector[i] : 0;
        }
        return dot;
    }

    private boolean isOfSecond(Member member) {
        int[] words = sample.words(member);
        double[] vector = vector(member, words);
        return likeness(one, words, vector) < likeness(other, words, vector);
    }
}
