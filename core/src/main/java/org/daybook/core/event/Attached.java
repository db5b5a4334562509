package org.daybook.core.event;

import org.daybook.core.article.Span;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// How a time or a place hangs on an event in the tree of its sentence: under the event itself, under the
/// clause that
/// tells it, or under another one, whose it then is. Immutable.
final class Attached {
    private static final int DEEP = 12;

    private final EnglishWords words;

    Attached(EnglishWords words) {
        this.words = words;
    }

    /// The word of a span under which the span's other words stand.
    static int anchor(Tree tree, Span span) {
        int best = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).begin() >= span.end()) {
                break;
            }
            if (tree.token(i).end() > span.begin() && (best < 0 || tree.depth(i) < tree.depth(best))) {
                best = i;
            }
        }
        return best;
    }

    /// Steps between a phrase and the predicate it belongs to, or -1 where it belongs to another clause.
    ///
    /// @param shared whether clauses that hang on the deed's participants share it: their day mostly, not
    ///               their place ("killed by men trained in Libya")
    int steps(Tree tree, int phrase, Predicate predicate, boolean shared) {
        if (phrase < 0 || (shared && words.marks("UNTIL", Phrases.preposition(tree, phrase)))) {
            return -1; // "minister until May"
        }
        int steps = 0;
        int at = phrase;
        int top = phrase;
        while (at >= 0 && steps < DEEP && at != predicate.word() && at != predicate.clause()) {
            if (steps > 0 && (tree.tag(at) == Tag.VERB || tree.base(at).equals("acl"))) {
                break;
            }
            top = at;
            at = tree.head(at);
            steps++;
        }
        if (at < 0) { // "it was the death of two men in an explosion on Monday": without a verb all share the time
            return Phrases.nominal(tree, top) && tree.under(predicate.word(), top) ? steps + 4 : -1;
        }
        if (at == predicate.word() || at == predicate.clause()) {
            return steps;
        }
        if (tree.under(at, predicate.word()) || tree.under(at, predicate.clause())) {
            String base = apart(tree, at) ? "" : tree.base(at); // "clashed as they entered the town on Monday"
            return base.equals("xcomp") || base.equals("advcl")
                    ? steps + 4
                    : (shared && base.equals("acl")) || base.equals("conj") ? steps + 8 : -1;
        }
        if (tree.under(predicate.word(), at)) { // the clause above: its time is ours unless it only speaks of us
            for (int below = predicate.clause(); below >= 0 && below != at; below = tree.head(below)) {
                if (apart(tree, below)) {
                    return -1;
                }
            }
            return spoken(tree, at, predicate)
                    ? -1
                    : steps + 2 + Math.max(0, tree.depth(predicate.word()) - tree.depth(at));
        }
        return -1;
    }

    /// "after taking office in June", "because it was hit": another time than that of the clause above.
    private boolean apart(Tree tree, int clause) {
        if (!tree.base(clause).equals("advcl") && tree.tag(clause) != Tag.VERB) {
            return false;
        }
        int mark = tree.child(clause, "mark");
        return words.marks("APART", mark >= 0 ? tree.lowerForm(mark) : Phrases.preposition(tree, clause));
    }

    /// Whether the clause above only speaks of the event, or of what became of it: "said that",
    /// "criticised the
    /// attack".
    private boolean spoken(Tree tree, int above, Predicate predicate) {
        String lemma = tree.lowerLemma(above);
        boolean object = predicate.frame().kind() == Frame.Kind.NOUN
                && tree.tag(above) == Tag.VERB
                && tree.head(predicate.word()) == above;
        return words.marks("REPORT", lemma)
                || (object
                        && !words.marks("OCCUR", lemma)
                        && !words.marks("LIGHT", lemma)
                        && !words.marks("SUCCEED", lemma));
    }

    /// "in the town of Ambo, Peru": behind a preposition of place, its own or that of the name which it
    /// completes.
    boolean located(Tree tree, int word) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            String preposition = Phrases.preposition(tree, at);
            if (words.marks("LOCATIVE", preposition)) {
                return true;
            }
            boolean completes = preposition.isEmpty() ? !tree.base(at).startsWith("n") : preposition.equals("of");
            if (!completes || tree.base(at).equals("compound") || tree.base(at).equals("amod")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }
}
