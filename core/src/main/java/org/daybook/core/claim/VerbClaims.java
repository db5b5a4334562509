package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What a verb of the lexicon attributes, by the shape of its clause. Knows English; immutable.
final class VerbClaims {
    private final Tree tree;
    private final Sources sources;
    private final CueWords cueWords;
    private final Reporting reporting;
    private final Complements complements;
    private final Attributing attributing;
    private final ObjectClaims objects;
    private final PassiveClaims passives;
    private final ClauseContent clauses;
    private final Asides asides;
    private final Extent extent;
    private final Map<String, Cue> nouns;
    private final Set<String> papers;
    private final Set<String> adjectives;

    VerbClaims(Tree tree, EnglishCues cues, Sources sources, CueWords cueWords, Companions companions, Extent extent) {
        this.tree = tree;
        this.nouns = cues.nouns();
        this.papers = cues.reportNouns();
        this.adjectives = cues.adjectives().keySet();
        this.sources = sources;
        this.cueWords = cueWords;
        this.reporting = new Reporting(tree, sources, cues.reportNouns());
        this.complements = new Complements(tree, reporting);
        this.attributing = new Attributing(tree, cues, sources, cueWords, reporting, complements, companions);
        this.objects = new ObjectClaims(tree, cues, sources, cueWords, complements, attributing);
        this.passives = new PassiveClaims(tree, sources, cueWords, complements, objects);
        this.clauses = new ClauseContent(tree, cueWords, reporting);
        this.asides = new Asides(tree, sources);
        this.extent = extent;
    }

    /// What the lexicon says of a verb.
    Optional<Cue> entry(int word) {
        return attributing.entry(word);
    }

    Optional<Attribution> of(int verb) {
        Optional<Cue> entry = entry(verb);
        if (entry.isEmpty() || asksReader(verb)) {
            return Optional.empty();
        }
        Cue cue = entry.get();
        Optional<Attribution> aside = asides.as(verb, cue, cueWords.verb(verb));
        if (aside.isPresent()) {
            return aside;
        }
        Optional<Attribution> closing =
                cue.takes(Frame.QUOTE) ? reporting.closing(verb, cue, cueWords.verb(verb)) : shown(verb, cue);
        if (closing.isPresent()) {
            return closing;
        }
        if (sources.isPassive(verb)) {
            return passives.of(verb, cue).map(extent::of);
        }
        Optional<Attribution> complement = active(verb, cue).map(extent::of);
        if (complement.isPresent() || !cue.takes(Frame.QUOTE)) {
            return complement.or(() -> parenthesis(verb, cue));
        }
        return thrownIn(verb, cue).map(extent::of);
    }

    /// "The bridge is safe, records show": what is shown or thought may stand before its verb as well as what is
    /// said, but hardly before its verb and subject turned round.
    private Optional<Attribution> shown(int verb, Cue cue) {
        if (!cue.takes(Frame.CLAUSE) || sources.isPassive(verb)) {
            return Optional.empty();
        }
        return reporting
                .closing(verb, cue, cueWords.verb(verb))
                .filter(one -> one.source()
                        .filter(source -> source.last() < verb && tree.tag(source.first()) != Tag.CCONJ)
                        .isPresent());
    }

    /// "The lake, they believe, is clean".
    private Optional<Attribution> parenthesis(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        Optional<Words> source = cue.takes(Frame.CLAUSE) ? sources.of(verb) : Optional.empty();
        boolean between = source.isPresent()
                && source.get().last() == words.first() - 1
                && reporting.isComma(source.get().first() - 1)
                && reporting.isComma(words.last() + 1);
        List<Words> content = between ? reporting.around(verb, words, source.get()) : List.of();
        return content.size() < 2 ? Optional.empty() : Optional.of(new Attribution(verb, cue, words, source, content));
    }

    /// "Do you support it?": asks for a view and gives none.
    private boolean asksReader(int verb) {
        int subject = tree.child(verb, "nsubj");
        int auxiliary = tree.child(verb, "aux");
        return subject != Tree.NONE
                && auxiliary != Tree.NONE
                && auxiliary < subject
                && tree.lowerForm(subject).equals("you");
    }

