package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Stamp;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2023-09-12T06:00:00Z");

    private static final String FLOOD = """
            Two dams above the Libyan port of Derna gave way on Sunday night and sent a wall of water through the town.

            Whole quarters along the river were carried into the sea, the Red Crescent in Benghazi reported on Tuesday.

            At least 2,300 people are known to have died and about 10,000 are missing, the ambulance service counted.

            Roads into Derna are cut, and rescuers from Egypt and Turkey are landing with boats and generators.""";

    private static final String QUAKE = """
            Villages high in the Atlas mountains of Morocco were flattened by an earthquake of magnitude 6.8 on Friday night.

            Soldiers are digging by hand in Amizmiz and Moulay Brahim, where the roads are blocked by rocks.

            The ministry of the interior in Rabat counted at least 2,800 dead; many people sleep in the open in Marrakesh.""";

    private static Digest digest(String id, String title, String text, int minute) {
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of("Harbour\tGazette"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Stamp.of(MORNING.plusMinutes(minute))),
                Optional.of("en"),
                false);
        Article article = new Article(id, known, text, List.of(), List.of(), List.of(), 1);
        return Digest.of(
                new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aReprintIsNotASecondSource() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        Assignment reprint = desk.place(digest("b", "Flood carries away half a Libyan town", FLOOD, 30));
        assertThat(reprint.origin()).isEqualTo("a");
        assertThat(reprint.story()).isEqualTo("a");
        assertThat(reprint.isNew()).isFalse();
    }

    @Test
    void theFirstArticleOfAStreamIsRememberedLikeAnyOther() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        desk.place(digest("b", "Earthquake flattens villages in the Atlas", QUAKE, 10));
        desk.place(digest("c", "Morocco counts its dead", QUAKE.replace("Friday", "Saturday"), 20));
        desk.place(digest("d", "Flood carries away half a Libyan town", FLOOD, 30));
        assertThat(desk.place(digest("e", "Half of Derna is gone", FLOOD, 40)).origin())
                .isEqualTo("a");
    }

    @Test
    void aFirstArticleThatIsDatedFarAheadHoldsNothingBack() {
        Desk desk = new Desk();
        desk.place(digest("odd", "Earthquake flattens villages in the Atlas", QUAKE, 60 * 24 * 365 * 50));
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        for (int day = 1; day < 20; day++) {
            desk.place(digest(
                    "quake-" + day,
                    "Day " + day + " in the Atlas",
                    QUAKE.replace("Friday", "day " + day),
                    60 * 24 * day));
        }
        assertThat(desk.place(digest("b", "Half of Derna is gone", FLOOD, 60 * 24 * 20))
                        .origin())
                .as("after the week in which copies come")
                .isEqualTo("b");
    }

    @Test
    void aNewTollInTheSameReportIsAnUpdateNotANewOrigin() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        String update = "The count of the dead in Derna rose sharply on Wednesday.\n\n"
                + FLOOD.replace("2,300", "5,100").replace("Tuesday", "Wednesday");
        assertThat(desk.place(digest("b", "Derna toll doubles", update, 600)).origin())
                .isEqualTo("a");
    }

    @Test
    void quotingAParagraphIsNotCopying() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        String quoting = QUAKE
                + "\n\nTwo dams above the Libyan port of Derna gave way on Sunday night and sent a wall of water through the town.";
        assertThat(desk.place(digest("b", "A hard week in North Africa", quoting, 60))
                        .origin())
                .isEqualTo("b");
    }

    @Test
    void anotherReportOfTheSameEventGoesOnWithTheStory() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", FLOOD, 0));
        desk.place(digest("q", "Earthquake flattens villages in Morocco", QUAKE, 10));
        String other = """
                Rescue teams reached Derna on Tuesday and found a Libyan city without its centre.

                Two dams had burst under the rain of storm Daniel; the Red Crescent fears for 10,000 missing people.""";
        Assignment placed = desk.place(digest("b", "Derna after the flood", other, 90));
        assertThat(placed.story()).isEqualTo("a");
        assertThat(placed.origin()).isEqualTo("b");
    }

    @Test
    void theSameKindOfEventElsewhereIsAnotherStory() {
        Desk desk = new Desk();
        desk.place(digest("q", "Earthquake flattens villages in Morocco", QUAKE, 0));
        String elsewhere = """
                An earthquake of magnitude 6.3 shook the Afghan province of Herat on Saturday and buried families in Zindajan.

                Taliban officials in Kabul spoke of many dead; hospitals asked for tents and blood.""";
        assertThat(desk.place(digest("h", "Quake strikes western Afghanistan", elsewhere, 60))
                        .isNew())
                .isTrue();
    }

    @Test
    void theSameStepOfAnotherCentralBankIsAnotherStory() {
        Desk desk = new Desk();
        desk.place(digest("r", "Sweden's central bank raises its interest rate", """
                Sweden's Riksbank raised its main interest rate by a quarter of a point to 4 per cent on Thursday and
                said that it could go up once more.

                Erik Thedeen, the governor in Stockholm, pointed to the weak krona; inflation stood at 7.5 per cent.""", 0));
        Assignment bern = desk.place(digest("s", "Swiss central bank leaves its interest rate alone", """
                The Swiss National Bank left its main interest rate at 1.75 per cent on Thursday, after five rises, and
                said that it could still go up.

                Thomas Jordan, the chairman in Zurich, pointed to the strong franc; inflation stood at 1.6 per cent.""", 45));
        assertThat(bern.isNew()).isTrue();
    }

    @Test
    void headlinesAloneMakeStoriesToo() {
        Desk desk = new Desk();
        desk.place(digest("a", "Fed leaves rates unchanged, Powell hints at one more rise", "", 0));
        desk.place(digest("b", "Canada expels Indian diplomat over killing of Sikh leader", "", 1));
        assertThat(desk.place(digest("c", "Powell: Fed may raise rates once more this year", "", 2))
                        .story())
                .isEqualTo("a");
        assertThat(desk.place(digest("d", "India expels Canadian diplomat in row over Sikh leader", "", 3))
                        .story())
                .isEqualTo("b");
    }

    @Test
    void aStoryWithoutNewsForAWeekIsClosed() {
        Desk desk = new Desk();
        desk.place(digest("a", "Dams burst above Derna", "", 0));
        assertThat(desk.place(digest("b", "Dams burst above Derna again", "", 60 * 24 * 8))
                        .isNew())
                .isTrue();
    }

    @Test
    void placingTheSameDigestsAgainRestoresTheDesk() {
        Desk desk = new Desk();
        Desk restored = new Desk();
        List<Digest> past = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            past.add(digest("n" + i, "Mayor of Town" + i % 40 + " opens bridge " + i % 7, "", i));
        }
        past.forEach(desk::place);
        past.forEach(digest -> restored.place(Digest.parse(digest.line())));
        for (int i = 200; i < 260; i++) {
            Digest next = digest("n" + i, "Bridge " + i % 7 + " in Town" + i % 40 + " closes", "", i);
            assertThat(restored.place(next)).isEqualTo(desk.place(next));
        }
    }

    @Test
    void aDigestIsReadAgainAsItWasWritten() {
        Digest digest = digest("id\t1", "Dams burst above Derna", FLOOD, 0);
        assertThat(Digest.parse(digest.line())).isEqualTo(digest);
        assertThatThrownBy(() -> Digest.parse("no digest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 fields");
    }
}
