package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Identity;
import org.daybook.core.story.Tie;
import org.daybook.store.Keeping.Released;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is let go, in which order, and what never is.
@ParameterizedClass
@EnumSource(Backend.class)
class RetentionTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final String TEXT = "Officials said that the port had opened again. ".repeat(100);
    private static final Keeping HUNDRED_DAYS = new Keeping(Optional.of(Duration.ofDays(100)), OptionalLong.empty());

    @TempDir
    Path folder = Path.of("");

    @Parameter
    Backend backend = Backend.SQLITE;

    private Store open() {
        return backend.open(folder);
    }

    private static Filed report(String id, Instant seen) {
        return StoreTest.filed(id, "Report " + id, TEXT + id, "story-" + id, seen);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static List<String> digests(Store store) {
        List<String> digests = new ArrayList<>();
        store.digests(digests::add);
        return digests;
    }

    @Test
    void whatIsTooOldGoesAndIsKnownWhenItComesAgain() {
        try (Store store = open()) {
            Filed old = report("old", ago(101));
            store.file(List.of(old, report("young", ago(99)), report("undated", Instant.EPOCH)), List.of());
            List<String> before = digests(store);
            assertThat(store.release(HUNDRED_DAYS, NOW).articles()).isEqualTo(1);
            assertThat(store.article("old")).isEmpty();
            assertThat(store.search("port", 10)).extracting(Filed::id).containsExactlyInAnyOrder("young", "undated");
            assertThat(store.holds("old", Identity.revision(old.reading().article())))
                    .isTrue();
            assertThat(digests(store))
                    .as("from which the story stage is rebuilt")
                    .isEqualTo(before);
            store.file(List.of(old), List.of());
            assertThat(store.articles()).isEqualTo(2);
            assertThat(store.check()).isEmpty();
            assertThat(store.release(HUNDRED_DAYS, NOW).articles()).isZero();
        }
    }

    @Test
    void aStoryWhoseFirstArticleHasLeftAndWhoseOthersWereLetGoIsNoFault() {
        try (Store store = open()) {
            Filed opened = StoreTest.filed("opened", "Opened", TEXT, "opened", ago(2));
            Filed stayed = StoreTest.filed("stayed", "Stayed", TEXT + " And more.", "opened", ago(150));
            Tie split = new Tie(
                    Tie.Kind.SPLIT,
                    "parted",
                    "opened",
                    ago(2),
                    0.1,
                    0.15,
                    List.of("port"),
                    List.of("dam"),
                    List.of("opened", "parted"));
            Filed parted = StoreTest.filed("parted", "Parted", TEXT + " And yet more.", "opened", ago(120));
            store.file(List.of(opened, stayed, parted), List.of(split), List.of());
            assertThat(store.release(HUNDRED_DAYS, NOW).articles()).isEqualTo(2);
            assertThat(store.story("parted")).extracting(Filed::id).containsExactly("opened");
            assertThat(store.ties("parted"))
                    .singleElement()
                    .satisfies(tie -> assertThat(tie.articles()).containsExactly("opened"));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void tiesOfStoriesWhoseArticlesWereLetGoAreNoFault() {
        try (Store store = open()) {
            Filed opened = StoreTest.filed("old", "Old", TEXT, "old", ago(150));
            Filed told = StoreTest.filed("young", "Young", TEXT + " And more.", "young", ago(2));
            Tie merged = new Tie(Tie.Kind.MERGED, "old", "young", ago(2), 0.5, 0.4, List.of("port"));
            store.file(List.of(opened, told), List.of(merged), List.of());
            assertThat(store.release(HUNDRED_DAYS, NOW).articles()).isEqualTo(1);
            assertThat(store.check()).isEmpty();
            Tie unknown = new Tie(Tie.Kind.EARLIER, "young", "never", ago(2), 0.5, 0.4, List.of("port"));
            store.file(List.of(), List.of(unknown), List.of());
            assertThat(store.check()).singleElement().asString().contains("never", "not kept");
        }
    }

    @Test
    void whatAnEditionCitesAndWhatThatWasCopiedFromStay() {
        try (Store store = open()) {
            Filed original = report("original", ago(200));
            Filed copy = report("copy", ago(199));
            Filed reprint = new Filed(
                    copy.id(), copy.seen(), copy.reading(), copy.digest(), "story-original", false, "original");
            store.file(
                    List.of(
                            original,
                            reprint,
                            report("quoted", ago(198)),
                            report("listed", ago(197)),
                            report("none", ago(196))),
                    List.of());
            String quote = TEXT.substring(0, TEXT.indexOf('.') + 1);
            store.publish(LocalDate.of(2023, 11, 14), "UTC", ago(198), """
                {"items": [{"articles": [{"id": "copy"}, {"id": "listed"}],
                  "summary": [{"article": "quoted", "text": "%s", "begin": 0, "end": %d}]}]}""".formatted(quote, quote.length()));
            store.publish(LocalDate.of(2023, 11, 14), "UTC", ago(198), "{\"items\": []}"); // corrected since
            assertThat(store.release(HUNDRED_DAYS, NOW).articles()).isEqualTo(1);
            assertThat(store.article("none")).isEmpty();
            for (String id : List.of("original", "copy", "quoted", "listed")) {
                assertThat(store.article(id)).as(id).isPresent();
            }
            assertThat(store.check()).isEmpty();
            assertThat(store.issues()).hasSize(1);
        }
    }

    @Test
    void aBudgetTakesWhatHasNoDateFirstThenTheOldestAndNeverTheLastWeeks() {
        try (Store store = open()) {
            List<Filed> batch = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                batch.add(report("undated-" + i, Instant.EPOCH));
                batch.add(report("ahead-" + i, NOW.plus(Duration.ofDays(9_000 + i))));
                batch.add(report("old-" + i, ago(300 - i)));
                batch.add(report("young-" + i, ago(39)));
            }
            store.file(batch, List.of());
            long onDisk = store.size().bytes();
            long all = store.release(Keeping.ALL, NOW).bytes();
            Released some = store.release(new Keeping(Optional.empty(), OptionalLong.of(all * 6 / 10)), NOW);
            assertThat(some.over()).isFalse();
            assertThat(some.bytes()).isLessThanOrEqualTo(all * 6 / 10);
            assertThat(store.article("undated-0"))
                    .as("first what has no date or one to come")
                    .isEmpty();
            assertThat(store.article("old-39")).as("the youngest of the old").isPresent();
            Released least = store.release(new Keeping(Optional.empty(), OptionalLong.of(1000)), NOW);
            assertThat(least.over()).isTrue();
            assertThat(store.articles()).as("the last weeks").isEqualTo(40);
            assertThat(store.check()).isEmpty();
            assertThat(store.size().bytes())
                    .as("room is given back to the disk")
                    .isLessThan(onDisk);
        }
    }

    @Test
    void nobodyKeepsLessThanEditionsLearnFrom() {
        assertThatThrownBy(() -> new Keeping(Optional.of(Duration.ofDays(39)), OptionalLong.empty()))
                .hasMessageContaining("at least 40 days");
    }
}