    private Optional<Attribution> active(int verb, Cue cue) {
        int clause = complements.clause(verb);
        boolean own = clause != Tree.NONE && !(tree.left(clause) > verb + 1 && opensNoun(tree.left(clause) - 1));
        if (own && (cue.takes(Frame.CLAUSE) || cue.takes(Frame.QUOTE))) {
            return attributing.attribution(verb, cue, cueWords.verb(verb), clauses.of(verb, clause));
        }
        Optional<Attribution> opened =
                objects.opensPhrase(verb, cue) ? objects.prepositional(verb, cue) : Optional.empty();
        if (opened.isPresent()) {
            return opened;
        }
        if (cue.takes(Frame.CLAUSE)) {
            Words words = cueWords.verb(verb);
            Optional<Words> that = complements.that(words.last());
            if (that.isPresent() && !opensNoun(that.get().first() - 1)) {
                return attributing.attribution(verb, cue, words, List.of(that.get()));
            }
        }
        int infinitive = complements.infinitive(verb);
        if (infinitive != Tree.NONE && cue.takes(Frame.SEEM)) {
            return isPhaseOfCue(verb, infinitive) ? Optional.empty() : seeming(verb, cue, infinitive);
        }
        int adjective = cue.takes(Frame.LOOK) ? tree.child(verb, "xcomp") : Tree.NONE;
        boolean plain = adjective > verb && tree.tag(adjective) == Tag.ADJ;
        if (plain && !adjectives.contains(tree.lemma(adjective))) {
            return seeming(verb, cue, adjective);
        }
        int object = tree.child(verb, "obj");
        if (infinitive != Tree.NONE && cue.takes(Frame.TO) && !isPhaseOfCue(verb, infinitive)) {
            int from = object != Tree.NONE && object < infinitive && object > verb && !cue.takes(Frame.HEARER)
                    ? tree.left(object)
                    : tree.left(infinitive);
            return attributing.attribution(
                    verb,
                    cue,
                    cueWords.verb(verb),
                    Attributing.stretch(Math.max(from, verb + 1), tree.right(infinitive)));
        }
        if (object != Tree.NONE && object > verb && cue.takes(Frame.AS)) {
            int predicate = complements.predicate(verb, object);
            if (predicate != Tree.NONE) {
                return attributing.attribution(
                        verb, cue, cueWords.verb(verb), Attributing.stretch(tree.left(object), tree.right(predicate)));
            }
        }
        if (object < verb && cue.takes(Frame.AS)) {
            Optional<Attribution> named = objects.named(verb, cue, object);
            if (named.isPresent()) {
                return named;
            }
        }
        if (object != Tree.NONE && (cue.takes(Frame.THING) || (cue.takes(Frame.PAPER) && objects.isPaper(verb)))) {
            return objects.thing(verb, cue, object);
        }
        int gerund = complements.gerund(verb);
        if (gerund != Tree.NONE && cue.takes(Frame.ING)) {
            return attributing.attribution(
                    verb, cue, cueWords.verb(verb), Attributing.stretch(tree.left(gerund), tree.right(gerund)));
        }
        return objects.prepositional(verb, cue)
                .or(() -> object == Tree.NONE ? objects.antecedent(verb, cue) : Optional.empty());
    }

    /// "laughed at her claim that": the clause is the noun's, unless that is the paper in which it was said.
    private boolean opensNoun(int word) {
        Cue noun = tree.tag(word) == Tag.NOUN ? nouns.get(tree.lemma(word)) : null;
        return noun != null && noun.takes(Frame.CLAUSE) && !papers.contains(tree.lemma(word));
    }

    private Optional<Attribution> seeming(int verb, Cue cue, int infinitive) {
        int subject = tree.child(verb, "nsubj");
        List<Words> content = new ArrayList<>();
        if (subject != Tree.NONE && subject < verb) {
            sources.phrase(subject, verb).ifPresent(content::add);
        }
        content.addAll(Attributing.stretch(tree.left(infinitive), tree.right(infinitive)));
        return Optional.of(new Attribution(verb, cue, cueWords.verb(verb), Optional.empty(), content));
    }

    /// A clause of saying thrown into what is said ("The vote, she said, was lost"), and one whose clause the
    /// parse has lost.
    private Optional<Attribution> thrownIn(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        if (cue.takes(Frame.MARKS)) {
            return Optional.of(new Attribution(verb, cue, words, attributing.source(verb, cue, words), List.of()));
        }
        Optional<Words> source = sources.of(verb).or(() -> sources.beside(words));
        List<Words> content = source.isEmpty() || words.touches(source.get())
                ? List.of()
                : reporting.around(verb, words, source.get());
        return Optional.of(new Attribution(verb, cue, words, source, content));
    }

    /// "seemed to offer": the verb below is the one that says something.
    private boolean isPhaseOfCue(int verb, int below) {
        return cueWords.isPhase(verb)
                && of(below).filter(one -> !one.content().isEmpty()).isPresent();
    }
}
