package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What a verb of the lexicon attributes in the passive: "is said to be safe", "was described as a success". Knows
/// English; immutable.
final class PassiveClaims {
    private final Tree tree;
    private final Sources sources;
    private final CueWords cueWords;
    private final Complements complements;
    private final ObjectClaims objects;

    PassiveClaims(Tree tree, Sources sources, CueWords cueWords, Complements complements, ObjectClaims objects) {
        this.tree = tree;
        this.sources = sources;
        this.cueWords = cueWords;
        this.complements = complements;
        this.objects = objects;
    }

    Optional<Attribution> of(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        Optional<Words> source = sources.of(verb);
        boolean named = source.isPresent();
        int subject = tree.child(verb, "nsubj");
        if (subject != Tree.NONE && objects.isStruck(verb, subject)) {
            return Optional.empty();
        }
        List<Words> content = new ArrayList<>();
        if (subject != Tree.NONE && subject < verb && !sources.isEmptySubject(subject) && !cue.takes(Frame.HEARER)) {
            sources.phrase(subject, verb).ifPresent(content::add);
        }
        int clause = complements.clause(verb);
        if (clause == Tree.NONE) {
            clause = tree.child(verb, "csubj");
        }
        if (cue.takes(Frame.HEARER) && clause == Tree.NONE) {
            clause = complements.question(verb);
        }
        int infinitive = complements.infinitive(verb);
        if (clause != Tree.NONE && clause > verb && (cue.takes(Frame.CLAUSE) || cue.takes(Frame.QUOTE))) {
            return Optional.of(new Attribution(
                    verb, cue, words, source, Attributing.stretch(tree.left(clause), tree.right(clause))));
        }
        if (infinitive != Tree.NONE && infinitive > verb && (cue.takes(Frame.PASSIVE) || cue.takes(Frame.HEARER))) {
            content.addAll(Attributing.stretch(tree.left(infinitive), tree.right(infinitive)));
            return Optional.of(new Attribution(verb, cue, words, source, content));
        }
        if (cue.takes(Frame.AS)) {
            int predicate = complements.predicate(verb, verb);
            if (predicate != Tree.NONE && !(source.isEmpty() && isName(verb, predicate))) {
                int first = Math.max(tree.left(predicate), words.last() + 1);
                boolean as = first == words.last() + 1 && tree.lemma(first).equals("as"); // "is seen as"
                Words whole = as ? new Words(words.first(), first) : words;
                content.addAll(Attributing.stretch(as ? first + 1 : first, tree.right(predicate)));
                return Optional.of(new Attribution(verb, cue, whole, source, content));
            }
        }
        if (named && cue.takes(Frame.THING) && !content.isEmpty()) {
            return Optional.of(new Attribution(verb, cue, words, source, content));
        }
        return cue.takes(Frame.HEARER) ? objects.prepositional(verb, cue) : Optional.empty();
    }

    /// "a village called Uznach": what a thing is named is nobody's view of it.
    private boolean isName(int participle, int predicate) {
        return tree.is(participle, "acl")
                && tree.left(predicate) == participle + 1
                && tree.child(participle, "obj") == Tree.NONE
                && (tree.tag(predicate) == Tag.PROPN || tree.tag(predicate) == Tag.NOUN)
                && !tree.lemma(tree.left(predicate)).equals("as");
    }
}
