package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trains what compares trees ([TreeJudge]). Its examples are the close choices of parsers that have not seen the
/// sentence: of four, each of which learnt from three quarters of the documents. A tree is better if it has more right
/// heads, or as many and more right names.
final class TreeTraining {
    static final float LEAST = 0.01f;

    /// Weights below this are left out of the model.
    static final float KEPT = 1.5f;

    private static final int FOLDS = 4;
    private static final int PARSER_PASSES = 5;
    private static final int PASSES = 6;

    /// The better tree has to win by so much, or the weights change; 8 to 60 are alike.
    private static final int MARGIN = 25;

    private static final ThreeWeights NOTHING = new Perceptron(ThreeWeights.CLASSES).threeWeights(LEAST, KEPT);

    private TreeTraining() {}

    /// @param other features of the tree that came of the other choice
    /// @param now   of the tree that the parser would keep
    @SuppressWarnings("ArrayRecordComponent")
    private record Choice(int[] other, int[] now, boolean better) {}

    static Perceptron train(
            List<Treebank.Example> examples, int[][] tags, WordClasses classes, Map<String, Integer> relations) {
        int[] folds = folds(examples);
        List<Choice> choices = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> choices(examples, tags, classes, relations, folds, fold))
                .flatMap(List::stream)
                .toList();
        return learnt(choices);
    }

    /// Documents by turns, so that all kinds of text are in each.
    private static int[] folds(List<Treebank.Example> examples) {
        int[] folds = new int[examples.size()];
        int document = 0;
        for (int i = 1; i < folds.length; i++) {
            boolean another =
                    !examples.get(i).document().equals(examples.get(i - 1).document());
            document += another ? 1 : 0;
            folds[i] = document % FOLDS;
        }
        return folds;
    }

    private static List<Choice> choices(
            List<Treebank.Example> examples,
            int[][] tags,
            WordClasses classes,
            Map<String, Integer> relations,
            int[] folds,
            int fold) {
        int[] seen =
                IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
        ParserTraining.Learnt learnt = ParserTraining.train(
                IntStream.of(seen).mapToObj(examples::get).toList(),
                IntStream.of(seen).mapToObj(i -> tags[i]).toArray(int[][]::new),
                classes,
                relations,
                PARSER_PASSES,
                1);
        Parser parser = new Parser(
                learnt.transitions().threeWeights(ParserTraining.LEAST, ParserTraining.KEPT),
                learnt.labels().weights(ParserTraining.LEAST),
                NOTHING);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] == fold) {
                Treebank.Example example = examples.get(i);
                int[] names = example.relations().stream()
                        .mapToInt(r -> relations.getOrDefault(r, -1))
                        .toArray();
                Lexis lexis = new Lexis(example.forms(), classes);
                ArcFeatures features = new ArcFeatures(lexis, tags[i]);
                new ParseSearch(parser, lexis, tags[i], (now, other, branching) -> {
                            int gain = right(other, example.heads(), names) - right(now, example.heads(), names);
                            if (gain != 0) {
                                choices.add(new Choice(
                                        features.of(other, now, branching), features.of(now, other), gain > 0));
                            }
                            return gain > 0;
                        })
                        .tree();
            }
        }
        return choices;
    }

    private static int right(ParseState tree, int[] heads, int[] names) {
        int right = 0;
        for (int i = 0; i < heads.length; i++) {
            if (tree.heads[i] == heads[i]) {
                right += tree.relations[i] == names[i] ? 3 : 2;
            }
        }
        return right;
    }

    private static Perceptron learnt(List<Choice> choices) {
        Perceptron learner = new Perceptron(ThreeWeights.CLASSES);
        Shuffle shuffle = new Shuffle(5);
        int[] scores = new int[ThreeWeights.CLASSES];
        for (int pass = 0; pass < PASSES; pass++) {
            int wrong = 0;
            for (int index : shuffle.order(choices.size())) {
                Choice choice = choices.get(index);
                int[] better = choice.better ? choice.other : choice.now;
                int[] worse = choice.better ? choice.now : choice.other;
                learner.score(better, better.length, scores);
                int lead = scores[TreeJudge.FOR];
                learner.score(worse, worse.length, scores);
                lead -= scores[TreeJudge.FOR];
                wrong += lead <= 0 ? 1 : 0;
                if (lead < MARGIN) {
                    learner.update(better, better.length, TreeJudge.FOR, TreeJudge.AGAINST);
                    learner.update(worse, worse.length, TreeJudge.AGAINST, TreeJudge.FOR);
                }
                learner.tick();
            }
            System.err.printf(
                    "trees pass %d: %.2f %% of %d wrong%n", pass + 1, 100.0 * wrong / choices.size(), choices.size());
        }
        return learner;
    }
}
