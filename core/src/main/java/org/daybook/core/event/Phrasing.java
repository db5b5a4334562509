package org.daybook.core.event;

import org.daybook.core.language.Tree;

/// Whether the other words of a verb's phrase stand with it: its particles, its object, the prepositions of its
/// phrases.
/// Immutable, shared by all threads.
final class Phrasing {
    private final EnglishWords words;

    Phrasing(EnglishWords words) {
        this.words = words;
    }

    /// A verb's phrase has its other words among its particles, its object, its prepositions.
    boolean accompanied(Tree tree, int verb, String other) {
        if (verb + 1 < tree.size() && tree.lowerForm(verb + 1).equals(other)) {
            return true;
        }
        if (words.marks("PREPOSITION", other)) {
            return led(tree, verb, other);
        }
        if (Phrases.within(
                tree,
                verb,
                child -> tree.lowerLemma(child).equals(other)
                        || tree.lowerForm(child).equals(other))) {
            return true;
        }
        if (Partners.passive(tree, verb)) {
            int object = Partners.object(tree, verb);
            return object >= 0
                    && (tree.lowerLemma(object).equals(other)
                            || Phrases.within(
                                    tree,
                                    object,
                                    child -> child != verb
                                            && tree.lowerLemma(child).equals(other)));
        }
        return false;
    }

    /// "called on Monday on the parties": a particle of the verb, or what leads one of its phrases or of its
    /// object's, days and hours apart.
    private boolean led(Tree tree, int verb, String preposition) {
        for (int child : tree.children(verb)) {
            boolean particle = tree.relation(child).equals("compound:prt")
                    || tree.base(child).equals("advmod")
                    || tree.base(child).equals("case")
                    || tree.base(child).equals("mark");
            if (particle && tree.lowerForm(child).equals(preposition)) {
                return true;
            }
            boolean object =
                    tree.base(child).equals("obj") || tree.relation(child).equals("nsubj:pass");
            if (leads(tree, child, preposition)
                    || (object && child > verb - 9 && leadsBelow(tree, child, preposition))) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsBelow(Tree tree, int object, String preposition) {
        for (int child : tree.children(object)) {
            if (leads(tree, child, preposition)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(Tree tree, int phrase, String preposition) {
        return (tree.base(phrase).equals("obl")
                        || tree.base(phrase).equals("nmod")
                        || (tree.base(phrase).equals("advcl") && tree.child(phrase, "mark") >= 0))
                && !words.marks("CALENDAR", tree.lowerLemma(phrase))
                && opener(tree, phrase).equals(preposition);
    }

    private static String opener(Tree tree, int phrase) {
        String said = Phrases.preposition(tree, phrase);
        int mark = said.isEmpty() ? tree.child(phrase, "mark") : -1;
        return mark >= 0 ? tree.lowerForm(mark) : said;
    }
}
