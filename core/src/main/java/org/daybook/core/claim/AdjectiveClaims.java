package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What predicate adjectives attribute: "they are eager to", "she was sure that". Knows English; immutable.
final class AdjectiveClaims {
    private final Tree tree;
    private final EnglishCues cues;
    private final Sources sources;
    private final CueWords cueWords;

    AdjectiveClaims(Tree tree, EnglishCues cues, Sources sources, CueWords cueWords) {
        this.tree = tree;
        this.cues = cues;
        this.sources = sources;
        this.cueWords = cueWords;
    }

    Optional<Attribution> of(int word) {
        Cue cue = cues.adjectives().get(tree.lemma(word));
        if (cue == null) {
            cue = cues.adjectives().get(tree.token(word).form());
        }
        boolean predicative = tree.child(word, "cop") != Tree.NONE
                || tree.is(word, "xcomp")
                || tree.is(word, "acl")
                || tree.is(word, "advcl")
                || tree.is(word, "conj")
                || tree.child(word, "aux") != Tree.NONE;
        if (cue == null || !predicative) {
            return Optional.empty();
        }
        Optional<Words> source = holder(word);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int begin = begin(word);
        List<Integer> complements = new ArrayList<>();
        for (int child : tree.children(word)) {
            complements.add(child);
        }
        int clear = tree.is(word, "xcomp") ? tree.child(tree.head(word), "ccomp") : Tree.NONE;
        if (clear > word) {
            complements.add(clear); // "made it clear that"
        }
        for (int child : complements) {
            if (child < word) {
                continue;
            }
            int first = tree.left(child);
            String opener = tree.lemma(first);
            boolean clause = tree.is(child, "ccomp") || tree.is(child, "advcl") || tree.is(child, "xcomp");
            boolean finite = tree.is(child, "ccomp") || (tree.is(child, "advcl") && opener.equals("that"));
            boolean infinitive = clause && opener.equals("to") && tree.tag(first) == Tag.PART;
            if ((finite && cue.takes(Frame.CLAUSE)) || (infinitive && cue.takes(Frame.TO))) {
                return Optional.of(new Attribution(
                        word, cue, new Words(begin, word), source, List.of(new Words(first, tree.right(child)))));
            }
            boolean phrase =
                    (clause || tree.is(child, "obl")) && cue.prepositions().contains(opener);
            if (phrase && first == word + 1 && first < tree.right(child)) {
                return Optional.of(new Attribution(
                        word, cue, new Words(begin, first), source, List.of(new Words(first + 1, tree.right(child)))));
            }
        }
        return Optional.empty();
    }

    private Optional<Words> holder(int word) {
        int subject = tree.child(word, "nsubj");
        boolean made = tree.is(word, "xcomp") && subject != Tree.NONE && sources.isEmptySubject(subject);
        if (made) {
            return sources.of(tree.head(word));
        }
        return subject != Tree.NONE ? sources.phrase(subject, word) : sources.of(word);
    }

    /// The copula, or the verb of seeming or becoming above: "is wary", "feels sure".
    private int begin(int word) {
        int above = tree.head(word);
        int first = cueWords.before(word);
        boolean it = above == first - 2 && tree.lowerForm(first - 1).equals("it");
        return tree.is(word, "xcomp") && (above == first - 1 || it) ? cueWords.before(above) : first;
    }
}
