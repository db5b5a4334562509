package org.daybook.core.language;

/// Writes hashed features one behind the other: each `add` is a template of its own, numbered in the order of the
/// calls, so that the same values in different templates are different features.
abstract sealed class FeatureTemplates permits LabelFeatures, ParseFeatures {
    private final int[] out;
    /// How many features are written.
    int n;
    /// The number of the template written last.
    int k;

    FeatureTemplates(int[] out) {
        this.out = out;
    }

    final void add(int a) {
        out[n++] = Hash.mix(++k, a);
    }

    final void add(int a, int b) {
        out[n++] = Hash.mix(++k, a, b);
    }

    final void add(int a, int b, int c) {
        out[n++] = Hash.mix(++k, a, b, c);
    }

    final void add(int a, int b, int c, int d) {
        out[n++] = Hash.mix(++k, a, b, c, d);
    }
}
