package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// The phrases of an English sentence in its tree: which preposition opens one, which of them stand under a
/// word, and how far the words reach that name a participant. Every walk is bounded.
final class Phrases {
    /// How deep the first word of a modifier is sought.
    private static final int DEEP = 6;

    private static final Set<String> CLAUSES =
            Set.of("ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "appos", "list", "dislocated");

    private Phrases() {}

    static boolean nominal(Tree tree, int word) {
        Tag tag = tree.tag(word);
        return tag == Tag.NOUN
                || tag == Tag.PROPN
                || tag == Tag.PRON
                || tag == Tag.NUM
                || tag == Tag.X
                || tag == Tag.SYM;
    }

    /// Whether this starts a clause of its own.
    static boolean clausal(Tree tree, int word) {
        return CLAUSES.contains(tree.base(word))
                && !(tree.base(word).equals("conj") && nominal(tree, word))
                && !(tree.base(word).equals("appos") && nominal(tree, word));
    }

    /// The preposition or prepositions of a phrase, as one lower-case string such as
    /// `because of`, or the empty one.
    static String preposition(Tree tree, int word) {
        StringBuilder said = new StringBuilder();
        for (int child : tree.children(word)) {
            if (tree.base(child).equals("case")
                    && !tree.lowerForm(child).equals("'s")
                    && !tree.lowerForm(child).equals("’s")) {
                said.append(said.isEmpty() ? "" : " ").append(tree.lowerForm(child));
                for (int fixed : tree.children(child)) {
                    if (tree.base(fixed).equals("fixed")) {
                        said.append(' ').append(tree.lowerForm(fixed));
                    }
                }
            }
        }
        return said.toString();
    }

    /// The first phrase right under this word whose preposition fits.
    static int oblique(Tree tree, int word, Predicate<String> fits) {
        for (int child : tree.children(word)) {
            String base = tree.base(child);
            if ((base.equals("obl") || base.equals("nmod") || (base.equals("advmod") && nominal(tree, child)))
                    && fits.test(preposition(tree, child))) {
                return child;
            }
        }
        return -1;
    }

    /// Whether a word under this one, within its own clause and three steps, satisfies the test.
    static boolean within(Tree tree, int word, IntPredicate test) {
        return within(tree, word, test, 3);
    }

    private static boolean within(Tree tree, int word, IntPredicate test, int left) {
        for (int child : tree.children(word)) {
            boolean clause = clausal(tree, child);
            if (!clause && test.test(child)) {
                return true;
            }
            if (left > 1 && !clause && !tree.base(child).equals("nsubj") && within(tree, child, test, left - 1)) {
                return true;
            }
        }
        return false;
    }

    /// The joint heads of a coordination, the given one first: "a judge, his driver and two guards", whose last one
    /// the tree hangs on the first or on the one before.
    static List<Integer> joint(Tree tree, int word) {
        List<Integer> all = new ArrayList<>();
        join(tree, word, DEEP, all);
        all.sort(null);
        return all;
    }

    private static void join(Tree tree, int word, int left, List<Integer> all) {
        all.add(word);
        for (int child : left > 0 ? tree.children(word) : new int[0]) {
            if (tree.base(child).equals("conj") && nominal(tree, child)) {
                join(tree, child, left - 1, all);
            }
        }
    }

    /// The stretch of words that names this participant: its own modifiers, its `of` phrase and its
    /// title or name, without relative clauses, appositions between commas and the rest of a
    /// coordination. `[first, last]`.
    static int[] phrase(Tree tree, int word) {
        int first = word;
        int last = word;
        for (int i = tree.children(word).length - 1; i >= 0; i--) {
            int child = tree.children(word)[i];
            if (child < word && before(tree, child)) {
                first = Math.min(first, leftmost(tree, child, DEEP));
            }
        }
        for (int child : tree.children(word)) {
            if (child > word && after(tree, child, last)) {
                last = Math.max(last, phrase(tree, child)[1]);
            }
        }
        return new int[] {first, last};
    }

    private static boolean before(Tree tree, int child) {
        return switch (tree.base(child)) {
            case "det", "amod", "compound", "nummod", "nmod", "flat", "appos" -> true;
            default -> false;
        };
    }

    private static boolean after(Tree tree, int child, int last) {
        if (child - last > 12) {
            return false;
        }
        return switch (tree.base(child)) {
            case "flat", "compound", "nummod" -> child == last + 1 || leftmost(tree, child, DEEP) == last + 1;
            case "appos" -> leftmost(tree, child, DEEP) == last + 1;
            case "nmod" -> preposition(tree, child).equals("of") && leftmost(tree, child, DEEP) == last + 1;
            case "case" -> child == last + 1 && tree.lowerForm(child).startsWith("of");
            default -> false;
        };
    }

    private static int leftmost(Tree tree, int word, int left) {
        int first = word;
        if (left > 0) {
            for (int child : tree.children(word)) {
                if (child < first) {
                    first = Math.min(first, leftmost(tree, child, left - 1));
                }
            }
        }
        return first;
    }
}
