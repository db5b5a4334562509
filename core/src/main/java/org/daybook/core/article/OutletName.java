package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An outlet's name with what else stands in its line: a motto, `The Gazette | News of the valley`, or a feed's
/// section, `The Gazette: world`. Which part is the name the address of the site tells. Pure functions, safe for all
/// threads.
public final class OutletName {
    private static final String JOINTS = " [-|–—•·»:] |: ";

    private OutletName() {}

    /// The part that the address bears out, else the whole line.
    ///
    /// @param url of a page of the site
    public static String at(String url, String line) {
        return borneOut(url, line).orElse(line);
    }

    /// The whole line or the part of it that the address bears out; empty when it bears out neither.
    static Optional<String> borneOut(String url, String line) {
        List<String> parts = new ArrayList<>(List.of(line));
        parts.addAll(List.of(line.split(JOINTS, -1)));
        return parts.stream()
                .filter(part -> PageSite.bearsOut(url, part))
                .map(String::strip)
                .findFirst();
    }
}
