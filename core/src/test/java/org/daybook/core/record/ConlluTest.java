package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.junit.jupiter.api.Test;

class ConlluTest {
    private static final String GIVEN = """
            # newdoc id = d1
            # text = It isn't.
            1\tIt\t_\t_\t_\t_\t_\t_\t_\t_
            2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            2\tis\t_\t_\t_\t_\t_\t_\t_\t_
            3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
            4\t.\t_\t_\t_\t_\t_\t_\t_\t_

            """;

    private static Token token(int begin, String form, Tag tag, int head, String relation) {
        return new Token(begin, begin + form.length(), form, form, tag, head, relation);
    }

    @Test
    void givenWordsKeepTheirLinesAndRanges() throws IOException {
        Conllu.Document document =
                Conllu.read(new BufferedReader(new StringReader(GIVEN))).getFirst();
        assertThat(document.id()).isEqualTo("d1");
        assertThat(document.text()).startsWith("It isn't.");
        assertThat(document.words().getFirst())
                .allSatisfy(w -> assertThat(document.text().substring(w.begin(), w.end()))
                        .isEqualTo(w.form()));
        List<Token> tokens = List.of(
                token(0, "It", Tag.PRON, 1, "nsubj"),
                token(3, "is", Tag.AUX, -1, "root"),
                token(5, "n't", Tag.PART, 1, "advmod"),
                token(8, ".", Tag.PUNCT, 1, "punct"));
        String written = document.write(List.of(new Sentence(0, 9, tokens, List.of())));
        assertThat(written.lines())
                .contains("2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", "2\tis\tis\tAUX\t_\t_\t0\troot\t_\t_");
    }

    @Test
    void wordsWithoutABlankBetweenSaySo() {
        List<Token> tokens = List.of(token(0, "Stop", Tag.VERB, -1, "root"), token(4, "!", Tag.PUNCT, 0, "punct"));
        assertThat(Conllu.write("x", "Stop!", List.of(new Sentence(0, 5, tokens, List.of()))))
                .isEqualTo("""
                        # newdoc id = x
                        # sent_id = x-1
                        # text = Stop!
                        1\tStop\tStop\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
                        2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_

                        """);
    }
}
