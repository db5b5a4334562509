package org.daybook.core.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Trains the English model and writes what was learnt, which [LayModel] lays out: tagger, lemmas and parser from the
/// English Web
/// Treebank and GUM, names from GUM's entities, word classes from the lexica of nlp4j-english.
/// The same inputs give the same bytes.
///
/// Usage: TrainLanguage SHARED LEXICA OUT, where LEXICA is the jar of nlp4j-english.
public final class TrainLanguage {
    /// More passes change the development figures by less than 0.1.
    private static final int TAGGER_PASSES = 5;

    private static final int JACKKNIFE_PASSES = 2;
    private static final int JACKKNIFE_FOLDS = 4;
    private static final int PARSER_PASSES = 10;
    private static final int PARSER_ORDERS = 4;
    private static final int NAME_PASSES = 4;

    private TrainLanguage() {}

    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments[0]);
        List<Treebank.Example> web = Treebank.read(shared.resolve("train/ud-ewt/train.conllu.gz"));
        List<Treebank.Example> mixed = Treebank.read(shared.resolve("train/ud-gum/train.conllu.gz"));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(model);
        out.writeInt(LayModel.LEARNT);
        Lexica.write(out, Path.of(arguments[1]));
        DataInputStream written = new DataInputStream(new ByteArrayInputStream(model.toByteArray()));
        written.readInt();
        ModelOutput laid = new ModelOutput();
        LayModel.classes(written, laid);
        WordClasses classes = WordClasses.read(new ModelInput(new ByteArrayInputStream(laid.toByteArray())));

        // Without GUM, should its licence not allow it: grammar = web (docs/decisions/0002).
        List<Treebank.Example> grammar = new ArrayList<>(web);
        grammar.addAll(mixed);
        Map<String, Integer> tags =
                numbered(grammar.stream().flatMap(e -> e.tags().stream()).toList());
        Map<String, Integer> relations =
                numbered(grammar.stream().flatMap(e -> e.relations().stream()).toList());
        List<Tag> universal = tags.keySet().stream()
                .map(t -> Tag.valueOf(t.substring(0, t.indexOf('/'))))
                .toList();
        NameLists lists = NameLists.load();
        CompletableFuture<Perceptron> tagging =
                CompletableFuture.supplyAsync(() -> TaggerTraining.train(grammar, classes, tags, TAGGER_PASSES));
        int[][] jackknifed = TaggerTraining.jackknife(grammar, classes, tags, JACKKNIFE_PASSES, JACKKNIFE_FOLDS);
        // The names' sentences are tagged by a tagger that has not seen them.
        CompletableFuture<Perceptron> naming = CompletableFuture.supplyAsync(() -> NameTraining.train(
                mixed,
                classes,
                new Tagger(TaggerTraining.train(web, classes, tags, JACKKNIFE_PASSES)
                        .weights(TaggerTraining.LEAST)),
                universal,
                lists,
                NAME_PASSES));
        ParserTraining.Learnt parser =
                ParserTraining.train(grammar, jackknifed, classes, relations, PARSER_PASSES, PARSER_ORDERS);
        Perceptron trees = TreeTraining.train(grammar, jackknifed, classes, relations);

        strings(out, tags);
        tagging.join().write(out, TaggerTraining.LEAST, TaggerTraining.KEPT);
        LemmaTraining.write(out, grammar);
        strings(out, relations);
        parser.transitions().write(out, ParserTraining.LEAST, ParserTraining.KEPT);
        parser.labels().write(out, ParserTraining.LEAST, ParserTraining.KEPT);
        trees.write(out, TreeTraining.LEAST, TreeTraining.KEPT);
        naming.join().write(out, NameTraining.LEAST, NameTraining.KEPT);
        Files.write(Path.of(arguments[2]), model.toByteArray());
        System.err.println(arguments[2] + ": " + model.size() + " bytes");
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String name : new TreeSet<>(names)) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    private static void strings(DataOutputStream out, Map<String, Integer> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names.keySet()) {
            out.writeUTF(name);
        }
    }
}
