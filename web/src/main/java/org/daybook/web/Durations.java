package org.daybook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/// How long answers took, by the kind of address and by status. Safe for any number of threads.
final class Durations {
    /// Seconds. A page from memory takes 1 ms, one made anew some 50, a search in a large store up to a second.
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

    private static final class Counts {
        private final LongAdder[] within = new LongAdder[BOUNDS.length + 1];
        private final DoubleAdder sum = new DoubleAdder();

        Counts() {
            for (int i = 0; i < within.length; i++) {
                within[i] = new LongAdder();
            }
        }

        void add(double seconds) {
            int bucket = 0;
            while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
                bucket++;
            }
            within[bucket].increment();
            sum.add(seconds);
        }

        void samples(String page, List<Metric.Sample> into) {
            long all = 0;
            for (int i = 0; i < within.length; i++) {
                all += within[i].sum();
                Map<String, String> labels = new LinkedHashMap<>();
                labels.put("page", page);
                labels.put("le", i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf");
                into.add(new Metric.Sample("_bucket", labels, all));
            }
            into.add(new Metric.Sample("_sum", Map.of("page", page), sum.sum()));
            into.add(new Metric.Sample("_count", Map.of("page", page), all));
        }
    }

    private final Map<String, Counts> pages = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    /// @param page a kind of address, of which there are few
    void add(String page, int status, double seconds) {
        pages.computeIfAbsent(page, unseen -> new Counts()).add(seconds);
        statuses.computeIfAbsent(status, unseen -> new LongAdder()).increment();
    }

    List<Metric> metrics() {
        List<Metric.Sample> times = new ArrayList<>();
        pages.forEach((page, counts) -> counts.samples(page, times));
        List<Metric.Sample> answers = new ArrayList<>();
        statuses.forEach((status, count) ->
                answers.add(new Metric.Sample("", Map.of("status", String.valueOf(status)), count.sum())));
        return List.of(
                new Metric("daybook_http_seconds", "Time in which answers were made.", Metric.Kind.HISTOGRAM, times),
                new Metric("daybook_http_answers_total", "Answers given.", Metric.Kind.COUNTER, answers));
    }
}
