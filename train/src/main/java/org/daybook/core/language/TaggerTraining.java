package org.daybook.core.language;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trains the tagger of universal and Penn tags in one pass after another over the sentences.
final class TaggerTraining {
    /// The finest step of a weight.
    static final float LEAST = 0.05f;

    /// Weights below this are left out of the model: 60 % smaller, no figure changes by more than 0.04.
    static final float KEPT = 1.0f;

    /// The right tag has to win by so much, or the weights change.
    private static final int MARGIN = 10;

    private TaggerTraining() {}

    static int second(int[] scores, int best) {
        int second = best == 0 ? 1 : 0;
        for (int c = second + 1; c < scores.length; c++) {
            second = c != best && scores[c] > scores[second] ? c : second;
        }
        return second;
    }

    static Perceptron train(
            List<Treebank.Example> examples, WordClasses classes, Map<String, Integer> numbers, int epochs) {
        Perceptron learner = new Perceptron(numbers.size());
        Shuffle shuffle = new Shuffle(7);
        int[] scores = new int[numbers.size()];
        int[] features = new int[TagFeatures.MOST];
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            int words = 0;
            for (int index : shuffle.order(examples.size())) {
                Treebank.Example example = examples.get(index);
                Lexis lexis = new Lexis(Casing.drawn(shuffle).of(example.forms()), classes);
                int[] tags = new int[lexis.size];
                TagFeatures extractor = new TagFeatures(lexis, features);
                for (int i = 0; i < lexis.size; i++) {
                    int count = extractor.of(i, tags);
                    learner.score(features, count, scores);
                    int gold = numbers.getOrDefault(example.tags().get(i), 0);
                    tags[i] = Weights.best(scores, scores.length);
                    int rival = tags[i] == gold ? second(scores, gold) : tags[i];
                    if (scores[rival] + MARGIN > scores[gold]) {
                        learner.update(features, count, gold, rival);
                    }
                    wrong += tags[i] == gold ? 0 : 1;
                    words++;
                    learner.tick();
                }
            }
            System.err.printf("tagger pass %d: %.2f %% wrong%n", epoch + 1, 100.0 * wrong / words);
        }
        return learner;
    }

    /// The tags of every sentence by a tagger that has not seen its part of the treebank, so that the parser
    /// learns to live with the tagger's errors.
    static int[][] jackknife(
            List<Treebank.Example> examples, WordClasses classes, Map<String, Integer> numbers, int epochs, int folds) {
        int[][] tags = new int[examples.size()][];
        IntStream.range(0, folds).parallel().forEach(fold -> {
            List<Treebank.Example> seen = IntStream.range(0, examples.size())
                    .filter(i -> (long) i * folds / examples.size() != fold)
                    .mapToObj(examples::get)
                    .toList();
            Tagger tagger = new Tagger(train(seen, classes, numbers, epochs).weights(LEAST));
            for (int i = 0; i < tags.length; i++) {
                if ((long) i * folds / examples.size() == fold) {
                    tags[i] = tagger.tags(new Lexis(examples.get(i).forms(), classes));
                }
            }
        });
        return tags;
    }
}
