package org.daybook.web;

import java.util.function.BiConsumer;

/// The headers of every answer. Immutable.
///
/// @param https whether readers reach the site by https
/// @param login whether there is something that other sites might learn: who is logged in
record Shield(boolean https, boolean login) {
    /// Nothing but what this site serves in files of its own: no script or style within a page.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /// Half a year; a proxy may ask for more.
    private static final String HALF_A_YEAR = "max-age=15552000";

    void guard(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        // Nothing to other sites; to this one, for with `no-referrer` browsers hide the origin of its own forms too.
        header.accept("Referrer-Policy", "same-origin");
        if (login) {
            // Takes the browser another process for the first page: a quarter of the time to its first paint.
            header.accept("Cross-Origin-Opener-Policy", "same-origin");
        }
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Cache-Control", "no-cache");
        if (https) {
            header.accept("Strict-Transport-Security", HALF_A_YEAR);
        }
    }
}
