package org.daybook.core.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Everything that was learnt from the treebank, as the training program writes it: word classes, tagger,
/// lemmas, parser, name tagger. Shared by all threads.
record EnglishModel(
        WordClasses classes,
        List<String> tags,
        List<Tag> universal,
        Tagger tagger,
        Lemmas lemmas,
        List<String> relations,
        Parser parser,
        Weights names) {
    static final int MAGIC = 0x44424c33;
    private static final String RESOURCE = "en/english.model";

    static EnglishModel load() {
        try (InputStream stream = EnglishModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The model " + RESOURCE + " is not beside "
                        + EnglishModel.class.getName() + ": run './build train' or mend the build");
            }
            return read(new DataInputStream(new ByteArrayInputStream(stream.readAllBytes())));
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading the model " + RESOURCE, broken);
        }
    }

    static EnglishModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("Not a model of this version");
        }
        WordClasses classes = WordClasses.read(in);
        List<String> tags = strings(in);
        Tagger tagger = new Tagger(Weights.read(in));
        Lemmas lemmas = Lemmas.read(in);
        List<String> relations = strings(in);
        Parser parser = new Parser(ThreeWeights.read(in), Weights.read(in));
        Weights names = Weights.read(in);
        List<Tag> universal = tags.stream()
                .map(tag -> Tag.valueOf(tag.substring(0, tag.indexOf('/'))))
                .toList();
        return new EnglishModel(classes, tags, universal, tagger, lemmas, relations, parser, names);
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF().intern());
        }
        return List.copyOf(strings);
    }
}
