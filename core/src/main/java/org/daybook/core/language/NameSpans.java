package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;

/// Begin and inside marks on words, and the spans they make. Class 0 is outside; then for each kind its begin
/// and its inside.
final class NameSpans {
    private static final List<Mention.Kind> KINDS = List.of(Mention.Kind.values());
    static final List<String> CLASSES = classes();

    private NameSpans() {}

    private static List<String> classes() {
        List<String> classes = new ArrayList<>(List.of("O"));
        for (Mention.Kind kind : KINDS) {
            classes.add("B-" + kind);
            classes.add("I-" + kind);
        }
        return List.copyOf(classes);
    }

    static int begin(Mention.Kind kind) {
        return 1 + 2 * KINDS.indexOf(kind);
    }

    /// The best class that may follow the one before: an inside mark only goes on with its own kind.
    static int best(int[] scores, int before) {
        int best = 0;
        for (int c = 1; c < CLASSES.size(); c++) {
            boolean inside = c % 2 == 0;
            boolean may = !inside || before == c || before == c - 1;
            if (may && scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    static List<Mention> of(int[] marks) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < marks.length) {
            if (marks[at] == 0) {
                at++;
                continue;
            }
            int end = at + 1;
            int kind = (marks[at] - 1) / 2;
            while (end < marks.length && marks[end] == 2 + 2 * kind) {
                end++;
            }
            mentions.add(new Mention(at, end, KINDS.get(kind)));
            at = end;
        }
        return List.copyOf(mentions);
    }
}
