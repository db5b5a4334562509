package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "javascript:alert(1)",
                "data:text/html,x",
                "jar:http://example.org!/",
                "//example.org/",
                "/feed.xml",
                "",
                "http:",
                "http://",
                "https:///path",
                "http://user@example.org/",
                "http://user:word@example.org/",
                "http://example.org\\@127.0.0.1/",
                "http://example.org:99999/",
                "http://exa mple.org/",
                "http://example.org/a\nb",
                "http://[::1",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://1.2.3/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://01.2.3.4/",
                "http://1.2.3.4./",
                "http://[::ffff:1.2.3.4]/",
                "http://１.2.3.4/",
                "http://example.0x1/"
            })
    void whatTwoProgramsCouldReadDifferentlyIsRefused(String written) {
        assertThat(WebAddress.of(written)).as(written).isInstanceOf(Outcome.Not.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://Example.ORG,http://example.org/",
        "HTTPS://example.org:443/a?b=c#d,https://example.org/a?b=c",
        "https://bücher.example/,https://xn--bcher-kva.example/",
        "http://203.0.113.7/x,http://203.0.113.7/x",
        "http://[2001:db8::7]:8080/x,http://[2001:db8::7]:8080/x",
        "https://example.org/ü?q=|,https://example.org/%C3%BC?q=|",
    })
    void anAddressHasOneSpelling(String written, String canonical) {
        assertThat(address(written)).hasToString(canonical);
    }

    @Test
    void aLinkIsSeenFromItsPageAndCheckedLikeAnyAddress() {
        WebAddress page = address("https://example.org/news/index.html?x=1");
        assertThat(page.resolve("../feed.xml").made()).hasToString("Optional[https://example.org/feed.xml]");
        assertThat(page.resolve("//other.example/feed").made()).hasToString("Optional[https://other.example/feed]");
        assertThat(page.resolve("http://0x7f000001/")).isInstanceOf(Outcome.Not.class);
        assertThat(page.resolve("//127.1/")).isInstanceOf(Outcome.Not.class);
        assertThat(page.resolve("file:///etc/passwd")).isInstanceOf(Outcome.Not.class);
        assertThat(page.resolve("javascript:alert(1)")).isInstanceOf(Outcome.Not.class);
    }

    @Test
    void theOriginIsSchemeHostAndPort() {
        assertThat(address("https://example.org/a/b?c").origin()).isEqualTo("https://example.org");
        assertThat(address("http://example.org:8080/a/b?c").origin()).isEqualTo("http://example.org:8080");
        assertThat(address("http://example.org:8080/a/b?c").at("/robots.txt"))
                .hasToString("http://example.org:8080/robots.txt");
    }

    private static WebAddress address(String written) {
        return WebAddress.of(written).made().orElseThrow(() -> new AssertionError(written + " is refused"));
    }
}
