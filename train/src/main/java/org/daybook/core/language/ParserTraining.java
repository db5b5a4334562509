package org.daybook.core.language;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trains the parser with the dynamic oracle: from the second pass on it follows its own decisions, good or
/// bad, and learns the best way on from there (Goldberg and Nivre 2013). What names the arcs learns beside it,
/// from those of its arcs that are right.
final class ParserTraining {
    static final float LEAST = 0.05f;

    /// Weights below this are left out of the model.
    static final float KEPT = 1.0f;

    /// After so many passes only features with a weight of this size stay, and learn on to do without the
    /// others: a quarter of the features with the same LAS, where leaving as many out at the end costs 0.5.
    private static final int CHOICE = 3;

    private static final float CHOSEN = 2;

    /// The best right decision has to win over the best wrong one by so much, or the weights change: LAS rises
    /// by 0.5 over a margin of nothing.
    private static final int MARGIN = 40;

    private static final int LABEL_MARGIN = 20;

    /// Of a hundred wrong decisions so many are followed.
    private static final int EXPLORED = 90;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    /// The two classifiers of [Parser].
    record Learnt(Perceptron transitions, Perceptron labels) {}

    private final Learnt learnt;
    private final Shuffle shuffle;
    private final int[] chances = new int[ThreeWeights.CLASSES];
    private final int[] names;
    private final int[] features = new int[ParseFeatures.MOST];
    private final int[] ofLabel = new int[LabelFeatures.MOST];

    private ParserTraining(int labels, Shuffle shuffle) {
        this.learnt = new Learnt(new Perceptron(ThreeWeights.CLASSES), new Perceptron(labels));
        this.names = new int[labels];
        this.shuffle = shuffle;
    }

    /// @param orders so many are trained on the sentences in different orders, and the mean of their weights is
    /// what is learnt: LAS of one differs by half a point from order to order, the mean is above the best
    static Learnt train(
            List<Treebank.Example> examples,
            int[][] tags,
            WordClasses classes,
            Map<String, Integer> relations,
            int passes,
            int orders) {
        List<ParserTraining> trainings = IntStream.range(0, orders)
                .mapToObj(order -> new ParserTraining(relations.size(), new Shuffle(99 + order)))
                .toList();
        trainings.parallelStream().forEach(one -> one.passes(examples, tags, classes, relations, 0, CHOICE));
        Learnt mean = mean(trainings);
        for (ParserTraining one : trainings) {
            one.learnt.transitions.choose(mean.transitions, CHOSEN);
            one.learnt.labels.choose(mean.labels, CHOSEN);
        }
        trainings.parallelStream().forEach(one -> one.passes(examples, tags, classes, relations, CHOICE, passes));
        return mean(trainings);
    }

    private static Learnt mean(List<ParserTraining> trainings) {
        return new Learnt(
                Perceptron.mean(
                        trainings.stream().map(one -> one.learnt.transitions).toList()),
                Perceptron.mean(trainings.stream().map(one -> one.learnt.labels).toList()));
    }

    private void passes(
            List<Treebank.Example> examples,
            int[][] tags,
            WordClasses classes,
            Map<String, Integer> relations,
            int from,
            int to) {
        for (int pass = from; pass < to; pass++) {
            pass(examples, tags, classes, relations, pass);
        }
    }

    private void pass(
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
        System.err.printf("parser pass %d: %.2f transitions wrong in 100 words%n", pass + 1, 100.0 * wrong / words);
    }

    private int learn(Lexis lexis, int[] tags, int[] gold, int[] goldLabels, boolean explore) {
        int wrong = 0;
        ParseState state = new ParseState(lexis.size);
        ParseFeatures ofState = new ParseFeatures(lexis, tags, features);
        LabelFeatures ofArc = new LabelFeatures(lexis, tags, ofLabel);
        while (!state.done()) {
            if (state.mustShift()) {
                state.shift();
                continue;
            }
            int count = ofState.of(state);
            learnt.transitions.score(features, count, chances);
            int found = state.best(chances);
            int right = learnTransition(state, gold, count);
            if (found != right) {
                wrong++;
                if (!explore || shuffle.below(100) >= EXPLORED) {
                    found = right;
                }
            }
            if (found == ParseState.SHIFT) {
                state.shift();
            } else {
                state.arc(found, label(state, found, ofArc, gold, goldLabels, explore));
            }
        }
        return wrong;
    }

    /// Answers the best of the transitions that lose fewest gold arcs, and strengthens it against the best of
    /// the others that are possible, where it does not win clearly.
    private int learnTransition(ParseState state, int[] gold, int count) {
        int least = IMPOSSIBLE;
        for (int transition = 0; transition < chances.length; transition++) {
            least = Math.min(least, cost(state, gold, transition));
        }
        int right = -1;
        int rival = -1;
        for (int transition = 0; transition < chances.length; transition++) {
            int cost = cost(state, gold, transition);
            if (cost == least) {
                right = right < 0 || chances[transition] > chances[right] ? transition : right;
            } else if (cost != IMPOSSIBLE) {
                rival = rival < 0 || chances[transition] > chances[rival] ? transition : rival;
            }
        }
        if (rival >= 0 && chances[rival] + MARGIN > chances[right]) {
            learnt.transitions.update(features, count, right, rival);
        }
        learnt.transitions.tick();
        return right;
    }

    private static int cost(ParseState state, int[] gold, int transition) {
        return switch (transition) {
            case ParseState.SHIFT -> state.mayShift() ? ArcHybridOracle.shiftCost(state, gold) : IMPOSSIBLE;
            case ParseState.LEFT -> state.mayLeft() ? ArcHybridOracle.leftCost(state, gold) : IMPOSSIBLE;
            default -> state.mayRight() ? ArcHybridOracle.rightCost(state, gold) : IMPOSSIBLE;
        };
    }

    /// The name of the arc that is about to be made; learns where the arc is the treebank's.
    private int label(
            ParseState state, int direction, LabelFeatures ofArc, int[] gold, int[] goldLabels, boolean explore) {
        int child = state.stackAt(0);
        int head = state.head(direction);
        int count = ofArc.of(state, child, head);
        learnt.labels.score(ofLabel, count, names);
        int best = Weights.best(names, names.length);
        int right = gold[child] == head ? goldLabels[child] : -1;
        if (right >= 0) {
            int rival = best == right ? TaggerTraining.second(names, right) : best;
            if (names[rival] + LABEL_MARGIN > names[right]) {
                learnt.labels.update(ofLabel, count, right, rival);
            }
        }
        learnt.labels.tick();
        return !explore && right >= 0 ? right : best;
    }
}
