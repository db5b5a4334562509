package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What completes a verb: the clause, infinitive, gerund, second predicate or prepositional
/// phrase that says what is said, wherever the parse has hung it up; [Tree#NONE] where there is
/// none. Knows English; immutable.
final class Complements {
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "what", "how", "why", "who", "which", "where", "when");

    /// "asked which village she liked": to the parse a noun with a relative clause.
    private static final List<String> RELATIVE = List.of("acl:relcl", "acl");

    /// "claimed, in a letter to the council, that" has eight words between.
    private static final int WIDEST_ASIDE = 9;

    private final Tree tree;
    private final Reporting reporting;

    Complements(Tree tree, Reporting reporting) {
        this.tree = tree;
        this.reporting = reporting;
    }

    /// The clause that is said: a complement, or what stands behind a colon or a comma
    /// and an opening quotation mark.
    int clause(int verb) {
        int clause = tree.child(verb, "ccomp");
        if (clause != Tree.NONE && !isAddition(verb, clause)) {
            return clause;
        }
        for (int child : tree.children(verb)) {
            if (child > verb && tree.is(child, "parataxis") && tree.left(child) > verb) {
                String before = tree.token(tree.left(child)).form();
                String further =
                        tree.left(child) > 0 ? tree.token(tree.left(child) - 1).form() : "";
                if (isOpening(before) || isOpening(further)) {
                    return child;
                }
            }
        }
        return Tree.NONE;
    }

    /// The clause that "that" opens right behind a verb, or behind a few words between commas, wherever the
    /// parse has hung it: "warned that", "claimed, without proof, that".
    Optional<Words> that(int last) {
        for (int word = last + 1; word < Math.min(tree.size() - 2, last + WIDEST_ASIDE); word++) {
            if (tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX) {
                break;
            }
            if (tree.tag(word) == Tag.SCONJ && tree.lemma(word).equals("that")) {
                boolean aside = word == last + 1 || reporting.isComma(last + 1) || tree.tag(last + 1) == Tag.ADP;
                int head = tree.head(word);
                return aside && head > word && !tree.under(last, head)
                        ? Optional.of(new Words(word, tree.right(head)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "asked whether", "asked what", where the parse takes the question for an adjunct.
    int question(int verb) {
        for (int child : tree.children(verb)) {
            boolean clause =
                    tree.is(child, "advcl") || tree.is(child, "xcomp") || tree.childIn(child, RELATIVE) != Tree.NONE;
            if (child > verb && clause && QUESTIONS.contains(tree.lowerForm(tree.left(child)))) {
                return child;
            }
        }
        return Tree.NONE;
    }

    /// "..., she said, adding that": a participle behind a comma is no complement.
    private boolean isAddition(int verb, int clause) {
        return clause > verb
                && reporting.isParticiple(clause)
                && tree.child(clause, "aux") == Tree.NONE
                && (reporting.isComma(tree.left(clause) - 1) || reporting.isComma(tree.left(clause)));
    }

    private static boolean isOpening(String form) {
        return form.equals(":") || form.equals("“") || form.equals("\"") || form.equals("``") || form.equals("''");
    }

    int infinitive(int verb) {
        for (int child : tree.children(verb)) {
            boolean next = tree.is(child, "advcl") && tree.left(child) == verb + 1;
            boolean clause = tree.is(child, "xcomp") || next || (tree.tag(verb) == Tag.NOUN && tree.is(child, "acl"));
            if (child > verb && clause && hasTo(child)) {
                return child;
            }
        }
        return Tree.NONE;
    }

    boolean hasTo(int clause) {
        for (int child : tree.children(clause)) {
            if (child < clause
                    && tree.tag(child) == Tag.PART
                    && tree.lemma(child).equals("to")) {
                return true;
            }
        }
        return false;
    }

    int gerund(int verb) {
        for (int child : tree.children(verb)) {
            boolean clause = tree.is(child, "xcomp") || tree.is(child, "ccomp");
            if (child > verb && clause && tree.token(child).form().endsWith("ing")) {
                return child;
            }
        }
        return Tree.NONE;
    }

    /// What the object is called: "as a liar", or a second noun or adjective behind it.
    int predicate(int verb, int behind) {
        for (int child : tree.children(verb)) {
            if (child <= behind) {
                continue;
            }
            boolean as = tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "xcomp");
            if ((as && opensWithAs(child)) || (tree.is(child, "xcomp") && !hasTo(child))) {
                return child;
            }
        }
        return Tree.NONE;
    }

    private boolean opensWithAs(int child) {
        return tree.lemma(tree.left(child)).equals("as");
    }

    /// The word that opens a complement with one of the entry's prepositions.
    int opener(int complement, Cue cue) {
        String relation = tree.base(complement);
        boolean phrase = relation.equals("obl")
                || relation.equals("advcl")
                || relation.equals("xcomp")
                || relation.equals("ccomp"); // "talks about how it fell"
        if (!phrase) {
            return Tree.NONE;
        }
        for (int child : tree.children(complement)) {
            boolean marks = tree.is(child, "case") || tree.is(child, "mark");
            if (marks && child < complement && cue.prepositions().contains(tree.lemma(child))) {
                return child;
            }
        }
        return Tree.NONE;
    }
}
