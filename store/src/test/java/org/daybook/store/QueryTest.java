package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void wordsPhrasesAndTermsAreToldApart() {
        Query query = Query.parse("flood \"burst its banks\" from:\"The Ledger\" WHERE:Libya type:aid");
        assertThat(query.words()).containsExactly("flood", "burst its banks");
        assertThat(query.terms())
                .containsExactly(new Term.From("The Ledger"), new Term.Where("Libya"), new Term.OfType("AID"));
        assertThat(query.mistakes()).isEmpty();
    }

    @Test
    void aMonthOrAYearIsAllOfItsDays() {
        assertThat(Query.parse("after:2023-09 before:2023-09").terms())
                .containsExactly(new Term.After(LocalDate.of(2023, 9, 1)), new Term.Before(LocalDate.of(2023, 9, 30)));
        assertThat(Query.parse("before:2024").terms()).containsExactly(new Term.Before(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void everyMistakeIsSaidWithTheWayOutAndTheRestStillAsks() {
        record Mistake(String written, String said) {}
        for (Mistake mistake : List.of(
                new Mistake("flood form:Ledger", "none of from:, who:"),
                new Mistake("flood after:yesterday", "write a day as 2023-09-20"),
                new Mistake("flood after:2023-13-01", "names no day"),
                new Mistake("flood type:murder", "none of agree, consult"),
                new Mistake("flood from:", "such as from:\"The Quillmark Ledger\""),
                new Mistake("flood after:2023-10 before:2023-09", "No day is both"))) {
            Query query = Query.parse(mistake.written());
            assertThat(query.mistakes())
                    .as(mistake.written())
                    .singleElement()
                    .asString()
                    .contains(mistake.said());
            assertThat(query.words()).as(mistake.written()).contains("flood");
        }
    }

    @Test
    void anAddressIsNoMistakeAndNothingIsTooStrange() {
        assertThat(Query.parse("https://example.org/a").mistakes()).isEmpty();
        for (String strange :
                List.of("", " ", "\"", ":", "::", "a:\"", "from:\"", "\u0000", "(*)\"\"\"", "x".repeat(5000))) {
            Query query = Query.parse(strange);
            assertThat(query.written().length()).isLessThanOrEqualTo(Query.LONGEST);
        }
    }
}
