package org.daybook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.reading.Reader;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Desk;
import org.daybook.core.story.Digest;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job in batch, on Flink in this process: the same records and stories as one machine's.
class FileJobTest {
    @TempDir
    Path folder = Path.of("");

    /// A week of two matters, each told several times, one copied, one line that is no article.
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            lines.add(line("dam-" + day, day, "Floods in Derna: toll rises again", """
                    Two dams above the Libyan port of Derna gave way on Sunday night. At least %d people have died, the Red Crescent said.

                    Whole quarters along the river were carried into the sea.""".formatted(2000 + 100 * day)));
            lines.add(line("quake-" + day, day, "Morocco digs in the Atlas after the earthquake", """
                    Soldiers dug for survivors in the villages of Amizmiz and Moulay Brahim after the earthquake in Morocco on Friday.

                    The ministry of the interior in Rabat counted %d dead.""".formatted(
                            2000 + 50 * day)));
        }
        lines.add(lines.getFirst().replace("dam-10", "copy-10").replace("T06:", "T07:"));
        lines.add("{\"id\":\"nothing\"}");
        return lines;
    }

    private static String line(String id, int day, String title, String text) {
        return Json.line(Json.object()
                .put("id", id)
                .put("title", title)
                .put("published", "2023-09-%dT06:%02d:00Z".formatted(day, id.length()))
                .put("text", text));
    }

    private List<Filed> filed(int partitions) throws Exception {
        Path input = Files.write(folder.resolve("lines.jsonl"), lines());
        Path database = folder.resolve(partitions + ".db");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
        StreamJob.build(
                environment,
                JobOptions.parse(
                        "--files",
                        input.toString(),
                        "--store",
                        database.toString(),
                        "--out",
                        folder.resolve("out-" + partitions).toString(),
                        "--partitions",
                        String.valueOf(partitions)));
        environment.execute("test");
        try (Store store = Stores.open(database.toString())) {
            assertThat(store.check()).isEmpty();
            assertThat(store.refusals())
                    .hasSize(1)
                    .first()
                    .satisfies(refusal -> assertThat(refusal.refused().code()).isEqualTo("no-body"));
            List<Filed> filed = new ArrayList<>();
            store.stories(filed::addAll);
            return filed.stream().sorted(Comparator.comparing(Filed::id)).toList();
        }
    }

    @Test
    void oneDeskGivesWhatOneMachineGives() throws Exception {
        Cleaner cleaner = Cleaner.load();
        Reader reader = Reader.load();
        Desk desk = new Desk();
        List<String> expected = lines().stream()
                .map(line -> Json.parse(line, "test").made().orElseThrow())
                .flatMap(line -> InputLine.capture(line, "test")
                        .then(cleaner::clean)
                        .made()
                        .map(article -> ArticleLine.complete(article, line))
                        .stream())
                .sorted(Comparator.comparing((Article article) ->
                                article.metadata().published().orElseThrow().toString())
                        .thenComparing(Article::id))
                .map(article -> desk.place(Digest.of(reader.read(article))))
                .sorted(Comparator.comparing(Assignment::id))
                .map(placed -> placed.id() + " " + desk.current(placed.story()) + " " + placed.origin())
                .toList();
        assertThat(filed(1))
                .extracting(filed -> filed.id() + " " + filed.story() + " " + filed.origin())
                .containsExactlyElementsOf(expected);
        assertThat(expected).hasSize(15).contains("copy-10 dam-10 dam-10");
    }

    @Test
    void severalDesksLoseNothingAndWriteTheirRecords() throws Exception {
        assertThat(filed(3)).hasSize(15);
        try (Stream<Path> files = Files.walk(folder.resolve("out-3"))) {
            long records = files.filter(Files::isRegularFile)
                    .mapToLong(FileJobTest::count)
                    .sum();
            assertThat(records).isEqualTo(15);
        }
    }

    private static long count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("\"story\":")).count();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
