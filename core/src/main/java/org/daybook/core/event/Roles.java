package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tree;

/// Finds who does it and to whom, where the frame says they stand. Sees through joint subjects, and through
/// whatever [Referents] sees through. Immutable, shared by all threads.
final class Roles {

    /// What two sides do together: "X and Y agreed".
    private static final Set<Event.Type> JOINT =
            Set.of(Event.Type.AGREE, Event.Type.CONSULT, Event.Type.SUPPORT, Event.Type.COOPERATE, Event.Type.REJECT);

    private static final List<String> PLACES = List.of("in", "at", "for", "near", "into", "on", "to");

    private final EnglishWords words;
    private final Referents referents;
    private final Recipients recipients;
    private final Stretched stretched;
    private final Culprits culprits;

    Roles(EnglishWords words, Referents referents) {
        this.words = words;
        this.referents = referents;
        this.recipients = new Recipients(words, referents);
        this.stretched = new Stretched(words, referents);
        this.culprits = new Culprits(words);
    }

    /// Actor and target, each where found.
    ///
    /// @param stated the target that the tree itself gives: only that speaks for the event being one
    record Pair(Optional<Nominal> actor, Optional<Nominal> target, Optional<Nominal> stated) {
        Pair(Optional<Nominal> actor, Optional<Nominal> target) {
            this(actor, target, target);
        }
    }

    /// @param before the subject of the sentence before, for pronouns
    Pair find(Tree tree, Predicate predicate, Optional<Nominal> before) {
        Frame frame = predicate.frame();
        int actor = actor(tree, predicate);
        if (frame.mutual() || frame.target().contains("rest")) {
            Optional<Pair> both = both(tree, predicate, actor, before);
            if (both.isPresent()) {
                return both.get();
            }
        }
        int target = target(tree, predicate, actor, 2);
        if (predicate.light() >= 0 && words.marks("RECEIVE", tree.lowerLemma(predicate.light()))) {
            int giver = giver(tree, predicate); // "faced criticism from": the subject suffers it
            target = actor == giver ? Partners.agent(tree, predicate.light()) : actor;
            actor = giver;
        }
        Optional<Nominal> who = referents.settle(tree, actor, before).filter(found -> !deed(found));
        Optional<Nominal> whom = referents.settle(tree, target, before).filter(found -> !same(who, found));
        boolean meant = whom.filter(found -> meant(found, predicate)).isPresent();
        if (!meant) {
            List<Integer> sides = who.isPresent() && actor >= 0 ? Phrases.joint(tree, actor) : List.of();
            boolean verbal = frame.type().filter(JOINT::contains).isPresent() && predicate.clause() == predicate.word();
            if (verbal && sides.size() > 1 && referents.likely(tree, sides.get(1))) {
                return new Pair(single(tree, sides.get(0), before), single(tree, sides.get(1), before));
            }
        }
        boolean local = meant
                && whom.get().tree() == tree
                && PLACES.contains(Phrases.preposition(tree, whom.get().word()));
        if (!meant || local) {
            int other = recipients.find(tree, predicate, actor, who);
            if (other >= 0 && (!meant || other < target)) {
                return new Pair(who, referents.settle(tree, other, before).filter(found -> !same(who, found)), whom);
            }
        }
        return new Pair(who, whom);
    }

    /// Whether somebody or a place is meant, and not "a deal", "the embargo", a "state of siege" or the
    /// troops that
    /// are sent somewhere.
    private boolean meant(Nominal found, Predicate predicate) {
        Tree tree = found.tree();
        boolean part = predicate.frame().others().contains(tree.lowerLemma(found.word()));
        return !part
                && !recipients.instrument(tree, found.word(), predicate)
                && (referents.likely(tree, found.word()) || thing(tree, found.word()));
    }

