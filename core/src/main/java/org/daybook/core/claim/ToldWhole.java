package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What is told of a whole clause by a phrase or an adverb beside it: "according to police", "reportedly", "in a poll
/// of farmers". Knows English; immutable.
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

    /// Where the phrase that opens a sentence ends, by its commas, which are surer than the tree there.
    /// One that swallows its whole sentence ends at the last comma before the sentence's verb; with one
    /// comma only it ends there ("the police, | two men were held"); a name between two is the source's own
    /// ("the mayor, Ann Lee, | two men").
    private Words beforeClause(int according, Words named) {
        if (according > 1) {
            return named;
        }
        List<Integer> commas = commasBeforeVerb(named.first());
        if (commas.isEmpty()) {
            return named;
        }
        boolean swallows = named.last() >= tree.size() - 4;
        if (swallows || (commas.size() == 1 && named.last() > commas.getFirst())) {
            return new Words(named.first(), commas.getLast() - 1);
        }
        boolean name = commas.size() == 2
                && named.last() == commas.getFirst() - 1
                && tree.tag(named.last()) == Tag.NOUN
                && isName(commas.getFirst() + 1, commas.getLast() - 1);
        return name ? new Words(named.first(), commas.getLast() - 1) : named;
    }

    private List<Integer> commasBeforeVerb(int from) {
        List<Integer> commas = new ArrayList<>();
        for (int word = from + 1; word < tree.size() - 1; word++) {
            if (tree.token(word).form().equals(",")) {
                commas.add(word);
            } else if (!commas.isEmpty() && isOfClause(word)) {
                break;
            }
        }
        return commas;
    }

    /// A verb, but for those of relative clauses and the like.
    private boolean isOfClause(int word) {
        boolean auxiliary = tree.tag(word) == Tag.AUX && tree.head(word) >= 0;
        return (tree.tag(word) == Tag.VERB && !tree.is(word, "acl")) || (auxiliary && !tree.is(tree.head(word), "acl"));
    }

    private boolean isName(int first, int last) {
        return first <= last && IntStream.rangeClosed(first, last).allMatch(word -> tree.tag(word) == Tag.PROPN);
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
