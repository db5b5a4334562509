package org.daybook.core.language;

import java.util.List;
import java.util.Map;

/// Trains the parser with the dynamic oracle: from the second pass on it follows its own decisions, good or
/// bad, and learns the best way on from there (Goldberg and Nivre 2013).
final class ParserTraining {
    static final float LEAST = 0.05f;

    /// Weights below this are left out of the model.
    static final float KEPT = 1.5f;

    /// After so many passes only features with a weight of this size stay, and learn on to do without the
    /// others: a quarter of the features with the same LAS, where leaving as many out at the end costs 0.5.
    private static final int CHOICE = 3;

    private static final float CHOSEN = 2.5f;

    /// The best right decision has to win over the best wrong one by so much, or the weights change: LAS
    /// rises by 0.5 over a margin of nothing.
    private static final float MARGIN = 20;

    /// Of a hundred wrong decisions so many are followed.
    private static final int EXPLORED = 90;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    final Perceptron learner;
    private final int labels;
    private int right;
    private int rival;
    private final float[] scores;
    private final int[] features = new int[ParseFeatures.MOST];
    private final Shuffle shuffle = new Shuffle(99);

    ParserTraining(int labels) {
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
        for (int pass = 0; pass < epochs; pass++) {
            training.pass(examples, tags, classes, relations, pass);
            if (pass + 1 == CHOICE) {
                training.learner.choose(CHOSEN);
            }
        }
        return training.learner;
    }

    void pass(
            List<Treebank.Example> examples,
            int[][] tags,
            WordClasses classes,
            Map<String, Integer> relations,
            int pass) {
        int wrong = 0;
        int words = 0;
        for (int index : shuffle.order(examples.size())) {
            Treebank.Example example = examples.get(index);
            int[] goldLabels = example.relations().stream()
                    .mapToInt(r -> relations.getOrDefault(r, -1))
                    .toArray();
            Lexis lexis = new Lexis(Casing.drawn(shuffle).of(example.forms()), classes);
            wrong += learn(lexis, tags[index], example.heads(), goldLabels, pass > 0);
            words += lexis.size;
        }
        System.err.printf("parser pass %d: %.2f decisions wrong in 100 words%n", pass + 1, 100.0 * wrong / words);
    }

    private int learn(Lexis lexis, int[] tags, int[] gold, int[] goldLabels, boolean explore) {
        int wrong = 0;
        ParseState state = new ParseState(lexis.size);
        ParseFeatures extractor = new ParseFeatures(lexis, tags, features);
        while (!state.done()) {
            if (state.mustShift()) {
                state.shift();
                continue;
            }
            int count = extractor.of(state);
            learner.score(features, count, scores);
            int found = state.best(scores, labels);
            judge(state, gold, goldLabels);
            if (rival != right && scores[rival] + MARGIN > scores[right]) {
                learner.update(features, count, right, rival);
            }
            if (found != right) {
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

    /// Finds the best of the decisions that lose fewest gold arcs, and the best of
    /// the others that are possible.
    private void judge(ParseState state, int[] gold, int[] goldLabels) {
        int shift = state.mayShift() ? ArcHybridOracle.shiftCost(state, gold) : IMPOSSIBLE;
        int left = state.mayLeft() ? ArcHybridOracle.leftCost(state, gold) : IMPOSSIBLE;
        int rightwards = state.mayRight() ? ArcHybridOracle.rightCost(state, gold) : IMPOSSIBLE;
        int least = Math.min(shift, Math.min(left, rightwards));
        right = -1;
        rival = -1;
        if (shift == least) {
            right = 0;
        } else if (shift != IMPOSSIBLE) {
            rival = 0;
        }
        int child = state.stackAt(0);
        judge(1, left, least, gold[child] == state.next ? goldLabels[child] : -1);
        judge(1 + labels, rightwards, least, gold[child] == state.stackAt(1) ? goldLabels[child] : -1);
        rival = rival < 0 ? right : rival;
    }

    /// @param label the only one that is right, or -1
    private void judge(int from, int cost, int least, int label) {
        if (cost == IMPOSSIBLE) {
            return;
        }
        for (int decision = from; decision < from + labels; decision++) {
            if (cost == least && (label < 0 || label == decision - from)) {
                right = right < 0 || scores[decision] > scores[right] ? decision : right;
            } else {
                rival = rival < 0 || scores[decision] > scores[rival] ? decision : rival;
            }
        }
    }
}
