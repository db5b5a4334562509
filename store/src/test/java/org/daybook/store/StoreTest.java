package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Refused;
import org.daybook.core.capture.Stamp;
import org.daybook.core.count.Count;
import org.daybook.core.edition.Brief;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.daybook.core.story.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store must do, on each database.
@ParameterizedClass
@EnumSource(Backend.class)
class StoreTest {
    static final Instant MORNING = Instant.parse("2023-09-20T06:00:00Z");
    private static final String FLOOD =
            "At least 40 people died when the river burst its banks 🌊 near the port, officials said.";

    @TempDir
    Path folder = Path.of("");

    @Parameter
    Backend backend = Backend.SQLITE;

    private Store open(Path folder) {
        return backend.open(folder);
    }

    @Test
    void whatIsFiledComesBackWithItsQuotes() {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood at the port", FLOOD, "s1", MORNING)), List.of());
            Filed back = store.article("a").orElseThrow();
            assertThat(back.reading().article().text()).isEqualTo(FLOOD);
            assertThat(back.reading().counts())
                    .extracting(count -> count.span().text())
                    .containsExactly("At least 40 people");
            assertThat(back.seen()).isEqualTo(MORNING);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void filingTwiceChangesNothing() {
        try (Store store = open(folder)) {
            List<Filed> batch = List.of(filed("a", "Flood at the port", FLOOD, "s1", MORNING));
            List<Store.Refusal> refusals =
                    List.of(new Store.Refusal("b", new Refused("empty-input", "there is nothing in it", "b.html")));
            store.file(batch, refusals);
            String before = store.contentDigest();
            store.file(batch, refusals);
            assertThat(store.contentDigest()).isEqualTo(before);
            assertThat(store.articles()).isEqualTo(1);
            assertThat(store.refusals()).hasSize(1);
        }
    }

    @Test
    void anotherWordingReplacesTheOlderOneUnderTheSameId() {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood at the port", FLOOD, "s1", MORNING)), List.of());
            String revised = FLOOD.replace("At least 40 people", "At least 55 people");
            store.file(List.of(filed("a", "Flood at the port", revised, "s1", MORNING.plusSeconds(60))), List.of());
            assertThat(store.articles()).isEqualTo(1);
            assertThat(store.story("s1")).hasSize(1);
            assertThat(store.article("a").orElseThrow().reading().article().text())
                    .isEqualTo(revised);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void theDigestsComeBackInTheOrderOfFilingOneForEachArticle() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("b", "Later in the alphabet", FLOOD, "s1", MORNING),
                            filed("a", "Flood", FLOOD, "s1", MORNING)),
                    List.of());
            store.file(List.of(filed("b", "Changed since", FLOOD, "s1", MORNING)), List.of());
            List<String> digests = new ArrayList<>();
            store.digests(digests::add);
            assertThat(digests).containsExactly("digest of b: Later in the alphabet", "digest of a: Flood");
        }
    }

    @Test
    void whatTheDeskRemembersIsOfAllArticlesOrIsNotKept() {
        try (Store store = open(folder)) {
            assertThat(store.memory().isEmpty()).isTrue();
            store.file(
                    List.of(filed("a", "Flood", FLOOD, "s1", MORNING), filed("b", "Quake", FLOOD, "s2", MORNING)),
                    List.of());
            store.file(List.of(filed("a", "Changed since", FLOOD, "s1", MORNING)), List.of());
            assertThat(store.remember(1, new byte[] {1})).isFalse();
            assertThat(store.remember(3, new byte[] {1})).isFalse();
            assertThat(store.memory().isEmpty()).isTrue();
            assertThat(store.remember(2, new byte[] {1})).isTrue();
            assertThat(store.remember(2, new byte[] {2, 3})).isTrue();
            Store.Memory memory = store.memory();
            assertThat(memory.articles()).isEqualTo(2);
            assertThat(memory.bytes()).containsExactly(2, 3);
            store.file(List.of(filed("c", "Fire", FLOOD, "s3", MORNING)), List.of());
            List<String> since = new ArrayList<>();
            store.digests(memory, since::add);
            assertThat(since).containsExactly("digest of c: Fire");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void theRecordIsToldNewestDayFirstAndCountsWhatItDoesNotShow() {
        try (Store store = open(folder)) {
            for (int i = 0; i < 6; i++) {
                store.file(
                        List.of(filed("a" + i, "Flood " + i, FLOOD, "s" + i / 2, MORNING.plusSeconds(i * 60L))),
                        List.of());
            }
            Store.Told told = store.told(Table.FIGURES, Filter.NONE, 2);
            assertThat(told.entries()).extracting(entry -> entry.report().id()).containsExactly("a5", "a4");
            assertThat(told.found()).isEqualTo(6);
            assertThat(told.whole()).isTrue();
            assertThat(told.days()).containsExactly(entry(LocalDate.of(2023, 9, 20), 6));
            assertThat(store.told(Table.EVENTS, Filter.NONE, 2).found()).isZero();
        }
    }

    private static Filter asking(List<String> types, List<String> from, Optional<LocalDate> after, String... words) {
        return new Filter(types, List.of(), List.of(), after, Optional.empty(), Optional.empty(), from, List.of(words));
    }

    @Test
    void theRecordIsAskedByTypeDayPublisherAndWords() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "Flood at the port", FLOOD, "s1", MORNING),
                            filed("b", "The river rises", FLOOD, "s1", MORNING)),
                    List.of());
            Optional<LocalDate> day = Optional.of(LocalDate.of(2023, 9, 20));
            for (Filter all : List.of(
                    asking(List.of("killed"), List.of(), day),
                    asking(List.of("injured", "Killed"), List.of("ledger", "Nobody"), Optional.empty()),
                    asking(List.of(), List.of("The Quillmark L"), Optional.empty(), "40 peo"))) {
                assertThat(store.told(Table.FIGURES, all, 9).found())
                        .as(all.toString())
                        .isEqualTo(2);
            }
            Filter one = asking(List.of(), List.of(), Optional.empty(), "port", "FLOO");
            assertThat(store.told(Table.FIGURES, one, 9).entries())
                    .extracting(entry -> entry.report().id())
                    .containsExactly("a");
            for (Filter none : List.of(
                    asking(List.of("injured"), List.of(), Optional.empty()),
                    asking(List.of(), List.of("mark"), Optional.empty()),
                    asking(List.of(), List.of("Ledger Quillmark"), Optional.empty()), // in another order
                    asking(List.of(), List.of(), day.map(known -> known.plusDays(1))))) {
                assertThat(store.told(Table.FIGURES, none, 9).found())
                        .as(none.toString())
                        .isZero();
            }
        }
    }

    @Test
    void theRecordForgetsAnEarlierWordingAndFollowsMergedStories() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING),
                            filed("b", "Two, corrected", FLOOD, "b", MORNING)),
                    List.of());
            store.file(
                    List.of(filed("a", "One, corrected", "Nobody died.", "a", MORNING)),
                    List.of(tie(Tie.Kind.MERGED, "b", "a")),
                    List.of());
            Store.Told told = store.told(Table.FIGURES, Filter.NONE, 9);
            assertThat(told.entries())
                    .extracting(
                            entry -> entry.report().title().orElse(""),
                            entry -> entry.report().story())
                    .containsExactly(tuple("Two, corrected", "a"));
            assertThat(told.found()).isEqualTo(1);
            List<String> stories = new ArrayList<>();
            store.storiesTelling(Table.FIGURES, asking(List.of("killed"), List.of(), Optional.empty()), stories::add);
            assertThat(stories).containsExactly("a");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void whatBelongsToNoDayIsFoundWhereNoDayIsAskedFor() {
        try (Store store = open(folder)) {
            Filed dated = filed("a", "One", FLOOD, "a", Instant.EPOCH);
            Article article = dated.reading().article();
            Metadata known = article.metadata();
            Metadata undated = new Metadata(
                    known.url(),
                    known.title(),
                    known.standfirst(),
                    List.of(),
                    known.publisher(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    known.language(),
                    false);
            Reading reading = new Reading(
                    new Article("a", undated, article.text(), List.of(), List.of(), List.of(), 0.9),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    dated.reading().counts(),
                    List.of(),
                    List.of());
            store.file(List.of(new Filed("a", Instant.EPOCH, reading, "digest", "a", true, "a")), List.of());
            assertThat(store.told(Table.FIGURES, Filter.NONE, 9).found()).isEqualTo(1);
            Filter before = new Filter(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2024, 1, 1)),
                    Optional.empty(),
                    List.of(),
                    List.of());
            assertThat(store.told(Table.FIGURES, before, 9).found()).isZero();
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void theStampChangesWithEveryWritingAndOnlyThen() {
        try (Store store = open(folder)) {
            long before = store.stamp();
            assertThat(store.stamp()).isEqualTo(before);
            store.articles();
            assertThat(store.stamp()).isEqualTo(before);
            store.file(List.of(filed("a", "One", FLOOD, "a", MORNING)), List.of());
            long filed = store.stamp();
            assertThat(filed).isNotEqualTo(before);
            store.publish(LocalDate.of(2023, 9, 20), "UTC", MORNING, "{}");
            assertThat(store.stamp()).isNotEqualTo(filed);
        }
    }

    @Test
    void storiesComeWholeInTheOrderInWhichTheyWereOpened() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("c", "One", FLOOD, "s2", MORNING),
                            filed("b", "Two", FLOOD, "s1", MORNING),
                            filed("a", "Three", FLOOD, "s2", MORNING)),
                    List.of());
            store.file(List.of(filed("c", "One, corrected", FLOOD, "s2", MORNING)), List.of());
            List<List<String>> stories = new ArrayList<>();
            store.stories(
                    articles -> stories.add(articles.stream().map(Filed::id).toList()));
            assertThat(stories).containsExactly(List.of("b"), List.of("a", "c"));
        }
    }

    @Test
    void searchFoldsCaseAndDiacriticsAndTakesNoOperators() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "Flood at the port", FLOOD, "s1", MORNING),
                            filed("b", "Élections à Lyon", "The vote was calm.", "s2", MORNING)),
                    List.of());
            assertThat(store.search("PORT flood", 10)).extracting(Filed::id).containsExactly("a");
            assertThat(store.search("elections", 10)).extracting(Filed::id).containsExactly("b");
            assertThat(store.search("port OR vote", 10)).isEmpty();
            assertThat(store.search("\"port", 10)).extracting(Filed::id).containsExactly("a");
            assertThat(store.search(" * ( ", 10)).isEmpty();
            assertThat(store.search("at\0the port\0", 10)).extracting(Filed::id).containsExactly("a");
            assertThat(store.find(Query.parse("por\0t"), true, 10).articles()).isEmpty();
        }
    }

    @Test
    void aQueryNarrowsByPublisherDayTypeAndStory() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "Flood at the port", FLOOD, "s1", MORNING),
                            filed("b", "Élections à Lyon", "The vote was calm.", "s2", MORNING.plusSeconds(86_400)),
                            filed("c", "The port reopens", "The port was open.", "s1", MORNING.plusSeconds(172_800))),
                    List.of());
            record Asked(String query, List<String> found) {}
            for (Asked asked : List.of(
                    new Asked("port", List.of("c", "a")),
                    new Asked("port type:killed", List.of("a")),
                    new Asked("type:killed", List.of("a")),
                    new Asked("port before:2023-09-20", List.of("c", "a")), // all bear that day
                    new Asked("before:2023-09-19", List.of()),
                    new Asked("after:2023-09-21", List.of()),
                    new Asked("vote after:2023-09", List.of("b")),
                    new Asked("vote from:QUILLMARK", List.of("b")),
                    new Asked("story:s1", List.of("c", "a")),
                    new Asked("story:s1 open", List.of("c")),
                    new Asked("\"port was\"", List.of("c")),
                    new Asked("from:nobody", List.of()),
                    new Asked("where:Libya", List.of()),
                    new Asked("", List.of()))) {
                assertThat(store.find(Query.parse(asked.query()), true, 10).articles())
                        .as(asked.query())
                        .extracting(Filed::id)
                        .containsExactlyElementsOf(asked.found());
            }
            assertThat(store.find(Query.parse("story:s1"), true, 1).more()).isTrue();
            assertThat(store.find(Query.parse("story:s1"), true, 2).more()).isFalse();
        }
    }

    /// All pages of a query, and what was filed while they were read is in none of them.
    private static List<String> pages(Store store, String query, boolean newestFirst, int most) {
        List<String> pages = new ArrayList<>();
        Optional<String> from = Optional.empty();
        int number = 0;
        do {
            Store.Found found = store.find(Query.parse(query), newestFirst, from, most);
            found.articles().forEach(filed -> pages.add(filed.id()));
            from = found.next();
            store.file(
                    List.of(filed(
                            "meanwhile-" + query + newestFirst + number++,
                            "Port",
                            FLOOD,
                            "s9",
                            MORNING.plusSeconds(number))),
                    List.of());
        } while (from.isPresent());
        return pages;
    }

    @Test
    void pagesOfASearchGiveEachArticleOnceAlsoWhenOthersAreFiledMeanwhile() {
        try (Store store = open(folder)) {
            List<Filed> batch = new ArrayList<>();
            for (int i = 0; i < 1_030; i++) {
                batch.add(filed("a" + i, i % 100 == 0 ? "Port" : "Town", FLOOD, "s1", MORNING.plusSeconds(i)));
            }
            store.file(batch, List.of());
            Store.Found first = store.find(Query.parse("port"), false, 10);
            assertThat(first.counted()).isEqualTo(1_000);
            assertThat(first.whole()).isFalse();
            assertThat(first.articles())
                    .as("the best of the newest thousand, of equals the newest first")
                    .extracting(Filed::id)
                    .startsWith("a1000", "a900", "a800");
            for (String query : List.of("port", "type:killed", "port type:killed", "from:quillmark")) {
                for (boolean newestFirst : List.of(true, false)) {
                    assertThat(pages(store, query, newestFirst, 300))
                            .as(query)
                            .doesNotHaveDuplicates()
                            .contains("a0", "a29", "a30", "a1029")
                            .hasSizeGreaterThanOrEqualTo(1_030);
                }
            }
            assertThat(store.find(Query.parse("port"), true, 1).articles())
                    .extracting(Filed::id)
                    .containsExactly("a1029");
            for (String nonsense : List.of("", "7", "1.2.3", "9.9.9.9", "99999999999999999999.0", "5.0.2023-09-20.x")) {
                assertThat(store.find(Query.parse("port"), true, Optional.of(nonsense), 1)
                                .articles())
                        .as(nonsense)
                        .hasSize(1);
            }
        }
    }

    @Test
    void aPublishedEditionNeverChangesAndACorrectionIsANewVersion() {
        try (Store store = open(folder)) {
            LocalDate day = LocalDate.of(2023, 9, 20);
            assertThat(store.publish(day, "UTC", MORNING, "{\"items\":[]}").version())
                    .isEqualTo(1);
            assertThat(store.publish(day, "UTC", MORNING, "{\"items\":[]}").version())
                    .isEqualTo(1);
            assertThat(store.publish(day, "UTC", MORNING, "{\"items\":[1]}").version())
                    .isEqualTo(2);
            assertThat(store.edition(day, "UTC").orElseThrow().line()).isEqualTo("{\"items\":[1]}");
            assertThat(store.issues()).containsExactly(new Issue(day, "UTC", 2));
            assertThat(store.editions(9)).extracting(PublishedEdition::version).containsExactly(2);
            assertThat(store.edition(day, "Europe/Paris")).isEmpty();
        }
    }

    @Test
    void whatWasSeenInASpanOfTimeIsFound() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "s1", MORNING),
                            filed("b", "Two", FLOOD, "s2", MORNING.plusSeconds(3600))),
                    List.of());
            assertThat(store.seen(MORNING, MORNING.plusSeconds(3600)))
                    .extracting(Filed::id)
                    .containsExactly("a");
            assertThat(store.extent()).contains(new Store.Seen(MORNING, MORNING.plusSeconds(3600)));
        }
    }

    private static List<String> briefed(Store store, Instant from, Instant until) {
        List<String> briefed = new ArrayList<>();
        store.briefs(
                from, until, one -> briefed.add(one.story() + ": " + one.brief().title()));
        return briefed;
    }

    @Test
    void briefsAreOfTheLatestWordingsInTheOrderInWhichTheyWereSeen() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("b", "Later", FLOOD, "s2", MORNING.plusSeconds(60)),
                            filed("a", "Earlier", FLOOD, "s1", MORNING),
                            filed("c", "As early", FLOOD, "s3", MORNING)),
                    List.of());
            assertThat(briefed(store, MORNING, MORNING.plusSeconds(61)))
                    .containsExactly("s1: Earlier", "s3: As early", "s2: Later");
            store.file(List.of(filed("a", "Corrected", FLOOD, "s1", MORNING.plusSeconds(30))), List.of());
            assertThat(briefed(store, MORNING, MORNING.plusSeconds(60)))
                    .containsExactly("s3: As early", "s1: Corrected");
            store.briefs(
                    MORNING,
                    MORNING.plusSeconds(1),
                    one -> assertThat(one.brief())
                            .isEqualTo(Brief.of(store.article("c").orElseThrow().reading(), "c", MORNING)));
        }
    }

    @Test
    void mergesAreToldOfTheStoriesOfASpanAndOfThoseIntoWhichTheyWent() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING.minusSeconds(86_400)),
                            filed("c", "Three", FLOOD, "c", MORNING.minusSeconds(86_400)),
                            filed("d", "Four", FLOOD, "d", MORNING.minusSeconds(86_400))),
                    List.of(merge("c", "d"), merge("b", "c"), merge("a", "b")),
                    List.of());
            assertThat(store.merges(MORNING, MORNING.plusSeconds(1)))
                    .extracting(Tie::story)
                    .containsExactly("c", "b", "a");
            assertThat(store.merges(MORNING.plusSeconds(1), MORNING.plusSeconds(2)))
                    .isEmpty();
        }
    }

    private static Tie merge(String story, String other) {
        return new Tie(Tie.Kind.MERGED, story, other, MORNING, 0.5, 0.4, List.of("flood"));
    }

    /// What was made of a day, after each of some changes to the store.
    private static int timesMade(Store store, Runnable change) {
        int[] times = new int[1];
        for (int i = 0; i < 2; i++) {
            store.made("test", MORNING, MORNING.plusSeconds(3600), () -> {
                times[0]++;
                return new byte[] {7};
            });
            if (i == 0) {
                change.run();
            }
        }
        return times[0];
    }

    @Test
    void whatIsMadeIsMadeFromTheStore() {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "One", FLOOD, "a", MORNING)), List.of());
            List<String> read = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                byte[] made = store.made("ids", MORNING, MORNING.plusSeconds(60), () -> {
                    store.briefs(
                            MORNING,
                            MORNING.plusSeconds(60),
                            brief -> read.add(brief.brief().id()));
                    store.stories(story -> read.add(story.getFirst().story()));
                    return String.join(" ", read).getBytes(StandardCharsets.UTF_8);
                });
                assertThat(made).asString(StandardCharsets.UTF_8).isEqualTo("a a");
            }
            assertThat(read).as("once").hasSize(2);
        }
    }

    @Test
    void whatWasMadeOfASpanIsMadeAnewOnlyWhenTheSpanHasChanged() {
        try (Store store = open(folder)) {
            assertThat(timesMade(store, () -> {})).as("at first").isEqualTo(1);
            assertThat(timesMade(store, () -> {})).as("nothing changed").isZero();
            Filed later = filed("later", "Later", FLOOD, "s1", MORNING.plusSeconds(3600));
            assertThat(timesMade(store, () -> store.file(List.of(later), List.of())))
                    .as("an article after it")
                    .isZero();
            Filed within = filed("a", "Within", FLOOD, "a", MORNING);
            assertThat(timesMade(store, () -> store.file(List.of(within), List.of())))
                    .as("an article within it")
                    .isEqualTo(1);
            Filed moved = filed("a", "Moved", FLOOD, "a", MORNING.plusSeconds(7200));
            assertThat(timesMade(store, () -> store.file(List.of(moved), List.of())))
                    .as("an article of it is replaced by one after it")
                    .isEqualTo(1);
            assertThat(timesMade(store, () -> store.file(List.of(), List.of(merge("a", "s1")), List.of())))
                    .as("a merge before its end")
                    .isEqualTo(1);
            assertThat(timesMade(store, () -> store.file(List.of(filed("b", "B", FLOOD, "b", MORNING)), List.of())))
                    .isEqualTo(1);
            Instant now = MORNING.plusSeconds(86_400L * 100);
            assertThat(timesMade(
                            store,
                            () -> store.release(
                                    new Keeping(Optional.of(java.time.Duration.ofDays(50)), OptionalLong.empty()),
                                    now)))
                    .as("an article of it was let go")
                    .isEqualTo(1);
            assertThat(briefed(store, Instant.EPOCH, now)).isEmpty();
        }
    }

    @Test
    void aMergedStoryLeadsToTheOneThatTookItOverAnyNumberOfSteps() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING),
                            filed("c", "Three", FLOOD, "c", MORNING)),
                    List.of());
            Tie first = tie(Tie.Kind.MERGED, "c", "b");
            Tie second = tie(Tie.Kind.MERGED, "b", "a");
            store.file(List.of(), List.of(first, second), List.of());
            store.file(List.of(), List.of(first, second), List.of());
            for (String id : List.of("a", "b", "c")) {
                assertThat(store.story(id))
                        .as(id)
                        .extracting(Filed::id, Filed::story)
                        .containsExactly(tuple("a", "a"), tuple("b", "a"), tuple("c", "a"));
            }
            assertThat(store.merges()).containsExactly(first, second);
            assertThat(store.tieCount()).isEqualTo(2);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aStoryThatTwoDesksMergeElsewhereStaysOneAndLeadsInNoCircle() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING),
                            filed("c", "Three", FLOOD, "c", MORNING)),
                    List.of(
                            tie(Tie.Kind.MERGED, "b", "c"),
                            tie(Tie.Kind.MERGED, "b", "a"),
                            tie(Tie.Kind.MERGED, "a", "c")),
                    List.of());
            for (String id : List.of("a", "b", "c")) {
                assertThat(store.story(id))
                        .as(id)
                        .extracting(Filed::id, Filed::story)
                        .containsExactly(tuple("a", "a"), tuple("b", "a"), tuple("c", "a"));
            }
            assertThat(store.check()).isEmpty();
        }
    }

    private static Tie split(String story, String other, Instant at, String... articles) {
        return new Tie(
                Tie.Kind.SPLIT,
                story,
                other,
                at,
                0.1,
                0.15,
                List.of("derna", "dam"),
                List.of("atlas"),
                List.of(articles));
    }

    @Test
    void theArticlesThatLeaveAStoryAreFoundUnderTheNewOneAndTheOldOneStays() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING),
                            filed("c", "Three", FLOOD, "a", MORNING),
                            filed("d", "Four", FLOOD, "a", MORNING)),
                    List.of(tie(Tie.Kind.MERGED, "b", "a")),
                    List.of());
            Tie split = split("c", "a", MORNING.plusSeconds(60), "b", "c");
            store.file(List.of(filed("e", "Five", FLOOD, "c", MORNING)), List.of(split), List.of());
            assertThat(store.story("a")).extracting(Filed::id).containsExactly("a", "d");
            assertThat(store.story("c"))
                    .extracting(Filed::id, Filed::story)
                    .containsExactly(tuple("b", "c"), tuple("c", "c"), tuple("e", "c"));
            assertThat(store.story("b"))
                    .as("the address of a merged story leads to where it led")
                    .extracting(Filed::story)
                    .containsOnly("a");
            assertThat(store.ties("c")).containsExactly(split);
            assertThat(store.ties("a")).containsExactly(tie(Tie.Kind.MERGED, "b", "a"), split);
            assertThat(store.moves(MORNING, MORNING.plusSeconds(1)))
                    .extracting(Store.Move::story, Store.Move::at)
                    .containsExactlyInAnyOrder(
                            tuple("b", MORNING.plusSeconds(60)), tuple("a", MORNING.plusSeconds(60)));
            assertThat(store.merges(MORNING, MORNING.plusSeconds(1)))
                    .as("also of the story that an article has left")
                    .extracting(Tie::story)
                    .containsExactly("b");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aSplitIsFiledOnceAndAnotherWordingGoesWhereItsArticleIs() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(filed("a", "One", FLOOD, "a", MORNING), filed("b", "Two", FLOOD, "a", MORNING)),
                    List.of(split("b", "a", MORNING, "b")),
                    List.of());
            String content = store.contentDigest();
            store.file(
                    List.of(filed("a", "One", FLOOD, "a", MORNING), filed("b", "Two", FLOOD, "a", MORNING)),
                    List.of(split("b", "a", MORNING, "b")),
                    List.of());
            assertThat(store.contentDigest())
                    .as("what comes again changes nothing")
                    .isEqualTo(content);
            store.file(List.of(filed("b", "Two, mended", FLOOD, "a", MORNING)), List.of());
            assertThat(store.story("b"))
                    .extracting(filed ->
                            filed.reading().article().metadata().title().orElse(""))
                    .containsExactly("Two, mended");
            store.file(List.of(), List.of(tie(Tie.Kind.MERGED, "b", "a")), List.of());
            assertThat(store.story("a")).extracting(Filed::id).containsExactly("a", "b");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aSplitBeforeTheEndOfASpanMakesAnewWhatWasMadeOfIt() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(filed("a", "One", FLOOD, "a", MORNING), filed("b", "Two", FLOOD, "a", MORNING)), List.of());
            assertThat(timesMade(store, () -> {})).isEqualTo(1);
            assertThat(timesMade(store, () -> store.file(List.of(), List.of(split("b", "a", MORNING, "b")), List.of())))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatCameBeforeIsToldFromBothSidesAndOfMergedStories() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(
                            filed("a", "One", FLOOD, "a", MORNING),
                            filed("b", "Two", FLOOD, "b", MORNING),
                            filed("c", "Three", FLOOD, "c", MORNING)),
                    List.of(tie(Tie.Kind.EARLIER, "c", "b"), tie(Tie.Kind.MERGED, "b", "a")),
                    List.of());
            Tie now = tie(Tie.Kind.EARLIER, "c", "a");
            assertThat(store.ties("c")).containsExactly(now);
            assertThat(store.ties("a")).containsExactly(now, tie(Tie.Kind.MERGED, "b", "a"));
            assertThat(store.ties("nobody")).isEmpty();
        }
    }

    @Test
    void aTieToAStoryThatIsNotKeptIsAFault() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(filed("a", "One", FLOOD, "a", MORNING)),
                    List.of(tie(Tie.Kind.EARLIER, "a", "nowhere")),
                    List.of());
            assertThat(store.check()).singleElement().asString().contains("nowhere");
        }
    }

    private static Tie tie(Tie.Kind kind, String story, String other) {
        return new Tie(kind, story, other, MORNING, 0.5, 0.25, List.of("flood", "port"));
    }

    @Test
    void whatIsKeptIsThereAfterReopening() {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood at the port", FLOOD, "s1", MORNING)), List.of());
        }
        try (Store again = open(folder)) {
            assertThat(again.holds("a", Identity.revision(article("a", "Flood at the port", FLOOD))))
                    .isTrue();
            assertThat(again.holds("a", "another")).isFalse();
        }
    }

    @Test
    void checkNamesTheArticleWhoseQuoteWasTamperedWith() {
        try (Store store = open(folder)) {
            store.file(
                    List.of(filed("a", "Flood", "At least 40 people died at the port, officials said.", "s1", MORNING)),
                    List.of());
        }
        backend.execute(folder, "update article set line = replace(line, 'At least 40', 'At least 90')");
        try (Store store = open(folder)) {
            assertThat(store.check())
                    .anyMatch(fault -> fault.contains("article a: title and text are not those that were filed"))
                    .anyMatch(fault -> fault.contains("“At least 40 people” does not stand"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from brief",
                "update brief set story = 'another'",
                "update brief set line = replace(line, 'Flood', 'Drought')",
                "insert into brief (seq, seen, day, story, line) select 7, seen, day, story, line from brief",
                "delete from named"
            })
    void aBriefThatIsNotWhatItsArticleTellsIsAFault(String damage) {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood", "At least 40 people died.", "s1", MORNING)), List.of());
            assertThat(store.check()).isEmpty();
            backend.execute(folder, damage);
            assertThat(store.check()).as(damage).anyMatch(fault -> fault.contains("brief"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from told where rowid = (select max(rowid) from told)",
                "delete from told_article",
                "insert into told (rowid, keys) values (7, 'ofigures')",
                "update told_article set story = 'another'",
                "insert into told_article (seq, story, rows, keys) select 7, story, rows, 0 from told_article"
            })
    void anIndexThatIsNotWhatTheArticlesTellIsAFault(String damage) {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood", "At least 40 people died.", "s1", MORNING)), List.of());
            assertThat(store.check()).isEmpty();
            backend.execute(folder, damage);
            assertThat(store.check()).as(damage).anyMatch(fault -> fault.contains("index of the record"));
        }
    }

    /// Among them is the number of keys that the row had, which only the keys themselves betray.
    @Test
    void otherKeysThanTheArticlesAreAFaultHoweverManyTheyAre() {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood", "At least 40 people died.", "s1", MORNING)), List.of());
            backend.execute(folder, "create table was as select max(rowid) as at from told");
            StringBuilder keys = new StringBuilder("ofigures");
            for (int number = 1; number <= 30; number++) {
                backend.execute(folder, "delete from told where rowid in (select at from was)");
                backend.execute(folder, tell(keys.toString()));
                assertThat(store.check()).anyMatch(fault -> fault.contains("article a: the index of the record"));
                keys.append(" xother").append(number);
            }
        }
    }

    private String tell(String keys) {
        String form = backend == Backend.POSTGRESQL ? "cast('%s' as tsvector)" : "'%s'";
        return "insert into told (rowid, keys) select at, " + form.formatted(keys) + " from was";
    }

    static Article article(String id, String title, String text) {
        Metadata metadata = new Metadata(
                Optional.of("https://quillmark.example/" + id),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of("The Quillmark Ledger"),
                List.of(),
                Optional.of(Stamp.of(LocalDate.of(2023, 9, 20))),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                false);
        return new Article(id, metadata, text, List.of(), List.of(), List.of(), 0.9);
    }

    static Filed filed(String id, String title, String text, String story, Instant seen) {
        List<Count> counts = text.startsWith("At least 40 people")
                ? List.of(new Count(
                        Span.of(text, 0, 18),
                        Count.What.KILLED,
                        OptionalLong.of(40),
                        OptionalLong.empty(),
                        Optional.empty()))
                : List.of();
        Reading reading = new Reading(
                article(id, title, text), List.of(), List.of(), List.of(), List.of(), counts, List.of(), List.of());
        return new Filed(id, seen, reading, "digest of " + id + ": " + title, story, true, id);
    }
}
