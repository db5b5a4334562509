package org.daybook.core.event;

import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What stands right behind a verb in the order of the words, for the places where trees err. Immutable, shared by all
/// threads.
final class Surface {
    /// An object's phrase is mostly shorter. In words.
    private static final int BEHIND = 8;

    private final EnglishWords words;

    Surface(EnglishWords words) {
        this.words = words;
    }

    /// The last noun of the phrase right behind a verb, whatever the tree makes of it: trees err where a hyphen
    /// stands in the phrase ("lifted long-standing sanctions").
    int behind(Tree tree, int verb) {
        int noun = -1;
        int first = behindDate(tree, verb + 1);
        for (int at = first; at < tree.size() && at <= first + BEHIND; at++) {
            switch (tree.tag(at)) {
                case NOUN, PROPN -> noun = at;
                case DET, ADJ, NUM, SYM, X -> {
                    if (noun >= 0) {
                        return noun;
                    }
                }
                case VERB, ADV, PUNCT -> {
                    boolean inside = tree.lowerForm(at).equals("-")
                            || (at + 1 < tree.size() && tree.lowerForm(at + 1).equals("-"))
                            || tree.lowerForm(at - 1).equals("-");
                    if (noun >= 0 || !inside) {
                        return noun;
                    }
                }
                case ADP -> {
                    boolean measured = noun >= 0
                            && tree.lowerForm(at).equals("of")
                            && words.marks("TRANSPARENT", tree.lowerLemma(noun));
                    if (!measured && !(noun < 0 && tree.lowerForm(at).equals("of"))) {
                        return noun;
                    }
                    noun = -1;
                }
                default -> {
                    if (!tree.lowerForm(at).equals("its") && !tree.lowerForm(at).equals("their")) {
                        return noun;
                    }
                }
            }
        }
        return noun;
    }

    /// "announced on Wednesday, 20 September, a truce": where the date between verb and object ends.
    private int behindDate(Tree tree, int from) {
        int at = from;
        while (at + 1 < tree.size() && at < from + BEHIND) {
            boolean date = words.marks("CALENDAR", tree.lowerLemma(at)) || tree.tag(at) == Tag.NUM;
            boolean leads = (tree.tag(at) == Tag.ADP || tree.tag(at) == Tag.PUNCT)
                    && (at > from || words.marks("CALENDAR", tree.lowerLemma(at + 1)));
            if (!date && !leads) {
                break;
            }
            at++;
        }
        boolean said = at > from && words.marks("CALENDAR", tree.lowerLemma(from)); // "announced Wednesday a truce"
        return said || at > from + 1 ? at : from;
    }
}
