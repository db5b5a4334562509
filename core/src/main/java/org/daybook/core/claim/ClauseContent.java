package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// The words of the clause that a verb of saying or thought takes as its complement, where the tree does not give
/// them as they stand. Knows English; immutable.
final class ClauseContent {
    private final Tree tree;
    private final CueWords cueWords;
    private final Reporting reporting;

    ClauseContent(Tree tree, CueWords cueWords, Reporting reporting) {
        this.tree = tree;
        this.cueWords = cueWords;
        this.reporting = reporting;
    }

    /// Without the cue, to the end of a broken clause, with what stands before the speaker.
    List<Words> of(int verb, int clause) {
        return withOpening(verb, completed(around(verb, clause)));
    }

    /// The words of a clause without the cue and what stands between it and its subject.
    private List<Words> around(int verb, int clause) {
        Words cue = cueWords.verb(verb);
        int first = cue.first();
        int last = cue.last();
        int subject = tree.child(verb, "nsubj");
        if (subject != Tree.NONE) {
            first = Math.min(first, tree.left(subject));
            if (subject > verb) {
                last = Math.max(last, tree.right(subject));
            }
        }
        int begin = tree.left(clause);
        int end = tree.right(clause);
        List<Words> pieces = new ArrayList<>();
        if (end < first || begin > last) {
            pieces.add(new Words(begin, end));
        } else {
            if (begin < first) {
                pieces.add(new Words(begin, first - 1));
            }
            if (end > last) {
                pieces.add(new Words(last + 1, end));
            }
        }
        return pieces;
    }

    /// A clause whose verb the parse has hung up elsewhere goes on to the sentence's end.
    private List<Words> completed(List<Words> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        Words last = pieces.getLast();
        int next = last.last() + 1;
        boolean broken = next < tree.size() && (tree.tag(next) == Tag.VERB || tree.tag(next) == Tag.AUX);
        if (!broken || last.first() == 0) {
            return pieces;
        }
        List<Words> whole = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
        whole.add(new Words(last.first(), tree.size() - 1));
        return whole;
    }

    /// "If it rains, she said, “the fair will close”": what stands before the comma and the speaker belongs to
    /// what is said, unless that begins anew with a capital letter.
    private List<Words> withOpening(int verb, List<Words> pieces) {
        Words cue = cueWords.verb(verb);
        int subject = tree.child(verb, "nsubj");
        boolean parenthesis = pieces.size() == 1
                && pieces.getFirst().first() > cue.last()
                && reporting.isComma(cue.last() + 1)
                && subject != Tree.NONE
                && subject < cue.first();
        if (!parenthesis) {
            return pieces;
        }
        Optional<Words> opening = reporting.opening(tree.left(subject));
        int first = pieces.getFirst().first();
        while (tree.tag(first) == Tag.PUNCT && first < pieces.getFirst().last()) {
            first++;
        }
        boolean anew = Character.isUpperCase(tree.token(first).form().charAt(0)) && tree.tag(first) != Tag.PROPN;
        return opening.isEmpty() || anew ? pieces : List.of(opening.get(), pieces.getFirst());
    }
}
