package org.daybook.core.event;

import java.util.List;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Who is held to have done a deed that a noun names, by the words of guilt around it: "claimed responsibility for
/// the attack", "blamed the rebels for the murder", "was convicted of the killing". Immutable, shared by all threads.
final class Culprits {
    private final EnglishWords words;

    Culprits(EnglishWords words) {
        this.words = words;
    }

    /// Whether somebody's responsibility for the deed is spoken of: there was one, whoever did it.
    boolean answered(Tree tree, int deed) {
        return responsibility(tree, deed) >= 0;
    }

    /// -1 where nobody is held responsible.
    int of(Tree tree, int deed) {
        int responsibility = responsibility(tree, deed);
        if (responsibility >= 0) {
            return claimant(tree, responsibility);
        }
        if (Phrases.preposition(tree, deed).equals("behind")) {
            return tree.child(deed, "nsubj"); // "the group was behind the attack"
        }
        int above = tree.head(deed);
        if (above < 0) {
            return -1;
        }
        if (tree.base(deed).equals("obj") && words.marks("BLAME", tree.lowerLemma(above))) {
            return Phrases.oblique(tree, above, "on"::equals); // "blamed the attack on rebels"
        }
        if (!words.marks("CHARGE", Phrases.preposition(tree, deed))) {
            return -1;
        }
        if (charges(tree, above)) {
            return Partners.object(tree, above);
        }
        int verb = tree.head(above); // "blamed rebels for the attack", hung on the rebels
        boolean accused = verb >= 0
                && charges(tree, verb)
                && Partners.object(tree, verb) == above
                && tree.base(deed).equals("nmod");
        return accused ? above : guilty(tree, above);
    }

    /// "responsible for the attack", "guilty of": who is.
    private int guilty(Tree tree, int adjective) {
        if (!words.marks("GUILTY", tree.lowerLemma(adjective))) {
            return -1;
        }
        int subject = tree.child(adjective, "nsubj");
        boolean modifies =
                tree.base(adjective).equals("amod") || tree.base(adjective).equals("acl");
        return subject >= 0 || !modifies ? subject : tree.head(adjective);
    }

    private boolean charges(Tree tree, int verb) {
        return tree.tag(verb) == Tag.VERB
                && (words.marks("BLAME", tree.lowerLemma(verb)) || words.marks("TRIED", tree.lowerLemma(verb)));
    }

    /// The noun in "responsibility for the deed".
    private int responsibility(Tree tree, int deed) {
        int above = tree.head(deed);
        if (above < 0 || !Phrases.preposition(tree, deed).equals("for")) {
            return -1;
        }
        for (int noun : List.of(above, tree.child(above, "obj"))) { // also where the phrase hangs on the verb
            if (noun >= 0 && words.marks("RESPONSIBILITY", tree.lowerLemma(noun))) {
                return noun;
            }
        }
        return -1;
    }

    /// Whoever claims it, unless nobody does.
    private int claimant(Tree tree, int responsibility) {
        int verb = tree.head(responsibility);
        if (verb < 0 || !words.marks("CLAIM", tree.lowerLemma(verb)) || denied(tree, verb)) {
            return -1;
        }
        int claimant = Partners.agent(tree, verb);
        return claimant < 0 || denied(tree, claimant) ? -1 : claimant;
    }

    private boolean denied(Tree tree, int word) {
        for (int child : tree.children(word)) {
            if (words.marks("NOT", tree.lowerForm(child))) {
                return true;
            }
        }
        return words.marks("NOT", tree.lowerForm(word));
    }
}
