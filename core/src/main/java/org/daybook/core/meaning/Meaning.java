package org.daybook.core.meaning;

import java.util.Collection;

/// What a short text means, as a direction in space: texts of one meaning point the same way though
/// they share no word. Immutable, 1.5 kB.
public final class Meaning {
    private final float[] direction;

    private Meaning(float[] direction) {
        this.direction = direction;
    }

    /// @param sum of any length; one of length 0 is like nothing, itself included
    static Meaning towards(float[] sum) {
        double square = 0;
        for (float part : sum) {
            square += (double) part * part;
        }
        float[] direction = new float[sum.length];
        if (square > 0) {
            double length = Math.sqrt(square);
            for (int i = 0; i < sum.length; i++) {
                direction[i] = (float) (sum[i] / length);
            }
        }
        return new Meaning(direction);
    }

    /// What several texts mean together.
    ///
    /// @param all at least one
    public static Meaning of(Collection<Meaning> all) {
        float[] sum = new float[all.iterator().next().direction.length];
        for (Meaning one : all) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.direction[i];
            }
        }
        return towards(sum);
    }

    /// The cosine of the angle between both: 1 for the same, about 0 for texts that have nothing to
    /// do with each other.
    public double likeness(Meaning other) {
        double dot = 0;
        for (int i = 0; i < direction.length; i++) {
            dot += (double) direction[i] * other.direction[i];
        }
        return dot;
    }
}
