package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Every kind of page as Chromium shows it: accessible (axe-core) on phone and desktop, light and dark; small;
/// quick; and asking nothing of any other host.
@ExtendWith(SampleSite.Extension.class)
@ResourceLock(SampleSite.BROWSER)
class PagesInABrowserTest {
    /// CSS pixels: a phone of today and a laptop's window.
    private static final int[][] SIZES = {{390, 844}, {1280, 900}};

    private static final int MOST_BYTES = 100_000;

    private static final String FIRST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => list.getEntries()
                    .filter(paint => paint.name === 'first-contentful-paint')
                    .forEach(paint => done(paint.startTime))).observe({type: 'paint', buffered: true}))
            """;

    /// Every rule is tried; of what passes one place is told, which spares a megabyte a page.
    private static AxeRunOptions onlyViolationsWhole() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static Browser.NewContextOptions screen(int[] size, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(size[0], size[1]).setColorScheme(scheme);
    }

    /// One address of each kind, found by following the newest edition as a reader would.
    private static List<String> kinds(SampleSite site) {
        try (Page page = site.browser().newPage()) {
            page.navigate(site.address() + "/");
            String story = page.locator(".item h2 a").first().getAttribute("href");
            String article = page.locator("a.said").first().getAttribute("href");
            return List.of(
                    "/",
                    story,
                    article,
                    "/search",
                    "/search?q=killed+after:never",
                    "/record",
                    "/record?of=claims&after=never",
                    "/editions",
                    "/kept",
                    "/nowhere");
        }
    }

    /// The edition, a story and an article in the dark on a phone and in the light on a desk, each other page in one of
    /// the two: every pair is tried in the long form.
    @Test
    void axeFindsNothingInEitherColourOnEitherScreen(SampleSite site) {
        List<String> kinds = kinds(site);
        List<String> others = kinds.subList(3, kinds.size());
        List<String> violations = new ArrayList<>();
        for (int i : new int[] {0, 1}) {
            List<String> looked = new ArrayList<>(kinds.subList(0, 3));
            IntStream.range(0, others.size())
                    .filter(other -> other % 2 == i)
                    .mapToObj(others::get)
                    .forEach(looked::add);
            violations.addAll(
                    violations(site, looked, screen(SIZES[i], i == 0 ? ColorScheme.DARK : ColorScheme.LIGHT)));
        }
        assertThat(violations).as("violations of WCAG that axe sees").isEmpty();
    }

    @Test
    @Tag("long")
    void axeFindsNothingOnAnyPageInAnyColourOnAnyScreen(SampleSite site) {
        List<String> violations = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            for (int[] size : SIZES) {
                violations.addAll(violations(site, kinds(site), screen(size, scheme)));
            }
        }
        assertThat(violations).as("violations of WCAG that axe sees").isEmpty();
    }

    private static List<String> violations(SampleSite site, List<String> paths, Browser.NewContextOptions shown) {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = site.browser().newContext(shown)) {
            Page page = context.newPage();
            for (String path : paths) {
                page.navigate(site.address() + path);
                AxeResults results = new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyViolationsWhole())
                        .analyze();
                assertThat(results.getPasses())
                        .as("rules that axe could try on " + path)
                        .hasSizeGreaterThan(10);
                results.getViolations()
                        .forEach(rule -> violations.add("%s %dpx %s: %s: %s"
                                .formatted(
                                        path,
                                        page.viewportSize().width,
                                        shown.colorScheme.orElseThrow(),
                                        rule.getId(),
                                        rule.getNodes().stream()
                                                .limit(3)
                                                .map(node -> node.getHtml())
                                                .toList())));
            }
        }
        return violations;
    }

    @Test
    void noPageAsksAnythingOfAnotherHost(SampleSite site) {
        try (BrowserContext context = site.browser().newContext()) {
            List<String> asked = new ArrayList<>();
            context.onRequest(request -> asked.add(request.url()));
            Page page = context.newPage();
            for (String kind : kinds(site)) {
                page.navigate(site.address() + kind);
            }
            assertThat(asked)
                    .hasSizeGreaterThan(7)
                    .allSatisfy(url -> assertThat(url).startsWith(site.address() + "/"));
        }
    }

    @Test
    void aPageAndAllItLoadsButImagesIsUnderAHundredKilobytes(SampleSite site) {
        for (String kind : kinds(site)) {
            try (BrowserContext context = site.browser().newContext()) { // with nothing kept from the page before
                Page page = context.newPage();
                List<Response> loaded = new ArrayList<>();
                page.onResponse(loaded::add);
                page.navigate(site.address() + kind);
                int bytes = List.copyOf(loaded).stream()
                        .filter(response ->
                                !response.headerValue("content-type").startsWith("image/"))
                        .map(Response::body)
                        .mapToInt(body -> body.length)
                        .sum();
                System.err.printf("weight of %s: %,d bytes in %d answers%n", kind, bytes, loaded.size());
                assertThat(bytes).as("bytes of " + kind).isLessThan(MOST_BYTES);
            }
        }
    }

    /// Said, not asserted: how long it takes depends on what else the machine is doing.
    @Test
    void theFirstPaintOfAnEditionIsMeasured(SampleSite site) {
        List<Double> paints = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (BrowserContext context = site.browser().newContext()) {
                Page page = context.newPage();
                page.navigate(site.address() + "/");
                paints.add(((Number) page.evaluate(FIRST_PAINT)).doubleValue());
            }
        }
        List<Double> sorted = paints.stream().sorted().toList();
        System.err.printf(
                "first contentful paint of an edition on loopback: median %.0f ms, worst %.0f ms of %d%n",
                sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
        assertThat(paints).allMatch(paint -> paint > 0);
    }

    @Test
    void theLandIsDrawnUnderTheMapAndADotLeadsToItsItem(SampleSite site) {
        try (BrowserContext context = site.browser().newContext(screen(SIZES[1], ColorScheme.LIGHT))) {
            Page page = context.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate(site.address() + "/");
            page.locator(".map").scrollIntoViewIfNeeded();
            assertThat(((Number) page.evaluate("document.querySelector('.map .land').getBBox().width")).doubleValue())
                    .as("width of the land")
                    .isGreaterThan(5000);
            assertThat(refused).as("what the browser complains of").isEmpty();
            page.locator(".map a").first().click();
            assertThat(page.url()).matches(".*/#i\\d+");
        }
    }

    @Test
    void noPageIsWiderThanItsScreen(SampleSite site) {
        try (BrowserContext context = site.browser().newContext(screen(SIZES[0], ColorScheme.LIGHT))) {
            Page page = context.newPage();
            for (String kind : kinds(site)) {
                page.navigate(site.address() + kind);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + kind + " on a phone")
                        .isEqualTo(SIZES[0][0]);
            }
        }
    }

    @Test
    void theFirstStopOfTheTabKeyLeadsPastTheMasthead(SampleSite site) {
        try (Page page = site.browser().newPage()) {
            page.navigate(site.address() + "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .as("the stop after the skip link is in the matter")
                    .isEqualTo(true);
        }
    }
}
