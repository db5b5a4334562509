package org.daybook.core.language;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a model's parts in the order in which they were written. A part is a length in 32 bits and so many numbers,
/// or so many bytes of UTF-8, the lowest byte first. They are copied into place a block at a time, and nothing is
/// worked out: a machine that has just started works slowly. Not shared.
final class ModelInput {
    /// Fits the processor's second cache, so that each byte comes from memory once.
    private static final int BLOCK = 1 << 16;

    /// No part of a model is as long: a larger length is that of a damaged file.
    private static final int LONGEST = 1 << 24;

    private final InputStream stream;
    private final byte[] block = new byte[BLOCK];
    private final ByteBuffer buffer = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);

    ModelInput(InputStream stream) {
        this.stream = stream;
    }

    int number() throws IOException {
        return block(Integer.BYTES).getInt();
    }

    int[] ints() throws IOException {
        int[] ints = new int[length()];
        for (int at = 0; at < ints.length; at += BLOCK / Integer.BYTES) {
            int some = Math.min(ints.length - at, BLOCK / Integer.BYTES);
            block(some * Integer.BYTES).asIntBuffer().get(ints, at, some);
        }
        return ints;
    }

    long[] longs() throws IOException {
        long[] longs = new long[length()];
        for (int at = 0; at < longs.length; at += BLOCK / Long.BYTES) {
            int some = Math.min(longs.length - at, BLOCK / Long.BYTES);
            block(some * Long.BYTES).asLongBuffer().get(longs, at, some);
        }
        return longs;
    }

    /// Each was a line.
    List<String> strings() throws IOException {
        int length = length();
        byte[] bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw shortened();
        }
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private int length() throws IOException {
        int length = number();
        if (length < 0 || length > LONGEST) {
            throw new IOException("A part of the length " + length + ": the file is damaged");
        }
        return length;
    }

    private ByteBuffer block(int bytes) throws IOException {
        if (stream.readNBytes(block, 0, bytes) < bytes) {
            throw shortened();
        }
        return buffer.clear().limit(bytes);
    }

    private static IOException shortened() {
        return new EOFException("The file ends within a part");
    }
}
