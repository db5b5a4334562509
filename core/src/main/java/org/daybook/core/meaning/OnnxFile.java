package org.daybook.core.meaning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers that a model in the Open Neural Network Exchange format holds, and which of its
/// steps takes which: as much of the format (protocol buffers; onnx.proto3 of ONNX 1.x) as that
/// asks for. Immutable once read.
final class OnnxFile {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int DELIMITED = 2;
    private static final int FOUR_BYTES = 5;

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_INTS = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    /// @param dims its extents, none for a single number
    /// @param type the kind of its numbers by the format: 1 floats, 2 bytes, 3 signed bytes
    /// @param raw  little-endian
    record Tensor(List<Integer> dims, int type, ByteBuffer raw) {
        private static final int SIGNED_BYTES = 3;

        boolean isSigned() {
            return type == SIGNED_BYTES;
        }

        float[] floats() {
            float[] all = new float[raw.remaining() / Float.BYTES];
            raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(all);
            return all;
        }

        byte[] bytes() {
            byte[] all = new byte[raw.remaining()];
            raw.duplicate().get(all);
            return all;
        }
    }

    private OnnxFile() {}

    /// @throws IllegalArgumentException where the bytes are no such file
    static OnnxFile read(byte[] bytes) {
        OnnxFile file = new OnnxFile();
        try {
            fields(ByteBuffer.wrap(bytes), (field, model) -> {
                if (field == MODEL_GRAPH) {
                    fields(model, file::graph);
                }
            });
        } catch (BufferUnderflowException end) {
            throw new IllegalArgumentException("the model ends in the middle", end);
        }
        return file;
    }

    private void graph(int field, ByteBuffer part) {
        if (field == GRAPH_NODE) {
            List<String> named = new ArrayList<>();
            String[] name = {""};
            fields(part, (of, value) -> {
                if (of == NODE_INPUT) {
                    named.add(text(value));
                } else if (of == NODE_NAME) {
                    name[0] = text(value);
                }
            });
            inputs.put(name[0], named);
        } else if (field == GRAPH_INITIALIZER) {
            tensor(part);
        }
    }

    private void tensor(ByteBuffer part) {
        List<Integer> dims = new ArrayList<>();
        String[] name = {""};
        int[] type = {0};
        ByteBuffer[] raw = {ByteBuffer.allocate(0)};
        fields(part, (of, value) -> {
            switch (of) {
                case TENSOR_DIMS -> dims.addAll(varints(value));
                case TENSOR_TYPE -> type[0] = varints(value).getFirst();
                case TENSOR_NAME -> name[0] = text(value);
                case TENSOR_FLOATS, TENSOR_RAW -> raw[0] = value;
                case TENSOR_INTS -> raw[0] = oneByteEach(varints(value));
                default -> {}
            }
        });
        tensors.put(name[0], new Tensor(dims, type[0], raw[0]));
    }

    private static ByteBuffer oneByteEach(List<Integer> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size());
        numbers.forEach(number -> bytes.put(number.byteValue()));
        return bytes.flip();
    }

    /// @throws IllegalArgumentException where the model has no such numbers
    Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no " + name);
        }
        return tensor;
    }

    /// What a step of the model takes, by name.
    ///
    /// @throws IllegalArgumentException where the model has no such step
    List<String> inputs(String node) {
        List<String> names = inputs.get(node);
        if (names == null) {
            throw new IllegalArgumentException("the model has no step " + node);
        }
        return names;
    }

    @FunctionalInterface
    private interface Visitor {
        void field(int number, ByteBuffer value);
    }

    /// Each field of a message; the value of a number is its encoding.
    private static void fields(ByteBuffer message, Visitor visitor) {
        ByteBuffer at = message.duplicate();
        while (at.hasRemaining()) {
            int key = (int) varint(at);
            int from = at.position();
            int length = switch (key & 7) {
                case VARINT -> {
                    varint(at);
                    yield at.position() - from;
                }
                case EIGHT_BYTES -> Long.BYTES;
                case FOUR_BYTES -> Float.BYTES;
                case DELIMITED -> {
                    int bytes = (int) varint(at);
                    from = at.position();
                    yield bytes;
                }
                default -> throw new IllegalArgumentException("the model has a field of no known kind");
            };
            if (length < 0 || length > at.limit() - from) {
                throw new IllegalArgumentException("the model ends in the middle");
            }
            visitor.field(key >>> 3, at.slice(from, length));
            at.position(from + length);
        }
    }

    private static List<Integer> varints(ByteBuffer packed) {
        ByteBuffer at = packed.duplicate();
        List<Integer> numbers = new ArrayList<>();
        while (at.hasRemaining()) {
            numbers.add((int) varint(at));
        }
        return numbers;
    }

    private static long varint(ByteBuffer at) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = at.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("the model has a number of more than 64 bits");
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
