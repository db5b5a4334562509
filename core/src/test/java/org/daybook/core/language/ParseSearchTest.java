package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
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

    private static final ParseSearch.Judge ALWAYS = (now, other, branching) -> true;
    private static final ParseSearch.Judge NEVER = (now, other, branching) -> false;

    private static ParseSearch search(List<String> words, ParseSearch.Judge judge) {
        Lexis lexis = lexis(words);
        return new ParseSearch(MODEL.parser(), lexis, MODEL.tagger().tags(lexis), judge);
    }

    private static Lexis lexis(List<String> words) {
        return new Lexis(words, MODEL.classes());
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.split(" "));
    }

    @Test
    void theJudgeIsAskedOfEachTreeThatACloseChoiceMissed() {
        int asked = 0;
        for (String sentence : SENTENCES) {
            int[] first = search(words(sentence), NEVER).first().heads;
            List<int[]> others = new ArrayList<>();
            ParseState tree = search(words(sentence), (now, other, branching) -> {
                        assertThat(now.heads).as(sentence).isEqualTo(first);
                        assertThat(branching.lead()).isNotNegative();
                        others.add(other.heads);
                        return false;
                    })
                    .tree();
            assertThat(tree.heads).as(sentence).isEqualTo(first);
            assertThat(others)
                    .as(sentence)
                    .allSatisfy(other -> assertThat(other).isNotEqualTo(first));
            asked += others.size();
        }
        assertThat(asked).isGreaterThan(SENTENCES.size());
    }

    @Test
    void whatTheJudgePrefersIsTheTree() {
        int preferred = 0;
        for (String sentence : SENTENCES) {
            List<ParseState> others = new ArrayList<>();
            ParseState tree = search(words(sentence), (now, other, branching) -> others.add(other))
                    .tree();
            if (!others.isEmpty()) {
                assertThat(tree).as(sentence).isSameAs(others.getLast());
                preferred++;
            }
        }
        assertThat(preferred).isGreaterThan(SENTENCES.size() / 2);
    }

    @Test
    void treesAreJudgedByTheArcsInWhichTheyDiffer() {
        long changed = SENTENCES.stream()
                .filter(sentence -> {
                    Lexis lexis = lexis(words(sentence));
                    int[] tags = MODEL.tagger().tags(lexis);
                    int[] first = search(words(sentence), NEVER).tree().heads;
                    return !Arrays.equals(MODEL.parser().parse(lexis, tags).heads, first);
                })
                .count();
        assertThat(changed).as("sentences whose first tree was not the best").isBetween(1L, SENTENCES.size() - 1L);
    }

    @Test
    void whatThePathsMakeAreTrees() {
        for (String sentence : SENTENCES) {
            List<String> words = words(sentence);
            ParseState tree = search(words, ALWAYS).tree();
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
        assertThat(search(words, (now, other, branching) -> fail("looked at again"))
                        .tree()
                        .heads)
                .isEqualTo(search(words, NEVER).first().heads);
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
