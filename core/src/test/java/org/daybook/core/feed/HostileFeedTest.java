package org.daybook.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes come, the reader gives a feed or a refusal with a code, and in time that grows with their number.
/// The mutations are the same in every run.
class HostileFeedTest {
    /// A megabyte of the worst takes well under a second on one core once the classes are loaded; what is quadratic
    /// takes minutes.
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static final String BEFORE =
            "<rss version='2.0'><channel><title>T</title><item><title>a</title><description>";
    private static final String AFTER = "</description></item></channel></rss>";

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FeedGoldenTest.FIXTURES)) {
            return files.filter(file -> !file.toString().endsWith(".expected.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFeedCutAnywhereIsStillAFeedOrARefusal(Path fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture);
        for (int length = 0; length <= whole.length; length += 50) {
            readable(Arrays.copyOf(whole, length), fixture + " cut after " + length + " bytes");
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void flippedBytesAreReadOrRefused(Path fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture);
        Random chance = new Random(20230920);
        for (int round = 0; round < 120; round++) {
            byte[] bytes = whole.clone();
            for (int flips = 0; flips <= round / 12; flips++) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            readable(bytes, fixture + ", flipped in round " + round);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void tagsThatAreMissingOrDoubledAreReadOrRefused(Path fixture) throws IOException {
        String whole = Files.readString(fixture, StandardCharsets.ISO_8859_1);
        for (int tag = whole.indexOf('<'); tag >= 0; tag = whole.indexOf('<', tag + 1)) {
            int end = whole.indexOf('>', tag);
            if (end > 0) {
                String one = whole.substring(tag, end + 1);
                String without = whole.substring(0, tag) + whole.substring(end + 1);
                String doubled = whole.substring(0, tag) + one + whole.substring(tag);
                readable(without.getBytes(StandardCharsets.ISO_8859_1), fixture + " without " + one);
                readable(doubled.getBytes(StandardCharsets.ISO_8859_1), fixture + " with two of " + one);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anyEncodingCanBeDeclaredForAnyOther(Path fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (String name : List.of(
                "utf-8",
                "utf-16",
                "utf-32",
                "gb18030",
                "big5",
                "shift_jis",
                "iso-2022-jp",
                "koi8-r",
                "ibm037",
                "x-none")) {
            Bytes bytes = new Bytes(whole, Map.of("content-type", "text/xml; charset=\"" + name + '"'));
            assertThat(outcome(bytes)).as("%s as %s", fixture, name).isNotEmpty();
            if (!name.startsWith("x-") && Charset.forName(name).canEncode()) {
                readable(text.getBytes(Charset.forName(name)), fixture + " in " + name);
            }
        }
    }

    @Test
    void everyEncodingThatFeedsDeclareIsReadAsDeclared() {
        Map<String, String> words = Map.of(
                "windows-1251",
                "Выборы",
                "koi8-r",
                "Выборы",
                "iso-8859-7",
                "Εκλογές",
                "gb2312",
                "北京",
                "big5",
                "台北",
                "shift_jis",
                "東京",
                "euc-jp",
                "東京",
                "euc-kr",
                "서울",
                "windows-1250",
                "Łódź",
                "iso-8859-9",
                "İzmir");
        words.forEach((name, word) -> {
            String feed = "<?xml version='1.0' encoding='" + name + "'?><rss><channel><title>" + word + "</title>";
            assertThat(title(feed.getBytes(Charset.forName(name)))).as(name).isEqualTo(word);
        });
        for (Charset wide : List.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"))) {
            String feed = "<?xml version='1.0'?><rss><channel><title>Évian</title></channel></rss>";
            assertThat(title(feed.getBytes(wide))).as(wide.name()).isEqualTo("Évian");
            assertThat(title(("\uFEFF" + feed).getBytes(wide))).as(wide.name()).isEqualTo("Évian");
        }
    }

    /// A name and a document of about a megabyte.
    record Bomb(String name, String document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb("nested elements", BEFORE + "<b>".repeat(200_000)),
                new Bomb("nested entries", "<rss><channel>" + "<item><description>x".repeat(100_000)),
                new Bomb("nested channels", "<rss>" + "<channel>".repeat(200_000)),
                new Bomb("nested sources", "<feed><entry>" + "<source>".repeat(200_000)),
                new Bomb("nested categories", "<rss><channel>" + "<itunes:category text='x'>".repeat(50_000)),
                new Bomb("nested groups", "<rss><channel><item>" + "<media:group>".repeat(100_000)),
                new Bomb("nested divs", "<feed><entry><content type='html'>" + "<div>".repeat(200_000)),
                new Bomb("nested HTML", BEFORE + "&lt;b&gt;".repeat(100_000) + AFTER),
                new Bomb("nested arrays", "{\"items\":" + "[".repeat(1_000_000)),
                new Bomb("nested objects", "{\"items\":[{\"a\":" + "{\"a\":".repeat(200_000)),
                new Bomb("less-than signs", "<rss>" + "<".repeat(1_000_000)),
                new Bomb("ampersands", BEFORE + "&".repeat(1_000_000) + AFTER),
                new Bomb("character data", BEFORE + "<![CDATA[".repeat(110_000) + AFTER),
                new Bomb("escaped character data", BEFORE + "&lt;![CDATA[".repeat(80_000) + AFTER),
                new Bomb("comments", "<!--".repeat(250_000)),
                new Bomb("comments inside", "<rss><channel>" + "<!--".repeat(250_000)),
                new Bomb("instructions", "<?".repeat(500_000)),
                new Bomb("document types", "<!DOCTYPE ".repeat(100_000)),
                new Bomb("attributes", "<rss " + numbered(" a%d='x'", 80_000) + "><channel/></rss>"),
                new Bomb("attributes of HTML", BEFORE + "&lt;a" + numbered(" a%d='x'", 80_000) + AFTER),
                new Bomb("open quotes", BEFORE + "&lt;a href=\"".repeat(90_000) + AFTER),
                new Bomb("scripts", BEFORE + "&lt;script&gt;&lt;/".repeat(60_000) + AFTER),
                new Bomb("end tags", "<rss>" + "<a>".repeat(1_000) + "</x>".repeat(250_000)),
                new Bomb("namespaces", "<rss>" + numbered("<x%1$d:item xmlns:x%1$d='y'>", 30_000)),
                new Bomb("declared entities", "<!DOCTYPE rss [" + "<!ENTITY a 'x ".repeat(70_000) + "]>" + BEFORE),
                new Bomb("spaces", BEFORE + " ".repeat(1_000_000) + "x" + AFTER),
                new Bomb("words in a name", "<rss><channel><managingEditor>" + "a@b ".repeat(250_000)),
                new Bomb("figures in a date", "<rss><channel><pubDate>" + "1".repeat(1_000_000)),
                new Bomb("slashes", "<rss><channel><link>http:" + "/".repeat(1_000_000) + "</link>"));
    }

    private static String numbered(String pattern, int times) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < times; i++) {
            out.append(String.format(pattern, i));
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombCostsNoMoreThanItsLength(Bomb bomb) {
        assertTimeoutPreemptively(
                ENOUGH, () -> readable(bomb.document().getBytes(StandardCharsets.UTF_8), bomb.name()));
    }

    @Test
    void entitiesNeitherGrowNorComeFromOutside() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(title(laughs + "]><rss><channel><title>&e29; &e0;</title></channel></rss>"))
                .isEqualTo("&e29; ha");
        String large = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(999) + "\">]><rss><channel><title>"
                + "&a;".repeat(300_000) + "</title></channel></rss>";
        assertThat(title(large).length()).isLessThan(3 << 20);
        String outside =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM \"http://x.example/\"> %y;]>"
                        + "<rss><channel><title>a &x; b</title></channel></rss>";
        assertThat(title(outside)).isEqualTo("a &x; b");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsParsed() {
        assertThat(outcome(new Bytes(new byte[FeedReader.LARGEST + 1], Map.of())))
                .isEqualTo("too-large");
    }

    private static String title(String document) {
        return title(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String title(byte[] bytes) {
        return FeedReader.read(new Capture("test", new Bytes(bytes, Map.of()), Given.NOTHING))
                .made()
                .flatMap(feed -> feed.about().title())
                .orElse("");
    }

    private static void readable(byte[] bytes, String what) {
        assertThat(outcome(new Bytes(bytes, Map.of()))).as(what).isNotEmpty();
    }

    /// The code of the refusal, or `made`; an exception fails the test.
    private static String outcome(Bytes bytes) {
        return switch (FeedReader.read(new Capture("test", bytes, Given.NOTHING))) {
            case Outcome.Made<Feed> made -> "made";
            case Outcome.Not<Feed>(var refused) -> refused.code();
        };
    }
}
