package org.daybook.core.event;

import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Partners that stand farther off than a verb's own: in the clause that completes it, or right before it where the
/// tree
/// has no subject. Immutable, shared by all threads.
final class Stretched {
    private final EnglishWords words;
    private final Referents referents;

    Stretched(EnglishWords words, Referents referents) {
        this.words = words;
        this.referents = referents;
    }

    /// Where the tree gives a finite verb no subject of its own, somebody who stands right before it is that.
    int subject(Tree tree, int verb) {
        int agent = Partners.agent(tree, verb);
        boolean finite = !tree.lowerForm(verb).endsWith("ing") && !FrameMatcher.toInfinitive(tree, verb);
        if (!finite
                || tree.has(verb, "nsubj")
                || Partners.passive(tree, verb)
                || tree.base(verb).equals("amod")) {
            return agent;
        }
        int at = verb - 1;
        while (at > 0 && (tree.tag(at) == Tag.AUX || tree.tag(at) == Tag.ADV)) {
            at--;
        }
        boolean somebody = at >= 0
                && (tree.tag(at) == Tag.PROPN || tree.tag(at) == Tag.NOUN)
                && !words.marks("CALENDAR", tree.lowerLemma(at))
                && !tree.base(at).equals("flat")
                && !tree.under(verb, at)
                && referents.likely(tree, at);
        boolean told = tree.base(verb).equals("ccomp") && agent < tree.head(verb) && tree.head(verb) < at;
        return somebody && (told || agent < 0 || agent > verb || !referents.likely(tree, agent)) ? at : agent;
    }

    /// In the clause that completes the predicate: "refused to meet X", "demanded that Y leave", "vowed to
    /// attack Z".
    int inClause(Tree tree, Predicate predicate, int actor, int left) {
        int clause = FrameMatcher.complement(tree, predicate.word());
        if (clause < 0) {
            return -1;
        }
        int subject = tree.child(clause, "nsubj");
        if (subject >= 0 && subject != actor && !words.marks("PRONOUN", tree.lowerForm(subject))) {
            return subject;
        }
        int object = tree.child(clause, "obj", "iobj");
        if (object >= 0 && object != actor && referents.likely(tree, object)) {
            return object;
        }
        for (int at : new int[] {clause, object}) {
            for (int child : at < 0 ? new int[0] : tree.children(at)) {
                boolean phrase = tree.base(child).equals("obl")
                        || (tree.base(child).equals("nmod")
                                && !tree.relation(child).equals("nmod:poss"));
                if (phrase && child != actor && !measures(tree, child) && referents.likely(tree, child)) {
                    return child;
                }
            }
        }
        int inner = object >= 0 ? referents.within(tree, object) : -1;
        if (inner >= 0 && inner != actor) {
            return inner;
        }
        if (left > 1 && FrameMatcher.complement(tree, clause) >= 0) {
            int deeper = inClause(tree, new Predicate(clause, predicate.frame(), -1), actor, left - 1);
            if (deeper >= 0) {
                return deeper;
            }
        }
        return object;
    }

    /// "on Tuesday", "in 2020", "to three": no one.
    boolean measures(Tree tree, int word) {
        return tree.tag(word) == Tag.NUM || words.marks("CALENDAR", tree.lowerLemma(word));
    }
}
