package org.daybook.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class QuotationsTest {
    private static List<String> quotes(String text) {
        return Quotations.in(text).all().stream()
                .map(quotation -> text.substring(quotation.begin(), quotation.end()))
                .toList();
    }

    @Test
    void curlyAndStraightMarksPair() {
        assertThat(quotes("He said “yes”, she said \"no\", they said «maybe»."))
                .containsExactly("“yes”", "\"no\"", "«maybe»");
    }

    @Test
    void doubledApostrophesAreQuotationMarks() {
        assertThat(quotes("''It rains,'' she said. ''It pours.''")).containsExactly("''It rains,''", "''It pours.''");
    }

    @Test
    void anApostropheIsNotAQuotationMark() {
        assertThat(quotes("The voters' choice wasn't the party's, it was the '90s again."))
                .isEmpty();
    }

    @Test
    void aQuotationInsideAQuotationIsPartOfIt() {
        assertThat(quotes("“They told us ‘leave now’ and we left,” she said."))
                .containsExactly("“They told us ‘leave now’ and we left,”");
    }

    @Test
    void anInchMarkOpensNothing() {
        assertThat(quotes("The gap was 5\" wide and the board 7\" long.")).isEmpty();
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        assertThat(quotes("He said: “We stay\n\nThe next day they left.")).containsExactly("“We stay");
    }

    @Test
    void aQuotationOverParagraphsGoesOnInEach() {
        List<Quotations.Quotation> all =
                Quotations.in("“We stay.\n\n“We hold on,” he said.").all();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().continued()).isTrue();
    }

    @Test
    void marksByTheMillionTakeLinearTime() {
        for (String piece : List.of("“", "\"", "'", " '", "''", " \"a", "‘a ", "\n“")) {
            String text = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> Quotations.in(text), () -> "a million of " + piece);
        }
    }
}
