package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

/// What stories have to do with each other, and how the desk stands what a stream does to it.
class TiesTest {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00Z");

    private static Digest headline(String id, String title, Duration after) {
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of("Harbour Gazette"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                false);
        Article article = new Article(id, known, "", List.of(), List.of(), List.of(), 1);
        Digest digest = Digest.of(
                new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        return new Digest(id, digest.publisher(), MORNING.plus(after), digest.terms(), digest.sketch());
    }

    private static Digest headline(String id, String title, int minutes) {
        return headline(id, title, Duration.ofMinutes(minutes));
    }

    @Test
    void twoStoriesThatGrowTogetherAreOneAndSayWhy() {
        Desk desk = new Desk();
        desk.place(headline("a", "Ferry sinks off Zanzibar", 0));
        desk.place(headline("b", "Boats search the Indian Ocean for missing passengers", 5));
        assertThat(desk.current("b")).isEqualTo("b");
        Assignment both = desk.place(
                headline("c", "Ferry sinks off Zanzibar, boats search the Indian Ocean for missing passengers", 10));
        assertThat(both.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(Tie.Kind.MERGED);
            assertThat(tie.story()).isEqualTo("b");
            assertThat(tie.other()).isEqualTo("a");
            assertThat(tie.likeness()).isGreaterThanOrEqualTo(tie.asked());
            assertThat(tie.words()).contains("zanzibar").doesNotContain("the");
        });
        assertThat(desk.current("b")).isEqualTo("a");
    }

    @Test
    void aStorySaysWhatCameBeforeIt() {
        Desk desk = new Desk();
        desk.place(headline("offensive", "Azerbaijan begins offensive in Nagorno-Karabakh", 0));
        desk.place(headline("rates", "Riksbank in Stockholm raises interest rates again", 5));
        Assignment ceasefire = desk.place(
                headline("ceasefire", "Nagorno-Karabakh: ceasefire ends Azerbaijan offensive", Duration.ofDays(8)));
        assertThat(ceasefire.isNew())
                .as("a story without news for a week is over")
                .isTrue();
        // The stream has reached a day when its last three articles have.
        desk.place(headline("x", "Mayor of Lyon opens a bridge over the Saone", Duration.ofDays(8)));
        desk.place(headline("y", "Chess title for a student from Chennai", Duration.ofDays(8)));
        Assignment second = desk.place(headline(
                "exodus",
                "Thousands leave Nagorno-Karabakh after Azerbaijan offensive and ceasefire",
                Duration.ofDays(9)));
        List<Tie> ties = new ArrayList<>(ceasefire.ties());
        ties.addAll(second.ties());
        assertThat(ties).isNotEmpty().allSatisfy(tie -> {
            assertThat(tie.kind()).isEqualTo(Tie.Kind.EARLIER);
            assertThat(tie.other()).isEqualTo("offensive");
            assertThat(tie.words()).contains("azerbaijan", "karabakh");
        });
    }

    @Test
    void oneArticleDatedNextYearClosesNoStory() {
        Desk desk = new Desk();
        desk.place(headline("a", "Dams burst above the Libyan port of Derna", 0));
        desk.place(headline("far", "Chess title for a student from Chennai", Duration.ofDays(400)));
        for (int i = 0; i < 20; i++) {
            desk.place(headline("n" + i, "Council of Town" + i + " buys bus number " + i, 10 + i));
        }
        assertThat(desk.place(headline("b", "Derna counts its dead after dams burst above the port", 60))
                        .story())
                .isEqualTo("a");
    }

    @Test
    void whatComesLateGoesToItsStoryAndMovesNoOther() {
        Desk desk = new Desk();
        desk.place(headline("a", "Dams burst above the Libyan port of Derna", 0));
        desk.place(headline("q", "Villages in the Atlas of Morocco flattened by earthquake", 30));
        Assignment late = desk.place(headline("late", "Two dams burst in Libya, Derna under water", -120));
        assertThat(late.story()).isEqualTo("a");
        assertThat(desk.place(headline("b", "Morocco earthquake: villages in the Atlas wait for help", 60))
                        .story())
                .isEqualTo("q");
    }

    @Test
    void manyStoriesAreKeptApartAndForgottenWhenTheyAreOver() {
        Desk desk = new Desk();
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String title = "Xanto" + i + " meets Belmar" + i + " in Quorth" + i;
            stories.add(desk.place(headline("n" + i, title, i)).story());
        }
        assertThat(stories).doesNotHaveDuplicates();
        Instant end = MORNING.plus(Duration.ofHours(500));
        assertThat(desk.live(end)).isBetween(7_100, 7_300); // of five days, one a minute
    }
}
