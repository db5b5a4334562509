package org.daybook.bench.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A running `daybook run`, and what can be seen of it from outside: its `/metrics`, its open files, the sizes of its
/// store. Safe for all threads.
final class Patient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SERVING = "Read it on ";

    private final Process process;
    private final Path store;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Patient(Process process, Path store, String address) {
        this.process = process;
        this.store = store;
        this.address = address;
    }

    /// What was seen at one moment.
    ///
    /// @param articles in the store
    /// @param refused  inputs that did not become an article
    /// @param heap     bytes in use, dead ones included
    /// @param bytes    of the store's files
    /// @param handles  open files; 0 where the system does not say (no `/proc`)
    record Signs(long articles, long refused, long editions, long heap, long threads, long bytes, long handles) {
        /// Inputs that were dealt with.
        long handled() {
            return articles + refused;
        }
    }

    /// Starts it and waits until it serves.
    ///
    /// @param log where its output goes
    static Patient started(List<String> command, Path store, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int seconds = 0; seconds < 300 && process.isAlive(); seconds++) {
            Optional<String> address = served(log);
            if (address.isPresent()) {
                return new Patient(process, store, address.get());
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroy();
        throw new IOException("it does not serve: " + Files.readString(log));
    }

    private static Optional<String> served(Path log) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            return lines.lines()
                    .filter(line -> line.startsWith(SERVING))
                    .map(line -> line.substring(SERVING.length()).split("/ ", 2)[0])
                    .findFirst();
        }
    }

    long pid() {
        return process.pid();
    }

    String address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// @throws UncheckedIOException when it does not answer
    Signs signs() {
        try {
            return seen();
        } catch (IOException failed) {
            throw new UncheckedIOException("its /metrics cannot be had", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for /metrics", stopped);
        }
    }

    private Signs seen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/metrics"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Map<String, Long> figures = figures(answer.body());
        return new Signs(
                figures.getOrDefault("daybook_articles", 0L),
                figures.getOrDefault("daybook_refusals", 0L),
                figures.getOrDefault("daybook_editions", 0L),
                figures.getOrDefault("daybook_heap_used_bytes", 0L),
                figures.getOrDefault("daybook_threads", 0L),
                bytes(),
                handles());
    }

    /// The sum of each metric over its labels.
    private static Map<String, Long> figures(String exposition) {
        Map<String, Long> figures = new HashMap<>();
        for (String line : exposition.split("\n")) {
            int end = line.lastIndexOf(' ');
            if (!line.startsWith("#") && end > 0) {
                String name = line.substring(0, end).split("\\{", 2)[0];
                figures.merge(name, (long) Double.parseDouble(line.substring(end + 1)), Long::sum);
            }
        }
        return figures;
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (String end : List.of("", "-wal", "-shm")) {
            Path file = Path.of(store + end);
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private long handles() throws IOException {
        Path folder = Path.of("/proc", String.valueOf(process.pid()), "fd");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(folder)) {
            return open.count();
        }
    }

    /// Has the heap collected and says what is left, in bytes: pages wait meanwhile.
    long alive() throws IOException, InterruptedException {
        Process collected = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        collected.waitFor();
        return signs().heap();
    }

    /// Ends it as Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        client.close();
    }
}
