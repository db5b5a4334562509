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
    /// Verbs of speech that are verbs of violence first.
    private static final Set<String> STRIKING = Set.of("attack", "assail", "target", "hit", "blast", "slam", "bash");

    private final Tree tree;
    private final Map<String, Cue> verbs;
    private final Sources sources;
    private final CueWords cueWords;
    private final Reporting reporting;
    private final Complements complements;
    private final Companions companions;
    private final Asides asides;
    private final Extent extent;
    private final Set<String> modals;
    private final Set<String> papers;
    private final Map<String, Cue> nouns;
    private final Set<String> lightVerbs;
    private final Set<String> adjectives;
    private final Set<String> struck;

    VerbClaims(Tree tree, EnglishCues cues, Sources sources, CueWords cueWords, Companions companions, Extent extent) {
        this.tree = tree;
        this.verbs = cues.verbs();
        this.modals = cues.modals();
        this.papers = cues.reportNouns();
        this.nouns = cues.nouns();
        this.lightVerbs = cues.lightVerbs();
        this.adjectives = cues.adjectives().keySet();
        this.struck = cues.struck();
        this.sources = sources;
        this.cueWords = cueWords;
        this.reporting = new Reporting(tree, sources, cues.reportNouns());
        this.complements = new Complements(tree, reporting);
        this.companions = companions;
        this.asides = new Asides(tree, sources);
        this.extent = extent;
    }

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
            return passive(verb, cue).map(extent::of);
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
            return attribution(verb, cue, cueWords.verb(verb), withOpening(verb, completed(around(verb, clause))));
        }
        Optional<Attribution> opened = opensPhrase(verb, cue) ? prepositional(verb, cue) : Optional.empty();
        if (opened.isPresent()) {
            return opened;
        }
        if (cue.takes(Frame.CLAUSE)) {
            Words words = cueWords.verb(verb);
            Optional<Words> that = complements.that(words.last());
            if (that.isPresent() && !opensNoun(that.get().first() - 1)) {
                return attribution(verb, cue, words, List.of(that.get()));
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
        int object = object(verb);
        if (infinitive != Tree.NONE && cue.takes(Frame.TO) && !isPhaseOfCue(verb, infinitive)) {
            int from = object != Tree.NONE && object < infinitive && object > verb && !cue.takes(Frame.HEARER)
                    ? tree.left(object)
                    : tree.left(infinitive);
            return attribution(
                    verb, cue, cueWords.verb(verb), stretch(Math.max(from, verb + 1), tree.right(infinitive)));
        }
        if (object != Tree.NONE && object > verb && cue.takes(Frame.AS)) {
            int predicate = complements.predicate(verb, object);
            if (predicate != Tree.NONE) {
                return attribution(verb, cue, cueWords.verb(verb), stretch(tree.left(object), tree.right(predicate)));
            }
        }
        if (object < verb && cue.takes(Frame.AS)) {
            Optional<Attribution> named = named(verb, cue, object);
            if (named.isPresent()) {
                return named;
            }
        }
        if (object != Tree.NONE && (cue.takes(Frame.THING) || (cue.takes(Frame.PAPER) && isPaper(verb)))) {
            return thing(verb, cue, object);
        }
        int gerund = complements.gerund(verb);
        if (gerund != Tree.NONE && cue.takes(Frame.ING)) {
            return attribution(verb, cue, cueWords.verb(verb), stretch(tree.left(gerund), tree.right(gerund)));
        }
        return prepositional(verb, cue).or(() -> object == Tree.NONE ? antecedent(verb, cue) : Optional.empty());
    }

    /// "what critics call a tax", "whom they describe as": the relative word and what it is called.
    private Optional<Attribution> named(int verb, Cue cue, int object) {
        int predicate = complements.predicate(verb, verb);
        if (predicate == Tree.NONE || object == Tree.NONE || tree.tag(object) != Tag.PRON) {
            return Optional.empty();
        }
        List<Words> content = new ArrayList<>(stretch(tree.left(object), tree.right(object)));
        content.addAll(stretch(tree.left(predicate), tree.right(predicate)));
        return attribution(verb, cue, cueWords.verb(verb), content);
    }

    /// "the plan | the council rejected": a relative clause without a relative word is about the noun before it.
    private Optional<Attribution> antecedent(int verb, Cue cue) {
        int noun = tree.relation(verb).equals("acl:relcl") ? tree.head(verb) : Tree.NONE;
        int subject = tree.child(verb, "nsubj");
        boolean bare = noun != Tree.NONE && subject > noun && subject < verb && tree.left(verb) > noun;
        if (!bare || !cue.takes(Frame.THING) || (tree.tag(subject) == Tag.PRON && isRelative(subject))) {
            return Optional.empty();
        }
        return sources.phrase(noun, verb).flatMap(words -> attribution(verb, cue, cueWords.verb(verb), List.of(words)));
    }

    private boolean isRelative(int word) {
        String form = tree.lowerForm(word);
        return form.equals("who") || form.equals("which") || form.equals("that") || form.equals("what");
    }

    /// "laughed at her claim that": the clause is the noun's, unless that is the paper in which it was said.
    private boolean opensNoun(int word) {
        Cue noun = tree.tag(word) == Tag.NOUN ? nouns.get(tree.lemma(word)) : null;
        return noun != null && noun.takes(Frame.CLAUSE) && !papers.contains(tree.lemma(word));
    }

    /// A noun phrase as content, with the prepositional phrase that the verb calls for: accused him of lying.
    private Optional<Attribution> thing(int verb, Cue cue, int object) {
        Words words = cueWords.verb(verb);
        if (isUnreal(verb, words) || isStruck(verb, object)) {
            return Optional.empty();
        }
        if (object < verb) {
            boolean relative = tree.tag(object) == Tag.PRON;
            return relative
                    ? attribution(verb, cue, words, stretch(tree.left(object), tree.right(object)))
                    : Optional.empty();
        }
        int last = tree.right(object);
        for (int child : tree.children(verb)) {
            boolean belongs = complements.opener(child, cue) != Tree.NONE || tree.is(child, "xcomp");
            if (child > object && belongs) {
                last = Math.max(last, tree.right(child));
            }
        }
        return attribution(verb, cue, words, stretch(Math.max(tree.left(object), words.last() + 1), last));
    }

    /// "attacked a barracks": with weapons, unless it is called something ("attacked the school as a waste").
    private boolean isStruck(int verb, int object) {
        return STRIKING.contains(tree.lemma(verb))
                && struck.contains(tree.lemma(object))
                && complements.predicate(verb, object) == Tree.NONE;
    }

    /// "called on them to leave", "pointed to reports that": one of the entry's prepositions comes first.
    private boolean opensPhrase(int verb, Cue cue) {
        int next = cueWords.verb(verb).last() + 1;
        return next < tree.size()
                && tree.tag(next) == Tag.ADP
                && cue.prepositions().contains(tree.lemma(next));
    }

    /// The preposition belongs to the cue where it stands right behind the verb, to the content otherwise.
    private Optional<Attribution> prepositional(int verb, Cue cue) {
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
                    return attribution(verb, cue, whole, stretch(from, tree.right(child)));
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

    private boolean isPaper(int verb) {
        int subject = tree.child(verb, "nsubj");
        return subject != Tree.NONE && papers.contains(tree.lemma(subject));
    }

    private Optional<Attribution> seeming(int verb, Cue cue, int infinitive) {
        int subject = tree.child(verb, "nsubj");
        List<Words> content = new ArrayList<>();
        if (subject != Tree.NONE && subject < verb) {
            sources.phrase(subject, verb).ifPresent(content::add);
        }
        content.addAll(stretch(tree.left(infinitive), tree.right(infinitive)));
        return Optional.of(new Attribution(verb, cue, cueWords.verb(verb), Optional.empty(), content));
    }

    private Optional<Attribution> passive(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        Optional<Words> source = sources.of(verb);
        boolean named = source.isPresent();
        int subject = tree.child(verb, "nsubj");
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
            return Optional.of(
                    new Attribution(verb, cue, words, source, stretch(tree.left(clause), tree.right(clause))));
        }
        if (infinitive != Tree.NONE && infinitive > verb && (cue.takes(Frame.PASSIVE) || cue.takes(Frame.HEARER))) {
            content.addAll(stretch(tree.left(infinitive), tree.right(infinitive)));
            return Optional.of(new Attribution(verb, cue, words, source, content));
        }
        if (cue.takes(Frame.AS)) {
            int predicate = complements.predicate(verb, verb);
            if (predicate != Tree.NONE && !(source.isEmpty() && isName(verb, predicate))) {
                int first = Math.max(tree.left(predicate), words.last() + 1);
                boolean as = first == words.last() + 1 && tree.lemma(first).equals("as"); // "is seen as"
                Words whole = as ? new Words(words.first(), first) : words;
                content.addAll(stretch(as ? first + 1 : first, tree.right(predicate)));
                return Optional.of(new Attribution(verb, cue, whole, source, content));
            }
        }
        if (named && cue.takes(Frame.THING) && !content.isEmpty()) {
            return Optional.of(new Attribution(verb, cue, words, source, content));
        }
        return cue.takes(Frame.HEARER) ? prepositional(verb, cue) : Optional.empty();
    }

    /// "a village called Uznach": what a thing is named is nobody's view of it.
    private boolean isName(int participle, int predicate) {
        return tree.is(participle, "acl")
                && tree.left(predicate) == participle + 1
                && object(participle) == Tree.NONE
                && (tree.tag(predicate) == Tag.PROPN || tree.tag(predicate) == Tag.NOUN)
                && !tree.lemma(tree.left(predicate)).equals("as");
    }

    /// A clause of saying thrown into what is said ("The vote, she said, was lost"), and one whose clause the
    /// parse has lost.
    private Optional<Attribution> thrownIn(int verb, Cue cue) {
        Words words = cueWords.verb(verb);
        if (cue.takes(Frame.MARKS)) {
            return Optional.of(new Attribution(verb, cue, words, source(verb, cue, words), List.of()));
        }
        Optional<Words> source = sources.of(verb).or(() -> sources.beside(words));
        List<Words> content = source.isEmpty() || words.touches(source.get())
                ? List.of()
                : reporting.around(verb, words, source.get());
        return Optional.of(new Attribution(verb, cue, words, source, content));
    }

    private int object(int verb) {
        return tree.child(verb, "obj");
    }

    /// "seemed to offer": the verb below is the one that says something.
    private boolean isPhaseOfCue(int verb, int below) {
        return cueWords.isPhase(verb)
                && of(below).filter(one -> !one.content().isEmpty()).isPresent();
    }

    /// A clause whose verb the parse has hung up elsewhere goes on to the sentence's end.
    private List<Words> completed(List<Words> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        Words last = pieces.getLast();
        int next = last.last() + 1;
        boolean broken = next < tree.size() && (tree.tag(next) == Tag.VERB || tree.tag(next) == Tag.AUX);
        if (!broken || last.first() == 0) {
            return pieces;
        }
        List<Words> whole = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
        whole.add(new Words(last.first(), tree.size() - 1));
        return whole;
    }

    /// "If it rains, she said, “the fair will close”": what stands before the comma and the speaker belongs to
    /// what is said, unless that begins anew with a capital letter.
    private List<Words> withOpening(int verb, List<Words> pieces) {
        Words cue = cueWords.verb(verb);
        int subject = tree.child(verb, "nsubj");
        boolean parenthesis = pieces.size() == 1
                && pieces.getFirst().first() > cue.last()
                && reporting.isComma(cue.last() + 1)
                && subject != Tree.NONE
                && subject < cue.first();
        if (!parenthesis) {
            return pieces;
        }
        Optional<Words> opening = reporting.opening(tree.left(subject));
        int first = pieces.getFirst().first();
        while (tree.tag(first) == Tag.PUNCT && first < pieces.getFirst().last()) {
            first++;
        }
        boolean anew = Character.isUpperCase(tree.token(first).form().charAt(0)) && tree.tag(first) != Tag.PROPN;
        return opening.isEmpty() || anew ? pieces : List.of(opening.get(), pieces.getFirst());
    }

    /// The words of a clause without the cue and what stands between it and its subject.
    private List<Words> around(int verb, int clause) {
        Words cue = cueWords.verb(verb);
        int first = cue.first();
        int last = cue.last();
        int subject = tree.child(verb, "nsubj");
        if (subject != Tree.NONE) {
            first = Math.min(first, tree.left(subject));
            if (subject > verb) {
                last = Math.max(last, tree.right(subject));
            }
        }
        int begin = tree.left(clause);
        int end = tree.right(clause);
        List<Words> pieces = new ArrayList<>();
        if (end < first || begin > last) {
            pieces.add(new Words(begin, end));
        } else {
            if (begin < first) {
                pieces.add(new Words(begin, first - 1));
            }
            if (end > last) {
                pieces.add(new Words(last + 1, end));
            }
        }
        return pieces;
    }

    /// The subject; for a finite verb of saying whose subject the parse has lost, the noun phrase beside it.
    private Optional<Words> source(int verb, Cue cue, Words words) {
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

    private static List<Words> stretch(int first, int last) {
        return last < first ? List.of() : List.of(new Words(first, last));
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

    private Optional<Attribution> attribution(int verb, Cue cue, Words verbs, List<Words> content) {
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
}
