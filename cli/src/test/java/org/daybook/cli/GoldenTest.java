package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.ReadingLine;
import org.daybook.inputs.Inputs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole stream, page to reading, on a handful of the samples, against files that say what came out when
/// a person last looked. `./build golden` rewrites them; the difference is then read before it is committed.
class GoldenTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-09-20/0640-quillmark-uk-inflation-falls-unexpectedly-august.html",
                "2023-09-20/0945-tollgate-nagorno-karabakh-separatists-lay-down-arms.txt",
                "2023-09-20/1510-saltmarsh-king-charles-paris-arc-de-triomphe.html",
                "2023-09-20/1655-quillmark-sunak-delays-petrol-car-ban-net-zero.html",
                "2023-09-20/1910-meridian-karabakh-toll-at-least-200-dead.txt"
            })
    void aPageIsReadAsItWasWhenSomebodyLastLooked(String sample) throws IOException {
        try (Inputs inputs = new Inputs(List.of(SAMPLES.resolve(sample).toString()))) {
            Article article = switch (Rooms.article(inputs.next())) {
                case Outcome.Made<Article>(var made) -> made;
                case Outcome.Not<Article>(var refused) -> throw new AssertionError(sample + ": " + refused);
            };
            ObjectNode reading = ReadingLine.write(Rooms.read(article));
            reading.remove(List.of("text", "sentences", "names"));
            String found = ArticleLine.write(article).toPrettyString() + "\n" + reading.toPrettyString() + "\n";
            Path file = EXPECTED.resolve(sample.replace('/', '-') + ".expected.json");
            if (System.getProperty("daybook.golden", "").equals("rewrite")) {
                Files.createDirectories(EXPECTED);
                Files.writeString(file, found);
            }
            assertThat(found)
                    .as("%s differs from %s: read the difference, then ./build golden", sample, file)
                    .isEqualTo(Files.readString(file));
        }
    }
}
