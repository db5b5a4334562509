package org.daybook.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String LINE = "{\"id\": \"%s\", \"text\": \"The mayor spoke in Derna.\"}\n";

    @TempDir
    Path folder = Path.of("");

    private static List<String> said(Path... paths) throws IOException {
        List<String> said = new ArrayList<>();
        try (Inputs inputs = new Inputs(Arrays.stream(paths).map(Path::toString).toList())) {
            inputs.forEachRemaining(input -> said.add(code(input)));
        }
        return said;
    }

    /// The id, or the code of the refusal and its place.
    private static String code(Input input) {
        return switch (input.capture()) {
            case Outcome.Made<?> made -> input.id();
            case Outcome.Not<?>(Refused why) ->
                why.code() + " " + Path.of(why.where()).getFileName();
        };
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void anArchiveOfLinesThatIsCutShortIsRefusedThereAndTheNextFileIsRead() throws IOException {
        byte[] whole = packed(LINE.formatted("a") + LINE.formatted("b"));
        Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 6));
        Files.write(folder.resolve("empty.jsonl.gz"), new byte[0]);
        Files.writeString(folder.resolve("next.jsonl"), LINE.formatted("c"));
        assertThat(said(folder))
                .endsWith("unreadable empty.jsonl.gz", "c")
                .anyMatch(said -> said.startsWith("unreadable cut.jsonl.gz:"));
    }

    @Test
    void aFolderThatIsNamedByALinkIsWalkedAndALinkInACircleIsNot() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("a.jsonl"), LINE.formatted("a"));
        Files.createSymbolicLink(real.resolve("round"), real);
        Files.createSymbolicLink(real.resolve("gone.html"), real.resolve("nowhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(said(link)).containsExactly("a");
    }

    @Test
    void aFlattenedPageInWindows1252IsReadAsTextAsOneInUtf16Is() throws IOException {
        String text = "The caf\u00e9 at the p\u00f4rt opens\u2026 \u201cagain\u201d, its owner said.\n";
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16LE)) {
            Path file = Files.createTempFile("flattened", ".txt");
            byte[] bytes = (charset.name().startsWith("UTF") ? "\uFEFF" + text : text).getBytes(charset);
            try (Inputs inputs = new Inputs(List.of(Files.write(file, bytes).toString()))) {
                assertThat(inputs.next().capture().made().orElseThrow().body()).isEqualTo(new Capture.Flattened(text));
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    void aFolderWithNothingToReadIsRefusedByName() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.write(pictures.resolve("harbour.png"), new byte[] {1});
        assertThat(said(pictures)).containsExactly("empty-folder pictures");
    }

    @Test
    void anEmptyArgumentIsNotTheCurrentFolder() {
        assertThatThrownBy(() -> new Inputs(List.of(""))).hasMessageContaining("an argument is empty");
    }

    @Test
    void aLineLongerThanAnyoneReadsIsRefusedAndTheNextIsRead() {
        String lines = LINE.formatted("a") + " ".repeat(500) + "\n\n"
                + LINE.formatted("c").strip();
        List<String> said = new ArrayList<>();
        new Lines(new BufferedReader(new StringReader(lines)), "wire.jsonl", 100)
                .forEachRemaining(input -> said.add(code(input)));
        assertThat(said).containsExactly("a", "too-large wire.jsonl:2", "c");
    }

    @Test
    void aStreamIsReadAsTheFileOfItsNameIs() throws IOException {
        byte[] lines = (LINE.formatted("a") + "{\n" + LINE.formatted("b")).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines);
        }
        byte[] page = "<p>High water at noon.</p>".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = Map.of(
                "wire.jsonl", lines,
                "wire.jsonl.gz", packed.toByteArray(),
                "broken.jsonl.gz", page,
                "broken.warc", page,
                "page.html", page,
                "named.news", page,
                "capture.txt", page);
        for (var file : files.entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
            List<String> streamed = new ArrayList<>();
            try (Inputs inputs = Inputs.of(path.toString(), new ByteArrayInputStream(file.getValue()))) {
                inputs.forEachRemaining(input -> streamed.add(code(input)));
            }
            assertThat(streamed).isNotEmpty().isEqualTo(said(path));
        }
        assertThat(Inputs.reads("news.warc.gz")).isTrue();
        assertThat(Inputs.reads("news.png")).isFalse();
    }
}
