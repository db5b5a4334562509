package org.daybook.core.lexicon;

import java.util.Locale;

/// Small letters in time that grows as the text does. Java's own takes quadratic time for many dotted capital I's
/// (U+0130), the one letter whose small form is longer: a megabyte of them took half a minute. Stateless.
public final class SmallLetters {
    private static final String DOTTED = "\u0130";
    private static final String SMALL_DOTTED = "i\u0307";

    private SmallLetters() {}

    /// What `text.toLowerCase(Locale.ROOT)` gives.
    public static String of(String text) {
        String even = text.contains(DOTTED) ? text.replace(DOTTED, SMALL_DOTTED) : text;
        return even.toLowerCase(Locale.ROOT);
    }
}
