package org.daybook.core.language;

import java.util.List;

/// Trains the name tagger on marks made from GUM's entities, with the tags that the trained tagger gives.
final class NameTraining {
    static final float LEAST = 0.03f;
    static final float KEPT = 0.3f;

    private NameTraining() {}

    static Perceptron train(
            List<Treebank.Example> examples,
            WordClasses classes,
            Weights tagger,
            List<Tag> universal,
            NameLists lists,
            int epochs) {
        Perceptron learner = new Perceptron(NameSpans.CLASSES.size());
        Shuffle shuffle = new Shuffle(31);
        float[] scores = new float[NameSpans.CLASSES.size()];
        int[] features = new int[NameFeatures.MOST];
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            int words = 0;
            for (int index : shuffle.order(examples.size())) {
                Treebank.Example example = examples.get(index);
                int[] gold = NameMarks.of(example, lists);
                Lexis lexis = new Lexis(Casing.drawn(shuffle).of(example.forms()), classes);
                int[] tags = EnglishGrammar.tags(tagger, lexis);
                int[] marks = new int[lexis.size];
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
