package org.daybook.core.event;

import java.util.List;
import org.daybook.core.article.Span;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// A noun or name of a sentence that may take part in an event.
///
/// @param word  its head's index in the sentence
/// @param joint whether the rest of its coordination is meant too ("Russia and China")
record Nominal(Tree tree, int word, boolean joint) {
    /// Beyond this a coordination is a list, and only its first member is named. In UTF-16 units.
    private static final int LONGEST = 120;

    /// The words that name it.
    Span span(String text) {
        int[] phrase = Phrases.phrase(tree, word);
        int first = phrase[0];
        int last = phrase[1];
        if (joint) {
            List<Integer> members = Phrases.joint(tree, word);
            int behind = Phrases.phrase(tree, members.getLast())[1];
            if (behind > last && tree.token(behind).end() - tree.token(first).begin() <= LONGEST) {
                last = behind;
            }
        }
        for (int at = first; at < word; at++) { // a dateline or a bracket is no part of a name
            if (tree.lowerForm(at).startsWith("--")
                    || tree.lowerForm(at).equals("]")
                    || tree.lowerForm(at).equals("—")) {
                first = at + 1;
            }
        }
        while (first < word && skipped(first)) {
            first++;
        }
        while (last > word && skipped(last)) {
            last--;
        }
        return Span.of(
                text,
                tree.token(first).begin(),
                tree.token(balanced(first, last)).end());
    }

    /// "the front (FMLN)": a bracket that opens in the phrase closes in it, or does not belong to it.
    private int balanced(int first, int last) {
        int open = -1;
        for (int at = first; at <= last; at++) {
            String form = tree.lowerForm(at);
            if (form.equals("(") || form.equals("[")) {
                open = at;
            } else if (form.equals(")") || form.equals("]")) {
                open = -1;
            }
        }
        if (open < 0) {
            return last;
        }
        boolean closes = last + 1 < tree.size()
                && (tree.lowerForm(last + 1).equals(")")
                        || tree.lowerForm(last + 1).equals("]"));
        return closes ? last + 1 : Math.max(word, open - 1);
    }

    private boolean skipped(int at) {
        Tag tag = tree.tag(at);
        return (tag == Tag.PUNCT && !tree.lowerForm(at).equals("("))
                || (tag == Tag.ADP && !measures(at))
                || become(at)
                || tree.lowerForm(at).equals("'s")
                || tree.lowerForm(at).equals("’s");
    }

    /// "shot dead three guards": what they became stands before their number, and is no part of it.
    private boolean become(int at) {
        return tree.lowerForm(at).equals("dead") && at > 0 && tree.tag(at - 1) == Tag.VERB;
    }

    /// "at least five people", "up to 40 dead": the preposition belongs to the number.
    private boolean measures(int at) {
        for (int above = tree.head(at), steps = 0; above >= 0 && above < word && steps < 3; steps++) {
            if (tree.tag(above) == Tag.NUM) {
                return true;
            }
            above = tree.head(above);
        }
        return false;
    }

    int first() {
        return Phrases.phrase(tree, word)[0];
    }
}
