package org.daybook.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The keys, the palette, colours and paper, each on a browser that remembers nothing yet.
@ExtendWith(SampleSite.Extension.class)
@ResourceLock(SampleSite.BROWSER)
class KeysInABrowserTest {
    private final BrowserContext context;
    private final Page page;
    private final String address;

    KeysInABrowserTest(SampleSite site) {
        address = site.address();
        context = site.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(ColorScheme.LIGHT));
        page = context.newPage();
    }

    @BeforeEach
    void open() {
        page.navigate(address + "/");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Locator headline(int rank) {
        return page.locator("#i" + rank + " h2 a");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void jAndKStepThroughTheItemsAndOOpensOne() {
        press("j");
        assertThat(headline(1)).isFocused();
        press("j", "j", "k");
        assertThat(headline(2)).isFocused();
        String story = headline(2).getAttribute("href");
        press("o");
        assertThat(page).hasURL(address + story);
    }

    @Test
    void theKeysStopAtTheEndsOfTheEdition() {
        press("j", "k", "k");
        assertThat(headline(1)).isFocused();
        int items = page.locator(".item").count();
        for (int i = 0; i < items + 5; i++) {
            press("j");
        }
        assertThat(headline(items)).isFocused();
    }

    @Test
    void sKeepsAndThePageOfTheKeptHasItUntilItIsLetGo() {
        String title = headline(2).textContent();
        press("j", "j", "s");
        assertThat(page.locator("#i2 [data-deed=kept]")).hasAttribute("aria-pressed", "true");
        page.navigate(address + "/kept");
        assertThat(page.locator("#kept h2 a")).hasText(title);
        page.locator("#kept button").click();
        assertThat(page.locator("#kept")).containsText("Nothing is kept yet");
        page.navigate(address + "/");
        assertThat(page.locator("#i2 [data-deed=kept]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void whatWasOpenedIsMarkedAsReadAndMTurnsItBack() {
        assertThat(page.locator("#i1 .label.read")).isHidden();
        String story = headline(1).getAttribute("href");
        headline(1).click();
        page.waitForURL(address + story); // loaded whole: a page left at once was not opened
        page.navigate(address + "/");
        assertThat(page.locator("#i1 .label.read")).isVisible();
        press("j", "m");
        assertThat(page.locator("#i1 .label.read")).isHidden();
    }

    @Test
    void theSlashGoesToTheSearchAndTypingThereIsNoKey() {
        press("/");
        page.waitForURL(address + "/search");
        press("/");
        page.keyboard().type("jks?");
        assertThat(page.locator("#q")).hasValue("jks?");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void theQuestionMarkShowsTheKeysWhichCanBeTurnedOff() {
        press("?");
        assertThat(page.locator("dialog .keys")).containsText("keep it, or let it go");
        page.locator("#single").uncheck();
        press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        press("j");
        assertThat(headline(1)).not().isFocused();
        press("?");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void thePaletteFindsAnItemByItsWordsAndGoesThere() {
        String title = headline(3).textContent();
        String story = headline(3).getAttribute("href");
        press("Control+k");
        page.keyboard().type(title);
        assertThat(page.locator("[role=option][aria-selected=true]")).hasText(title);
        press("Enter");
        assertThat(page).hasURL(address + story);
    }

    @Test
    void thePaletteOffersToSearchForWhatWasTyped() {
        press("Control+k");
        page.keyboard().type("zebra crossing");
        press("Enter");
        assertThat(page).hasURL(address + "/search?q=zebra%20crossing");
    }

    @Test
    void theDialogsAreAccessible() {
        press("?");
        assertThat(violations()).isEmpty();
        press("Escape", "Control+k");
        assertThat(violations()).isEmpty();
    }

    private java.util.List<String> violations() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Rule::toString)
                        .toList();
    }

    private Object paper() {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    @Test
    void theColoursFollowTheSystemUntilTheReaderChooses() {
        Object light = paper();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Object dark = paper();
        assertThat(dark).isNotEqualTo(light);
        page.locator("#colours").click();
        assertThat(paper()).as("chosen light on a dark system").isEqualTo(light);
        page.reload();
        assertThat(paper()).as("still so on the next page").isEqualTo(light);
        assertThat(page.locator("#colours")).hasText("Dark");
    }

    @Test
    void onPaperThereIsInkOnWhiteWithoutWhatCannotBePressed() {
        page.locator("#colours").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper()).isEqualTo("rgb(255, 255, 255)");
        for (String gone : java.util.List.of(".masthead nav", ".tools", "#i1 .deeds", ".turning")) {
            assertThat(page.locator(gone).first()).isHidden();
        }
        assertThat(headline(1)).isVisible();
        assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whoComesBackIsLedToWhatCameSince() {
        assertThat(page.locator(".returned")).hasCount(0);
        page.evaluate("localStorage.setItem('daybook.last', JSON.stringify({day: '2023-09-19'}))");
        page.reload();
        page.locator(".returned a").click();
        assertThat(page).hasURL(address + "/since/2023-09-19");
        assertThat(page.locator("h1")).containsText("Since 19 September 2023");
        page.navigate(address + "/");
        assertThat(page.locator(".returned")).hasCount(1);
    }

    @Test
    void aHeadlineIsTextInThePaletteAndAmongTheKept() {
        page.evaluate("localStorage.setItem('daybook.marks', JSON.stringify({'/story/x':"
                + " {title: '<img src=x onerror=alert(1)>', kept: 1}}))");
        page.navigate(address + "/kept");
        assertThat(page.locator("#kept h2 a")).hasText("<img src=x onerror=alert(1)>");
        press("Control+k");
        assertThat(page.locator("main img, dialog img")).hasCount(0);
    }
}
