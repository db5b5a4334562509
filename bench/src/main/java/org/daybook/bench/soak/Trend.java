package org.daybook.bench.soak;

import java.util.List;

/// Whether a figure stays where it is: the straight line of least squares through it. Immutable.
///
/// @param mean   of the values
/// @param change along the line from the first value to the last, as a share of the mean
record Trend(double mean, double change) {
    /// What a figure may change in the second half and still count as flat.
    private static final double FLAT = 0.1;

    /// At equal distances.
    static Trend of(List<Double> values) {
        int many = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double middle = (many - 1) / 2.0;
        double together = 0;
        double own = 0;
        for (int i = 0; i < many; i++) {
            together += (i - middle) * (values.get(i) - mean);
            own += (i - middle) * (i - middle);
        }
        double slope = own == 0 ? 0 : together / own;
        return new Trend(mean, mean == 0 ? 0 : slope * (many - 1) / mean);
    }

    boolean isFlat() {
        return Math.abs(change) <= FLAT;
    }

    /// @return such as `+3 % (flat)`
    String said() {
        return String.format("%+.0f %% (%s)", 100 * change, isFlat() ? "flat" : "not flat");
    }
}
