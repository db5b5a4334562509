package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What a verb of the lexicon attributes by its object or by the phrase behind its preposition: "rejected the plan",
/// "accused him of lying", "what critics call a tax". Knows English; immutable.
final class ObjectClaims {
    private final Tree tree;
    private final Sources sources;
    private final CueWords cueWords;
    private final Complements complements;
    private final Attributing attributing;
    private final Set<String> modals;
    private final Set<String> papers;
    private final Set<String> striking;
    private final Set<String> struck;

    ObjectClaims(
            Tree tree,
            EnglishCues cues,
            Sources sources,
            CueWords cueWords,
            Complements complements,
            Attributing attributing) {
        this.tree = tree;
        this.modals = cues.modals();
        this.papers = cues.reportNouns();
        this.striking = cues.striking();
        this.struck = cues.struck();
        this.sources = sources;
        this.cueWords = cueWords;
        this.complements = complements;
        this.attributing = attributing;
    }

    /// A noun phrase as content, with the prepositional phrase that the verb calls for: accused him of lying.
    Optional<Attribution> thing(int verb, Cue cue, int object) {
        Words words = cueWords.verb(verb);
        if (isUnreal(verb, words) || isStruck(verb, object)) {
            return Optional.empty();
        }
        if (object < verb) {
            boolean relative = tree.tag(object) == Tag.PRON;
            return relative
                    ? attributing.attribution(
                            verb, cue, words, Attributing.stretch(tree.left(object), tree.right(object)))
                    : Optional.empty();
        }
        int last = tree.right(object);
        for (int child : tree.children(verb)) {
            boolean belongs = complements.opener(child, cue) != Tree.NONE || tree.is(child, "xcomp");
            if (child > object && belongs) {
                last = Math.max(last, tree.right(child));
            }
        }
        return attributing.attribution(
                verb, cue, words, Attributing.stretch(Math.max(tree.left(object), words.last() + 1), last));
    }

    /// "attacked a barracks": with weapons, unless it is called something ("attacked the school as a
    /// waste").
    boolean isStruck(int verb, int object) {
        return striking.contains(tree.lemma(verb))
                && struck.contains(tree.lemma(object))
                && complements.predicate(verb, object) == Tree.NONE;
    }

    /// "what critics call a tax", "whom they describe as": the relative word and what it is called.
    Optional<Attribution> named(int verb, Cue cue, int object) {
        int predicate = complements.predicate(verb, verb);
        if (predicate == Tree.NONE || object == Tree.NONE || tree.tag(object) != Tag.PRON) {
            return Optional.empty();
        }
        List<Words> content = new ArrayList<>(Attributing.stretch(tree.left(object), tree.right(object)));
        content.addAll(Attributing.stretch(tree.left(predicate), tree.right(predicate)));
        return attributing.attribution(verb, cue, cueWords.verb(verb), content);
    }

    /// "the plan | the council rejected": a relative clause without a relative word is about the noun before it.
    Optional<Attribution> antecedent(int verb, Cue cue) {
        int noun = tree.relation(verb).equals("acl:relcl") ? tree.head(verb) : Tree.NONE;
        int subject = tree.child(verb, "nsubj");
        boolean bare = noun != Tree.NONE && subject > noun && subject < verb && tree.left(verb) > noun;
        if (!bare || !cue.takes(Frame.THING) || (tree.tag(subject) == Tag.PRON && isRelative(subject))) {
            return Optional.empty();
        }
        return sources.phrase(noun, verb)
                .flatMap(words -> attributing.attribution(verb, cue, cueWords.verb(verb), List.of(words)));
    }

    private boolean isRelative(int word) {
        String form = tree.lowerForm(word);
        return form.equals("who") || form.equals("which") || form.equals("that") || form.equals("what");
    }

    /// "called on them to leave", "pointed to reports that": one of the entry's prepositions comes first.
    boolean opensPhrase(int verb, Cue cue) {
        int next = cueWords.verb(verb).last() + 1;
        return next < tree.size()
                && tree.tag(next) == Tag.ADP
                && cue.prepositions().contains(tree.lemma(next));
    }

    /// The preposition belongs to the cue where it stands right behind the verb, to the content otherwise.
    Optional<Attribution> prepositional(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        if (isUnreal(verb, words)) {
            return Optional.empty();
        }
        for (int child : tree.children(verb)) {
            int opener = child > verb ? complements.opener(child, cue) : Tree.NONE;
            if (opener != Tree.NONE && !sources.isTime(child)) {
                boolean adjacent = opener == words.last() + 1;
                if (!adjacent && !cue.takes(Frame.HEARER)) {
                    continue;
                }
                Words whole = adjacent ? new Words(words.first(), opener) : words;
                int from = adjacent ? opener + 1 : opener;
                if (from <= tree.right(child)) {
                    return attributing.attribution(verb, cue, whole, Attributing.stretch(from, tree.right(child)));
                }
            }
        }
        return Optional.empty();
    }

    /// "to support it", "could support it": a purpose or a mere possibility, said of nobody. A clause in full
    /// is another matter ("to say that").
    private boolean isUnreal(int verb, Words words) {
        if (complements.hasTo(verb) && words.first() >= verb - 1) {
            return true;
        }
        for (int word = words.first(); word < verb; word++) {
            if (tree.tag(word) == Tag.AUX && modals.contains(tree.lemma(word))) {
                return true;
            }
        }
        return false;
    }

    boolean isPaper(int verb) {
        int subject = tree.child(verb, "nsubj");
        return subject != Tree.NONE && papers.contains(tree.lemma(subject));
    }
}
