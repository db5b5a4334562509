package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.web.Passage.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void nothingInTheTextBecomesMarkup() {
        assertThat(Passage.of("<b>5 & \"6\"</b>", List.of())).hasToString("&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt;");
    }

    @Test
    void crossingMarksAreSplitAndTheirPiecesJoinUpToTheirSpans() {
        Passage passage = Passage.of(
                "one two three", List.of(new Mark(0, 7, "c0", "claim c0"), new Mark(4, 13, "c1", "claim c1")));
        assertThat(passage)
                .hasToString(
                        "<mark id=\"c0\" class=\"claim c0\">one <mark id=\"c1\" class=\"claim c1\">two</mark></mark>"
                                + "<mark class=\"claim c1\"> three</mark>");
    }

    @Test
    void anInnerMarkStandsInsideTheOuterOneWhateverTheirOrder() {
        Passage passage = Passage.of("one two", List.of(new Mark(4, 7, "n0", "figure"), new Mark(0, 7, "c0", "claim")));
        assertThat(passage)
                .hasToString("<mark id=\"c0\" class=\"claim\">one <mark id=\"n0\" class=\"figure\">two</mark></mark>");
    }

    @Test
    void aMarkOverTwoParagraphsIsSplitAndItsIdStandsOnce() {
        List<Passage> paragraphs =
                Passage.paragraphs("one two.\n\nThree four.", List.of(new Mark(4, 15, "c0", "claim")));
        assertThat(paragraphs)
                .extracting(Passage::toString)
                .containsExactly(
                        "one <mark id=\"c0\" class=\"claim\">two.</mark>", "<mark class=\"claim\">Three</mark> four.");
    }

    @Test
    void aMarkThatReachesOutOfTheTextIsLeftOut() {
        assertThat(Passage.of("one", List.of(new Mark(1, 9, "x", "claim"), new Mark(-1, 2, "y", "claim"))))
                .hasToString("one");
    }

    @Test
    void everyCombinationOfTwoMarksQuotesItsSpan() {
        String text = "abcdef";
        for (int a = 0; a < 6; a++) {
            for (int b = a + 1; b <= 6; b++) {
                for (int c = 0; c < 6; c++) {
                    for (int d = c + 1; d <= 6; d++) {
                        Document page = Jsoup.parseBodyFragment(
                                Passage.of(text, List.of(new Mark(a, b, "x", "x"), new Mark(c, d, "y", "y")))
                                        .toString());
                        assertThat(page.body().wholeText()).isEqualTo(text);
                        assertThat(joined(page.select(".x"))).isEqualTo(text.substring(a, b));
                        assertThat(joined(page.select(".y"))).isEqualTo(text.substring(c, d));
                    }
                }
            }
        }
    }

    private static String joined(Elements pieces) {
        StringBuilder joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.wholeText()));
        return joined.toString();
    }

    @Test
    void aRecordFullOfCrossingMarksIsWrittenInTime() {
        String text = "x".repeat(200_000);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 2 * Passage.MOST_MARKS; i++) {
            marks.add(new Mark(i, i + 60, "c" + i, "claim"));
        }
        String page = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Passage.of(text, marks).toString());
        assertThat(Jsoup.parseBodyFragment(page).body().wholeText()).isEqualTo(text);
    }
}
