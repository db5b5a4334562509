package org.daybook.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Everything that was learnt from the treebank, as the training program writes it: word classes, tagger,
/// lemmas, parser, name tagger. The file holds the tables as they are looked up (`docs/model.md`): they are copied
/// into memory, and nothing is worked out at a start. Shared by all threads.
record EnglishModel(
        WordClasses classes,
        List<String> tags,
        List<Tag> universal,
        Tagger tagger,
        Lemmas lemmas,
        List<String> relations,
        Parser parser,
        Weights names) {
    static final int MAGIC = 0x44424c36;
    private static final String RESOURCE = "en/english.model";

    static EnglishModel load() {
        try (InputStream stream = EnglishModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The model " + RESOURCE + " is not beside "
                        + EnglishModel.class.getName() + ": run './build train' or mend the build");
            }
            return read(new ModelInput(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading the model " + RESOURCE, broken);
        }
    }

    static EnglishModel read(ModelInput in) throws IOException {
        if (in.number() != MAGIC) {
            throw new IOException("Not a model of this version");
        }
        WordClasses classes = WordClasses.read(in);
        List<String> tags = in.strings();
        Tagger tagger = new Tagger(Weights.read(in));
        Lemmas lemmas = Lemmas.read(in);
        List<String> relations = in.strings().stream().map(String::intern).toList();
        Parser parser = new Parser(ThreeWeights.read(in), Weights.read(in), ThreeWeights.read(in));
        Weights names = Weights.read(in);
        List<Tag> universal = new ArrayList<>(tags.size());
        for (String tag : tags) {
            universal.add(Tag.valueOf(tag.substring(0, tag.indexOf('/'))));
        }
        return new EnglishModel(classes, tags, List.copyOf(universal), tagger, lemmas, relations, parser, names);
    }
}
