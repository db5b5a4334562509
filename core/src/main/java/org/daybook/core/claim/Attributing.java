package org.daybook.core.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Puts a verb of the lexicon, its source and its content together. Knows English; immutable.
final class Attributing {
    private final Tree tree;
    private final Map<String, Cue> verbs;
    private final Sources sources;
    private final CueWords cueWords;
    private final Reporting reporting;
    private final Complements complements;
    private final Companions companions;
    private final Set<String> papers;
    private final Set<String> lightVerbs;

    Attributing(
            Tree tree,
            EnglishCues cues,
            Sources sources,
            CueWords cueWords,
            Reporting reporting,
            Complements complements,
            Companions companions) {
        this.tree = tree;
        this.verbs = cues.verbs();
        this.papers = cues.reportNouns();
        this.lightVerbs = cues.lightVerbs();
        this.sources = sources;
        this.cueWords = cueWords;
        this.reporting = reporting;
        this.complements = complements;
        this.companions = companions;
    }

    /// What the lexicon says of a verb.
    Optional<Cue> entry(int word) {
        if (tree.tag(word) != Tag.VERB && !isVerbInNounsClothes(word)) {
            return Optional.empty();
        }
        return Optional.ofNullable(verbs.get(cueWords.lemma(word)));
    }

    /// "Officials plan to", "Weiss views it as": a noun to the parse, with a subject right before it and no
    /// copula.
    private boolean isVerbInNounsClothes(int word) {
        int subject = tree.tag(word) == Tag.NOUN ? tree.child(word, "nsubj") : Tree.NONE;
        return subject != Tree.NONE
                && tree.right(subject) == word - 1
                && !tree.has(word, "cop")
                && !tree.has(word, "det");
    }

    /// Nothing where there is no content, and where the verb is a command.
    Optional<Attribution> attribution(int verb, Cue cue, Words verbs, List<Words> content) {
        Words words = withStatement(verb, verbs);
        if (words.first() < verbs.first()) {
            Optional<Words> bringer = sources.of(tree.head(tree.head(verb)));
            if (bringer.isPresent() && !bringer.get().touches(words)) {
                return Optional.of(new Attribution(verb, cue, words, bringer, content));
            }
        }
        Optional<Words> source = source(verb, cue, words);
        boolean command =
                source.isEmpty() && !reporting.isParticiple(verb) && !complements.hasTo(verb) && tree.is(verb, "root");
        return content.isEmpty() || command
                ? Optional.empty()
                : Optional.of(new Attribution(verb, cue, words, source, content));
    }

    /// The subject; for a finite verb of saying whose subject the parse has lost, the noun phrase beside it.
    Optional<Words> source(int verb, Cue cue, Words words) {
        int companion = companions.of(verb);
        Optional<Words> source = companion == Tree.NONE ? sources.of(verb) : shared(companion);
        boolean finite = !reporting.isParticiple(verb) && !complements.hasTo(verb) && cue.takes(Frame.QUOTE);
        return source.isEmpty() && finite ? sources.beside(words) : source;
    }

    /// The source of the verb that another one stands beside.
    private Optional<Words> shared(int verb) {
        Optional<Words> closing = entry(verb)
                .filter(cue -> cue.takes(Frame.QUOTE))
                .flatMap(cue -> reporting.closing(verb, cue, cueWords.verb(verb)))
                .flatMap(Attribution::source);
        return closing.or(() -> sources.of(verb));
    }

    /// "issued a statement saying": the verb that brings the statement belongs to the cue.
    private Words withStatement(int verb, Words words) {
        int noun = words.first() - 1;
        boolean statement = noun > 0
                && words.first() == verb
                && reporting.isParticiple(verb)
                && tree.head(verb) == noun
                && papers.contains(tree.lemma(noun));
        int bringer = statement && tree.is(noun, "obj") ? tree.head(noun) : Tree.NONE;
        boolean brought = bringer != Tree.NONE && bringer < noun && lightVerbs.contains(tree.lemma(bringer));
        return brought ? new Words(cueWords.before(bringer), words.last()) : words;
    }

    /// From the first word to the last; nothing where there is none.
    static List<Words> stretch(int first, int last) {
        return last < first ? List.of() : List.of(new Words(first, last));
    }
}
