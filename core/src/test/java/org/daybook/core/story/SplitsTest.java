package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

/// A story that has grown apart becomes two, which say why and never break an id.
class SplitsTest {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00Z");

    private static final List<String> DERNA = List.of(
            "Derna dams burst",
            "Derna port flooded",
            "Libya storm Daniel",
            "Derna dams warning",
            "Libya flood Daniel",
            "Derna flood dams",
            "Libya dams Derna",
            "Storm Daniel Derna",
            "Derna dams inquiry",
            "Libya Derna flood");

    private static final List<String> MARRAKESH = List.of(
            "Marrakesh quake Atlas",
            "Morocco Atlas villages",
            "Atlas quake Morocco",
            "Marrakesh Atlas earthquake",
            "Morocco quake villages",
            "Atlas villages quake",
            "Marrakesh quake Morocco",
            "Morocco Atlas quake",
            "Marrakesh villages Atlas",
            "Morocco earthquake Atlas");

    private static Digest headline(String id, String title, int minutes) {
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
        return new Digest(
                id, digest.publisher(), MORNING.plus(Duration.ofMinutes(minutes)), digest.terms(), digest.sketch());
    }

    /// An appeal for both, then news of each that no longer has anything in common.
    private static List<Digest> grownApart() {
        List<Digest> stream = new ArrayList<>();
        stream.add(headline("appeal", "Derna flood and Marrakesh quake: Libya, Morocco ask for help", 0));
        for (int i = 0; i < DERNA.size(); i++) {
            stream.add(headline("d" + i, DERNA.get(i), 10 + 20 * i));
            stream.add(headline("m" + i, MARRAKESH.get(i), 20 + 20 * i));
        }
        return stream;
    }

    private static List<Tie> splits(List<Assignment> assignments) {
        return assignments.stream()
                .flatMap(assignment -> assignment.ties().stream())
                .filter(tie -> tie.kind() == Tie.Kind.SPLIT)
                .toList();
    }

    @Test
    void aStoryOfTwoEventsIsPartedAndSaysWhy() {
        Desk desk = new Desk();
        List<Assignment> online = grownApart().stream().map(desk::place).toList();
        assertThat(online)
                .extracting(Assignment::story)
                .as("one story at first")
                .startsWith("appeal", "appeal", "appeal");
        Tie split = splits(online).getFirst();
        assertThat(split.other()).isEqualTo("appeal");
        assertThat(split.likeness()).isLessThan(split.asked());
        assertThat(split.articles()).contains(split.story()).doesNotContain("appeal");
        Set<Character> strands = new HashSet<>();
        split.articles().forEach(article -> strands.add(article.charAt(0)));
        assertThat(strands).as("of one event").hasSize(1);
        boolean isDerna = strands.contains('d');
        assertThat(split.words()).containsAnyOf(isDerna ? "derna" : "atlas", isDerna ? "dam" : "quak");
        assertThat(split.otherWords()).containsAnyOf(isDerna ? "atlas" : "derna", isDerna ? "quak" : "dam");
    }

    @Test
    void settledTheStrandsAreApartAndTheOlderOrLargerKeepsTheId() {
        Desk desk = new Desk();
        List<Assignment> online = grownApart().stream().map(desk::place).toList();
        List<Assignment> settled = desk.settled(online);
        Set<String> derna = new HashSet<>();
        Set<String> marrakesh = new HashSet<>();
        for (Assignment one : settled) {
            if (!one.id().equals("appeal")) {
                (one.id().startsWith("d") ? derna : marrakesh).add(one.story());
            }
        }
        assertThat(derna).doesNotContainAnyElementsOf(marrakesh);
        assertThat(settled).extracting(Assignment::story).contains("appeal");
        Set<String> ids = new HashSet<>();
        splits(online)
                .forEach(tie -> assertThat(ids.add(tie.story()))
                        .as("an id is given once")
                        .isTrue());
        assertThat(settled.stream().filter(Assignment::isNew))
                .extracting(Assignment::id)
                .containsExactly("appeal");
    }

    @Test
    void aDeskThatIsReadAgainPartsAsTheOneThatNeverWas() throws IOException {
        Desk undisturbed = new Desk();
        Desk restored = new Desk();
        for (Digest digest : grownApart()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            restored.write(new DataOutputStream(bytes));
            restored = Desk.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(restored.place(digest)).isEqualTo(undisturbed.place(digest));
            assertThat(restored.grown()).isEqualTo(undisturbed.grown());
        }
    }

    @Test
    void newsOfOneEventStaysTogetherHoweverMuchOfItThereIs() {
        Desk desk = new Desk();
        List<Assignment> online = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            online.add(desk.place(headline("d" + i, DERNA.get(i * 7 % DERNA.size()) + " Derna " + i, 10 * i)));
        }
        assertThat(splits(online)).isEmpty();
        assertThat(online).extracting(Assignment::story).containsOnly("d0");
    }

    @Test
    void whatWasPartedIsNotMergedAgainByOtherDesks() {
        Merger merger = new Merger();
        StoryNote.Weight weight = new StoryNote.Weight("derna", 0, 3);
        StoryNote.Weight dam = new StoryNote.Weight("dam", 2, 3);
        StoryNote whole = new StoryNote("a", 4, 0, MORNING, List.of(weight, dam));
        StoryNote part = new StoryNote("b", 4, 0, MORNING, List.of(weight, dam));
        StoryNote elsewhere = new StoryNote("c", 4, 0, MORNING, List.of(weight, dam));
        assertThat(merger.note(0, whole)).isEmpty();
        merger.parted("b", "a");
        assertThat(merger.note(0, part)).isEmpty();
        Optional<Tie> merged = merger.note(1, elsewhere);
        assertThat(merged).as("with one of both").isPresent();
        assertThat(merger.note(1, elsewhere))
                .as("and not with the other, through it")
                .isEmpty();
        assertThat(merger.current("a")).isNotEqualTo(merger.current("b"));
    }

    @Test
    void mergesThatCrossLeadInNoCircle() {
        Redirects redirects = new Redirects();
        redirects.merge("b", "a");
        redirects.merge("a", "c");
        redirects.merge("c", "b");
        redirects.merge("b", "d");
        assertThat(List.of("a", "b", "c", "d")).extracting(redirects::current).containsOnly("d");
    }
}
