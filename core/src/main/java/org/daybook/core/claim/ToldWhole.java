package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What is told of a whole clause by a phrase or an adverb beside it: "according to police", "reportedly", "in a poll
/// of
/// farmers". Knows English; immutable.
final class ToldWhole {
    private final Tree tree;
    private final EnglishCues cues;
    private final Sources sources;
    private final Asides asides;

    ToldWhole(Tree tree, EnglishCues cues, Sources sources) {
        this.tree = tree;
        this.cues = cues;
        this.sources = sources;
        this.asides = new Asides(tree, sources);
    }

    /// At the sentence's beginning all that follows is told by the source, at its end all that stands before;
    /// in the middle its clause.
    Optional<Attribution> accordingTo(int according) {
        int to = according + 1;
        if (to + 1 >= tree.size() || !tree.token(to).form().equalsIgnoreCase("to")) {
            return Optional.empty();
        }
        int last = sources.startingAt(to + 1).map(Words::last).orElse(tree.size() - 1);
        Words named = beforeClause(according, new Words(to + 1, last));
        List<Words> content = asides.told(new Words(according, named.last()));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        according, cues.accordingTo(), new Words(according, to), Optional.of(named), content));
    }

    /// A phrase that swallows its whole sentence ends at the last comma before the sentence's verb.
    private Words beforeClause(int according, Words named) {
        if (according > 1 || named.last() < tree.size() - 4) {
            return named;
        }
        int comma = Tree.NONE;
        for (int word = named.first() + 1; word < named.last(); word++) {
            if (tree.token(word).form().equals(",")) {
                comma = word;
            } else if (comma != Tree.NONE && tree.tag(word) == Tag.VERB && !tree.is(word, "acl")) {
                break;
            }
        }
        return comma == Tree.NONE ? named : new Words(named.first(), comma - 1);
    }

    /// "The bank has reportedly agreed": somebody unnamed tells the whole clause.
    Optional<Attribution> hearsay(int adverb) {
        Cue cue = cues.adverbs().get(tree.lowerForm(adverb));
        int clause = tree.head(adverb);
        if (cue == null || clause < 0 || !tree.is(adverb, "advmod")) {
            return Optional.empty();
        }
        Words words = new Words(adverb, adverb);
        List<Words> content = asides.without(clause, words);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(adverb, cue, words, Optional.empty(), content));
    }

    /// "In a poll of farmers, most wanted rain": a survey speaks where nobody else does.
    Optional<Attribution> survey(int preposition) {
        int noun = tree.head(preposition);
        boolean in = tree.lemma(preposition).equals("in")
                && tree.is(preposition, "case")
                && tree.left(noun) == preposition
                && cues.surveys().contains(tree.lemma(noun));
        Optional<Words> named = in ? sources.startingAt(preposition + 1) : Optional.empty();
        boolean some = preposition == 0 || noun > preposition + 2; // "leads in the polls" means no poll
        if (!some || named.isEmpty() || !named.get().holds(noun)) {
            return Optional.empty();
        }
        List<Words> content = asides.told(new Words(preposition, named.get().last()));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        preposition, cues.accordingTo(), new Words(preposition, preposition), named, content));
    }
}
