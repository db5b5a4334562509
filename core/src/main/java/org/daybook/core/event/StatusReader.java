package org.daybook.core.event;

import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Reads from the words around a predicate what became of the event: it happened, goes on, is planned,
/// called
/// for, denied or only thought of; and whether PLOVER's type follows from that (the 2021 codebook codes an
/// announced cooperation as AGREE, an announced hostility as THREATEN, a refused cooperation as REJECT).
/// Immutable, shared by all threads.
final class StatusReader {
    private static final int DEEP = 8;

    private static final Set<Event.Type> COOPERATIVE = Set.of(
            Event.Type.CONSULT,
            Event.Type.SUPPORT,
            Event.Type.CONCEDE,
            Event.Type.COOPERATE,
            Event.Type.AID,
            Event.Type.RETREAT);
    private static final Set<Event.Type> HOSTILE =
            Set.of(Event.Type.MOBILIZE, Event.Type.SANCTION, Event.Type.COERCE, Event.Type.ASSAULT, Event.Type.PROTEST);

    /// What is done by speaking.
    private static final Set<Event.Type> SPOKEN =
            Set.of(Event.Type.ACCUSE, Event.Type.REQUEST, Event.Type.REJECT, Event.Type.THREATEN);

    private final EnglishWords words;

    StatusReader(EnglishWords words) {
        this.words = words;
    }

    /// What became of it.
    ///
    /// @param willed  somebody announces that they will do it themselves
    /// @param refused it is denied by the one who would do it
    /// @param undone  the text itself says that it was not done
    record Reading(Event.Status status, boolean willed, boolean refused, boolean undone) {
        private static Reading of(Event.Status status) {
            return new Reading(status, false, false, false);
        }
    }

    Reading read(Tree tree, Predicate predicate) {
        int at = predicate.clause();
        if (chargeDenied(tree, predicate)) {
            return new Reading(Event.Status.DENIED, false, false, true);
        }
        Reading own = own(tree, at, predicate);
        boolean open = own.status() == Event.Status.HAPPENED || own.status() == Event.Status.ONGOING;
        if (!open && own.status() != Event.Status.PLANNED) {
            return own;
        }
        Optional<Reading> above = above(tree, predicate.word() == at ? at : predicate.word(), predicate);
        return open
                ? above.orElse(own)
                : above.filter(reading -> reading.status() == Event.Status.HYPOTHETICAL)
                        .orElse(own); // "hoped that it would help"
    }

    /// "denied charges by the clergy that it tortured": whatever stands below was not done, they say.
    private boolean chargeDenied(Tree tree, Predicate predicate) {
        int below = predicate.word();
        for (int at = tree.head(below), steps = 0; at >= 0 && steps < DEEP; below = at, at = tree.head(at), steps++) {
            int object = words.marks("DENY", tree.lowerLemma(at)) ? tree.child(at, "obj") : -1;
            if (object >= 0
                    && words.marks("CHARGED", tree.lowerLemma(object))
                    && below > at
                    && !tree.base(below).equals("conj")) {
                return true;
            }
        }
        return false;
    }

    /// The type, once the status is known.
    static Event.Type shifted(Event.Type type, Reading reading, Predicate predicate) {
        if (predicate.frame().now() && !reading.willed()) {
            return type;
        }
        boolean verbal = predicate.frame().kind() == Frame.Kind.VERB || predicate.light() >= 0;
        if (reading.willed() && verbal) {
            if (COOPERATIVE.contains(type)) {
                return Event.Type.AGREE;
            }
            if (HOSTILE.contains(type)) {
                return Event.Type.THREATEN;
            }
        }
        if (reading.refused() && verbal && (COOPERATIVE.contains(type) || type == Event.Type.AGREE)) {
            return Event.Type.REJECT;
        }
        return type;
    }

