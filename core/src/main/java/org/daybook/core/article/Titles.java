package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chooses an article's title among what the page offers, and takes the site's name off it. Pure functions.
final class Titles {
    private static final String[] JOINTS = {
        " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", ": "
    };

    /// Characters: what is longer is no title with a site's name at its end, and a joint at every second character of
    /// it
    /// would be looked at from both sides.
    private static final int LONGEST = 1_000;

    private Titles() {}

    /// The heading that says what the declared titles say; without one the declared title, without the site's name.
    ///
    /// @param headings the page's first-level headings, in order
    /// @param declared titles stated for machines, most trusted first
    static Optional<String> choose(List<String> headings, List<String> declared, List<String> site) {
        List<String> shown = headings.stream()
                .map(Words::squeeze)
                .filter(heading -> !heading.isEmpty() && heading.length() < 400 && !isSite(heading, site))
                .toList();
        List<String> stated = declared.stream()
                .map(title -> withoutSite(Words.squeeze(title), site))
                .filter(title -> !title.isEmpty() && !isSite(title, site))
                .toList();
        String best = "";
        double most = 0.3;
        for (String heading : shown) {
            for (String title : stated) {
                double alike = Words.similarity(heading, title);
                if (alike > most) {
                    most = alike;
                    best = heading;
                }
            }
        }
        if (!best.isEmpty()) {
            return Optional.of(best);
        }
        if (shown.size() == 1 && Words.count(shown.get(0)) >= 3) {
            return Optional.of(shown.get(0));
        }
        return stated.stream().findFirst().or(() -> shown.stream().findFirst());
    }

    /// Takes the site's name, or what looks like one, off either end.
    static String withoutSite(String title, List<String> site) {
        if (title.length() > LONGEST) {
            return title;
        }
        List<Integer> cuts = new ArrayList<>();
        for (String joint : JOINTS) {
            for (int at = title.indexOf(joint); at >= 0; at = title.indexOf(joint, at + 1)) {
                String behind = title.substring(at + joint.length());
                if (isSite(behind, site)) {
                    return withoutSite(title.substring(0, at).strip(), site);
                }
                if (isSite(title.substring(0, at), site)) {
                    return withoutSite(behind.strip(), site);
                }
                if (!joint.equals(": ")
                        && Words.count(behind) <= 4
                        && Words.count(title.substring(0, at)) >= 4
                        && "|:»«•".indexOf(joint.charAt(1)) >= 0) {
                    cuts.add(at);
                }
            }
        }
        return cuts.isEmpty()
                ? title
                : title.substring(
                                0,
                                cuts.stream().mapToInt(Integer::intValue).min().orElseThrow())
                        .strip();
    }

    /// What stands before the first joint of a title and behind its last: a site's name may.
    static List<String> ends(String title) {
        int first = title.length();
        int last = 0;
        for (String joint : JOINTS) {
            int at = title.indexOf(joint);
            if (at >= 0) {
                first = Math.min(first, at);
                last = Math.max(last, title.lastIndexOf(joint) + joint.length());
            }
        }
        return last == 0
                ? List.of()
                : List.of(
                        title.substring(last).strip(), title.substring(0, first).strip());
    }

    private static boolean isSite(String text, List<String> site) {
        String glued = Words.fold(text).replace(" ", "");
        return !glued.isEmpty()
                && site.stream().anyMatch(name -> {
                    String one = Words.fold(name).replace(" ", "");
                    return one.equals(glued)
                            || (one.length() > 3 && (one + "com").equals(glued))
                            || ("the" + one).equals(glued);
                });
    }
}
