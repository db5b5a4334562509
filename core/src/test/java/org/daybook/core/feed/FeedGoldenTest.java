package org.daybook.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.FeedLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A feed of every format, with what people put into it, against a file that says what came out when a person last
/// looked. `./build golden` rewrites them; the difference is then read before it is committed.
class FeedGoldenTest {
    static final Path FIXTURES = Path.of("src", "test", "resources", "org", "daybook", "core", "feed");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rss091.xml",
                "rss10.xml",
                "rss20.xml",
                "atom03.xml",
                "atom10.xml",
                "channel.xml",
                "jsonfeed10.json",
                "jsonfeed11.json"
            })
    void aFeedIsReadAsItWasWhenSomebodyLastLooked(String name) throws IOException {
        Bytes bytes = new Bytes(Files.readAllBytes(FIXTURES.resolve(name)), Map.of());
        Feed feed = switch (FeedReader.read(new Capture(name, bytes, Given.NOTHING))) {
            case Outcome.Made<Feed>(var made) -> made;
            case Outcome.Not<Feed>(var refused) -> throw new AssertionError(name + ": " + refused);
        };
        String found = FeedLine.write(name, feed).toPrettyString() + "\n";
        Path file = FIXTURES.resolve(name + ".expected.json");
        if (System.getProperty("daybook.golden", "").equals("rewrite")) {
            Files.writeString(file, found);
        }
        assertThat(found)
                .as("%s differs from %s: read the difference, then ./build golden", name, file)
                .isEqualTo(Files.readString(file));
    }
}
