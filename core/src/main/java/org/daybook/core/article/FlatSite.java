package org.daybook.core.article;

import java.util.List;
import java.util.Optional;

/// The name of the site that a flattened page is from: what stands behind the title on the first line
/// (`Ferry sails again | The Sound Courier`), where the page says the same name in its copyright or conditions. One of
/// the two alone is not enough: titles have dashes of their own, and a copyright may be an owner's. Pure functions.
final class FlatSite {
    /// Marks between a title and a site's name, with spaces around them.
    private static final String JOINTS = "|-–—·•»:";

    private static final int MOST_WORDS = 5;

    private FlatSite() {}

    static Optional<String> of(List<FlatLine> lines) {
        String first = lines.getFirst().text();
        String name = behindLastJoint(first);
        String folded = Words.fold(name);
        if (folded.isEmpty() || Words.count(name) > MOST_WORDS || Character.isLowerCase(name.charAt(0))) {
            return Optional.empty();
        }
        String wanted = ' ' + folded + ' ';
        for (int i = lines.size() - 1; i > 0; i--) {
            FlatLine line = lines.get(i);
            if (line.words() <= 60
                    && (line.said().contains(Cue.LEGAL) || line.text().indexOf('©') >= 0)
                    && (' ' + Words.fold(line.text()) + ' ').contains(wanted)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static String behindLastJoint(String title) {
        for (int i = title.length() - 2; i > 0; i--) {
            if (title.charAt(i + 1) == ' ' && title.charAt(i - 1) == ' ' && JOINTS.indexOf(title.charAt(i)) >= 0) {
                return title.substring(i + 2).strip();
            }
        }
        return "";
    }
}
