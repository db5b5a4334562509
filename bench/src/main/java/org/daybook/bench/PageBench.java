package org.daybook.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.record.Json;

/// Pages a second on one thread and bytes allocated a page, beside readability4j on the same pages in the
/// same run: the two take turns, round by round, so that a machine that slows down slows both, and what
/// counts is the processor time of the thread: other work on the machine does not. Daybook's share includes
/// metadata, captions and what is removed; readability4j's includes its title and byline.
///
/// `PageBench PAGES.jsonl[.gz] FOLDER`: prints the figures and writes each extractor's
/// texts to FOLDER for the scorer.
public final class PageBench {
    /// The first rounds compile; their figures are not counted.
    private static final int WARM_UP = 8;

    private static final int ROUNDS = 7;

    private PageBench() {}

    private record Page(String id, String url, String html) {}

    /// A way from a page to its text.
    private interface Extractor {
        String text(Page page);
    }

    private record Round(double seconds, long allocated) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("PageBench PAGES.jsonl[.gz] FOLDER");
            System.exit(2);
        }
        List<Page> pages = pages(Path.of(arguments[0]));
        Cleaner cleaner = Cleaner.load();
        Extractor daybook = page -> cleaner.clean(new Capture(page.id, new Capture.Html(page.html), given(page)))
                .made()
                .map(Article::text)
                .orElse("");
        Extractor readability4j = page -> Optional.ofNullable(
                        new Readability4J(page.url, page.html).parse().getTextContent())
                .orElse("");
        Path folder = Path.of(arguments[1]);
        write(pages, daybook, folder.resolve("daybook.jsonl"));
        write(pages, readability4j, folder.resolve("readability4j.jsonl"));
        List<Round> ours = new ArrayList<>();
        List<Round> theirs = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Round our = round(pages, daybook);
            Round their = round(pages, readability4j);
            if (round >= 0) {
                ours.add(our);
                theirs.add(their);
            }
        }
        report("Daybook", ours, pages.size());
        report("readability4j", theirs, pages.size());
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ratios[i] = theirs.get(i).seconds / ours.get(i).seconds;
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "ratio, round by round: %.2f (%.2f to %.2f)%n",
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1]);
    }

    private static Capture.Given given(Page page) {
        return new Capture.Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(page.url),
                Optional.empty(),
                Optional.empty());
    }

    private static Round round(List<Page> pages, Extractor extractor) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = threads.getCurrentThreadCpuTime();
        long characters = 0;
        for (Page page : pages) {
            characters += extractor.text(page).length();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - started) / 1e9;
        if (characters == 0) {
            throw new IllegalStateException("no text came out of " + pages.size() + " pages");
        }
        return new Round(seconds, threads.getCurrentThreadAllocatedBytes() - allocated);
    }

    private static void report(String name, List<Round> rounds, int pages) {
        double[] seconds = rounds.stream().mapToDouble(Round::seconds).sorted().toArray();
        double allocated = rounds.stream().mapToLong(Round::allocated).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-14s %6.0f pages/s (%.0f to %.0f), %.2f MB allocated a page%n",
                name,
                pages / seconds[seconds.length / 2],
                pages / seconds[seconds.length - 1],
                pages / seconds[0],
                allocated / pages / 1e6);
    }

    private static void write(List<Page> pages, Extractor extractor, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Page page : pages) {
            ObjectNode line = Json.object().put("id", page.id).put("text", extractor.text(page));
            lines.append(Json.line(line)).append('\n');
        }
        Files.writeString(file, lines);
    }

    private static List<Page> pages(Path file) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode page = Json.parse(line, file.toString())
                        .made()
                        .orElseThrow(() -> new IOException("a line of " + file + " is no JSON object"));
                pages.add(new Page(
                        page.path("id").asText(),
                        page.path("url").asText("http://page.invalid/"),
                        page.path("html").asText()));
            }
        }
        return pages;
    }
}
