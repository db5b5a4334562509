package org.daybook.core.meaning;

import java.util.Arrays;

/// A layer of a transformer's encoder (Vaswani et al., "Attention Is All You Need", 2017; norms
/// behind the sums, as in BERT): each word takes from the others what it looks for in them, then
/// goes through two dense layers. Immutable.
record EncoderLayer(
        Dense query, Dense key, Dense value, Dense attended, Norm attention, Dense inner, Dense outer, Norm norm) {
    private static final int HEADS = 12;

    float[][] of(float[][] words) {
        float[][] taken = attended.of(attend(query.of(words), key.of(words), value.of(words)));
        float[][] seen = normed(taken, words, attention);
        float[][] wide = inner.of(seen);
        for (float[] one : wide) {
            Gelu.each(one);
        }
        return normed(outer.of(wide), seen, norm);
    }

    /// The sums of both, normed; the first is changed.
    private static float[][] normed(float[][] sums, float[][] others, Norm norm) {
        for (int t = 0; t < sums.length; t++) {
            float[] sum = sums[t];
            float[] other = others[t];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
            norm.apply(sum);
        }
        return sums;
    }

    private static float[][] attend(float[][] queries, float[][] keys, float[][] values) {
        int width = queries[0].length / HEADS;
        float[][] taken = new float[queries.length][queries[0].length];
        double[] weights = new double[keys.length];
        for (int head = 0; head < HEADS; head++) {
            int from = head * width;
            for (int t = 0; t < queries.length; t++) {
                weigh(queries[t], keys, from, width, weights);
                for (int s = 0; s < values.length; s++) {
                    float weight = (float) weights[s];
                    for (int i = from; i < from + width; i++) {
                        taken[t][i] += weight * values[s][i];
                    }
                }
            }
        }
        return taken;
    }

    /// How much of each word is taken: the softmax of the products.
    private static void weigh(float[] query, float[][] keys, int from, int width, double[] weights) {
        for (int s = 0; s < keys.length; s++) {
            double dot = 0;
            for (int i = from; i < from + width; i++) {
                dot += (double) query[i] * keys[s][i];
            }
            weights[s] = dot / Math.sqrt(width);
        }
        double most = Arrays.stream(weights).max().orElse(0);
        double sum = 0;
        for (int s = 0; s < weights.length; s++) {
            weights[s] = StrictMath.exp(weights[s] - most); // as Math.exp may differ by machine
            sum += weights[s];
        }
        for (int s = 0; s < weights.length; s++) {
            weights[s] /= sum;
        }
    }
}
