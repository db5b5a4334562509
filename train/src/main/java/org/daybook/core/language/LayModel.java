package org.daybook.core.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lays out what was learnt as the readers look it up, so that they need not do so at each start: the same weights,
/// and the same answers. The second step of training; by itself it takes a second, so that another layout needs no
/// other training.
///
/// Usage: LayModel LEARNT OUT, where LEARNT is what [TrainLanguage] wrote.
public final class LayModel {
    /// The learnt form's first four bytes.
    static final int LEARNT = 0x44424c35;

    /// So many words at most have hashes with the same upper bits, on average.
    private static final int RANGE = 8;

    private LayModel() {}

    public static void main(String[] arguments) throws IOException {
        byte[] model = laid(Files.readAllBytes(Path.of(arguments[0])));
        Files.write(Path.of(arguments[1]), model);
        System.err.println(arguments[1] + ": " + model.length + " bytes");
    }

    static byte[] laid(byte[] learnt) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(learnt));
        if (in.readInt() != LEARNT) {
            throw new IOException("Not what TrainLanguage wrote");
        }
        ModelOutput out = new ModelOutput();
        out.number(EnglishModel.MAGIC);
        classes(in, out);
        out.strings(strings(in));
        RowLayout.write(out, LearntRows.read(in));
        out.strings(lemmas(in));
        out.strings(strings(in));
        RowLayout.writeThree(out, LearntRows.read(in));
        RowLayout.write(out, LearntRows.read(in));
        RowLayout.writeThree(out, LearntRows.read(in));
        RowLayout.write(out, LearntRows.read(in));
        return out.toByteArray();
    }

    /// From what [Lexica] writes to what [WordClasses] reads.
    static void classes(DataInputStream in, ModelOutput out) throws IOException {
        int[] paths = new int[in.readInt()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = in.readInt();
        }
        long[] entries = new long[in.readInt()];
        int[] begins = new int[Math.max(Integer.highestOneBit(entries.length / RANGE) * 2, 2) + 1];
        int shift = Integer.numberOfLeadingZeros(begins.length - 1) + 1;
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < entries.length; i++) {
            hash += LearntRows.step(in);
            int cluster = LearntRows.step(in);
            int ambiguity = LearntRows.step(in);
            entries[i] = ((long) hash << Integer.SIZE) | (((cluster << Short.SIZE) | ambiguity) & 0xffffffffL);
            begins[WordClasses.range(hash, shift) + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        out.ints(paths);
        out.ints(begins);
        out.longs(entries);
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    /// Keys and rules by turns.
    private static List<String> lemmas(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> lemmas = new ArrayList<>(2 * count);
        for (int i = 0; i < 2 * count; i++) {
            lemmas.add(in.readUTF());
        }
        return lemmas;
    }
}
