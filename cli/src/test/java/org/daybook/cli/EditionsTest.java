package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daybook.core.edition.Closing;
import org.daybook.core.edition.Edition;
import org.daybook.inputs.Inputs;
import org.daybook.store.PublishedEdition;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
    private static final String LINE =
            "{\"id\": \"%s\", \"text\": \"Officials in Derna said on Monday that the port had opened again.\", \"published\": \"%s\"}\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void anArticleWithoutADateBelongsToNoEdition() throws IOException {
        Path wire = Files.writeString(
                folder.resolve("wire.jsonl"),
                LINE.formatted("now", "2023-09-20T10:00:00Z") + LINE.formatted("undated", "some day"));
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"));
                Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 1);
            assertThat(new Editions(store, ZoneId.of("UTC"), 20).publishMissing(LocalDate.of(2023, 9, 21)))
                    .extracting(PublishedEdition::day)
                    .containsExactly(LocalDate.of(2023, 9, 20));
            assertThat(store.article("undated")).isPresent();
        }
    }

    @Test
    void aPageThatDatesItselfIntoTheFutureTakesNoEditionAway() throws IOException {
        Path wire = Files.writeString(
                folder.resolve("wire.jsonl"),
                LINE.formatted("now", "2023-09-20T10:00:00Z")
                        + LINE.formatted("old", "1969-12-31T10:00:00Z")
                        + LINE.formatted("far", "2106-02-07T06:28:16Z")
                        + LINE.formatted("end", "9999-12-31T23:59:59Z"));
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"));
                Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 1);
            Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
            LocalDate today = LocalDate.of(2023, 9, 21);
            assertThat(editions.publishMissing(today))
                    .extracting(PublishedEdition::day)
                    .endsWith(LocalDate.of(2023, 9, 20))
                    .contains(LocalDate.of(1969, 12, 31));
            assertThat(editions.lastDay(today)).contains(LocalDate.of(2023, 9, 20));
        }
    }

    /// A store with a report for each of some instants.
    private Store reports(List<String> instants) throws IOException {
        StringBuilder lines = new StringBuilder();
        instants.forEach(at -> lines.append(LINE.formatted("at-" + at, at)));
        Path wire = Files.writeString(folder.resolve("wire.jsonl"), lines);
        Store store = SqliteStore.open(folder.resolve("daybook.db"));
        try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 1);
        }
        return store;
    }

    @Test
    void anEditionClosedAtAnHourHoldsTheNightBefore() throws IOException {
        try (Store store = reports(List.of("2023-09-19T20:00:00Z", "2023-09-20T04:00:00Z", "2023-09-20T06:00:00Z"))) {
            Editions editions = new Editions(store, new Closing(ZoneId.of("Europe/Berlin"), 7), 20);
            assertThat(editions.publishMissing(LocalDate.of(2023, 9, 20)))
                    .singleElement()
                    .extracting(PublishedEdition::line)
                    .asString()
                    .contains("\"cut\":\"2023-09-20T05:00:00Z\"", "at-2023-09-19T20:00:00Z", "at-2023-09-20T04:00:00Z")
                    .doesNotContain("at-2023-09-20T06:00:00Z");
        }
    }

    @Test
    void everyDayHasOneEditionAlsoWhenTheClockIsPutBackOrJumps() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        try (Store store = reports(List.of(
                "2023-10-28T00:30:00Z", // the hour from two to three comes twice in the night that follows
                "2023-10-29T00:30:00Z",
                "2023-10-29T01:30:00Z",
                "2023-10-30T01:30:00Z"))) {
            Closing closing = new Closing(berlin, 2);
            for (String now : List.of(
                    "2023-10-30T12:00:00Z", // the ordinary run
                    "2023-10-30T12:00:01Z", // again at once
                    "2023-10-28T12:00:00Z", // the clock was put back by two days
                    "2023-10-31T12:00:00Z")) {
                new Editions(store, closing, 20).publishMissing(closing.inHand(java.time.Instant.parse(now)));
            }
            assertThat(store.editions(99))
                    .extracting(edition -> edition.day() + " version " + edition.version())
                    .containsExactly("2023-10-31 version 1", "2023-10-30 version 1", "2023-10-29 version 1");
        }
    }

    @Test
    void aCatchUpEditionHoldsWhatCameSinceAndNothingOlder() throws IOException {
        try (Store store = reports(List.of("2023-09-18T10:00:00Z", "2023-09-19T10:00:00Z", "2023-09-20T10:00:00Z"))) {
            Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
            Edition since = editions.since(LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 20));
            assertThat(since.items()).isNotEmpty();
            assertThat(since.items().stream()
                            .flatMap(item -> item.articles().stream())
                            .filter(source -> source.id().startsWith("at-2023-09-18"))
                            .count())
                    .as("older articles stand only in stories that went on")
                    .isLessThanOrEqualTo(1);
            assertThat(editions.since(LocalDate.of(2023, 9, 19), LocalDate.of(2023, 9, 20))
                            .items())
                    .allMatch(item -> item.articles().stream()
                            .anyMatch(source -> source.id().startsWith("at-2023-09-20")));
        }
    }

    private static void ingest(Store store, Path wire) throws IOException {
        try (Inputs inputs = new Inputs(List.of(wire.toString()))) {
            new Ingestion(store, new Progress("test", System.err, false), Learning.nothing()).run(inputs, 1);
        }
    }

    @Test
    void whatIsKeptOfEarlierDaysIsLearntAnewWhenAnArticleComesLate() throws IOException {
        Path wire = Files.writeString(
                folder.resolve("wire.jsonl"),
                LINE.formatted("flood", "2023-09-20T10:00:00Z")
                        + "{\"id\": \"chess\", \"text\": \"The chess federation in Chennai named its team for the spring.\","
                        + " \"published\": \"2023-09-19T10:00:00Z\"}\n");
        Path late = Files.writeString(folder.resolve("late.jsonl"), LINE.formatted("late", "2023-09-19T11:00:00Z"));
        LocalDate day = LocalDate.of(2023, 9, 20);
        String before;
        String after;
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"))) {
            ingest(store, wire);
            Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
            before = editions.line(editions.make(day));
            assertThat(editions.line(editions.make(day)))
                    .as("made from what is kept")
                    .isEqualTo(before);
            ingest(store, late);
            after = editions.line(editions.make(day));
        }
        try (Store store = SqliteStore.open(folder.resolve("fresh.db"))) {
            ingest(store, wire);
            ingest(store, late);
            Editions editions = new Editions(store, ZoneId.of("UTC"), 20);
            assertThat(editions.line(editions.make(day))).isEqualTo(after);
        }
        assertThat(before).contains("\"printed\":0.0");
        assertThat(after).as("the day before would have printed the late one").contains("\"printed\":-0.1");
    }

    @Test
    void theEditionByEmailIsWholeMimeThatLoadsNothing() throws IOException, MessagingException {
        try (Store store = reports(List.of("2023-09-20T10:00:00Z"))) {
            assertThat(store.articles()).isEqualTo(1);
        }
        Path letter = folder.resolve("morning.eml");
        int status = Daybook.commandLine()
                .execute(
                        "edition",
                        "--store",
                        folder.resolve("daybook.db").toString(),
                        "--zone",
                        "Europe/Paris",
                        "--email",
                        letter.toString());
        assertThat(status).isZero();
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(Files.readAllBytes(letter)));
        assertThat(message.getSubject()).isEqualTo("Daybook: Wednesday 20 September 2023");
        assertThat(message.getSentDate()).isEqualTo(java.time.Instant.parse("2023-09-20T22:00:00Z"));
        assertThat(message.getMessageID()).isEqualTo("<edition.2023-09-20.Europe.Paris@daybook.example>");
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain"))
                .as("the plainest first")
                .isTrue();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Officials in Derna said on Monday that the port had opened again.")
                .contains("That is all for today.");
        Document html = Jsoup.parse((String) parts.getBodyPart(1).getContent());
        assertThat(html.select("li.item")).hasSize(1);
        assertThat(html.select("img, script, link, iframe, [src], [background]"))
                .as("what would be loaded")
                .isEmpty();
        assertThat(Files.readString(letter).lines())
                .as("lines of at most 78 characters")
                .allMatch(line -> line.length() <= 78);
    }
}
