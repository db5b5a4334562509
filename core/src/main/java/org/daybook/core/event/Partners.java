package org.daybook.core.event;

import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.lexicon.LexiconFile;

/// The grammatical partners of an English verb in the tree of its sentence: who does it, and to whom, when
/// passives, participles, relative clauses, control and coordination are seen through. -1 means nobody.
///
/// Every walk is bounded ([#DEEP]), so that a tree of any shape costs linear time.
final class Partners {
    /// How far a subject is sought upward; real sentences share subjects over three or four clauses at most.
    private static final int DEEP = 6;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    /// What leads the gerund of somebody's charge, praise or hindrance: its subject is the object before it.
    private static final Set<String> CHARGING = Set.of("of", "for", "from", "against");

    /// The verbs of being and staying: what stands under them is a state of the subject.
    private static final Set<String> COPULAR = Set.copyOf(LexiconFile.entries(Partners.class, "en/copular.txt"));

    private Partners() {}

    /// Whether the verb stands in the passive: by its relations, or as a bare participle behind a noun.
    static boolean passive(Tree tree, int verb) {
        if (tree.has(verb, "nsubj:pass") || tree.has(verb, "aux:pass") || tree.has(verb, "csubj:pass")) {
            return true;
        }
        if (tree.base(verb).equals("conj")
                && tree.head(verb) >= 0
                && !tree.has(verb, "nsubj")
                && !tree.has(verb, "aux")
                && !tree.has(verb, "obj")
                && participle(tree, verb)) {
            return passive(tree, tree.head(verb));
        }
        if (tree.has(verb, "nsubj")) {
            return false;
        }
        if (tree.base(verb).equals("xcomp")) {
            return suffered(tree, verb);
        }
        return (tree.base(verb).equals("acl")
                        && !tree.relation(verb).equals("acl:relcl")
                        && participle(tree, verb)
                        && !tree.has(verb, "obj")
                        && !tree.has(verb, "mark"))
                || (tree.base(verb).equals("amod") && participle(tree, verb))
                || (tree.base(verb).equals("advcl")
                        && participle(tree, verb)
                        && !tree.has(verb, "obj")
                        && !tree.has(verb, "aux"));
    }

    /// "was found murdered", "identified two brothers shot in a park": the participle says what was done to them.
    private static boolean suffered(Tree tree, int verb) {
        boolean placed = verb + 1 < tree.size() && tree.tag(verb + 1) == Tag.ADP; // what looks like an object is none
        return participle(tree, verb)
                && !stance(tree, verb)
                && (placed || !tree.has(verb, "obj"))
                && !tree.has(verb, "aux")
                && !tree.has(verb, "mark");
    }

    /// "remained committed to the treaty": where the subject stands, and nothing done to it.
    private static boolean stance(Tree tree, int verb) {
        return COPULAR.contains(tree.lowerLemma(tree.head(verb))) && Phrases.oblique(tree, verb, "to"::equals) >= 0;
    }

    private static boolean participle(Tree tree, int verb) {
        String form = tree.lowerForm(verb);
        return (!form.endsWith("ing") && !form.equals(tree.lowerLemma(verb)))
                || form.endsWith("ed")
                || form.endsWith("en");
    }

    /// Who does it: the subject of an active verb, the agent of a passive one; seen through control,
    /// participles, relative clauses and coordination. May be a relative pronoun's antecedent.
    static int agent(Tree tree, int verb) {
        return agent(tree, verb, DEEP);
    }

    private static int agent(Tree tree, int verb, int left) {
        int agent = tree.child(verb, "obl:agent");
        if (agent >= 0) {
            return agent;
        }
        if (passive(tree, verb)) {
            int by = Phrases.oblique(tree, verb, "by"::equals);
            return by < 0 && sharedAgent(tree, verb) ? agent(tree, tree.head(verb), left - 1) : by;
        }
        return subject(tree, verb, left);
    }

    /// "was shot and killed by": whoever does the one does the other.
    private static boolean sharedAgent(Tree tree, int verb) {
        int above = tree.head(verb);
        return tree.base(verb).equals("conj")
                && !tree.has(verb, "nsubj:pass")
                && above >= 0
                && tree.child(above, "obl:agent") > verb;
    }

    /// The grammatical subject, active or passive, or who must be understood as such.
    static int subject(Tree tree, int verb) {
        return subject(tree, verb, DEEP);
    }

    private static int subject(Tree tree, int verb, int left) {
        int own = ownSubject(tree, verb);
        if (own >= 0) {
            return RELATIVE.contains(tree.lowerForm(own)) ? antecedent(tree, verb, own) : own;
        }
        int above = tree.head(verb);
        if (above < 0 || left == 0) {
            return -1;
        }
        return switch (tree.base(verb)) {
            case "conj" ->
                Phrases.nominal(tree, above) && tree.tag(verb) != Tag.VERB ? -1 : subject(tree, above, left - 1);
            case "xcomp" -> controller(tree, verb, above, left);
            case "advcl" ->
                charged(tree, verb, above) >= 0
                        ? charged(tree, verb, above)
                        : tree.tag(above) == Tag.VERB || tree.tag(above) == Tag.ADJ || !Phrases.nominal(tree, above)
                                ? subject(tree, above, left - 1)
                                : above;
            case "ccomp", "parataxis" -> speaker(tree, verb, above, left);
            case "acl", "amod" -> modified(tree, verb, above, left);
            default -> -1;
        };
    }

