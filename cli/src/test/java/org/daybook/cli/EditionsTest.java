package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daybook.store.PublishedEdition;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
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
}
