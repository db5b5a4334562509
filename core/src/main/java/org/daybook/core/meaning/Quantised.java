package org.daybook.core.meaning;

import org.daybook.core.meaning.OnnxFile.Tensor;

/// A matrix of bytes that stand for numbers: so many steps from a zero, step and zero each column's
/// own or those of all columns. A quarter of the room. Immutable.
final class Quantised {
    private static final String STEPS = "_quantized";

    private final byte[] steps;
    private final boolean signed;
    private final int columns;
    private final int[] zeros;
    private final float[] sizes;

    private Quantised(byte[] steps, boolean signed, int[] zeros, float[] sizes) {
        this.steps = steps;
        this.signed = signed;
        this.columns = sizes.length;
        this.zeros = zeros;
        this.sizes = sizes;
    }

    /// @param name without what the format puts behind it
    static Quantised of(OnnxFile model, String name) {
        Tensor steps = model.tensor(name + STEPS);
        byte[] zeros = model.tensor(name + "_zero_point").bytes();
        float[] sizes = model.tensor(name + "_scale").floats();
        int columns = steps.dims().getLast();
        int[] zeroOf = new int[columns];
        float[] sizeOf = new float[columns];
        for (int i = 0; i < columns; i++) {
            byte zero = zeros[zeros.length == 1 ? 0 : i];
            zeroOf[i] = steps.isSigned() ? zero : Byte.toUnsignedInt(zero);
            sizeOf[i] = sizes[sizes.length == 1 ? 0 : i];
        }
        return new Quantised(steps.bytes(), steps.isSigned(), zeroOf, sizeOf);
    }

    /// The matrix that a step of the model takes beside what it multiplies.
    static Quantised takenBy(OnnxFile model, String step) {
        String matrix = model.inputs(step).get(1);
        return of(model, matrix.substring(0, matrix.length() - STEPS.length()));
    }

    /// A new array.
    float[] row(int number) {
        float[] row = new float[columns];
        for (int i = 0; i < columns; i++) {
            byte at = steps[number * columns + i];
            row[i] = ((signed ? at : Byte.toUnsignedInt(at)) - zeros[i]) * sizes[i];
        }
        return row;
    }

    float[][] rows() {
        float[][] rows = new float[steps.length / columns][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i);
        }
        return rows;
    }
}
