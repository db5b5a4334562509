package org.daybook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// How long pages take when they are asked for at a steady rate, whatever becomes of those asked for before (an open
/// loop): a page's time runs from the moment at which it was to be sent, so that a server that stands
/// still makes all of them late, not only one. Stories are other ones each time, editions the newest and the days
/// before it.
///
/// `WebBench ADDRESS ARTICLES RATE SECONDS [KIND ...]`
public final class WebBench {
    private static final int WARM_UP_SECONDS = 15;

    /// A prime, so that stories come in no order of the store.
    private static final long STRIDE = 7919;

    private WebBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 4) {
            System.err.println("WebBench ADDRESS ARTICLES RATE SECONDS [KIND ...]");
            System.exit(2);
        }
        long articles = Long.parseLong(arguments[1]);
        Map<String, LongFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("edition", number -> number % 2 == 0 ? "/" : "/editions");
        kinds.put("story", number -> "/story/" + Retold.story(1000 + number * STRIDE % (articles - 1000)));
        kinds.put("article", number -> "/article/retold-" + (1000 + number * STRIDE % (articles - 1000)));
        kinds.put("record", number -> "/record?type=assault&where=" + (number % 2 == 0 ? "USA" : "UKR"));
        kinds.put("search", number -> "/search?q=" + (1000 + number * STRIDE % (articles - 1000)));
        kinds.put("words", number -> "/search?q=" + (number % 2 == 0 ? "government" : "police+city"));
        List<String> asked = Arrays.asList(arguments).subList(4, arguments.length);
        if (!asked.isEmpty()) {
            kinds.keySet().retainAll(asked);
        }
        for (var kind : kinds.entrySet()) {
            int rate = Integer.parseInt(arguments[2]);
            run(arguments[0], kind.getValue(), rate, WARM_UP_SECONDS);
            Taken taken = run(arguments[0], kind.getValue(), rate, Integer.parseInt(arguments[3]));
            System.out.println(taken.said(kind.getKey(), rate));
        }
    }

    /// @param millis  of each answer, sorted
    /// @param refused answers other than 200, and what got none
    private record Taken(List<Double> millis, Map<String, Integer> refused) {
        String said(String kind, int rate) {
            return String.format(
                    Locale.ROOT,
                    "%-8s at %d/s: %,d answers, p50 %.1f ms, p90 %.1f, p99 %.1f, worst %.1f%s",
                    kind,
                    rate,
                    millis.size(),
                    at(0.5),
                    at(0.9),
                    at(0.99),
                    at(1),
                    refused.isEmpty() ? "" : ", failed: " + refused);
        }

        private double at(double share) {
            return millis.isEmpty() ? Double.NaN : millis.get((int) Math.ceil(share * millis.size()) - 1);
        }
    }

    private static Taken run(String address, LongFunction<String> path, int rate, int seconds)
            throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        Map<String, Integer> refused = new ConcurrentHashMap<>();
        int many = rate * seconds;
        CountDownLatch open = new CountDownLatch(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build()) {
            long begin = System.nanoTime();
            for (int i = 0; i < many; i++) {
                long due = begin + i * 1_000_000_000L / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + path.apply(i)))
                        .header("Accept-Encoding", "gzip")
                        .build();
                var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
                var unused = sent.whenComplete((answer, failure) -> {
                    if (failure == null && answer.statusCode() == 200) {
                        millis.add((System.nanoTime() - due) / 1e6);
                    } else {
                        refused.merge(
                                failure == null ? String.valueOf(answer.statusCode()) : failure.toString(),
                                1,
                                Integer::sum);
                    }
                    open.countDown();
                });
            }
            if (!open.await(seconds + 60L, TimeUnit.SECONDS)) {
                refused.merge("no answer", (int) open.getCount(), Integer::sum);
                client.shutdownNow();
            }
        }
        return new Taken(millis.stream().sorted().toList(), Map.copyOf(refused));
    }
}
