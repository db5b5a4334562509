package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.capture.Capture;
import org.junit.jupiter.api.Test;

class FlatEdgesTest {
    private static final Cleaner CLEANER = Cleaner.load();

    private static final String FIRST =
            "The council agreed on Tuesday to rebuild the lighthouse that a storm brought down in January, after a long debate.";
    private static final String SECOND =
            "Work is to begin in May and will cost some four million euros, the mayor told reporters after the vote in the hall.";
    private static final String THIRD =
            "Fishermen had asked for a light at the entrance since the winter, when two boats ran aground on the outer rocks.";
    private static final String FOURTH =
            "The old tower had stood for a century and a half, and its lamp was the last on this coast to burn with oil.";

    private static final String STANDFIRST = "A town without a light gets its tower back after all.";

    @Test
    void aBylinePartsTheStandfirstFromTheText() {
        for (String byline : List.of(
                "By Maria Schmidt | November 18, 2019 at 2:26 PM",
                "By Maria Schmidt, Harbour Gazette",
                "Harbour town, Gazette Bureau | 19 November 2019, 09:01 AM",
                "Updated: 19 November 2019")) {
            assertThat(text(STANDFIRST, byline, FIRST, SECOND, THIRD, FOURTH))
                    .as(byline)
                    .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
        }
    }

    @Test
    void aDateInASentenceOfTheTextPartsNothing() {
        String sentence = "By November 18, 2019 at 2:26 PM the tower was gone.";
        assertThat(text(FIRST, sentence, SECOND, THIRD, FOURTH))
                .startsWith(FIRST)
                .contains(sentence);
    }

    @Test
    void aBylineBehindALongBeginningPartsNothing() {
        assertThat(text(FIRST, SECOND, THIRD, "By Maria Schmidt", FOURTH)).startsWith(FIRST);
    }

    @Test
    void aCaptionIsKnownByTheCreditAtItsEnd() {
        for (String caption : List.of(
                "The tower in the harbour of the town before the storm. © Reuters / Maria Schmidt",
                "The tower in the harbour of the town before the storm Credit: Gazette - Contributor",
                "The tower in the harbour of the town before the storm, as seen from the sea (Photo: Gazette)",
                "Der Turm im Hafen der Stadt vor dem Sturm Foto: Maria Schmidt",
                "© Maria Schmidt The tower in the harbour of the town before the storm.",
                "Maria Schmidt, AP")) {
            assertThat(text(FIRST, SECOND, caption, THIRD, FOURTH)).as(caption).doesNotContain(caption);
        }
        String told =
                "The mayor gave one reason for it: the photo of the tower in ruins had moved the town more than words.";
        assertThat(text(FIRST, SECOND, told, THIRD, FOURTH)).contains(told);
    }

    @Test
    void aLetterLaidLargeIsJoinedToItsWord() {
        assertThat(text("T" + FIRST.substring(1).replaceFirst("^", " "), SECOND, THIRD, FOURTH))
                .startsWith("The council");
        String ward =
                "W ork begins at noon, and the harbour stays closed for all ships until the evening tide has gone.";
        assertThat(text(FIRST, SECOND, ward, THIRD)).contains("Work begins at noon");
    }

    @Test
    void aSingleLetterThatIsAWordStays() {
        String part = "A part of the wall had come apart, and the water stood in the yard of the keeper until noon.";
        String cells =
                "T cells of the fish in the harbour were looked at too, since the paint of the tower was of lead.";
        assertThat(text(FIRST, part, cells, SECOND, THIRD))
                .contains("A part of")
                .contains("T cells of");
    }

    @Test
    void aNoteWithAnAddressMayBeLong() {
        String note =
                "Have a tip? Maria Schmidt may be reached at schmidt@gazette.example at any hour of the day or the night.";
        assertThat(text(FIRST, SECOND, THIRD, FOURTH, note)).endsWith(FOURTH);
    }

    @Test
    void invitationsToNewslettersLeaveTheText() {
        for (String promo : List.of(
                "Keep an eye on your inbox for the latest news of the harbour.",
                "No spam, we promise, and you go when you like.",
                "If you buy something we may receive a commission.")) {
            assertThat(text(FIRST, SECOND, promo, THIRD, FOURTH)).as(promo).doesNotContain(promo);
        }
    }

    private static String text(String... lines) {
        String page = "The tower comes back\n\nHome\n\nWeather\n\nThe tower comes back\n\n" + String.join("\n\n", lines)
                + "\n\nComments\n\nI remember it well.\n";
        return CLEANER.clean(new Capture("capture", new Capture.Flattened(page), Capture.Given.NOTHING))
                .made()
                .orElseThrow()
                .text();
    }
}
