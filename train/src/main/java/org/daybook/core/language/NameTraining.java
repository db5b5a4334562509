package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Trains the name tagger on marks made from GUM's entities, with the tags that the trained tagger gives.
final class NameTraining {
    static final float LEAST = 0.03f;
    static final float KEPT = 0.3f;

    /// So many are trained on the sentences in different orders: strict F1 of one
    /// differs by two from order to order.
    private static final int ORDERS = 8;

    private static final int LISTS = 200;

    /// Of a hundred words so many lose their form: with 20 names reach 63.9 (the tagger alone, the
    /// mean of six), with none 61.8.
    private static final int FORGOTTEN = 20;

    private static final int UNKNOWN = Hash.word("\0");

    private NameTraining() {}

    /// The words of a sentence with their marks.
    @SuppressWarnings("ArrayRecordComponent")
    private record Marked(List<String> forms, int[] marks) {}

    private static List<Marked> marked(List<Treebank.Example> examples, NameLists lists) {
        return examples.stream()
                .map(example -> new Marked(example.forms(), NameMarks.of(example, lists)))
                .toList();
    }

    /// Takes the form of some words away, so that what is learnt rests on what is around a name and on the
    /// words' classes and not on the names of the treebank alone.
    private static void forget(Lexis lexis, Shuffle shuffle) {
        for (int i = 0; i < lexis.size; i++) {
            if (shuffle.below(100) < FORGOTTEN) {
                lexis.lower[i] = UNKNOWN;
                lexis.form[i] = UNKNOWN;
            }
        }
    }

    /// Full names one behind the other, as in lists of addressees and signatures, where nothing but the names
    /// themselves tells where one ends: made of the names in the sentences given.
    private static List<Marked> lists(List<Marked> sentences) {
        List<List<String>> people = new ArrayList<>();
        for (Marked sentence : sentences) {
            for (Mention mention : NameSpans.of(sentence.marks)) {
                if (mention.kind() == Mention.Kind.PERSON && mention.last() - mention.first() > 1) {
                    people.add(sentence.forms.subList(mention.first(), mention.last()));
                }
            }
        }
        Shuffle shuffle = new Shuffle(5);
        List<Marked> lists = new ArrayList<>();
        for (int n = 0; n < LISTS; n++) {
            List<String> forms = new ArrayList<>();
            List<Integer> marks = new ArrayList<>();
            for (int k = 2 + shuffle.below(4); k > 0; k--) {
                List<String> name = people.get(shuffle.below(people.size()));
                for (int i = 0; i < name.size(); i++) {
                    marks.add(NameSpans.begin(Mention.Kind.PERSON) + (i == 0 ? 0 : 1));
                }
                forms.addAll(name);
            }
            lists.add(new Marked(forms, marks.stream().mapToInt(m -> m).toArray()));
        }
        return lists;
    }

    static Perceptron train(
            List<Treebank.Example> examples,
            WordClasses classes,
            Tagger tagger,
            List<Tag> universal,
            NameLists lists,
            int epochs) {
        List<Marked> sentences = new ArrayList<>(marked(examples, lists));
        sentences.addAll(lists(sentences));
        return Perceptron.mean(IntStream.range(0, ORDERS)
                .parallel()
                .mapToObj(seed -> train(sentences, classes, tagger, universal, lists, epochs, new Shuffle(31 + seed)))
                .toList());
    }

    private static Perceptron train(
            List<Marked> examples,
            WordClasses classes,
            Tagger tagger,
            List<Tag> universal,
            NameLists lists,
            int epochs,
            Shuffle shuffle) {
        Perceptron learner = new Perceptron(NameSpans.CLASSES.size());
        int[] scores = new int[NameSpans.CLASSES.size()];
        int[] features = new int[NameFeatures.MOST];
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            int words = 0;
            for (int index : shuffle.order(examples.size())) {
                Marked example = examples.get(index);
                int[] gold = example.marks();
                Lexis lexis = new Lexis(Casing.drawn(shuffle).of(example.forms()), classes);
                int[] tags = tagger.tags(lexis);
                int[] marks = new int[lexis.size];
                forget(lexis, shuffle);
                NameFeatures extractor = new NameFeatures(lexis, tags, universal, lists.of(lexis), features);
                for (int i = 0; i < lexis.size; i++) {
                    int count = extractor.of(i, marks);
                    learner.score(features, count, scores);
                    marks[i] = NameSpans.best(scores, i == 0 ? 0 : marks[i - 1]);
                    if (marks[i] != gold[i]) {
                        learner.update(features, count, gold[i], marks[i]);
                        wrong++;
                    }
                    words++;
                    learner.tick();
                }
            }
            System.err.printf("names pass %d: %.2f %% wrong%n", epoch + 1, 100.0 * wrong / words);
        }
        return learner;
    }
}
