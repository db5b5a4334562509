package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.inputs.Inputs;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
    private static final String BOX = "The Sheet on your phone\n\nEight stories each evening\n\nHave it sent\n\n";

    @TempDir
    Path folder = Path.of("");

    private Path captures = Path.of("");

    @BeforeEach
    void threeCapturesOfOneSite() throws IOException {
        captures = Files.createDirectory(folder.resolve("captures"));
        capture(
                "bridge",
                "Bridge over the gorge opens to walkers",
                "The footbridge over the gorge opened to walkers on Monday, a year later than planned.",
                "It is three hundred metres long and sways a little, as its engineers say it should.",
                "The old bridge below it was carried away by the flood of two thousand and two. "
                        + "About a thousand people came on the first day, most of them from the two villages at its ends.");
        capture(
                "orchard",
                "Late frost takes half of the cherries",
                "Frost in the last week of April has taken about half of the cherry harvest, growers say.",
                "They lit candles between the trees for three nights, and in the fourth ran out of them.",
                "Apples, which flower later, seem to have come through the week without harm. "
                        + "The growers want to be paid by the state for what they lost, as they were six years ago after the hail.");
        capture(
                "observatory",
                "Observatory invites the public to the eclipse",
                "The observatory on the hill will open its domes to the public for the eclipse on Saturday.",
                "Visitors are asked to come on foot, since the road is closed above the last houses.",
                "If there are clouds, the astronomers will show the eclipse of another year on a screen. "
                        + "The next one that can be seen from the town will come in eleven years, early on a morning in winter.");
    }

    private void capture(String name, String title, String first, String second, String third) throws IOException {
        Files.writeString(
                captures.resolve(name + ".txt"),
                "1710928800 " + title + "\n\n" + title + "\n\n" + first + "\n\n" + BOX + second + "\n\n" + third
                        + "\n");
    }

    private List<String> cleaned(int threads, Path... paths) throws IOException {
        List<String> arguments =
                java.util.Arrays.stream(paths).map(Path::toString).toList();
        Learning learning = Learning.from(arguments, threads);
        List<String> lines = new ArrayList<>();
        try (Inputs inputs = new Inputs(arguments)) {
            InOrder.run(
                    inputs,
                    input -> Json.line(ArticleLine.write(
                            learning.tidied(input, learning.alone(input).made().orElseThrow()))),
                    lines::add,
                    threads);
        }
        return lines;
    }

    /// Whether the first paragraph, which the box hides as long as nothing is known of it, begins the text.
    private static boolean isWhole(String line) {
        String body = line.substring(0, line.indexOf("\"removed\""));
        return body.contains("The footbridge over the gorge")
                || body.contains("Frost in the last week")
                || body.contains("The observatory on the hill");
    }

    @Test
    void aFolderOfCapturesIsLearntFrom() throws IOException {
        assertThat(cleaned(1, captures)).hasSize(3).allMatch(LearningTest::isWhole);
    }

    @Test
    void oneCaptureAloneIsNot() throws IOException {
        Path one = captures.resolve("bridge.txt");
        assertThat(cleaned(1, one)).hasSize(1).noneMatch(LearningTest::isWhole);
    }

    @Test
    void anyNumberOfThreadsAndASecondRunGiveTheSameBytes() throws IOException {
        List<String> once = cleaned(1, captures);
        assertThat(cleaned(4, captures)).isEqualTo(once);
        assertThat(cleaned(4, captures)).isEqualTo(once);
    }

    @Test
    void linesThatCarryAnAddressAreLearntFromByHost() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("bridge", "orchard", "observatory")) {
            lines.append(Json.line(Json.object()
                            .put("id", name)
                            .put("url", "https://www.evening-sheet.example/" + name)
                            .put("capture", Files.readString(captures.resolve(name + ".txt")))))
                    .append('\n');
        }
        Path crawl = Files.writeString(folder.resolve("crawl.jsonl"), lines);
        assertThat(cleaned(2, crawl)).hasSize(3).allMatch(LearningTest::isWhole);
    }

    @Test
    void standardInputIsNotReadInTheFirstPass() throws IOException {
        try (Inputs files = Inputs.toLearnFrom(List.of("-", captures.toString()))) {
            assertThat(files.files()).isEqualTo(3);
        }
    }

    @Test
    void anArticleIsTheSameOneWhateverLayBesideIt() throws IOException {
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"))) {
            ingest(store, captures.resolve("bridge.txt"));
            assertThat(ingest(store, captures).filed()).isEqualTo(3); // two new ones, and a better wording of the first
            assertThat(store.articles()).isEqualTo(3);
            assertThat(ingest(store, captures)).isEqualTo(new Ingestion.Result(0, 3, 0));
        }
    }

    private static Ingestion.Result ingest(Store store, Path path) throws IOException {
        List<String> arguments = List.of(path.toString());
        try (Inputs inputs = new Inputs(arguments)) {
            return new Ingestion(store, new Progress("test", System.err, false), Learning.from(arguments, 2))
                    .run(inputs, 2);
        }
    }
}
