package org.daybook.bench.soak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for pages at a steady rate, whatever becomes of those asked for before (an open loop): the time of a page runs
/// from the moment at which it was to be sent. Editions, articles that were just filed, and the stories that these
/// belong to take turns. Safe for all threads.
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern STORY = Pattern.compile("href=\"(/story[^\"#]*)");

    private final String address;
    private final Supplier<String> article;
    private final int perSecond;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Double> millis = new ArrayList<>();
    private final Map<String, Integer> failed = new TreeMap<>();
    private final Thread thread;
    private Optional<String> story = Optional.empty();
    private volatile boolean ended;

    /// @param article the id of one that is there
    Visitor(String address, int perSecond, Supplier<String> article) {
        this.address = address;
        this.perSecond = perSecond;
        this.article = article;
        this.thread = Thread.ofPlatform().daemon().name("visitor").start(this::ask);
    }

    /// What the pages took since this was last asked, in milliseconds, sorted.
    synchronized List<Double> taken() {
        List<Double> taken = millis.stream().sorted().toList();
        millis.clear();
        return taken;
    }

    /// Answers other than 200, and what got none, over the whole time.
    synchronized Map<String, Integer> failed() {
        return new TreeMap<>(failed);
    }

    /// The value below which such a share of them is.
    static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private void ask() {
        long begin = System.nanoTime();
        for (long number = 0; !ended; number++) {
            long due = begin + number * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            ask(path(number), due);
        }
    }

    private String path(long number) {
        return switch ((int) (number % 4)) {
            case 0 -> "/";
            case 1 -> lastStory().orElse("/editions");
            case 2 -> "/article/" + article.get();
            default -> number % 8 == 3 ? "/editions" : "/article/" + article.get();
        };
    }

    private synchronized Optional<String> lastStory() {
        return story;
    }

    private void ask(String path, long due) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    double passed = (System.nanoTime() - due) / 1e6;
                    boolean moved = failure == null && answer.statusCode() == 301; // a story that was merged since
                    if (failure == null && (answer.statusCode() == 200 || moved)) {
                        answered(path, answer.body(), passed);
                    } else if (!ended) {
                        fail(failure == null ? answer.statusCode() + " of " + path.split("/")[1] : failure.toString());
                    }
                });
    }

    private synchronized void answered(String path, String body, double passed) {
        millis.add(passed);
        if (path.startsWith("/article/")) {
            Matcher link = STORY.matcher(body);
            story = link.find() ? Optional.of(link.group(1)) : story;
        }
    }

    private synchronized void fail(String how) {
        failed.merge(how, 1, Integer::sum);
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
