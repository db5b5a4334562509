package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.capture.Capture;
import org.junit.jupiter.api.Test;

class TextEdgesTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String FIRST =
            "<p>The ferry between the two islands sailed again on Monday after a week of storms, the harbour office said.</p>";
    private static final String SECOND =
            "<p>Seven crossings a day are planned until the end of the month, if the weather permits it, and two at night.</p>";
    private static final String THIRD =
            "<p>The terminal on the northern shore stays closed for repairs until the spring, as was announced before.</p>";

    @Test
    void aHeadingThatIsMarkedByItsNameOrLooksStays() {
        for (String heading : List.of(
                "<div class=nw_subheadline>What comes next</div>",
                "<span class=article-crosshead>What comes next</span>",
                "<strong>What comes next</strong><br>")) {
            assertThat(text(FIRST + SECOND + heading + THIRD)).as(heading).contains("What comes next");
        }
    }

    @Test
    void anotherLabelGoes() {
        assertThat(text(FIRST + SECOND + "<div class=price-tag>What comes next</div>" + THIRD))
                .doesNotContain("What comes next");
        assertThat(text(FIRST + "<div class=subheadline>In short</div><div>14 photos</div>" + SECOND + THIRD))
                .doesNotContain("In short");
    }

    @Test
    void thanksEndATextAndALabelDoesNot() {
        assertThat(text(FIRST + SECOND + THIRD + "<p>Thanks, Maria!</p>")).endsWith("Thanks, Maria!");
        assertThat(text(FIRST + SECOND + THIRD + "<p>More news</p>")).endsWith("before.");
    }

    @Test
    void whatThePublisherEarnsIsNotTheText() {
        for (String disclosure : List.of(
                "The Gazette may earn an affiliate commission when you buy something through recommended links in this article.",
                "Wenn Sie darüber etwas kaufen, erhalten wir eine Provision, und für Sie ändert sich am Preis gar nichts.",
                "Cet article contient des liens affiliés, par lesquels la rédaction peut toucher une petite part du prix.")) {
            assertThat(text(FIRST + SECOND + THIRD + "<p>" + disclosure + "</p>"))
                    .as(disclosure)
                    .endsWith("before.");
        }
        String told =
                "The union says that drivers earn a commission on each ticket, and that the rate had fallen by half since May.";
        assertThat(text(FIRST + "<p>" + told + "</p>" + SECOND + THIRD)).contains(told);
    }

    @Test
    void anInvitationBelowTheTextGoesAndOneInATextIsTheTexts() {
        String invitation =
                "<p>Get Harbour Monthly through your letterbox. Twelve issues for a crown. <a href=/buy>Click here</a> for more information.</p>";
        assertThat(text(FIRST + SECOND + THIRD + invitation)).endsWith("before.");
        assertThat(text(FIRST + SECOND + invitation + THIRD)).contains("Harbour Monthly");
    }

    @Test
    void aNoteOnTheAuthorOrOnLettersGoesWhereItShowsAnAddress() {
        assertThat(
                        text(
                                FIRST
                                        + SECOND
                                        + THIRD
                                        + "<p>Maria Schmidt (maria@gazette.example) is the editor of the Harbour Gazette and has crossed the strait a hundred times.</p>"))
                .endsWith("before.");
        assertThat(
                        text(
                                FIRST
                                        + SECOND
                                        + THIRD
                                        + "<p>The Gazette prints letters to the editor on Saturdays. <a href=/letters>Here</a> is how to write one.</p>"))
                .endsWith("before.");
        String told =
                "<p>In letters to the editor, readers had asked for the night boats all winter, and they were heard at last.</p>";
        assertThat(text(FIRST + SECOND + THIRD + told)).endsWith("heard at last.");
    }

    private static String text(String body) {
        String page =
                "<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1><div>"
                        + body + "</div></article></body></html>";
        return CLEANER.clean(new Capture("page", new Capture.Html(page), Capture.Given.NOTHING))
                .made()
                .orElseThrow()
                .text();
    }
}
