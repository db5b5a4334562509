package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.capture.Stamp;
import org.daybook.core.reading.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Over the texts of ../shared/gold: every field leads back to the words it was taken from, and reading them once
/// more, in another order and with lexicons loaded anew, gives the same bytes.
class GoldPropertyTest {
    private static final Path GOLD = Path.of("..", "..", "shared", "gold");

    /// Texts of a set in the quick tests; the long ones take all.
    private static final int FEW = 5;

    /// What is read from a line: no page or feed, whose texts are made by other stages.
    private record Input(String id, String text, Optional<Stamp> published) {}

    @Test
    void someTextsOfEverySetLeadBackAndReadTheSameTwice() throws IOException {
        prove(FEW);
    }

    @Test
    @Tag("long")
    void everyTextOfEverySetLeadsBackAndReadsTheSameTwice() throws IOException {
        prove(Integer.MAX_VALUE);
    }

    private static void prove(int most) throws IOException {
        boolean there = Files.isDirectory(GOLD);
        if (!there) {
            System.err.println("../shared/gold is not there: no text of it was read, nothing was proven");
        }
        assumeTrue(there, "../shared/gold is not there");
        List<Input> inputs = inputs(most);
        assertThat(inputs).as("texts in ../shared/gold").hasSizeGreaterThan(50);
        Reader one = Reader.load();
        Reader other = Reader.load();
        List<String> first = inputs.stream().map(input -> lines(one, input)).toList();
        List<String> second = new ArrayList<>(first);
        IntStream.range(0, inputs.size())
                .map(i -> inputs.size() - 1 - i)
                .forEach(i -> second.set(i, lines(other, inputs.get(i))));
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).as(inputs.get(i).id()).isEqualTo(first.get(i));
        }
    }

    private static List<Input> inputs(int most) throws IOException {
        List<Input> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GOLD)) {
            for (Path file : files.filter(path -> path.endsWith("input.jsonl.gz"))
                    .sorted()
                    .toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .flatMap(line -> input(file, line).stream())
                            .limit(most)
                            .forEach(inputs::add);
                }
            }
        }
        Path seed = GOLD.resolve("seed").resolve("nagorno-karabakh.txt");
        if (Files.exists(seed)) {
            inputs.add(new Input("seed", Files.readString(seed), Optional.empty()));
        }
        return inputs;
    }

    private static Optional<Input> input(Path file, String line) {
        ObjectNode object = Json.parse(line, file.toString()).made().orElseThrow();
        return Json.text(object, "text")
                .map(text -> new Input(
                        file.subpath(file.getNameCount() - 2, file.getNameCount() - 1) + "/"
                                + object.path("id").asText(),
                        text,
                        Json.text(object, "published").flatMap(Stamp::parse)));
    }

    /// The events, claims and figures of a text as CSV and as evidence, after every place in them was checked.
    private static String lines(Reader reader, Input input) {
        Metadata metadata = new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                input.published(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        Article article = new Article(input.id(), metadata, input.text(), List.of(), List.of(), List.of(), 1);
        Report report = new Report(input.id(), Instant.EPOCH, input.id(), input.id(), reader.read(article));
        StoryRecord story = StoryRecord.of(List.of(report));
        StringBuilder lines = new StringBuilder();
        for (Table table : Table.values()) {
            for (Entry entry : table.of(story)) {
                ObjectNode line = EntryLine.of(entry);
                check(input, line);
                ObjectNode evidence = EvidenceLine.of(entry.id(), entry);
                assertThat(evidence.path("evidence")).as(input.id()).isNotEmpty();
                evidence.path("evidence").forEach(span -> check(input, span, "text", "begin", "end"));
                lines.append(line).append('\n').append(evidence).append('\n');
            }
        }
        return lines.append(csv(story)).toString();
    }

    /// Every column with `_begin` and `_end` beside it.
    private static void check(Input input, ObjectNode line) {
        check(input, line, "quote", "begin", "end");
        for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.endsWith("_begin")) {
                String column = name.substring(0, name.length() - "_begin".length());
                check(input, line, column, name, column + "_end");
            }
        }
    }

    private static void check(Input input, JsonNode line, String words, String begin, String end) {
        String text = input.text();
        int from = text.offsetByCodePoints(0, line.path(begin).asInt(-1));
        int to = text.offsetByCodePoints(0, line.path(end).asInt(-1));
        assertThat(text.substring(from, to))
                .as("%s: %s", input.id(), words)
                .isEqualTo(line.path(words).asText());
    }

    private static String csv(StoryRecord story) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DelimitedText<EventEntry> csv =
                    new DelimitedText<>(out, Tables.EVENTS, DelimitedText.Delimiter.COMMA, true);
            for (EventEntry event : story.events()) {
                csv.write(event);
            }
            csv.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
