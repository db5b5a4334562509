package org.daybook.web;

import java.util.Locale;

/// Numbers as pictures want them. Pure.
final class Svg {
    private Svg() {}

    /// To a tenth, without a point where none is needed.
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
