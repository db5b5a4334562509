package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParseScoresTest {
    private static final EnglishModel MODEL = EnglishModel.load();
    private static final ThreeWeights WEIGHTS = MODEL.parser().transitions();

    /// Whatever the transitions, also bad ones, what was kept of the states before is what a look at all features
    /// of this one says.
    @Test
    void whatIsKeptIsWhatAllFeaturesSay() {
        Lexis lexis = new Lexis(
                List.of("The", "port", "that", "the", "storm", "closed", "on", "Monday", "has", "opened", "again", "."),
                MODEL.classes());
        int[] tags = MODEL.tagger().tags(lexis);
        for (int seed = 0; seed < 200; seed++) {
            walk(lexis, tags, seed);
        }
    }

    private static void walk(Lexis lexis, int[] tags, int seed) {
        int[] features = new int[ParseFeatures.MOST];
        int[] found = new int[ParseFeatures.MOST];
        int[] whole = new int[ThreeWeights.CLASSES];
        int[] kept = new int[ThreeWeights.CLASSES];
        ParseFeatures extractor = new ParseFeatures(lexis, tags, features);
        ParseScores scores = new ParseScores(WEIGHTS, lexis, tags);
        ParseState state = new ParseState(lexis.size);
        for (int step = 0; !state.done(); step++) {
            int transition = ParseState.SHIFT;
            if (!state.mustShift()) {
                int count = extractor.of(state);
                assertThat(Arrays.stream(features, 0, count).distinct().count()).isEqualTo(count);
                WEIGHTS.score(features, count, found, whole, 0);
                if (step % 5 == 4) {
                    scores.moved();
                }
                scores.of(state, kept);
                assertThat(kept).as("walk %d, step %d", seed, step).isEqualTo(whole);
                int drawn = Hash.mix(seed, step) & 0xff;
                transition = state.best(new int[] {drawn & 7, drawn >> 3 & 7, drawn >> 5});
            }
            state.make(transition, step % 7);
            scores.made(transition, state);
        }
    }
}
