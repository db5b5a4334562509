package org.daybook.core.article;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines of one site that stand on its pages whatever they are about: its newsletters, its app, its
/// notices. Found by [Census]. Immutable, safe for all threads.
public final class Furniture {
    /// Nothing recurs.
    public static final Furniture NONE = new Furniture(Set.of());

    /// "The text in full", "What is known so far", "Why it matters": headings that a desk gives to many
    /// articles are this short. Promotions that are so short and stand alone amid the text stay with them.
    private static final int LONGEST_HEADING = 6;

    /// A site's furniture is the lesser part of a text; where it were more, something else recurs, such as a
    /// reprint.
    private static final double MOST_OF_A_BODY = 0.5;

    private final Set<Long> lines;

    private Furniture(Set<Long> lines) {
        this.lines = lines;
    }

    static Furniture of(Set<Long> lines) {
        return lines.isEmpty() ? NONE : new Furniture(Set.copyOf(lines));
    }

    /// The 64 bits by which lines are compared, case and punctuation ignored (FNV-1a over the characters,
    /// mixed once more). Two of 400,000 lines have the same with a chance of one in 200 million.
    static long key(String folded) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L;
    }

    boolean holds(String line) {
        return !lines.isEmpty() && lines.contains(key(Words.fold(line)));
    }

    /// Whether any paragraph of the article's text is furniture.
    boolean isIn(Article article) {
        return !lines.isEmpty() && Trace.paragraphs(article.text()).stream().anyMatch(this::holds);
    }

    /// Whether anything that was left out of the article's text is furniture.
    boolean isBeside(Article article) {
        return !lines.isEmpty() && article.removed().stream().anyMatch(removed -> holds(removed.text()));
    }

    /// Which lines of a body are furniture and can go: not the title, and not a heading, which is a short
    /// line between others that stay. None when more than half of the body would go.
    ///
    /// @param body    the lines, in page order
    /// @param against why a line is not in the text; empty for one that is
    /// @param title   the folded title
    BitSet among(List<String> body, List<Optional<Article.Why>> against, String title) {
        BitSet known = new BitSet();
        if (lines.isEmpty()) {
            return known;
        }
        for (int i = 0; i < body.size(); i++) {
            String folded = Words.fold(body.get(i));
            if (lines.contains(key(folded)) && !folded.equals(title)) {
                known.set(i);
            }
        }
        BitSet going = new BitSet();
        int gone = 0;
        int all = 0;
        for (int i = 0; i < body.size(); i++) {
            if (against.get(i).isPresent()) {
                continue;
            }
            int words = Words.count(body.get(i));
            all += words;
            if (known.get(i)
                    && !(isShort(body.get(i)) && stays(known, against, i, -1) && stays(known, against, i, 1))) {
                going.set(i);
                gone += words;
            }
        }
        return gone <= MOST_OF_A_BODY * all ? going : new BitSet();
    }

    private static boolean isShort(String line) {
        return Words.count(line) <= LONGEST_HEADING && !line.endsWith(".");
    }

    /// Whether the line next to this one in that direction stays in the text; captions and pointers to other
    /// articles stand between a heading and its text, and are looked past.
    private static boolean stays(BitSet known, List<Optional<Article.Why>> against, int line, int step) {
        int at = line + step;
        while (at >= 0 && at < against.size() && !known.get(at) && isBetween(against.get(at))) {
            at += step;
        }
        return at >= 0
                && at < against.size()
                && !known.get(at)
                && against.get(at).isEmpty();
    }

    private static boolean isBetween(Optional<Article.Why> why) {
        return why.filter(one -> one == Article.Why.CAPTION || one == Article.Why.RELATED)
                .isPresent();
    }
}
