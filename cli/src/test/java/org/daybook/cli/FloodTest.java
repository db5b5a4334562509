package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.core.article.Article;
import org.daybook.core.edition.Closing;
import org.daybook.core.edition.Edition;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Json;
import org.daybook.inputs.Inputs;
import org.daybook.store.Issue;
import org.daybook.store.PublishedEdition;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who want the morning's first place: by the number of their reports, by copies, by dates to come.
class FloodTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

    private static final List<String> TOWNS = List.of(
            "Derna", "Lyon", "Osaka", "Quito", "Lagos", "Hanoi", "Porto", "Leeds", "Basra", "Cusco", "Gdansk", "Accra");

    private static final List<String> DEEDS = List.of(
            "opened a bridge",
            "closed a harbour",
            "arrested two men",
            "signed a treaty",
            "raised a tax",
            "held an election",
            "rebuilt a dam",
            "struck over pay",
            "banned a pesticide",
            "lost a lawsuit");

    @TempDir
    Path folder = Path.of("");

    private static String line(String id, String publisher, String title, String text, String published) {
        return Json.line(Json.object()
                        .put("id", id)
                        .put("publisher", publisher)
                        .put("title", title)
                        .put(
                                "url",
                                "https://"
                                        + publisher
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace(' ', '-') + ".example/" + id)
                        .put("text", text)
                        .put("published", published))
                + "\n";
    }

    /// A report of an event that two outlets tell in words of their own.
    private static List<String> news(int i) {
        String town = TOWNS.get(i % TOWNS.size());
        return List.of(
                line(
                        "ledger-" + i,
                        "The Quillmark Ledger",
                        "At least " + (40 + i) + " killed as flood hits " + town,
                        "At least " + (40 + i) + " people were killed when a flood hit " + town
                                + " on Wednesday, officials said. Rescuers searched the mud of the old town for survivors.",
                        DAY + "T08:0" + (i % 10) + ":00Z"),
                line(
                        "postbag-" + i,
                        "Meridian Postbag",
                        "Flood in " + town + " kills at least " + (40 + i),
                        "The river burst its banks in " + town
                                + " in the night. The interior ministry put the number of dead at " + (40 + i)
                                + " on Wednesday and asked neighbours for help with the rescue.",
                        DAY + "T09:0" + (i % 10) + ":00Z"));
    }

    private static List<String> flood(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> {
                    String town = TOWNS.get(i % TOWNS.size());
                    String deed = DEEDS.get(i / TOWNS.size() % DEEDS.size());
                    return line(
                            "flood-" + i,
                            "Trumpet Daily",
                            town + " " + deed + " number " + i,
                            "The council of " + town + " " + deed + " on Wednesday, number " + i
                                    + ", a spokesman said.",
                            DAY + "T10:00:00Z");
                })
                .toList();
    }

    private Store filed(List<String> lines) throws IOException {
        Path wire = Files.writeString(folder.resolve("wire.jsonl"), String.join("", lines));
        Store store = SqliteStore.open(folder.resolve("daybook.db"));
        try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 2);
        }
        return store;
    }

    private void oneOutletDoesNotTakeTheEdition(int items) throws IOException {
        List<String> lines = new ArrayList<>(flood(items));
        for (int i = 0; i < 5; i++) {
            lines.addAll(news(i));
        }
        try (Store store = filed(lines)) {
            assertThat(store.articles()).isEqualTo(items + 10L);
            Edition edition = new Editions(store, ZoneId.of("UTC"), 20).make(DAY);
            List<Boolean> floods = edition.items().stream()
                    .map(item -> item.articles().stream()
                            .allMatch(source -> source.id().startsWith("flood-")))
                    .toList();
            assertThat(floods)
                    .as("whether an item is the flood's: what two outlets told comes first")
                    .isSorted()
                    .contains(false);
            assertThat(edition.items().stream()
                            .flatMap(item -> item.articles().stream())
                            .filter(source -> source.id().startsWith("ledger-")))
                    .as("all that was news")
                    .hasSize(5);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void oneOutletsFloodDoesNotTakeTheFirstPlaces() throws IOException {
        oneOutletDoesNotTakeTheEdition(400);
    }

    @Test
    @Tag("long")
    void norDoesOneOfTenThousand() throws IOException {
        oneOutletDoesNotTakeTheEdition(10_000);
    }

    @Test
    void fiftyCopiesConfirmNothing() throws IOException {
        String text =
                "A secret army of 200 people was killed in Osaka on Wednesday, a source said. Nobody else has told of it,"
                        + " and the police of the city did not answer the telephone in the evening.";
        List<String> lines = new ArrayList<>(news(0));
        for (int i = 0; i < 50; i++) {
            lines.add(line(
                    "copy-" + i,
                    "Echo " + TOWNS.get(i % TOWNS.size()) + " " + i,
                    "Secret army killed in Osaka",
                    text + (i % 2 == 0 ? "" : " Echo " + i + "."),
                    DAY + "T11:%02d:00Z".formatted(i)));
        }
        try (Store store = filed(lines)) {
            Edition edition = new Editions(store, ZoneId.of("UTC"), 20).make(DAY);
            Edition.Item copies = edition.items().stream()
                    .filter(item -> item.title().contains("Secret army"))
                    .findFirst()
                    .orElseThrow();
            assertThat(copies.articles()).hasSizeGreaterThanOrEqualTo(50);
            assertThat(copies.origins())
                    .as("independent origins of fifty copies")
                    .isEqualTo(1);
            assertThat(edition.items().getFirst().title())
                    .as("what two told stands first")
                    .contains("Derna");
        }
    }

    @Test
    void datesToComeAndAbsurdOnesTakeNoPlace() throws IOException {
        List<String> lines = new ArrayList<>(news(0));
        for (String date : List.of(
                "2023-09-21T10:00:00Z",
                "2031-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "1601-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2023-02-30T10:00:00Z",
                "2023-13-45T99:99:99Z",
                "-2023-09-20T10:00:00Z",
                "+123456-01-01T00:00:00Z",
                "tomorrow",
                "1695204000",
                "2023-09-20T24:00:00Z")) {
            lines.add(line(
                    "odd-" + date,
                    "Trumpet Daily",
                    "Trumpet news of " + date,
                    "The council of Accra opened a bridge on " + date + ", a spokesman said.",
                    date));
        }
        try (Store store = filed(lines)) {
            assertThat(store.articles()).isEqualTo(lines.size());
            Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
            List<PublishedEdition> published = editions.publishMissing(DAY);
            assertThat(published).extracting(PublishedEdition::day).last().isEqualTo(DAY);
            assertThat(published.getLast().line()).contains("Derna").doesNotContain("2031", "9999", "odd-2023-09-21");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aClockADayAheadOrBehindLosesNothingAndMakesNothingTwice() throws IOException {
        Map<String, List<LocalDate>> changes =
                Map.of( // where clocks are put forward and back, and where they never are
                        "UTC", List.of(LocalDate.of(2023, 3, 26)),
                        "Europe/Berlin", List.of(LocalDate.of(2023, 3, 26), LocalDate.of(2023, 10, 29)),
                        "America/New_York", List.of(LocalDate.of(2023, 11, 5)),
                        "Pacific/Apia", List.of(LocalDate.of(2023, 10, 29)));
        for (String zone : changes.keySet()) {
            for (LocalDate change : changes.get(zone)) {
                List<String> lines = new ArrayList<>();
                for (int hour = -48; hour < 72; hour += 3) {
                    Instant at =
                            change.atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(hour * 3600L);
                    lines.add(line(
                            "at-" + hour,
                            "Ledger " + hour,
                            "Report " + hour,
                            "Derna opened bridge " + hour + ".",
                            at.toString()));
                }
                try (Store store = unread(Files.createTempDirectory(folder, "clock"), lines)) {
                    Closing closing = new Closing(ZoneId.of(zone), 2);
                    Instant noon = change.plusDays(1)
                            .atTime(12, 0)
                            .atZone(ZoneId.of(zone))
                            .toInstant();
                    for (int hours : new int[] {-24, 0, 24, -24, 0, 96}) { // put back, put right, ahead, ...
                        new Editions(store, closing, 20)
                                .publishMissing(closing.inHand(noon.plusSeconds(hours * 3600L)));
                    }
                    List<LocalDate> days =
                            store.issues().stream().map(Issue::day).sorted().toList();
                    assertThat(days).as(zone + " " + change).doesNotHaveDuplicates();
                    assertThat(days)
                            .as("no day left out")
                            .containsExactlyElementsOf(days.getFirst()
                                    .datesUntil(days.getLast().plusDays(1))
                                    .toList());
                    List<String> told = new ArrayList<>();
                    store.editions(99)
                            .forEach(edition -> Json.parse(edition.line(), "edition")
                                    .made()
                                    .orElseThrow()
                                    .path("items")
                                    .forEach(item -> item.path("articles")
                                            .forEach(source ->
                                                    told.add(source.path("id").asText()))));
                    List<String> lost = IntStream.iterate(-48, hour -> hour < 72, hour -> hour + 3)
                            .mapToObj(hour -> "at-" + hour)
                            .filter(id -> !told.contains(id))
                            .toList();
                    assertThat(lost)
                            .as("reports in no edition, %s, %s, %s", zone, change, days)
                            .isEmpty();
                }
            }
        }
    }

    /// Without reading, which takes long.
    private static Store unread(Path place, List<String> lines) throws IOException {
        Path wire = Files.writeString(place.resolve("wire.jsonl"), String.join("", lines));
        Store store = SqliteStore.open(place.resolve("daybook.db"));
        try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing(), FloodTest::unread)
                    .run(inputs, 2);
        }
        return store;
    }

    private static Reading unread(Article article) {
        return new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
