package org.daybook.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What a phone does: swipes, the app on the home screen, reading without a network.
@ExtendWith(SampleSite.Extension.class)
@ResourceLock(SampleSite.BROWSER)
class PhoneInABrowserTest {
    private final BrowserContext context;
    private final Page page;
    private final String address;

    PhoneInABrowserTest(SampleSite site) {
        address = site.address();
        context = site.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setReducedMotion(ReducedMotion.REDUCE) // smooth scrolling moves what is about to be touched
                        .setIsMobile(true));
        page = context.newPage();
        page.navigate(address + "/");
    }

    @AfterEach
    void close() {
        context.close();
    }

    /// A finger on an item's headline that moves sideways.
    private void swipe(String item, int by) {
        page.locator(item + " h2")
                .evaluate("headline => headline.scrollIntoView({block: 'center', behavior: 'instant'})");
        BoundingBox box = page.locator(item + " h2").boundingBox();
        double x = 195;
        double y = box.y + box.height / 2;
        CDPSession session = context.newCDPSession(page);
        touch(session, "touchStart", x, y);
        for (int part = 1; part <= 10; part++) {
            touch(session, "touchMove", x + by * part / 10.0, y);
        }
        touch(session, "touchEnd", x, y);
        session.detach();
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void aSwipeToTheRightKeepsAndOneToTheLeftPasses() {
        swipe("#i1", 150);
        assertThat(page.locator("#i1 [data-deed=kept]")).hasAttribute("aria-pressed", "true");
        swipe("#i2", -150);
        assertThat(page.locator("#i2 .matter > p").first()).isHidden();
        assertThat(page).hasURL(address + "/");
        page.locator("#i2 [data-deed=passed]").click(); // a tap at once would only stop the fling of the swipe
        assertThat(page.locator("#i2 .matter > p").first()).isVisible();
    }

    @Test
    void aShortSwipeOrAScrollDoesNothing() {
        swipe("#i1", 60);
        swipe("#i1", -60);
        assertThat(page.locator("#i1 [aria-pressed=true]")).hasCount(0);
        assertThat(page.locator("#i1").getAttribute("style")).isIn(null, "");
    }

    @Test
    void theAppCanBeInstalled() {
        CDPSession session = context.newCDPSession(page);
        JsonObject manifest = session.send("Page.getAppManifest");
        assertThat(manifest.getAsJsonArray("errors").size())
                .as("errors of the manifest: " + manifest.get("errors"))
                .isZero();
        JsonObject errors = session.send("Page.getInstallabilityErrors");
        assertThat(errors.getAsJsonArray("installabilityErrors").toString())
                .as("what forbids installing; a private window always does")
                .isIn("[]", "[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]");
    }

    @Test
    void withoutANetworkTheEditionAndItsStoriesAreStillThere() {
        String story = page.locator(".item h2 a").last().getAttribute("href");
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(
                "story => caches.open('pages').then(cache => cache.match(story)).then(kept => Boolean(kept))", story)));
        context.setOffline(true);
        page.navigate(address + "/");
        assertThat(page.locator(".item").first()).isVisible();
        page.navigate(address + story);
        assertThat(page.locator("body")).hasAttribute("data-page", "story");
        assertThat(page.evaluate("getComputedStyle(document.body).maxWidth"))
                .as("the style is there too")
                .isEqualTo("1200px");
        page.navigate(address + "/search?q=never");
        assertThat(page.locator("h1")).hasText("Not kept on this device");
    }

    @Test
    void whatTheWorkerKeepsIsWholeAndCostsNoPage() {
        page.evaluate("navigator.serviceWorker.ready");
        page.navigate(address + "/search?q=killed");
        String worker = (String) page.evaluate("fetch('/worker.js').then(answer => answer.text())");
        try (BrowserContext bare = context.browser().newContext()) {
            Object told = bare.newPage().evaluate("""
                async (source) => {
                  const heard = {}, kept = new Map();
                  const self = { location: { origin: 'http://d' }, addEventListener: (name, what) => { heard[name] = what; } };
                  const cache = {
                    match: async (key) => kept.get(key), delete: async (key) => kept.delete(key),
                    keys: async () => [...kept.keys()],
                    put: async (key, answer) => {
                      if (key.endsWith('/full')) throw new DOMException('no room', 'QuotaExceededError');
                      kept.set(key, answer);
                    },
                  };
                  const caches = { open: async () => cache, match: async (key) => kept.get(key) };
                  const fetch = async () => {
                    const answer = new Response('new', { status: 200 });
                    Object.defineProperty(answer, 'type', { value: 'basic' });
                    Object.defineProperty(answer, 'redirected', { value: true });
                    answer.clone = () => answer.twin ??= Object.defineProperties(new Response('new'),
                      { type: { value: 'basic' }, redirected: { value: true } });
                    return answer;
                  };
                  new Function('self', 'caches', 'fetch', source)(self, caches, fetch);
                  const said = [];
                  for (const path of ['/story/full', '/story/merged', '/search?q=x', '/api/claims', '/feed.atom']) {
                    const waits = []; let answer;
                    heard.fetch({ request: { method: 'GET', mode: 'navigate', url: 'http://d' + path },
                      respondWith: (given) => { answer = given; }, waitUntil: (wait) => waits.push(wait) });
                    said.push(await (await answer).text());
                    await Promise.all(waits);
                  }
                  return said.join(' ') + '; ' + [...kept].map(([key, answer]) => key + ' ' + answer.redirected).join(' ');
                }""", worker);
            assertThat(told).isEqualTo("new new new new new; http://d/story/merged false");
        }
    }

    @Test
    void withoutJavaScriptEveryLinkOfTheEditionIsThere(SampleSite site) {
        try (BrowserContext plain =
                site.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page bare = plain.newPage();
            bare.navigate(address + "/");
            assertThat(bare.locator("button")).hasCount(0);
            bare.locator(".item h2 a").first().click();
            assertThat(bare.locator("body")).hasAttribute("data-page", "story");
            bare.navigate(address + "/kept");
            assertThat(bare.locator("#kept")).containsText("needs JavaScript");
        }
    }
}
