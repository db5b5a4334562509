package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatelineTest {
    private static int words(String text) {
        return Dateline.words(List.of(text.split(" ")));
    }

    @Test
    void townDayAndAgencyEndWithTheDash() {
        assertThat(words("OSLO , 3 May 91 ( NTB ) -- Two ships met near Bergen ."))
                .isEqualTo(9);
        assertThat(words("GENEVA ( AP ) — The talks went on for hours .")).isEqualTo(5);
    }

    @Test
    void remarksInBracketsBelongToIt() {
        assertThat(words("OSLO , 3 May 91 -- [ speech ] [ text ] Two ships met near Bergen ."))
                .isEqualTo(12);
    }

    @Test
    void aSentenceWithADashIsNone() {
        assertThat(words("NATO said on Monday — The allies heard it — that it would act ."))
                .isZero();
        assertThat(words("Oslo - The capital of Norway is a town by the sea .")).isZero();
        assertThat(words("GENEVA — the town of watches and banks by its lake ."))
                .isZero();
    }

    @Test
    void itIsNoPartOfTheSentenceBehindIt() {
        List<Sentence> sentences =
                EnglishGrammar.load().analyse("GENEVA (AP) — Farmers blocked the road to the lake on Sunday.");
        assertThat(sentences).hasSize(1);
        Tree tree = new Tree(sentences.getFirst());
        assertThat(tree.lowerForm(tree.root())).isEqualTo("blocked");
        assertThat(tree.relation(0)).isEqualTo("parataxis");
    }
}
