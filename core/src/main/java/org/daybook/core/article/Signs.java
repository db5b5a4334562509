package org.daybook.core.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at each line of one flattened page: its own form, its wording, and where it stands among the others. Built
/// for one page, not shared; time linear in the page.
final class Signs {
    /// Shorter words are too common to say what a text is about.
    private static final int SHORTEST_TELLING = 5;

    /// How many lines before and behind count as near.
    private static final int NEAR = 8;

    /// What [FlatLine#isProse] asks of a sentence and of a line without one.
    private static final int LEAST_SENTENCE = 8;

    private static final int LEAST_LONG = 22;

    /// Shorter lines in small letters are names of accounts and the like.
    private static final int LEAST_CONTINUED = 5;

    /// So many lines of a recurring figure near by are a list.
    private static final int MANY = 4;

    /// A longer run of labels is more than one box.
    private static final int MOST_BOXED = 6;

    /// A closing line ahead of so many words of prose belongs to a menu.
    private static final int LEAST_CLOSED = 40;

    private final List<FlatLine> lines;
    private final int titleAt;
    private final FlatBody bodies;
    private final String[] folded;
    private final boolean[] boxed;
    private final int[] prose;
    private final int[] closed;
    private final int[] commented;
    private final int[] recurring;
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /// @param titleAt the line that is the title
    Signs(List<FlatLine> lines, int titleAt, FlatBody bodies) {
        this.lines = lines;
        this.titleAt = titleAt;
        this.bodies = bodies;
        this.folded = new String[lines.size()];
        this.boxed = boxes(lines, bodies);
        this.prose = new int[lines.size() + 1];
        this.closed = new int[lines.size() + 1];
        this.commented = new int[lines.size() + 1];
        this.recurring = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            FlatLine line = lines.get(i);
            folded[i] = Words.fold(line.text());
            prose[i + 1] = prose[i] + (line.isProse() ? line.words() : 0);
            boolean behind = i > titleAt && prose[i] - prose[Math.max(0, titleAt)] >= LEAST_CLOSED;
            closed[i + 1] = closed[i] + (behind && closes(line) ? 1 : 0);
            commented[i + 1] = commented[i] + (behind && line.says(Cue.COMMENT, 8) ? 1 : 0);
            if (line.words() <= 12) {
                shapes.merge(shape(line.text()), 1, Integer::sum);
            }
            if (line.isProse()) {
                telling(folded[i]).forEach(word -> vocabulary.merge(word, 1, Integer::sum));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            recurring[i + 1] = recurring[i] + (recurs(lines.get(i)) ? 1 : 0);
        }
    }

    /// Lines that are no text by their wording, and the few labels that stand with a promotion in one box.
    private static boolean[] boxes(List<FlatLine> lines, FlatBody bodies) {
        boolean[] boxed = new boolean[lines.size()];
        int begin = 0;
        boolean promo = false;
        for (int i = 0; i <= lines.size(); i++) {
            Optional<Article.Why> why = i < lines.size() ? bodies.aside(lines.get(i)) : Optional.empty();
            if (i == lines.size() || (why.isEmpty() && lines.get(i).isProse())) {
                if (promo && i - begin <= MOST_BOXED) {
                    Arrays.fill(boxed, begin, i, true);
                }
                begin = i + 1;
                promo = false;
            } else {
                boxed[i] = why.isPresent();
                promo |= why.filter(one -> one == Article.Why.PROMO).isPresent();
            }
        }
        return boxed;
    }

    /// What is to be seen of a line; to be asked line by line, in order.
    Set<Sign> of(int at) {
        FlatLine line = lines.get(at);
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (!boxed[at]) {
            form(at, line, signs);
        }
        wording(line, signs);
        place(at, signs);
        if (!seen.add(folded[at])) {
            signs.add(Sign.REPEATED);
        }
        matter(at, signs);
        return signs;
    }

    private void form(int at, FlatLine line, Set<Sign> signs) {
        String text = line.text();
        boolean cut = text.endsWith("...") || text.endsWith("…");
        boolean ends = !cut && Words.endsSentence(text);
        if (line.words() >= LEAST_LONG) {
            signs.add(Sign.LONG);
        }
        if (ends && line.words() >= LEAST_SENTENCE) {
            signs.add(Sign.SENTENCE);
        } else if (!ends && line.words() < LEAST_LONG) {
            signs.add(Sign.LABEL);
        }
        boolean goesOn = !ends && at + 1 < lines.size() && continues(lines.get(at + 1));
        if (line.words() >= LEAST_CONTINUED && (continues(line) || goesOn)) {
            signs.add(Sign.BROKEN);
        }
    }

    private static boolean continues(FlatLine line) {
        return line.words() >= LEAST_CONTINUED
                && Character.isLowerCase(line.text().charAt(0));
    }

    private void wording(FlatLine line, Set<Sign> signs) {
        if (line.isClosing()) {
            signs.add(Sign.CLOSING);
        }
        boolean told = line.said().contains(Cue.HELPED) && !bodies.isSignOff(line) && Words.endsSentence(line.text());
        if ((!told && line.says(Cue.BYLINE, 12)) || line.says(Cue.PUBLISHED, 12) || line.says(Cue.MODIFIED, 12)) {
            signs.add(Sign.DATELINE);
        }
    }

    private void place(int at, Set<Sign> signs) {
        if (at <= titleAt) {
            signs.add(Sign.ABOVE_TITLE);
        }
        int from = Math.max(0, at - NEAR);
        int to = Math.min(lines.size(), at + 1 + NEAR);
        if (recurring[to] - recurring[from] >= MANY) {
            signs.add(Sign.AMONG_RECURRING);
        }
        if (commented[at] > 0) {
            signs.add(Sign.BEHIND_COMMENTS);
        } else if (closed[at] > 0) {
            signs.add(Sign.BEHIND_CLOSING);
        }
    }

    private void matter(int at, Set<Sign> signs) {
        Set<String> words = telling(folded[at]);
        int own = lines.get(at).isProse() ? 1 : 0;
        long shared = words.stream()
                .filter(word -> vocabulary.getOrDefault(word, 0) > own)
                .count();
        if (!words.isEmpty() && shared * 2 >= words.size()) {
            signs.add(Sign.FAMILIAR);
        }
    }

    /// An advertisement in the text is no closing.
    private boolean closes(FlatLine line) {
        return line.isClosing()
                && bodies.aside(line).filter(why -> why == Article.Why.PROMO).isEmpty();
    }

    /// A short line with digits, at least three of the page having the same figure: the dates of comments, mostly.
    private boolean recurs(FlatLine line) {
        if (line.words() < 2 || line.words() > 12) {
            return false;
        }
        String shape = shape(line.text());
        return shape.indexOf('9') >= 0 && shapes.getOrDefault(shape, 0) >= 3;
    }

    /// Letters to `a` or `A`, digits to `9`, runs to one: `Anna, 12 March` is `Aa, 9 Aa`.
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char kind = Character.isDigit(c) ? '9' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c;
            if (kind != previous) {
                shape.append(kind);
            }
            previous = kind;
        }
        return shape.toString();
    }

    private static Set<String> telling(String folded) {
        Set<String> words = new HashSet<>();
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                if (i - begin >= SHORTEST_TELLING) {
                    words.add(folded.substring(begin, i));
                }
                begin = i + 1;
            } else if (Words.isDense(folded.charAt(i)) && i + 2 <= folded.length()) {
                words.add(folded.substring(i, i + 2));
                begin = i + 1;
            }
        }
        return words;
    }
}
