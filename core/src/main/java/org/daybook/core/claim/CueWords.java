package org.daybook.core.claim;

import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.lexicon.SmallLetters;

/// The words of a cue around its head: auxiliaries, negation and adverbs right before a verb, its particle
/// behind it, the copula before an adjective, the verb that only carries a noun ("expressed confidence"), and
/// the verb that only starts another ("began talking"). Knows English; immutable.
final class CueWords {
    private static final Set<String> BEFORE = Set.of("aux", "cop", "advmod", "mark");

    /// They open the cue's clause and are not part of the cue: "when asked".
    private static final Set<String> QUESTIONS = Set.of("when", "where", "why", "how");

    private final Tree tree;
    private final Set<String> phases;

    CueWords(Tree tree, Set<String> phases) {
        this.tree = tree;
        this.phases = phases;
    }

    /// The lemma with its particle, as the lexicon writes it: `point+out`.
    String lemma(int verb) {
        int particle = particle(verb);
        return particle == Tree.NONE ? tree.lemma(verb) : tree.lemma(verb) + "+" + tree.lemma(particle);
    }

    /// The particle of a verb ("point out"), and the "it" of "as she put it", which says as little.
    int particle(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.token(child).relation().equals("compound:prt") && child > verb) {
                return child;
            }
        }
        boolean put = tree.lemma(verb).equals("put") && verb + 1 < tree.size();
        return put && tree.lowerForm(verb + 1).equals("it") ? verb + 1 : Tree.NONE;
    }

    /// The verb and what stands right around it.
    Words verb(int verb) {
        int first = before(verb);
        int above = tree.head(verb);
        boolean phase = tree.is(verb, "xcomp") && above == first - 1 && isPhase(above);
        if (phase) {
            first = before(above);
        }
        int last = verb;
        int particle = particle(verb);
        if (particle != Tree.NONE && particle <= verb + 1) {
            last = particle;
        }
        if (last + 1 < tree.size() && isManner(last + 1, verb)) {
            last++;
        }
        return new Words(first, last);
    }

    boolean isPhase(int verb) {
        return phases.contains(tree.lemma(verb)) || phases.contains(lemma(verb));
    }

    /// The first of the auxiliaries, negations and adverbs that stand right before a word and belong to it.
    int before(int head) {
        int first = head;
        while (first > 0) {
            int word = first - 1;
            boolean belongs = (tree.head(word) == head || (tree.head(word) > word && tree.head(word) < head))
                    && BEFORE.contains(tree.base(word))
                    && (tree.is(word, "aux")
                            || tree.is(word, "cop")
                            || (tree.tag(word) == Tag.ADV && !QUESTIONS.contains(tree.lowerForm(word)))
                            || tree.tag(word) == Tag.PART);
            if (!belongs && !isFloating(word, head)) {
                break;
            }
            first = word;
        }
        return first;
    }

    /// "have all said", "have both denied".
    private boolean isFloating(int word, int head) {
        boolean quantity = tree.tag(word) == Tag.DET && tree.head(word) == head;
        return quantity && word > 0 && tree.is(word - 1, "aux") && tree.head(word - 1) == head;
    }

    private boolean isManner(int word, int verb) {
        return tree.tag(word) == Tag.ADV
                && tree.head(word) == verb
                && SmallLetters.of(tree.token(word).form()).endsWith("ly");
    }
}
