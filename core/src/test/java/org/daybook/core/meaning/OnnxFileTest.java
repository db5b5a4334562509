package org.daybook.core.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Models of a few bytes, in the encoding of protocol buffers.
class OnnxFileTest {
    private static byte[] delimited(int field, byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(field << 3 | 2);
        for (int left = value.length; ; left >>>= 7) {
            bytes.write(left < 128 ? left : left & 127 | 128);
            if (left < 128) {
                break;
            }
        }
        bytes.writeBytes(value);
        return bytes.toByteArray();
    }

    private static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    private static byte[] text(int field, String value) {
        return delimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] message(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] model(byte[]... partsOfTheGraph) {
        return message(number(1, 7), delimited(7, message(partsOfTheGraph)));
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    @Test
    void numbersAreFoundByNameHoweverTheyAreWritten() {
        OnnxFile file = OnnxFile.read(model(
                delimited(5, message(number(1, 2), number(2, 1), text(8, "raw"), delimited(9, floats(1.5f, -2)))),
                delimited(5, message(number(2, 1), text(8, "list"), delimited(4, floats(0.25f)))),
                delimited(5, message(number(2, 3), text(8, "small"), delimited(5, new byte[] {5, (byte) 0x85, 1})))));
        assertThat(file.tensor("raw").floats()).containsExactly(1.5f, -2);
        assertThat(file.tensor("raw").dims()).containsExactly(2);
        assertThat(file.tensor("raw").isSigned()).isFalse();
        assertThat(file.tensor("list").floats()).containsExactly(0.25f);
        assertThat(file.tensor("small").bytes()).containsExactly(5, 133);
        assertThat(file.tensor("small").isSigned()).isTrue();
    }

    @Test
    void whatAStepTakesIsFoundByTheStepsName() {
        OnnxFile file = OnnxFile.read(model(delimited(
                1,
                message(text(1, "words"), text(1, "matrix"), text(2, "product"), text(3, "step"), text(4, "MatMul")))));
        assertThat(file.inputs("step")).containsExactly("words", "matrix");
    }

    @Test
    void whatIsNotThereIsNamed() {
        OnnxFile file = OnnxFile.read(model());
        assertThatIllegalArgumentException().isThrownBy(() -> file.tensor("a")).withMessageContaining("no a");
        assertThatIllegalArgumentException().isThrownBy(() -> file.inputs("b")).withMessageContaining("step b");
    }

    @Test
    void aFileThatEndsAnywhereIsReadOrRefused() {
        byte[] whole = model(
                delimited(5, message(number(1, 2), text(8, "raw"), delimited(9, floats(1.5f, -2)))),
                delimited(1, message(text(1, "words"), text(3, "step"))));
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            try {
                OnnxFile.read(Arrays.copyOf(whole, length));
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused)
                .as("all but the lengths at which a field of the model ends")
                .isEqualTo(whole.length - 2);
    }
}
