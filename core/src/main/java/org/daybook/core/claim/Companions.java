package org.daybook.core.claim;

import java.util.Map;
import java.util.function.IntPredicate;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Verbs of saying that stand beside another one and share its subject, wherever the parse has hung them:
/// "the mayor said the bridge was safe and promised repairs", "..., he said, adding that". Where such a verb
/// begins, what the first one says ends. The order of words and the form of the verbs decide. Knows English;
/// immutable.
final class Companions {
    /// How a verb is inflected: two that share a subject agree in it.
    private enum Form {
        BARE,
        PRESENT,
        PAST,
        PARTICIPLE,
        WITH_AUXILIARY
    }

    private final Tree tree;
    private final Map<String, Cue> verbs;
    private final CueWords cueWords;
    private final IntPredicate quoted;

    /// @param quoted whether a word stands between quotation marks
    Companions(Tree tree, Map<String, Cue> verbs, CueWords cueWords, IntPredicate quoted) {
        this.tree = tree;
        this.verbs = verbs;
        this.cueWords = cueWords;
        this.quoted = quoted;
    }

    /// The verb whose subject this one shares, to its left; [Tree#NONE] where there is none.
    int of(int verb) {
        if (!says(verb)) {
            return Tree.NONE;
        }
        int before = verb - 1;
        while (before > 0 && tree.tag(before) == Tag.ADV) {
            before--;
        }
        if (before < 1) {
            return Tree.NONE;
        }
        if (form(verb) == Form.PARTICIPLE) {
            return isPause(before) ? finite(before - 1) : Tree.NONE;
        }
        boolean joined = tree.tag(before) == Tag.CCONJ && !tree.has(verb, "nsubj") && !seems(verb);
        return joined ? agreeing(verb) : Tree.NONE;
    }

    private boolean isPause(int word) {
        String form = tree.token(word).form();
        return form.equals(",") || form.equals("-") || form.equals("—") || form.equals("–");
    }

    /// The nearest finite verb of saying to the left that is not itself said by another.
    private int finite(int from) {
        int found = Tree.NONE;
        for (int word = from; word > 0; word--) {
            if (!says(word) || form(word) == Form.PARTICIPLE || form(word) == Form.BARE || quoted.test(word)) {
                continue;
            }
            if (found != Tree.NONE && !tree.under(found, word)) {
                break;
            }
            found = word;
        }
        return found;
    }

    /// The nearest verb of saying above a clause whose verb this one only seems to be joined to.
    private int agreeing(int verb) {
        int above = tree.head(verb);
        if (!tree.is(verb, "conj")
                || above < 0
                || tree.has(above, "aux")
                || (says(above) && form(above) == form(verb) && !isSaid(above))) {
            return Tree.NONE;
        }
        for (int at = above; at >= 0; at = tree.head(at)) {
            if (at < verb && at != above && says(at) && form(at) == form(verb) && !quoted.test(at)) {
                return at;
            }
        }
        return Tree.NONE;
    }

    private boolean seems(int verb) {
        Cue cue = verbs.get(cueWords.lemma(verb));
        return cue != null && !cue.takes(Frame.QUOTE);
    }

    private boolean isSaid(int verb) {
        return tree.is(verb, "ccomp");
    }

    /// Whether a verb of the lexicon opens what is said or thought.
    boolean says(int word) {
        if (tree.tag(word) != Tag.VERB) {
            return false;
        }
        Cue cue = verbs.get(cueWords.lemma(word));
        return cue != null && (cue.takes(Frame.QUOTE) || cue.takes(Frame.CLAUSE));
    }

    /// Whether two verbs are inflected alike, so that they may share a subject.
    boolean agree(int verb, int other) {
        return form(verb) == form(other);
    }

    private Form form(int verb) {
        String form = tree.lowerForm(verb);
        if (form.endsWith("ing")) {
            return tree.has(verb, "aux") ? Form.WITH_AUXILIARY : Form.PARTICIPLE;
        }
        if (tree.has(verb, "aux")) {
            return Form.WITH_AUXILIARY;
        }
        if (form.equals(tree.lowerLemma(verb))) {
            return Form.BARE;
        }
        return form.endsWith("s") ? Form.PRESENT : Form.PAST;
    }
}
