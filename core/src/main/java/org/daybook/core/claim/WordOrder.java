package org.daybook.core.claim;

import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Commas, quotation marks and verbs in the order of the words, where a clause of reporting is found by them and not by
/// the tree. Knows English; immutable.
final class WordOrder {
    /// "in a statement late on Tuesday" is ten words long at most; more is a clause of its own.
    private static final int LONGEST_ADJUNCT = 10;

    private final Tree tree;
    private final Sources sources;

    WordOrder(Tree tree, Sources sources) {
        this.tree = tree;
        this.sources = sources;
    }

    /// The first word of the sentence, also where the splitter has left two in one.
    int segmentBegin(int before) {
        int begin = sources.begin() < before ? sources.begin() : 0;
        for (int word = begin + 1; word < before - 2; word++) {
            if (isStop(word) && tree.tag(word + 1) != Tag.PUNCT) {
                begin = word + 1;
            }
        }
        return begin;
    }

    /// The comma or closing quotation mark with nothing but a noun phrase between it and a word; or -1.
    int breakBefore(int word, int begin) {
        boolean nominal = false;
        for (int at = word - 1; at > begin; at--) {
            if (isBreak(at)) {
                return nominal ? at : quoteBefore(word, begin);
            }
            if (isVerbal(at) || tree.tag(at) == Tag.SCONJ) {
                return quoteBefore(word, begin);
            }
            nominal |= switch (tree.tag(at)) {
                case NOUN, PROPN, PRON, NUM -> true;
                case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
            };
        }
        return Tree.NONE;
    }

    /// The closing quotation mark with nothing but a subject between it and a word, however long: "“...,” Mara
    /// Rossi, who leads the union, said".
    private int quoteBefore(int word, int begin) {
        boolean clause = false;
        for (int at = word - 1; at > begin; at--) {
            if (isQuote(at)) {
                boolean closes = tree.token(at - 1).end() == tree.token(at).begin() && isSubject(at + 1, word);
                return closes && (!clause || isComma(word - 1)) ? at : Tree.NONE;
            }
            clause |= tree.tag(at) == Tag.SCONJ || (isVerbal(at) && !isParticiple(at));
        }
        return Tree.NONE;
    }

    private boolean isSubject(int first, int verb) {
        return switch (tree.tag(first)) {
            case DET, NOUN, NUM, PRON, PROPN -> first < verb;
            case ADJ, ADP, ADV, AUX, CCONJ, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    /// Nothing but an adjunct without a verb up to the end.
    boolean isLastClause(int from) {
        if (from >= tree.size() || isStop(from) || isAddition(from)) {
            return true;
        }
        Tag tag = tree.tag(from);
        boolean adjunct = tag == Tag.ADP || tag == Tag.ADV || tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.DET;
        if (!adjunct) {
            return false;
        }
        for (int word = from; word < tree.size(); word++) {
            if (isStop(word) || isAddition(word)) {
                return true;
            }
            if (word - from > LONGEST_ADJUNCT || isVerbal(word) || isComma(word)) {
                return false;
            }
        }
        return true;
    }

    boolean hasVerb(Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            if (isVerbal(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isVerbal(int word) {
        return tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX;
    }

    /// ", adding that": what follows is another clause of saying.
    private boolean isAddition(int comma) {
        return isComma(comma) && comma + 1 < tree.size() && isParticiple(comma + 1);
    }

    boolean isStop(int word) {
        String form = tree.token(word).form();
        return form.equals(".") || form.equals("!") || form.equals("?");
    }

    boolean isBreak(int word) {
        return isComma(word) || isQuote(word);
    }

    boolean isQuote(int word) {
        String form = tree.token(word).form();
        return form.equals("”") || form.equals("“") || form.equals("\"") || form.equals("''") || form.equals("’’");
    }

    boolean isComma(int word) {
        return word >= 0 && word < tree.size() && tree.token(word).form().equals(",");
    }

    boolean isParticiple(int word) {
        return tree.tag(word) == Tag.VERB && tree.token(word).form().endsWith("ing");
    }

    boolean isDash(int word) {
        String form = tree.token(word).form();
        return form.equals("-") || form.equals("--") || form.equals("–") || form.equals("—");
    }
}