    private Reading own(Tree tree, int verb, Predicate predicate) {
        boolean negated = false;
        boolean progressive = false;
        boolean future = false;
        boolean modal = false;
        boolean condition = false;
        for (int child : tree.children(verb)) {
            String form = tree.lowerForm(child);
            String base = tree.base(child);
            if (base.equals("aux")) {
                future |= words.marks("FUTURE", form);
                modal |= words.marks("MODAL", form);
                progressive |= tree.lowerForm(verb).endsWith("ing")
                        && tree.lowerLemma(child).equals("be");
            }
            negated |= (base.equals("advmod")
                            || base.equals("det")
                            || base.equals("cc")
                            || base.equals("case")
                            || base.equals("mark"))
                    && words.marks("NOT", form);
            condition |= base.equals("mark") && words.marks("IF", form);
        }
        if (predicate.light() >= 0) {
            for (int child : tree.children(predicate.word())) {
                negated |= tree.base(child).equals("det") && words.marks("NOT", tree.lowerForm(child));
            }
        }
        if (condition) {
            return Reading.of(Event.Status.HYPOTHETICAL);
        }
        if (negated) {
            return new Reading(Event.Status.DENIED, false, !modal || future || reportedWill(tree, verb), true);
        }
        if (future) {
            return new Reading(
                    Event.Status.PLANNED,
                    (!Partners.passive(tree, verb) || Partners.agent(tree, verb) >= 0)
                            && (predicate.light() < 0 || !words.marks("OCCUR", tree.lowerLemma(verb))),
                    false,
                    false);
        }
        if (modal) {
            boolean willed = reportedWill(tree, verb);
            return new Reading(willed ? Event.Status.PLANNED : Event.Status.HYPOTHETICAL, willed, false, false);
        }
        return Reading.of(progressive ? Event.Status.ONGOING : Event.Status.HAPPENED);
    }

    /// "said it would": the future as reported in the past.
    private boolean reportedWill(Tree tree, int verb) {
        if (tree.child(verb, "aux") < 0
                || !tree.lowerForm(tree.child(verb, "aux")).equals("would")) {
            return false;
        }
        int above = tree.head(verb);
        return above >= 0 && tree.base(verb).equals("ccomp") && words.marks("REPORT", tree.lowerLemma(above));
    }

    /// What the words above make of it: "agreed to", "called for", "denied that", "plans for".
    private Optional<Reading> above(Tree tree, int word, Predicate predicate) {
        int below = word;
        boolean direct = true;
        for (int at = tree.head(word), steps = 0; at >= 0 && steps < DEEP; below = at, at = tree.head(at), steps++) {
            String relation = tree.base(below);
            String lemma = tree.lowerLemma(at);
            if (relation.equals("acl") && !FrameMatcher.toInfinitive(tree, below) && !tree.has(below, "mark")) {
                return Optional.empty(); // "ordered the arrest of men involved in the murder": who they are is a fact
            }
            if (relation.equals("conj")) {
                if (direct && besideDenial(tree, below, at, predicate)) {
                    return Optional.empty();
                }
                if (direct && tree.tag(at) == Tag.VERB && !tree.has(below, "aux") && !tree.has(below, "nsubj")) {
                    Reading shared = own(tree, at, predicate);
                    if (shared.status() == Event.Status.PLANNED || shared.status() == Event.Status.DENIED) {
                        return Optional.of(shared);
                    }
                }
                continue;
            }
            boolean complement = relation.equals("xcomp")
                    || relation.equals("ccomp")
                    || (relation.equals("acl") && FrameMatcher.toInfinitive(tree, below))
                    || (relation.equals("advcl") && FrameMatcher.toInfinitive(tree, below));
            boolean noun = relation.equals("obj")
                    || relation.equals("obl")
                    || relation.equals("nmod")
                    || relation.equals("nsubj")
                    || tree.relation(below).equals("csubj")
                    || relation.equals("advcl");
            if (relation.equals("advcl") && conditional(tree, below)) {
                return Optional.of(Reading.of(Event.Status.HYPOTHETICAL));
            }
            if (at != predicate.light()) {
                Optional<Reading> said = operator(tree, at, below, lemma, complement, noun, predicate);
                if (said.isPresent()) {
                    return said;
                }
            }
            boolean charged = relation.equals("acl") && words.marks("CHARGED", lemma);
            if ((relation.equals("advcl") && !FrameMatcher.toInfinitive(tree, below))
                    || (relation.equals("acl") && !complement && !charged)
                    || relation.equals("parataxis")) {
                return Optional.empty();
            }
            direct = false;
        }
        return Optional.empty();
    }

    /// "denied that it had attacked X and blamed Y": who denies goes on to speak, whatever the tree says; the
    /// words are not what is denied. The deeds of one denial ("had trained and armed") stay together.
    private boolean besideDenial(Tree tree, int below, int at, Predicate predicate) {
        int above = tree.head(at);
        return predicate.frame().type().filter(SPOKEN::contains).isPresent()
                && predicate.word() == below
                && tree.base(at).equals("ccomp")
                && above >= 0
                && words.marks("DENY", tree.lowerLemma(above))
                && !words.marks("ALLEGE", tree.lowerLemma(at))
                && !tree.has(below, "aux")
                && !tree.has(below, "nsubj");
    }