    private int giver(Tree tree, Predicate predicate) {
        for (String preposition : List.of("from", "by", "of")) {
            int found = Phrases.oblique(tree, predicate.word(), preposition::equals);
            found = found >= 0 || preposition.equals("of")
                    ? found
                    : Phrases.oblique(tree, predicate.light(), preposition::equals);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private static boolean same(Optional<Nominal> one, Nominal other) {
        return one.isPresent() && one.get().tree() == other.tree() && one.get().word() == other.word();
    }

    /// "The attack killed two", "shots rang out": what was done or with what, not who did it; but whose
    /// missiles they are may be said.
    private boolean deed(Nominal found) {
        String lemma = found.tree().lowerLemma(found.word());
        return words.classes().has("ATTACK", lemma)
                || words.classes().has("FIGHTING", lemma)
                || (words.classes().has("WEAPON", lemma) && referents.within(found.tree(), found.word()) < 0);
    }

    // --- both sides in one phrase: "X and Y met", "talks between X and Y"

    private Optional<Pair> both(Tree tree, Predicate predicate, int actor, Optional<Nominal> before) {
        int between = Phrases.oblique(tree, predicate.word(), "between"::equals);
        if (between < 0 && predicate.light() >= 0) {
            between = Phrases.oblique(tree, predicate.light(), "between"::equals);
        }
        boolean explicit = between >= 0;
        int sides = explicit ? between : actor;
        if (sides < 0) {
            return Optional.empty();
        }
        List<Integer> members = Phrases.joint(tree, sides);
        boolean other = (Partners.object(tree, predicate.clause()) >= 0 && predicate.light() < 0)
                || Phrases.oblique(tree, predicate.clause(), "with"::equals) >= 0
                || Phrases.oblique(tree, predicate.word(), "with"::equals) >= 0;
        if (members.size() < 2 || (!explicit && other)) {
            return Optional.empty();
        }
        return Optional.of(new Pair(single(tree, members.get(0), before), single(tree, members.get(1), before)));
    }

    private Optional<Nominal> single(Tree tree, int word, Optional<Nominal> before) {
        return referents.settle(tree, word, before).map(found -> new Nominal(found.tree(), found.word(), false));
    }

    /// "Six killed in blast", "the brothers shot in Leeds": to the tree they did it, but somebody would have to
    /// stand behind the verb then.
    private boolean suffered(Tree tree, Predicate predicate) {
        int verb = predicate.word();
        return words.marks("SUFFERED", tree.lowerForm(verb))
                && tree.has(verb, "nsubj")
                && !tree.has(verb, "obj")
                && !tree.has(verb, "aux")
                && verb + 1 < tree.size()
                && words.marks("WHEREBY", tree.lowerForm(verb + 1));
    }

    // --- the actor

    private int actor(Tree tree, Predicate predicate) {
        int word = predicate.word();
        for (String role : predicate.frame().actor()) {
            int found = switch (role) {
                case "subj" ->
                    suffered(tree, predicate)
                            ? Phrases.oblique(tree, word, "by"::equals)
                            : stretched.subject(tree, word);
                case "obj" -> Partners.object(tree, word);
                case "none" -> -1;
                default ->
                    "of".equals(role) && predicate.frame().target().contains("of") && !intransitiveOwner(tree, word)
                            ? -1
                            : referents.owner(tree, word, role);
            };
            boolean victim = found >= 0
                    && tree.relation(found).equals("nmod:poss")
                    && tree.head(found) == word
                    && suffers(tree, predicate);
            if (found >= 0 && found != word && !victim) {
                return found;
            }
            if (role.equals("by") && predicate.light() >= 0) {
                int agent = Partners.agent(tree, predicate.light());
                if (agent >= 0 && agent != word) {
                    return agent;
                }
            }
        }
        boolean attack = predicate.frame().kind() == Frame.Kind.NOUN
                && predicate.light() < 0
                && predicate.frame().type().filter(Event.Type.ASSAULT::equals).isPresent();
        return attack ? besideVictim(tree, word) : -1;
    }

    /// Of "the kidnapping of two nurses by rebels" the tree hangs those who did it on the nurses.
    private int besideVictim(Tree tree, int deed) {
        int victim = Phrases.oblique(tree, deed, "of"::equals);
        int by = victim < 0 ? -1 : Phrases.oblique(tree, victim, "by"::equals);
        return by >= 0 ? by : culprits.of(tree, deed);
    }

    /// "the mayor's murder": whose it is has suffered it, unless an `of` phrase says who did ("the army's
    /// killing of").
    private static boolean suffers(Tree tree, Predicate predicate) {
        return predicate.frame().target().contains("poss") && Phrases.oblique(tree, predicate.word(), "of"::equals) < 0;
    }

    /// "A visit of the president to Rome": with another phrase for the target, `of` has the actor.
    private static boolean intransitiveOwner(Tree tree, int noun) {
        return Phrases.oblique(
                        tree, noun, p -> p.equals("to") || p.equals("on") || p.equals("against") || p.equals("from"))
                >= 0;
    }

    // --- the target

    /// Somebody before something: the object if it can act or is a thing struck or seized; else
    /// who stands behind one of the frame's prepositions; else whose the object is; else the object
    /// itself. What is done by lifting restrictions on aid workers is done to the workers.
    private int target(Tree tree, Predicate predicate, int actor, int left) {
        int word = predicate.word();
        boolean noun = predicate.frame().kind() == Frame.Kind.NOUN;
        int object = !noun && predicate.frame().target().contains("obj") ? phraseObject(tree, predicate) : -1;
        if (object == actor || (object >= 0 && stretched.measures(tree, object))) {
            object = -1;
        }
        if (object >= 0 && (referents.likely(tree, object) || thing(tree, object))) {
            return object;
        }
        int indirect = tree.child(word, "iobj");
        if (indirect >= 0 && indirect != actor) {
            return indirect;
        }
        int some = -1;
        for (String role : predicate.frame().target()) {
            int found = switch (role) {
                case "obj", "iobj", "rest", "clause" -> -1;
                case "poss" -> tree.child(word, "nmod:poss");
                case "mod" -> referents.modifier(tree, word);
                default -> prepositional(tree, predicate, role);
            };
            if (found >= 0 && found != actor && found != word) {
                if (referents.likely(tree, found) || referents.within(tree, found) >= 0) {
                    return found;
                }
                some = some < 0 ? found : some;
            }
        }
        int clause = noun || left == 0 ? -1 : stretched.inClause(tree, predicate, actor, left);
        if (clause >= 0) {
            return clause;
        }
        int owner = object >= 0 ? referents.within(tree, object) : -1;
        if (owner >= 0 && owner != actor) {
            return owner;
        }
        int place = placed(tree, predicate, actor);
        return place >= 0 ? place : object >= 0 ? object : some;
    }

    /// With nobody else, the place it is done to: "imposed a curfew in the capital".
    private int placed(Tree tree, Predicate predicate, int actor) {
        if (predicate.frame().type().filter(Event.Type.PROTEST::equals).isPresent()) {
            return -1; // where people march is not against whom
        }
        for (String preposition : PLACES) {
            int found = prepositional(tree, predicate, preposition);
            if (found >= 0 && found != actor && referents.likely(tree, found)) {
                return found;
            }
        }
        return -1;
    }

    private boolean thing(Tree tree, int word) {
        return words.classes().has("THING", tree.lowerLemma(word));
    }

    /// The object, unless it belongs to the phrase itself ("arms" of "lay down arms") and names nobody.
    private int phraseObject(Tree tree, Predicate predicate) {
        int object = suffered(tree, predicate)
                ? tree.child(predicate.word(), "nsubj")
                : Partners.object(tree, predicate.word());
        if (object < 0) {
            return -1;
        }
        boolean part = predicate.frame().others().contains(tree.lowerLemma(object));
        if (!part) {
            return object;
        }
        int beyond = referents.beyond(tree, object);
        return beyond >= 0 ? beyond : object;
    }

    private int prepositional(Tree tree, Predicate predicate, String role) {
        int word = predicate.word();
        int found = Phrases.oblique(tree, word, role::equals);
        if (found < 0 && predicate.frame().kind() != Frame.Kind.NOUN) {
            int object = Partners.object(tree, word);
            found = object >= 0 && object != word ? Phrases.oblique(tree, object, role::equals) : -1;
        }
        if (found < 0 && predicate.light() >= 0 && !role.equals("of") && !role.equals("by")) {
            found = Phrases.oblique(tree, predicate.light(), role::equals);
        }
        return found >= 0 && stretched.measures(tree, found) ? -1 : found;
    }
}
