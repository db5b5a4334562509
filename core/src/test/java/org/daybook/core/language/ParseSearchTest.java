package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParseSearchTest {
    private static final EnglishModel MODEL = EnglishModel.load();

    /// Where a phrase hangs is told only by what follows it.
    private static final List<String> SENTENCES = List.of(
            "The minister said on Tuesday the port would open again once divers had cleared the harbour of mines .",
            "Rescuers found the crew of the trawler that sank off the cape alive in a raft with a torn roof .",
            "Police in the capital arrested two brothers and a cousin of the man who had rented the van and the flat .",
            "Talks with the union about pay for the drivers who work at night and on holidays broke down , the company and the city said .",
            "The court the family had asked to hear the case again without the witness refused and fined the lawyer .",
            "Having lost the vote , the mayor of the town that flooded twice in spring resigned and left the country his party governs .",
            "The storm killed at least nine people , among them three firemen and a nurse on her way home from work .",
            "Doctors without beds treat patients on the floor of the school that the army held until Friday .",
            "Prices the bank expected to fall by summer rose faster in August than in any month since the war began .",
            "He told the inquiry the captain he replaced had warned the owners of the ferry about the doors .");

    private static ParseSearch search(List<String> words) {
        Lexis lexis = new Lexis(words, MODEL.classes());
        return new ParseSearch(MODEL.parser(), lexis, MODEL.tagger().tags(lexis));
    }

    private static double unlikelihood(ParsePath path) {
        return Arrays.stream(path.odds, 0, path.length).map(StrictMath::log).sum();
    }

    @Test
    void onlyMoreLikelyPathsTakeThePlaceOfTheFirst() {
        int changed = 0;
        for (String sentence : SENTENCES) {
            List<String> words = List.of(sentence.split(" "));
            ParseSearch first = search(words);
            ParseState greedy = first.first();
            ParseSearch second = search(words);
            ParseState tree = second.tree();
            if (Arrays.equals(first.path().transitions, second.path().transitions)) {
                assertThat(tree.heads).as(sentence).isEqualTo(greedy.heads);
            } else {
                changed++;
                assertThat(unlikelihood(second.path())).as(sentence).isLessThan(unlikelihood(first.path()));
            }
        }
        assertThat(changed).as("sentences whose path was changed").isPositive();
    }

    @Test
    void whatThePathMakesIsATree() {
        for (String sentence : SENTENCES) {
            List<String> words = List.of(sentence.split(" "));
            ParseSearch search = search(words);
            ParseState tree = search.tree();
            assertThat(search.path().after(search.path().length, words.size()).heads)
                    .isEqualTo(tree.heads);
            assertThat(Arrays.stream(tree.heads, 0, words.size())
                            .filter(head -> head == words.size())
                            .count())
                    .as("roots of: " + sentence)
                    .isEqualTo(1);
            for (int word = 0; word < words.size(); word++) {
                assertThat(depth(tree, word)).as(words.get(word)).isLessThanOrEqualTo(words.size());
            }
        }
    }

    private static int depth(ParseState tree, int word) {
        int depth = 0;
        for (int up = word; up < tree.size && depth <= tree.size; up = tree.heads[up]) {
            depth++;
        }
        return depth;
    }

    /// Costs that grow with the square of a sentence's length are a way to stop the stream.
    @Test
    void sentencesLongerThanAnyOfTheNewsAreReadOnce() {
        List<String> words = Collections.nCopies(40, SENTENCES.get(1)).stream()
                .flatMap(sentence -> Arrays.stream(sentence.split(" ")))
                .toList();
        assertThat(search(words).tree().heads).isEqualTo(search(words).first().heads);
    }

    @Test
    void aStateIsKnownByItsStackAndItsNextWord() {
        ParseState one = new ParseState(4);
        one.make(ParseState.SHIFT, -1);
        one.make(ParseState.SHIFT, -1);
        ParseState other = new ParseState(4);
        other.make(ParseState.SHIFT, -1);
        other.make(ParseState.LEFT, 0);
        other.make(ParseState.SHIFT, -1);
        assertThat(ParsePath.state(one)).isNotEqualTo(ParsePath.state(other));
        one.make(ParseState.RIGHT, 3);
        ParseState same = new ParseState(4);
        same.make(ParseState.SHIFT, -1);
        assertThat(ParsePath.state(one)).isNotEqualTo(ParsePath.state(same));
        same.make(ParseState.SHIFT, -1);
        same.make(ParseState.RIGHT, 5);
        assertThat(ParsePath.state(one)).isEqualTo(ParsePath.state(same));
    }
}
