package org.daybook.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.daybook.bench.soak.Patient.Signs;

/// What a soak has seen so far, step by step, and what of it stayed flat. Not thread-safe.
final class Minutes {
    private static final double MB = 1 << 20;
    private static final double KB = 1 << 10;

    private final List<Step> steps = new ArrayList<>();
    private final List<Double> alive = new ArrayList<>();

    /// @param seconds that it took
    /// @param filed   in these
    /// @param waiting published and not filed at its end
    /// @param signs   seen on the way, the last ones at its end
    /// @param pages   milliseconds, sorted
    record Step(double seconds, long filed, long waiting, List<Signs> signs, List<Double> pages) {
        double rate() {
            return filed / seconds;
        }

        /// The least that was in use: what is alive, and what was not collected yet.
        double heap() {
            return signs.stream().mapToLong(Signs::heap).min().orElse(0) / MB;
        }

        double mostHeap() {
            return signs.stream().mapToLong(Signs::heap).max().orElse(0) / MB;
        }

        double handles() {
            return signs.stream().mapToLong(Signs::handles).max().orElse(0);
        }

        double threads() {
            return signs.stream().mapToLong(Signs::threads).max().orElse(0);
        }

        double bytesAnArticle() {
            return (double) signs.getLast().bytes() / signs.getLast().articles();
        }

        double p99() {
            return Visitor.quantile(pages, 0.99);
        }
    }

    static String head() {
        return "  time  articles/s   filed  waiting    heap MB (least-most)  handles  threads  store MB  KB/article"
                + "  pages   p50   p99  worst ms";
    }

    /// @return a line under [#head]
    String add(Step step) {
        steps.add(step);
        Signs last = step.signs().getLast();
        double time = steps.stream().mapToDouble(Step::seconds).sum();
        return String.format(
                Locale.ROOT,
                "%3.0f:%02.0f  %10.1f %7d  %7d  %10.0f-%-12.0f  %7.0f  %7.0f  %8.1f  %10.1f  %5d %5.0f %5.0f  %5.0f",
                Math.floor(time / 60),
                Math.floor(time % 60),
                step.rate(),
                last.articles(),
                step.waiting(),
                step.heap(),
                step.mostHeap(),
                step.handles(),
                step.threads(),
                last.bytes() / MB,
                step.bytesAnArticle() / KB,
                step.pages().size(),
                Visitor.quantile(step.pages(), 0.5),
                step.p99(),
                Visitor.quantile(step.pages(), 1));
    }

    /// @param bytes what was alive after a collection
    void alive(long bytes) {
        alive.add(bytes / MB);
    }

    /// The whole run in some lines, and which figures stayed flat over its second half.
    String said() {
        double seconds = steps.stream().mapToDouble(Step::seconds).sum();
        long filed = steps.stream().mapToLong(Step::filed).sum();
        List<Double> pages =
                steps.stream().flatMap(step -> step.pages().stream()).sorted().toList();
        List<Double> share = steps.stream().map(Step::bytesAnArticle).toList();
        StringBuilder said = new StringBuilder();
        said.append(String.format(
                Locale.ROOT,
                "%,d articles in %.0f s: %.1f a second; pages: %,d, p50 %.0f ms, p99 %.0f, worst %.0f%n",
                filed,
                seconds,
                filed / seconds,
                pages.size(),
                Visitor.quantile(pages, 0.5),
                Visitor.quantile(pages, 0.99),
                Visitor.quantile(pages, 1)));
        said.append(String.format(Locale.ROOT, "over the second half, from its first step to its last:%n"));
        trend(said, "articles/s", "%.1f", Step::rate);
        trend(said, "heap, least in use, MB", "%.0f", Step::heap);
        trend(said, "file handles, most", "%.0f", Step::handles);
        trend(said, "threads, most", "%.0f", Step::threads);
        trend(said, "store, bytes an article", "%,.0f", Step::bytesAnArticle);
        trend(said, "p99 of pages, ms", "%.0f", Step::p99);
        said.append(String.format(Locale.ROOT, "  %-26s %s%n", "heap alive, MB", rounded(alive)));
        said.append(String.format(
                Locale.ROOT,
                "  %-26s %.1f%n",
                "store, KB an article",
                share.isEmpty() ? Double.NaN : share.getLast() / KB));
        return said.toString();
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private void trend(StringBuilder said, String what, String format, ToDoubleFunction<Step> figure) {
        List<Double> second = steps.subList(steps.size() / 2, steps.size()).stream()
                .map(figure::applyAsDouble)
                .toList();
        Trend trend = Trend.of(second);
        said.append(String.format(Locale.ROOT, "  %-26s mean " + format + ", %s%n", what, trend.mean(), trend.said()));
    }
}
