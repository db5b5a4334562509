package org.daybook.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every document that once broke a reader is read again: `fuzz/page`, `fuzz/capture` and `fuzz/feed` hold
/// them, as the fuzzer found them.
class FixturesTest {
    @ParameterizedTest
    @EnumSource
    void whatOnceBrokeAReaderIsReadOrRefused(Target target) throws IOException, URISyntaxException {
        List<Path> fixtures = fixtures(target.name().toLowerCase(Locale.ROOT));
        assertThat(fixtures).as("fixtures of %s", target).isNotEmpty();
        for (Path fixture : fixtures) {
            byte[] bytes = Files.readAllBytes(fixture);
            assertThatCode(() -> target.read(bytes)).as(fixture.toString()).doesNotThrowAnyException();
        }
    }

    private static List<Path> fixtures(String folder) throws IOException, URISyntaxException {
        URL place = FixturesTest.class.getResource(folder);
        assertThat(place).as("folder of fixtures %s", folder).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            return files.sorted().toList();
        }
    }
}
