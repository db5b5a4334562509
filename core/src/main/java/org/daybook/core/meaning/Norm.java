package org.daybook.core.meaning;

/// Brings a vector's parts to mean 0 and variance 1, and then to the weights that were learnt (Ba,
/// Kiros and Hinton, "Layer Normalization", 2016). Immutable.
///
final class Norm {
    private static final double LEAST_VARIANCE = 1e-12;

    private final float[] weight;
    private final float[] bias;

    /// @param weight one for each part
    /// @param bias one for each part
    Norm(float[] weight, float[] bias) {
        this.weight = weight;
        this.bias = bias;
    }

    /// In place.
    void apply(float[] vector) {
        double sum = 0;
        for (float part : vector) {
            sum += part;
        }
        double mean = sum / vector.length;
        double square = 0;
        for (float part : vector) {
            square += (part - mean) * (part - mean);
        }
        double scale = 1 / Math.sqrt(square / vector.length + LEAST_VARIANCE);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) ((vector[i] - mean) * scale) * weight[i] + bias[i];
        }
    }
}
