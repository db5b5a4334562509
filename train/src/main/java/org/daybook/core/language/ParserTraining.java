package org.daybook.core.language;

import java.util.List;
import java.util.Map;

/// Trains the parser with the dynamic oracle: from the second pass on it follows its own decisions, good or bad,
/// and learns the best way
/// on from there (Goldberg and Nivre 2013).
final class ParserTraining {
    static final float LEAST = 0.05f;

    /// From 1.9 to 0.35 million features; LAS falls by 0.5, which size and speed are worth (at 1.0: by 0.3).
    static final float KEPT = 1.5f;

    /// Of a hundred wrong decisions so many are followed.
    private static final int EXPLORED = 90;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final Perceptron learner;
    private final int labels;
    private final float[] scores;
    private final int[] features = new int[ParseFeatures.MOST];
    private final Shuffle shuffle = new Shuffle(99);

    private ParserTraining(int labels) {
        this.labels = labels;
        this.learner = new Perceptron(1 + 2 * labels);
        this.scores = new float[1 + 2 * labels];
    }

    static Perceptron train(
            List<Treebank.Example> examples,
            int[][] tags,
            WordClasses classes,
            Map<String, Integer> relations,
            int epochs) {
        ParserTraining training = new ParserTraining(relations.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            int words = 0;
            for (int index : training.shuffle.order(examples.size())) {
                Treebank.Example example = examples.get(index);
                int[] labels = example.relations().stream()
                        .mapToInt(r -> relations.getOrDefault(r, -1))
                        .toArray();
                Lexis lexis = new Lexis(Casing.drawn(training.shuffle).of(example.forms()), classes);
                wrong += training.learn(lexis, tags[index], example.heads(), labels, epoch > 0);
                words += lexis.size;
            }
            System.err.printf("parser pass %d: %.2f decisions wrong in 100 words%n", epoch + 1, 100.0 * wrong / words);
        }
        return training.learner;
    }

    private int learn(Lexis lexis, int[] tags, int[] gold, int[] goldLabels, boolean explore) {
        int wrong = 0;
        ParseState state = new ParseState(lexis.size);
        ParseFeatures extractor = new ParseFeatures(lexis, tags, features);
        while (!state.done()) {
            int count = extractor.of(state);
            learner.score(features, count, scores);
            int found = state.best(scores, labels);
            int right = right(state, gold, goldLabels);
            if (found != right) {
                learner.update(features, count, right, found);
                wrong++;
                if (!explore || shuffle.below(100) >= EXPLORED) {
                    found = right;
                }
            }
            state.apply(found, labels);
            learner.tick();
        }
        return wrong;
    }

    /// The best of the decisions that lose fewest gold arcs.
    private int right(ParseState state, int[] gold, int[] goldLabels) {
        int shift = state.mayShift() ? ArcHybridOracle.shiftCost(state, gold) : IMPOSSIBLE;
        int left = state.mayLeft() ? ArcHybridOracle.leftCost(state, gold) : IMPOSSIBLE;
        int right = state.mayRight() ? ArcHybridOracle.rightCost(state, gold) : IMPOSSIBLE;
        int least = Math.min(shift, Math.min(left, right));
        int best = shift == least ? 0 : -1;
        int child = state.stackAt(0);
        for (int decision = 1; decision <= 2 * labels; decision++) {
            boolean leftwards = decision <= labels;
            if ((leftwards ? left : right) != least) {
                continue;
            }
            boolean goldArc = gold[child] == (leftwards ? state.next : state.stackAt(1));
            boolean fits = !goldArc || goldLabels[child] == (decision - 1) % labels;
            if (fits && (best < 0 || scores[decision] > scores[best])) {
                best = decision;
            }
        }
        return best;
    }
}
