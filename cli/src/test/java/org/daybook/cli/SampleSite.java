package org.daybook.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.inputs.Inputs;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.daybook.web.Site;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The sample wire, read and served on a free port, and this machine's own Chromium to look at it, for browser tests,
/// whose methods take a `SampleSite` as a parameter. The wire is read once for all. Each class has a browser of its
/// own, since Playwright is of one thread, and locks [#BROWSER], since two browsers on two cores are in each other's
/// way. Nothing is downloaded: Playwright's driver comes with its jar, the browser from the machine ($CHROMIUM, else
/// the usual names on the path). One thread.
final class SampleSite implements AutoCloseable {
    /// What classes that take a site lock.
    static final String BROWSER = "browser";

    private static final Path SAMPLES = Path.of("..", "samples");

    private final Wire wire;
    private final Playwright playwright;
    private final Browser browser;

    private SampleSite(Wire wire, Path chromium) {
        this.wire = wire;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /// The wire in a store, and its pages. All threads.
    private static final class Wire implements AutoCloseable {
        private final Path folder;
        private final Store store;
        private final Site site;

        Wire() {
            try {
                folder = Files.createTempDirectory("daybook-browser");
                store = SqliteStore.open(folder.resolve("samples.db"));
                fill(store);
            } catch (IOException failure) {
                throw new UncheckedIOException("the sample wire could not be read", failure);
            }
            site = Site.start(store, 0);
        }

        private static void fill(Store store) throws IOException {
            List<String> samples = List.of(SAMPLES.toString());
            try (Inputs inputs = new Inputs(samples)) {
                new Ingestion(store, new Progress("test", System.err, false), Learning.from(samples, 2)).run(inputs, 2);
            }
            new Editions(store, ZoneOffset.UTC, 20).publishMissing(LocalDate.of(2023, 9, 21));
        }

        @Override
        public void close() throws IOException {
            site.close();
            store.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Browser browser() {
        return browser;
    }

    /// Without a slash at its end.
    String address() {
        return "http://127.0.0.1:" + wire.site.port();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> chromium() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Gives the one site to test methods; where there is no Chromium the tests are skipped, and that is said.
    static final class Extension implements ParameterResolver, ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (chromium().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a Chromium");
            }
            String said =
                    "SKIPPED, for want of Chromium (Debian: apt-get install chromium): " + context.getDisplayName();
            System.err.println(said);
            return ConditionEvaluationResult.disabled(said);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(SampleSite.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext.Namespace space = ExtensionContext.Namespace.create(SampleSite.class);
            Wire wire = context.getRoot().getStore(space).computeIfAbsent(Wire.class, unused -> new Wire(), Wire.class);
            ExtensionContext testClass = context.getParent().orElseThrow();
            return testClass
                    .getStore(space)
                    .computeIfAbsent(
                            SampleSite.class,
                            unused -> new SampleSite(wire, chromium().orElseThrow()),
                            SampleSite.class);
        }
    }
}
