package org.daybook.core.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes structs in Thrift's compact protocol, in which a Parquet file describes itself (thrift-compact-protocol.md
/// of Apache Thrift). Only what those descriptions need. Not thread-safe.
final class CompactThrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    /// Longer lists and wider gaps between fields have their number in bytes of its own.
    private static final int SHORT = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /// What was written.
    byte[] bytes() {
        return bytes.toByteArray();
    }

    CompactThrift i32(int field, int value) {
        return header(field, I32).zigzag(value);
    }

    CompactThrift i64(int field, long value) {
        return header(field, I64).zigzag(value);
    }

    CompactThrift text(int field, String value) {
        return header(field, BINARY).text(value);
    }

    /// Opens a struct; [#close] ends it.
    CompactThrift struct(int field) {
        return header(field, STRUCT).open();
    }

    CompactThrift structs(int field, int size) {
        return header(field, LIST).list(size, STRUCT);
    }

    CompactThrift numbers(int field, int... values) {
        header(field, LIST).list(values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    CompactThrift texts(int field, String... values) {
        header(field, LIST).list(values.length, BINARY);
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /// An element of a list of structs.
    CompactThrift open() {
        outer.push(last);
        last = 0;
        return this;
    }

    CompactThrift close() {
        bytes.write(0);
        last = outer.pop();
        return this;
    }

    /// Ends the outermost struct.
    CompactThrift end() {
        bytes.write(0);
        return this;
    }

    private CompactThrift header(int field, int type) {
        int delta = field - last;
        if (delta <= 0 || delta > SHORT) {
            throw new IllegalArgumentException("Fields come in order, at most 15 apart: " + field + " after " + last);
        }
        bytes.write((delta << 4) | type);
        last = field;
        return this;
    }

    private CompactThrift list(int size, int type) {
        if (size < SHORT) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write((SHORT << 4) | type);
            varint(size);
        }
        return this;
    }

    private CompactThrift text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    private CompactThrift zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
        return this;
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    /// Seven bits a byte, the lowest first.
    static void varint(ByteArrayOutputStream into, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            into.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        into.write((int) rest);
    }
}
