package org.daybook.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// What the largest pages cost: 20 MB of paragraphs, of links and of tables, and 200,000 elements one in the other. Of
/// each kind the first one, which a process that has read nothing yet reads in code not yet compiled, and the median of
/// those after it. Wall-clock time and the thread's processor time apart, since other work on the machine lengthens
/// only the first. To be run in a heap of 512 MB.
///
/// `LargePages KIND`, the kind being one of [Kind]; one process for each, or the first of the second kind would be
/// warm.
public final class LargePages {
    private static final int SIZE = 20_000_000;
    private static final int DEPTH = 200_000;
    private static final int ROUNDS = 7;

    private static final String[] WORDS =
            "the council said on that day a bridge over river was to be closed for repair after heavy rain had"
                    .split(" ");

    /// What a page is full of.
    enum Kind {
        PARAGRAPHS,
        LINKS,
        TABLES,
        DEEP
    }

    private LargePages() {}

    public static void main(String[] arguments) {
        Kind kind = Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        String page = page(kind);
        Cleaner cleaner = Cleaner.load();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        String became = "";
        for (int i = 0; i < ROUNDS; i++) {
            long started = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            Outcome<Article> read = cleaner.clean(new Capture("large", new Capture.Html(page), Capture.Given.NOTHING));
            processor[i] = (threads.getCurrentThreadCpuTime() - worked) / 1e9;
            wall[i] = (System.nanoTime() - started) / 1e9;
            became = read.made()
                    .map(article -> article.text().length() / 1_000_000 + " MB of text")
                    .orElse("refused");
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s first %.2f s (%.2f of the processor), then %.2f s (%.2f), heap at most %d MB, %s%n",
                kind.name().toLowerCase(Locale.ROOT),
                wall[0],
                processor[0],
                laterMedian(wall),
                laterMedian(processor),
                peak() >> 20,
                became);
    }

    private static double laterMedian(double[] rounds) {
        double[] later = Arrays.copyOfRange(rounds, 1, rounds.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    /// The sum of what the heap's pools held at their fullest, garbage included, in bytes: not less than the heap ever
    /// held.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static String page(Kind kind) {
        if (kind == Kind.DEEP) {
            return "<html><body><article>" + "<div>".repeat(DEPTH) + "<p>" + words(new Random(1), 60)
                    + "</p></article></body></html>";
        }
        RandomGenerator random = new Random(1);
        IntFunction<String> part = switch (kind) {
            case PARAGRAPHS -> i -> "<p>" + words(random, 60) + ". " + words(random, 20) + ".</p>";
            case LINKS -> i -> "<li><a href=\"/a/" + i + "\">" + words(random, 7) + ".</a></li>";
            case TABLES -> i -> "<tr>" + ("<td>" + words(random, 3) + ". </td>").repeat(5) + "</tr>";
            case DEEP -> throw new IllegalStateException("made above");
        };
        String wrap = kind == Kind.TABLES ? "table" : kind == Kind.LINKS ? "ul" : "div";
        StringBuilder page = new StringBuilder(SIZE + 10_000);
        page.append("<!doctype html><html><head><title>A long page</title></head><body><article><h1>A long page</h1><")
                .append(wrap)
                .append('>');
        for (int i = 0; page.length() < SIZE; i++) {
            page.append(part.apply(i));
        }
        return page.append("</")
                .append(wrap)
                .append("></article></body></html>")
                .toString();
    }

    private static String words(RandomGenerator random, int count) {
        StringBuilder words = new StringBuilder("The");
        for (int i = 1; i < count; i++) {
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
