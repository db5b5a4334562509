package org.daybook.web;

import io.javalin.http.Context;
import java.util.Optional;

/// The colours that a reader chose, as the cookie `theme` says: pages come in them, so that the browser
/// need not wait for the script to paint. Stateless.
enum Theme {
    /// As the reader's system has them.
    SYSTEM,
    LIGHT,
    DARK;

    private static final String OPENING = "<html lang=\"en\"";

    static Theme of(Context context) {
        return switch (Optional.ofNullable(context.cookie("theme")).orElse("")) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            case String other -> SYSTEM;
        };
    }

    /// A page in these colours.
    String dress(String page) {
        int at = page.indexOf(OPENING);
        if (this == SYSTEM || at < 0) {
            return page;
        }
        int end = at + OPENING.length();
        return page.substring(0, end) + " data-theme=\"" + (this == DARK ? "dark" : "light") + '"'
                + page.substring(end);
    }
}
