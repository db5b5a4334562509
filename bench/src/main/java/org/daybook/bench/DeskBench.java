package org.daybook.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;
import org.daybook.core.story.Desk;
import org.daybook.core.story.Digest;

/// What it costs to put an article into its story, by how many stories live. First real articles are read and placed
/// (the whole article's cost), then three desks are kept at 1,000, 10,000 and 100,000 live stories by a made-up
/// stream with the words of the real one ([MadeUpNews]): the more stories are to live, the denser in time. The three
/// take turns, round by round; what counts is the processor time of the thread.
///
/// `DeskBench INPUT.jsonl.gz [INPUT.jsonl.gz ...]`
public final class DeskBench {
    private static final int[] LIVE = {1_000, 10_000, 100_000};

    /// Until a desk is so far along its counts of words have been halved, and go on being so.
    private static final int SEASON = 60_000;

    private static final int ROUNDS = 9;
    private static final int ROUND = 5_000;

    /// Of each input: reading all of them takes minutes.
    private static final int READ = 1_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private DeskBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("DeskBench INPUT.jsonl.gz [INPUT.jsonl.gz ...]");
            System.exit(2);
        }
        List<Digest> real = new ArrayList<>();
        Reader reader = Reader.load();
        for (String argument : arguments) {
            List<Digest> digests = replay(Path.of(argument), reader);
            real.addAll(digests);
        }
        List<Stream> streams = new ArrayList<>();
        for (int live : LIVE) {
            streams.add(new Stream(real, live));
        }
        streams.forEach(Stream::fill);
        for (int round = 0; round < ROUNDS; round++) {
            streams.forEach(Stream::round);
        }
        streams.forEach(Stream::report);
        System.out.printf(
                Locale.ROOT,
                "%,d live stories cost %.2f times what %,d do%n",
                LIVE[2],
                streams.get(2).median() / streams.get(0).median(),
                LIVE[0]);
    }

    /// Reads and places the articles of a file, and reports what each step took.
    private static List<Digest> replay(Path file, Reader reader) throws IOException {
        List<Article> articles = articles(file);
        List<Digest> digests = new ArrayList<>();
        double read = 0;
        double digested = 0;
        double placed = 0;
        Desk desk = new Desk();
        for (Article article : articles) {
            double start = seconds();
            Reading reading = reader.read(article);
            double afterReading = seconds();
            Digest digest = Digest.of(reading);
            double afterDigest = seconds();
            desk.place(digest);
            read += afterReading - start;
            digested += afterDigest - afterReading;
            placed += seconds() - afterDigest;
            digests.add(digest);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d articles; each reading %.0f us, digest %.1f us, desk %.1f us%n",
                file,
                articles.size(),
                read / articles.size() * 1e6,
                digested / articles.size() * 1e6,
                placed / articles.size() * 1e6);
        return digests;
    }

    private static double seconds() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    /// A desk with a stream that keeps so many stories alive.
    private static final class Stream {
        private final int wanted;
        private final Desk desk = new Desk();
        private final MadeUpNews news;
        private final double[] micros = new double[ROUNDS];
        private Instant at = Instant.parse("2026-01-01T00:00:00Z");
        private final double step;
        private int rounds;
        private long seen;

        Stream(List<Digest> real, int wanted) {
            this.wanted = wanted;
            this.news = new MadeUpNews(real, wanted);
            this.step = 5.0 * 24 * 3600 / (4.0 * wanted);
        }

        void fill() {
            while (seen < SEASON || desk.live(at) < wanted * 0.95) {
                next(1_000).forEach(desk::place);
            }
        }

        private List<Digest> next(int many) {
            // One article in four opens a story; time goes faster where more live than are wanted.
            double pace = Math.clamp(Math.pow((double) desk.live(at) / wanted, 4), 0.05, 4);
            List<Digest> next = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                at = at.plusNanos((long) (step * pace * 1e9));
                next.add(news.next(at));
            }
            seen += many;
            return next;
        }

        void round() {
            double took = 0;
            for (int part = 0; part < ROUND; part += 500) {
                List<Digest> articles = next(500);
                double start = seconds();
                for (Digest article : articles) {
                    desk.place(article);
                }
                took += seconds() - start;
            }
            micros[rounds++] = took / ROUND * 1e6;
        }

        double median() {
            double[] sorted = micros.clone();
            Arrays.sort(sorted);
            return (sorted[(ROUNDS - 1) / 2] + sorted[ROUNDS / 2]) / 2;
        }

        void report() {
            System.out.printf(
                    Locale.ROOT,
                    "%,9d live stories (%,d now, %,d articles so far): %.1f us an article (%.1f to %.1f)%n",
                    wanted,
                    desk.live(at),
                    seen,
                    median(),
                    Arrays.stream(micros).min().orElse(0),
                    Arrays.stream(micros).max().orElse(0));
        }
    }

    private static List<Article> articles(Path file) throws IOException {
        Cleaner cleaner = Cleaner.load();
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < READ; line = lines.readLine()) {
                Optional<Article> article = Json.parse(line, file.toString())
                        .then(node -> InputLine.capture(node, file.toString()))
                        .then((Capture capture) -> cleaner.clean(capture))
                        .made();
                articles.add(article.orElseThrow(() -> new IOException("a line of " + file + " is no article")));
            }
        }
        return articles;
    }
}
