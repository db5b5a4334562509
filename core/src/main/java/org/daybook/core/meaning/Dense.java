package org.daybook.core.meaning;

/// A matrix and what is added to its product. Immutable.
final class Dense {
    /// Rows that are added up in one walk over a sum. Written out, and each row an array of its own,
    /// for only then does the machine add several columns at once: 14 to 22 thousand million
    /// products a second, one row at a time 9 to 15, rows as parts of one array 4.
    private static final int STRIDE = 8;

    private final float[][] rows;
    private final float[] bias;

    /// @param rows as many as a multiple of eight
    Dense(float[][] rows, float[] bias) {
        if (rows.length % STRIDE != 0) {
            throw new IllegalArgumentException(rows.length + " rows are no multiple of " + STRIDE);
        }
        this.rows = rows;
        this.bias = bias;
    }

    /// The product of each vector.
    float[][] of(float[][] vectors) {
        float[][] sums = new float[vectors.length][];
        for (int t = 0; t < vectors.length; t++) {
            sums[t] = bias.clone();
        }
        for (int i = 0; i < rows.length; i += STRIDE) { // so few rows stay in the nearest memory
            for (int t = 0; t < vectors.length; t++) {
                add(sums[t], rows, vectors[t], i);
            }
        }
        return sums;
    }

    private static void add(float[] sum, float[][] rows, float[] x, int i) {
        float[] r0 = rows[i];
        float[] r1 = rows[i + 1];
        float[] r2 = rows[i + 2];
        float[] r3 = rows[i + 3];
        float[] r4 = rows[i + 4];
        float[] r5 = rows[i + 5];
        float[] r6 = rows[i + 6];
        float[] r7 = rows[i + 7];
        float x0 = x[i];
        float x1 = x[i + 1];
        float x2 = x[i + 2];
        float x3 = x[i + 3];
        float x4 = x[i + 4];
        float x5 = x[i + 5];
        float x6 = x[i + 6];
        float x7 = x[i + 7];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x0 * r0[j]
                    + x1 * r1[j]
                    + x2 * r2[j]
                    + x3 * r3[j]
                    + x4 * r4[j]
                    + x5 * r5[j]
                    + x6 * r6[j]
                    + x7 * r7[j];
        }
    }
}
