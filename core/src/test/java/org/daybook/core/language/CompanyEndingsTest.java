package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyEndingsTest {
    private static final CompanyEndings ENDINGS = CompanyEndings.load();
    private static final WordClasses CLASSES = EnglishModel.load().classes();
    private static final int PERSON = NameSpans.begin(Mention.Kind.PERSON);

    private static List<Mention> completed(int[] marks, String... words) {
        ENDINGS.complete(new Lexis(List.of(words), CLASSES), marks);
        return NameSpans.of(marks);
    }

    @Test
    void aLegalFormBehindACommaBelongsToTheName() {
        assertThat(completed(new int[] {PERSON, PERSON + 1, 0, 0, 0}, "Harley", "Davidson", ",", "Inc.", "said"))
                .containsExactly(new Mention(0, 4, Mention.Kind.ORGANISATION));
    }

    @Test
    void nothingGoesOnBehindALegalForm() {
        assertThat(completed(new int[] {PERSON, PERSON + 1, PERSON + 1}, "Unilever", "plc", "today"))
                .containsExactly(new Mention(0, 2, Mention.Kind.ORGANISATION));
    }

    @Test
    void aLegalFormWithoutANameIsNone() {
        assertThat(completed(new int[] {0, 0, PERSON}, "Inc.", "met", "Merkel"))
                .containsExactly(new Mention(2, 3, Mention.Kind.PERSON));
    }
}
