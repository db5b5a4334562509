package org.daybook.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.daybook.core.article.Identity;

/// The one style sheet. Its address holds a hash of its content, so browsers may keep it for a year.
final class Stylesheet {
    /// Claims of one article for which all pieces light up together; of a later
    /// one only the first piece does.
    private static final int LINKED_CLAIMS = 120;

    private static final int HASH_DIGITS = 12;

    private final String css;
    private final String path;

    private Stylesheet(String css) {
        this.css = css;
        this.path = "/style-" + Identity.hash(css).substring(0, HASH_DIGITS) + ".css";
    }

    static Stylesheet load() {
        return new Stylesheet(resource("daybook.css") + linkedClaims());
    }

    String css() {
        return css;
    }

    String path() {
        return path;
    }

    static String resource(String name) {
        try (InputStream stream = Stylesheet.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not beside the classes of the pages: build again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    /// A claim stands in several pieces (who, the cue, what); an address names one of them. These rules light
    /// the others.
    private static String linkedClaims() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < LINKED_CLAIMS; i++) {
            rules.append(i == 0 ? "" : ",")
                    .append(".text:has(#c")
                    .append(i)
                    .append(":target) .c")
                    .append(i);
        }
        return rules.append("{background:var(--lit);box-shadow:0 0 0 .12em var(--lit)}\n")
                .toString();
    }
}
