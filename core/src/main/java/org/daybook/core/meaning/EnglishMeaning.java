package org.daybook.core.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What English headlines and sentences mean. A headline takes some 12 ms of one core; the encoder
/// is read when it is first asked (some .3 s) and then takes 55 MB. The same text has the same
/// meaning, to the last bit, on every machine. Immutable, shared by all threads.
public final class EnglishMeaning {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LAYERS = 6;

    /// Of a text longer than any headline the beginning counts.
    private static final int MOST_PIECES = 64;

    private static final class Held {
        static final EnglishMeaning ENGLISH = read();
    }

    private final WordPieces pieces;
    private final Quantised words;
    private final Quantised positions;
    private final float[] kind;
    private final Norm norm;
    private final List<EncoderLayer> layers;

    private EnglishMeaning(WordPieces pieces, OnnxFile model) {
        this.pieces = pieces;
        this.words = Quantised.of(model, "embeddings.word_embeddings.weight");
        this.positions = Quantised.of(model, "embeddings.position_embeddings.weight");
        this.kind =
                Quantised.of(model, "embeddings.token_type_embeddings.weight").row(0);
        this.norm = norm(model, "embeddings.LayerNorm");
        this.layers = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            layers.add(layer(model, layer));
        }
    }

    public static EnglishMeaning load() {
        return Held.ENGLISH;
    }

    /// What a text means; of one of more than some forty words, what its beginning does.
    public Meaning of(String text) {
        int[] numbers = pieces.of(text, MOST_PIECES);
        float[][] seen = new float[numbers.length][];
        for (int t = 0; t < numbers.length; t++) {
            seen[t] = words.row(numbers[t]);
            float[] position = positions.row(t);
            for (int i = 0; i < kind.length; i++) {
                seen[t][i] += position[i] + kind[i];
            }
            norm.apply(seen[t]);
        }
        for (EncoderLayer layer : layers) {
            seen = layer.of(seen);
        }
        return Meaning.towards(sum(seen));
    }

    private static float[] sum(float[][] vectors) {
        float[] sum = vectors[0].clone();
        for (int t = 1; t < vectors.length; t++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vectors[t][i];
            }
        }
        return sum;
    }

    private static EncoderLayer layer(OnnxFile model, int number) {
        String layer = "encoder.layer." + number + ".";
        String steps = "/encoder/layer." + number + "/";
        return new EncoderLayer(
                dense(model, layer, steps, "attention.self.query"),
                dense(model, layer, steps, "attention.self.key"),
                dense(model, layer, steps, "attention.self.value"),
                dense(model, layer, steps, "attention.output.dense"),
                norm(model, layer + "attention.output.LayerNorm"),
                dense(model, layer, steps, "intermediate.dense"),
                dense(model, layer, steps, "output.dense"),
                norm(model, layer + "output.LayerNorm"));
    }

    /// Its matrix has no name of its own: it is what the step that multiplies takes beside the words.
    private static Dense dense(OnnxFile model, String layer, String steps, String name) {
        Quantised matrix = Quantised.takenBy(model, steps + name.replace('.', '/') + "/MatMul_quant");
        return new Dense(matrix.rows(), model.tensor(layer + name + ".bias").floats());
    }

    private static Norm norm(OnnxFile model, String name) {
        return new Norm(
                model.tensor(name + ".weight").floats(),
                model.tensor(name + ".bias").floats());
    }

    private static EnglishMeaning read() {
        try (InputStream model = open(MODEL);
                InputStream pieces = open(PIECES)) {
            JsonNode vocabulary =
                    new ObjectMapper().readTree(pieces).path("model").path("vocab");
            Map<String, Integer> numbers = new HashMap<>();
            vocabulary
                    .properties()
                    .forEach(entry ->
                            numbers.put(entry.getKey(), entry.getValue().asInt()));
            return new EnglishMeaning(new WordPieces(numbers), OnnxFile.read(model.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the sentence encoder " + MODEL, failure);
        } catch (IllegalArgumentException other) {
            throw new IllegalStateException(
                    MODEL + " is not the sentence encoder that this version knows: `./build jar` fetches that", other);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = EnglishMeaning.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(
                    "The sentence encoder " + name + " is missing: its library is not on the class path");
        }
        return stream;
    }
}
