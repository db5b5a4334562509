package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final String DAMS =
            "Two dams above the Libyan port of Derna gave way on Sunday night and drowned whole quarters of the town.";
    private static final String TOLL =
            "At least 2,300 people are known to have died in Derna, the ambulance service of eastern Libya counted.";
    private static final String POINTS_BACK =
            "They had not been repaired in twenty years although engineers warned of a flood in the valley of Derna.";

    private int number;

    private Reading reading(String publisher, String captured, String title, String... sentences) {
        number++;
        return reading("a" + number, publisher, captured, title, List.of(), sentences);
    }

    private static Reading reading(
            String id, String publisher, String captured, String title, List<String> killed, String... sentences) {
        String text = String.join(" ", sentences);
        List<Sentence> cut = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            int blank = sentence.indexOf(' ');
            Tag tag = sentence.startsWith("They") ? Tag.PRON : Tag.PROPN;
            Token first = new Token(at, at + blank, sentence.substring(0, blank), "x", tag, 1, "nsubj");
            Tag said = sentence.startsWith("Pickets") ? Tag.NOUN : Tag.VERB;
            int end = at + sentence.length();
            Token last =
                    new Token(end - 2, end - 1, sentence.substring(end - at - 2, end - at - 1), "x", said, -1, "root");
            cut.add(new Sentence(at, end, List.of(first, last), List.of()));
            at += sentence.length() + 1;
        }
        List<Count> counts = new ArrayList<>();
        for (String figure : killed) {
            int begin = text.indexOf(figure);
            OptionalLong people = OptionalLong.of(Long.parseLong(figure.replace(",", "")));
            counts.add(new Count(
                    Span.of(text, begin, begin + figure.length()),
                    Count.What.KILLED,
                    people,
                    people,
                    Optional.empty()));
        }
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of(publisher),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Stamp.of(OffsetDateTime.parse(captured))),
                Optional.of("en"),
                false);
        Article article = new Article(id, known, text, List.of(), List.of(), List.of(), 1);
        return new Reading(article, cut, List.of(), List.of(), List.of(), counts, List.<Claim>of(), List.of());
    }

    private static Reading at(String url, Reading reading) {
        Article article = reading.article();
        Metadata known = article.metadata();
        Metadata addressed = new Metadata(
                Optional.of(url),
                known.title(),
                known.standfirst(),
                known.authors(),
                known.publisher(),
                known.agencies(),
                known.published(),
                known.modified(),
                known.captured(),
                known.language(),
                known.subscribersOnly());
        return new Reading(
                new Article(article.id(), addressed, article.text(), List.of(), List.of(), List.of(), 1),
                reading.sentences(),
                List.of(),
                List.of(),
                List.of(),
                reading.counts(),
                List.of(),
                List.of());
    }

    private static List<Edition> replay(ZoneId zone, Reading... readings) {
        Replay replay = new Replay(zone, 20);
        List<Edition> editions = new ArrayList<>();
        for (Reading reading : readings) {
            editions.addAll(replay.add(reading));
        }
        editions.addAll(replay.finish());
        return editions;
    }

    @Test
    void everyDayOfTheStreamHasAnEditionFromWhatWasThenKnown() {
        List<Edition> editions = replay(
                UTC,
                reading("Gazette", "2023-09-11T08:00:00Z", "Dams burst above Derna in Libya"),
                reading("Courier", "2023-09-13T08:00:00Z", "Thousands dead in Derna flood"));
        assertThat(editions)
                .extracting(Edition::date)
                .containsExactly(LocalDate.of(2023, 9, 11), LocalDate.of(2023, 9, 12), LocalDate.of(2023, 9, 13));
        assertThat(editions.get(0).items()).hasSize(1);
        assertThat(editions.get(0).items().getFirst().articles()).hasSize(1);
        assertThat(editions.get(1).items()).isEmpty();
    }

    @Test
    void theDayEndsInTheReadersZoneAlsoWhenTheClockIsPutBack() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(Editor.cut(LocalDate.of(2023, 10, 29), berlin)).isEqualTo(Instant.parse("2023-10-29T23:00:00Z"));
        assertThat(Editor.cut(LocalDate.of(2023, 10, 28), berlin)).isEqualTo(Instant.parse("2023-10-28T22:00:00Z"));
        List<Edition> editions = replay(
                berlin,
                reading("Gazette", "2023-10-29T22:30:00Z", "Dams burst above Derna in Libya"),
                reading("Courier", "2023-10-29T23:30:00Z", "Parliament elects a speaker in Warsaw"));
        assertThat(editions).hasSize(2);
    }

    @Test
    void aReprintDoesNotCountAsAnOrigin() {
        Edition edition = replay(
                        UTC,
                        reading("Gazette", "2023-09-11T08:00:00Z", "Dams burst above Derna", DAMS, TOLL),
                        reading("Courier", "2023-09-11T09:00:00Z", "Flood in Libya", DAMS, TOLL))
                .getFirst();
        assertThat(edition.items()).hasSize(1);
        assertThat(edition.items().getFirst().articles()).hasSize(2);
        assertThat(edition.items().getFirst().origins()).isEqualTo(1);
    }

    @Test
    void theSummaryQuotesWholeSentencesThatStandAlone() {
        Edition.Item item = replay(
                        UTC, reading("Gazette", "2023-09-11T08:00:00Z", "Flood in Libya", POINTS_BACK, DAMS, TOLL))
                .getFirst()
                .items()
                .getFirst();
        assertThat(item.summary()).extracting(quote -> quote.span().text()).containsExactlyInAnyOrder(DAMS, TOLL);
    }

    @Test
    void aCaptionThatOnlyNamesAThingIsNoSummary() {
        Edition.Item item = replay(
                        UTC,
                        reading(
                                "Gazette",
                                "2023-09-11T08:00:00Z",
                                "Flood in Libya",
                                "Pickets of the Libyan Red Crescent outside the ruined harbour of Derna last Monday.",
                                DAMS))
                .getFirst()
                .items()
                .getFirst();
        assertThat(item.summary()).extracting(quote -> quote.span().text()).containsExactly(DAMS);
    }

    @Test
    void anAgencysDatelineIsNotQuoted() {
        Edition.Item item = replay(
                        UTC,
                        reading(
                                "Gazette",
                                "2023-09-11T08:00:00Z",
                                "Flood in Libya",
                                "BENGHAZI, Libya, Sept 11 (LNW) - " + DAMS))
                .getFirst()
                .items()
                .getFirst();
        assertThat(item.summary()).extracting(quote -> quote.span().text()).containsExactly(DAMS);
    }

    @Test
    void theSentenceThatTellsTheTitleLeadsAndYesterdaysFollows() {
        String yesterday = "A storm named Daniel made landfall near the Libyan city of Benghazi on Sunday evening.";
        Edition.Item item = replay(
                        UTC,
                        reading(
                                "Gazette",
                                "2023-09-11T08:00:00Z",
                                "Storm Daniel floods Derna in Libya",
                                yesterday,
                                DAMS),
                        reading(
                                "Courier",
                                "2023-09-12T08:00:00Z",
                                "Derna in Libya counts 2,300 dead after flood of storm Daniel",
                                "Rescue teams from Turkey and Egypt reached the harbour on roads deep in mud, it says.",
                                TOLL))
                .getLast()
                .items()
                .getFirst();
        assertThat(item.summary().getFirst().span().text()).isEqualTo(TOLL);
    }

    @Test
    void anOutletsFeedsAndSectionsAreOneVoice() {
        Edition.Item item = replay(
                        UTC,
                        at(
                                "https://www.gazette.example/world/derna",
                                reading("Gazette", "2023-09-11T08:00:00Z", "Dams burst above Derna in Libya")),
                        at(
                                "https://feeds.gazette.example/derna-2",
                                reading(
                                        "Gazette: headlines",
                                        "2023-09-11T09:00:00Z",
                                        "Dams above Derna in Libya burst in storm")))
                .getFirst()
                .items()
                .getFirst();
        assertThat(item.articles()).extracting(Edition.Source::publisher).containsOnly(Optional.of("Gazette"));
    }

    @Test
    void figuresThatExcludeEachOtherAreADispute() {
        Edition.Item item = replay(
                        UTC,
                        reading(
                                "a",
                                "Gazette",
                                "2023-09-11T08:00:00Z",
                                "Dams burst above Derna",
                                List.of("2,300"),
                                TOLL),
                        reading(
                                "b",
                                "Courier",
                                "2023-09-11T09:00:00Z",
                                "Derna counts its dead after dams burst",
                                List.of("5,100"),
                                "The mayor of Derna spoke of 5,100 graves dug since the dams of the Libyan port burst."))
                .getFirst()
                .items()
                .getFirst();
        assertThat(item.figures()).hasSize(2);
        assertThat(item.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Edition.Dispute.Kind.FIGURES);
            assertThat(dispute.quotes()).hasSize(2);
        });
    }

    @Test
    void theLargestTollStaysAmongTheFiguresHoweverManyCameLater() {
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String toll = i == 3 ? "11,300" : String.valueOf(5_000 + i);
            String at = "2023-09-11T%02d:00:00Z".formatted(i);
            String said =
                    "The mayor of Derna spoke of " + toll + " graves dug since the dams of the Libyan port burst.";
            Reading reading = reading("a" + i, "Gazette " + i, at, "Derna counts its dead", List.of(toll), said);
            dispatches.add(new Dispatch(reading, "a" + i, Instant.parse(at)));
        }
        Coverage coverage = new Coverage("story", dispatches);
        List<Edition.Figure> figures = Figures.of(
                coverage,
                OutletNames.of(
                        List.of(coverage),
                        dispatches.stream().map(Dispatch::outlet).collect(Collectors.toSet())));
        assertThat(figures)
                .extracting(figure -> figure.low().orElseThrow())
                .hasSize(12)
                .startsWith(11_300L)
                .endsWith(5_019L);
    }

    @Test
    void whatSeveralOutletsReportComesBeforeWhatOneOutletRepeats() {
        Edition edition = replay(
                        UTC,
                        reading("Wheel", "2023-09-11T07:00:00Z", "Gazelle bicycle bells compared"),
                        reading("Wheel", "2023-09-11T07:10:00Z", "Gazelle bicycle bells: our favourites compared"),
                        reading("Wheel", "2023-09-11T07:20:00Z", "More Gazelle bicycle bells compared"),
                        reading("Gazette", "2023-09-11T08:00:00Z", "Dams burst above Derna in Libya"),
                        reading("Courier", "2023-09-11T09:00:00Z", "Libya: thousands missing as Derna dams burst"))
                .getFirst();
        assertThat(edition.items().getFirst().title()).contains("Derna");
        assertThat(edition.items().getFirst().why())
                .extracting(Edition.Part::name)
                .contains("origins", "gravity");
    }

    @Test
    void everyStoryThatIsNotInTheEditionIsListedWithTheReason() {
        Replay replay = new Replay(UTC, 1);
        replay.add(reading("Gazette", "2023-09-11T08:00:00Z", "Dams burst above Derna in Libya"));
        replay.add(reading("Courier", "2023-09-11T09:00:00Z", "Parliament elects a speaker in Warsaw"));
        Edition edition = replay.finish().getFirst();
        assertThat(edition.items()).hasSize(1);
        assertThat(edition.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo("below the last item"));
    }
}