    /// The subject of the clause above, unless it stands behind this one: "struck the town, the ministry said".
    private static int speaker(Tree tree, int verb, int above, int left) {
        int subject = subject(tree, above, left - 1);
        return subject > verb && above > verb ? -1 : subject;
    }

    /// The verb's own subject, also where the tree hangs it on the auxiliary: "police had arrested".
    private static int ownSubject(Tree tree, int verb) {
        int own = tree.child(verb, "nsubj");
        for (int child : own >= 0 ? new int[0] : tree.children(verb)) {
            if (tree.base(child).equals("aux") && tree.has(child, "nsubj")) {
                return tree.child(child, "nsubj");
            }
        }
        return own;
    }

    /// Of `accused X of shelling`, `blamed X for shelling`, `kept X from shelling` it is X who shells; -1
    /// for other clauses.
    private static int charged(Tree tree, int verb, int above) {
        boolean charge = tree.lowerForm(verb).endsWith("ing") && leads(tree, verb);
        int object = charge ? tree.child(above, "obj", "iobj") : -1;
        if (object >= 0 && object < verb && Phrases.nominal(tree, object)) {
            return RELATIVE.contains(tree.lowerForm(object)) ? antecedent(tree, above, object) : object;
        }
        return -1;
    }

    private static boolean leads(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            boolean mark = tree.base(child).equals("mark") || tree.base(child).equals("case");
            if (mark && CHARGING.contains(tree.lowerForm(child))) {
                return true;
            }
        }
        return false;
    }

    /// Of `urged X to go` it is X who goes; of `agreed to go` the subject; of `is ready to go` too.
    private static int controller(Tree tree, int verb, int above, int left) {
        int object = tree.child(above, "obj", "iobj");
        if (object >= 0 && object < verb && Phrases.nominal(tree, object)) {
            return object;
        }
        int passive = tree.child(above, "nsubj:pass");
        return passive >= 0 ? passive : subject(tree, above, left - 1);
    }

    /// `rebels fighting the army`: the noun; `a plan to attack`: whose plan it is.
    private static int modified(Tree tree, int verb, int noun, int left) {
        if (tree.relation(verb).equals("acl:relcl") || tree.lowerForm(verb).endsWith("ing")) {
            return noun;
        }
        if (tree.has(verb, "mark") || tree.lowerForm(verb).equals(tree.lowerLemma(verb))) {
            int owner = tree.child(noun, "nmod:poss");
            if (owner >= 0) {
                return owner;
            }
            int verbAbove = tree.head(noun);
            return verbAbove >= 0 && tree.base(noun).equals("obj") ? subject(tree, verbAbove, left - 1) : -1;
        }
        return noun;
    }

    private static int antecedent(Tree tree, int verb, int pronoun) {
        for (int at = verb, steps = 0; at >= 0 && steps < DEEP; at = tree.head(at), steps++) {
            if (tree.base(at).equals("acl")) {
                return tree.head(at);
            }
        }
        return pronoun;
    }

    /// To whom it is done: the object of an active verb, the subject of a passive one, the noun before a
    /// participle.
    static int object(Tree tree, int verb) {
        if (passive(tree, verb)) {
            int subject = subject(tree, verb, DEEP);
            if (subject >= 0) {
                return subject;
            }
            if (tree.base(verb).equals("amod")) {
                return tree.head(verb);
            }
        }
        int object = tree.child(verb, "obj");
        if (object < 0 && tree.has(verb, "xcomp")) {
            object = tree.child(verb, "iobj"); // "allowed the rebels to leave"
        }
        if (object >= 0) {
            return RELATIVE.contains(tree.lowerForm(object)) ? antecedent(tree, verb, object) : object;
        }
        if (tree.relation(verb).equals("acl:relcl")
                && tree.has(verb, "nsubj")
                && !RELATIVE.contains(tree.lowerForm(tree.child(verb, "nsubj")))) {
            return Phrases.nominal(tree, tree.head(verb)) ? tree.head(verb) : -1;
        }
        if (tree.base(verb).equals("conj")
                && tree.head(verb) >= 0
                && tree.tag(tree.head(verb)) == Tag.VERB
                && !tree.has(verb, "nsubj")) {
            int shared = tree.child(verb, "obl") >= 0 ? -1 : tree.child(tree.head(verb), "obj");
            return shared > verb ? shared : -1;
        }
        return -1;
    }
}
