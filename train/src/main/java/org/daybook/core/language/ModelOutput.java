package org.daybook.core.language;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes what [ModelInput] reads, into memory. Not shared.
final class ModelOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(int number) {
        byte[] part = new byte[Integer.BYTES];
        littleEndian(part).putInt(number);
        bytes.writeBytes(part);
    }

    void ints(int[] ints) {
        number(ints.length);
        byte[] part = new byte[ints.length * Integer.BYTES];
        littleEndian(part).asIntBuffer().put(ints);
        bytes.writeBytes(part);
    }

    void longs(long[] longs) {
        number(longs.length);
        byte[] part = new byte[longs.length * Long.BYTES];
        littleEndian(part).asLongBuffer().put(longs);
        bytes.writeBytes(part);
    }

    /// @param strings without line breaks
    void strings(List<String> strings) {
        StringBuilder lines = new StringBuilder();
        for (String string : strings) {
            if (string.lines().count() > 1) {
                throw new IllegalArgumentException("A string of several lines: " + string);
            }
            lines.append(string).append('\n');
        }
        byte[] part = lines.toString().getBytes(StandardCharsets.UTF_8);
        number(part.length);
        bytes.writeBytes(part);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private static ByteBuffer littleEndian(byte[] part) {
        return ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
    }
}
