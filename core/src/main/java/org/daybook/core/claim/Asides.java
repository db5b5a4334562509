package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Asides that say who tells the clause around them, and what they leave of it: "according to police", "in a
/// poll", "as the Gazette reported". Knows English; immutable.
final class Asides {
    private final Tree tree;
    private final Sources sources;

    Asides(Tree tree, Sources sources) {
        this.tree = tree;
        this.sources = sources;
    }

    /// "As the Gazette reported, the bridge is shut", "as reported by the Gazette": a verb whose content is the
    /// clause around it, for it has no object or clause of its own.
    Optional<Attribution> as(int verb, Cue cue, Words words) {
        int as = tree.child(verb, "mark");
        boolean tells = cue.takes(Frame.CLAUSE) || cue.takes(Frame.QUOTE);
        if (!tells || as == Tree.NONE || !tree.lemma(as).equals("as") || !isApart(as, verb) || hasOwn(verb, cue)) {
            return Optional.empty();
        }
        int agent = tree.has(verb, "nsubj") ? Tree.NONE : sources.agent(verb);
        boolean finite = tree.has(verb, "nsubj") && !sources.isPassive(verb);
        Optional<Words> source = Optional.empty();
        if (agent != Tree.NONE) {
            source = sources.phrase(agent, verb);
        } else if (finite) {
            source = sources.of(verb);
        }
        List<Words> content = source.isEmpty() ? List.of() : told(new Words(as, tree.right(verb)));
        return content.isEmpty() ? Optional.empty() : Optional.of(new Attribution(verb, cue, words, source, content));
    }

    /// Between commas, or one comma and the sentence's border: "as many as they say" is another matter.
    private boolean isApart(int as, int verb) {
        int last = tree.right(verb);
        boolean first = as == sources.begin() || (as == sources.begin() + 1 && tree.tag(as - 1) == Tag.CCONJ);
        boolean opens = first && (isComma(last) || isComma(last + 1));
        return tree.is(verb, "advcl") && as - tree.left(verb) <= 1 && (opens || isComma(as - 1));
    }

    private boolean hasOwn(int verb, Cue cue) {
        boolean object = tree.has(verb, "obj") && !cue.takes(Frame.HEARER);
        return object || tree.has(verb, "ccomp") || tree.has(verb, "xcomp") || tree.has(verb, "advcl");
    }

    private boolean isComma(int word) {
        return word >= 0 && word < tree.size() && tree.token(word).form().equals(",");
    }

    /// What an aside is about: at the sentence's beginning all that follows, at its end all that stands before,
    /// in the middle the clause on which it hangs.
    List<Words> told(Words aside) {
        int last = tree.size() - 1;
        int end = aside.last();
        while (end < last && tree.tag(end + 1) == Tag.PUNCT) {
            end++;
        }
        int begin = aside.first();
        while (begin > 0 && (tree.tag(begin - 1) == Tag.PUNCT || tree.tag(begin - 1) == Tag.CCONJ)) {
            begin--;
        }
        if (begin == 0 && end < last) {
            return List.of(new Words(end + 1, last));
        }
        if (begin > 0 && end == last) {
            return List.of(new Words(0, begin - 1));
        }
        int clause = Tree.NONE;
        for (int at = aside.first(); at <= aside.last(); at++) {
            if (!aside.holds(tree.head(at))) {
                clause = tree.head(at);
            }
        }
        return clause < 0 ? List.of() : without(clause, aside);
    }

    /// The words of a clause before and behind a phrase in it.
    List<Words> without(int clause, Words phrase) {
        List<Words> pieces = new ArrayList<>();
        int first = tree.left(clause);
        int last = tree.right(clause);
        if (first < phrase.first()) {
            pieces.add(new Words(first, phrase.first() - 1));
        }
        if (last > phrase.last()) {
            pieces.add(new Words(Math.max(first, phrase.last() + 1), last));
        }
        return pieces;
    }
}
