package org.daybook.core.event;

import org.daybook.core.language.Tree;

/// Whether a clause says that what it tells is another event than those told before: "in another attack",
/// "a second bomb
/// exploded", "Meanwhile, gunmen shot". Stateless.
final class Sequel {
    private Sequel() {}

    static boolean another(EnglishWords words, Tree tree, Predicate predicate) {
        return marked(words, tree, predicate.word())
                || around(words, tree, predicate.word())
                || (predicate.clause() != predicate.word() && around(words, tree, predicate.clause()));
    }

    private static boolean around(EnglishWords words, Tree tree, int verb) {
        boolean passive = false;
        for (int child : tree.children(verb)) {
            passive |= tree.relation(child).equals("aux:pass");
        }
        for (int child : tree.children(verb)) {
            boolean found = switch (tree.base(child)) {
                case "advmod" -> opens(tree, verb, child) && words.marks("ADDITION", tree.lowerForm(child));
                case "obl" ->
                    marked(words, tree, child)
                            || (opens(tree, verb, child) && words.marks("ADDITION", tree.lowerForm(child)));
                case "nsubj" ->
                    marked(words, tree, child) && (!passive || words.classes().has("BOMB", tree.lowerLemma(child)));
                case "obj" -> words.classes().has("BOMB", tree.lowerLemma(child)) && marked(words, tree, child);
                default -> false; // "another man was wounded": mostly of the same deed's victims
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /// "Also on Monday, a man was shot", not "a man was also shot", which mostly tells of the same deed's
    /// victims.
    private static boolean opens(Tree tree, int verb, int adverb) {
        int subject = tree.child(verb, "nsubj");
        return adverb < verb && (subject < 0 || adverb < subject);
    }

    private static boolean marked(EnglishWords words, Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            if (child < noun && words.marks("ANOTHER", tree.lowerForm(child))) {
                return true;
            }
        }
        return false;
    }
}