    private boolean conditional(Tree tree, int clause) {
        for (int child : tree.children(clause)) {
            if (tree.base(child).equals("mark") && words.marks("IF", tree.lowerForm(child))) {
                return true;
            }
        }
        return false;
    }

    private boolean agreement(Tree tree, int verb) {
        int object = Partners.object(tree, verb);
        return object >= 0 && words.classes().has("AGREEMENT", tree.lowerLemma(object));
    }

    /// "asked who had killed him", not "asked who would pay": what happened is taken for granted.
    private boolean questioned(Tree tree, int verb, int clause) {
        if (!tree.base(clause).equals("ccomp") || FrameMatcher.toInfinitive(tree, clause)) {
            return false;
        }
        for (int at = verb + 1; at <= clause; at++) {
            if (words.marks("QUESTION", tree.lowerForm(at))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reading> operator(
            Tree tree, int at, int below, String lemma, boolean complement, boolean noun, Predicate predicate) {
        String preposition = Phrases.preposition(tree, below);
        boolean agreed = words.classes().has("AGREEMENT", lemma) || (tree.tag(at) == Tag.VERB && agreement(tree, at));
        if (agreed
                && predicate.frame().kind() == Frame.Kind.NOUN
                && (preposition.equals("on") || preposition.equals("about"))) {
            return Optional.of(Reading.of(Event.Status.PLANNED)); // "an agreement on the withdrawal"
        }
        boolean itself = complement || below == predicate.word() || words.marks("CHARGED", tree.lowerLemma(below));
        if (itself && (complement || noun) && words.marks("DENY", lemma)) { // not "denied any link with the attack"
            boolean charge = words.marks("CHARGED", tree.lowerLemma(below));
            return Optional.of(new Reading(Event.Status.DENIED, false, false, charge));
        }
        boolean infinitive = complement
                && (FrameMatcher.toInfinitive(tree, below) || tree.base(below).equals("ccomp"));
        if (words.marks("ASKING", lemma) && questioned(tree, at, below)) {
            return Optional.of(Reading.of(Event.Status.HAPPENED));
        }
        if (words.marks("CALL", lemma)
                && (infinitive || preposition.equals("for") || tree.base(below).equals("obj"))
                && at != predicate.word()) {
            boolean wanted = !tree.base(below).equals("ccomp") || !words.marks("REPORT", lemma);
            if (wanted && !tree.base(below).equals("nsubj")) {
                return Optional.of(Reading.of(Event.Status.CALLED_FOR));
            }
        }
        if (words.marks("INTENDING", lemma) && complement && FrameMatcher.toInfinitive(tree, below)) {
            return Optional.of(new Reading(Event.Status.PLANNED, true, false, false));
        }
        if (words.marks("INTENT", lemma)
                && ((FrameMatcher.toInfinitive(tree, below) && complement)
                        || tree.base(below).equals("obj"))) {
            return Optional.of(new Reading(Event.Status.PLANNED, complement, false, false));
        }
        if (words.marks("STOP", lemma)
                && (tree.base(below).equals("obj") || complement || preposition.equals("from"))) {
            return Optional.of(Reading.of(Event.Status.HYPOTHETICAL));
        }
        if (words.marks("HYPOTHESIS", lemma)
                && (complement
                        || tree.base(below).equals("acl")
                        || (tree.base(below).equals("advcl")
                                && tree.lowerForm(below).endsWith("ing")
                                && below == at + 1)
                        || preposition.equals("of")
                        || tree.base(below).equals("obj"))) {
            return Optional.of(Reading.of(Event.Status.HYPOTHETICAL));
        }
        if (tree.tag(at) == Tag.VERB) {
            Reading reading = own(tree, at, predicate);
            boolean carries = complement
                    || tree.base(below).equals("obj")
                    || tree.base(below).equals("nsubj");
            if (carries
                    && reading.status() != Event.Status.HAPPENED
                    && reading.status() != Event.Status.ONGOING
                    && !words.marks("REPORT", lemma)) {
                Optional<Reading> thought = reading.status() == Event.Status.PLANNED
                        ? above(tree, at, predicate).filter(higher -> higher.status() == Event.Status.HYPOTHETICAL)
                        : Optional.empty(); // "hopes that they will help to restore"
                return thought.isPresent()
                        ? thought
                        : Optional.of(new Reading(
                                reading.status(),
                                reading.willed() && complement,
                                reading.refused() && complement,
                                reading.undone()));
            }
        }
        return Optional.empty();
    }
}
