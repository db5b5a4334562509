package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Finds the words of a sentence that report events: verbs with their phrases, event nouns with the light
/// verb that carries them, adjectives such as "ready to". A verb whose object is an event noun of the same
/// type is one predicate. Immutable, shared by all threads.
final class PredicateFinder {
    private final EnglishWords words;
    private final FrameMatcher matcher;

    PredicateFinder(EnglishWords words) {
        this.words = words;
        this.matcher = new FrameMatcher(words);
    }

    /// In the order of the text. Frames that only block have gone.
    List<Predicate> find(Tree tree) {
        List<Predicate> found = new ArrayList<>();
        List<Predicate> verbs = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Optional<Predicate> predicate = at(tree, i);
            if (predicate.isPresent()) {
                verbs.add(predicate.get());
            }
        }
        for (Predicate predicate : verbs) {
            if (predicate.frame().type().isPresent()
                    && !repeated(tree, predicate, verbs)
                    && !attributive(tree, predicate)
                    && !silenced(tree, predicate, verbs)
                    && !mourned(tree, predicate)) {
                found.add(predicate);
            }
        }
        return found;
    }

    /// "the internationally recognised government": what kind, not what was done; victims apart.
    private static boolean attributive(Tree tree, Predicate predicate) {
        return tree.base(predicate.word()).equals("amod")
                && predicate.frame().kind() == Frame.Kind.VERB
                && predicate.frame().type().filter(Event.Type.ASSAULT::equals).isEmpty();
    }

    /// What stands below "declined to comment" is what was not said.
    private static boolean silenced(Tree tree, Predicate predicate, List<Predicate> all) {
        for (Predicate other : all) {
            if (other.frame().type().isEmpty()
                    && other.frame().kind() == Frame.Kind.VERB
                    && other.frame().words().size() > 1
                    && other.word() != predicate.word()
                    && tree.under(predicate.word(), other.word())) {
                return true;
            }
        }
        return false;
    }

    /// "sent condolences over the attack": what is mourned happened before.
    private boolean mourned(Tree tree, Predicate predicate) {
        int at = predicate.clause();
        for (int steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) {
            if (words.marks("CONDOLE", tree.lowerLemma(at))) {
                return true;
            }
            int object = tree.tag(at) == Tag.VERB ? tree.child(at, "obj") : -1;
            if (object >= 0
                    && at != predicate.clause()
                    && (words.marks("CONDOLE", tree.lowerLemma(object)) || modifies(tree, object))) {
                return true;
            }
        }
        return false;
    }

    private boolean modifies(Tree tree, int object) {
        for (int child : tree.children(object)) {
            if (words.marks("CONDOLE", tree.lowerLemma(child))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Predicate> at(Tree tree, int word) {
        Tag tag = tree.tag(word);
        return switch (tag) {
            case VERB -> matcher.verb(tree, word).map(frame -> new Predicate(word, frame, -1));
            case NOUN, PROPN -> {
                Optional<Predicate> verb = mistaken(tree, word);
                if (verb.isPresent()) {
                    yield verb;
                }
                Optional<Predicate> noun =
                        matcher.noun(tree, word).map(frame -> new Predicate(word, frame, light(tree, word)));
                yield noun.isPresent() && standsForSomebody(tree, word) ? Optional.empty() : noun;
            }
            case ADJ -> matcher.adjective(tree, word).map(frame -> new Predicate(word, frame, -1));
            default -> Optional.empty();
        };
    }

    /// "shot" of "Gunmen shot dead two guards" where the tagger has a noun: it has a subject, or "dead" behind it.
    private Optional<Predicate> mistaken(Tree tree, int word) {
        boolean verbal = words.marks("VERBLIKE", tree.lowerForm(word))
                && !tree.has(word, "det")
                && !tree.has(word, "case")
                && (actsItself(tree, word)
                        || (word + 1 < tree.size() && words.marks("DEADLY", tree.lowerForm(word + 1))));
        return verbal ? matcher.verb(tree, word).map(frame -> new Predicate(word, frame, -1)) : Optional.empty();
    }

    private static boolean actsItself(Tree tree, int word) {
        return tree.has(word, "nsubj") && !tree.has(word, "cop");
    }

    /// "Peace Talks Committee", "bomb victims": the noun only modifies another.
    private boolean standsForSomebody(Tree tree, int noun) {
        String base = tree.base(noun);
        if (base.equals("flat") || (base.equals("nmod") && tree.relation(noun).equals("nmod:poss"))) {
            return true;
        }
        return base.equals("compound")
                && tree.head(noun) > noun
                && !words.marks("LIGHTNOUN", tree.lowerLemma(tree.head(noun)))
                && !words.marks("CALENDAR", tree.lowerLemma(tree.head(noun)));
    }

    /// The verb that carries an event noun as its object, its passive subject, or
    /// through a noun such as "series".
    private int light(Tree tree, int noun) {
        int own = tree.child(noun, "acl:relcl");
        if (own >= 0
                && words.marks("OCCUR", tree.lowerLemma(own))
                && tree.child(own, "nsubj") >= 0
                && (tree.child(own, "obj") < 0
                        || tree.lowerLemma(tree.child(own, "obj")).equals("place"))) {
            return own; // "talks that will take place on Thursday"
        }
        int at = noun;
        for (int steps = 0; steps < 3; steps++) {
            int above = tree.head(at);
            if (above < 0) {
                return -1;
            }
            boolean measured = tree.base(at).equals("nmod") && words.marks("TRANSPARENT", tree.lowerLemma(above));
            if (measured || (tree.base(at).equals("conj") && Phrases.nominal(tree, above))) {
                at = above;
                continue;
            }
            boolean carried = tree.base(at).equals("obj")
                    || tree.relation(at).equals("nsubj:pass")
                    || (tree.base(at).equals("obl") && throughPreposition(tree, above, at));
            return carried && tree.tag(above) == Tag.VERB && words.marks("LIGHT", tree.lowerLemma(above)) ? above : -1;
        }
        return -1;
    }

    /// "take part in talks", "engage in fighting".
    private static boolean throughPreposition(Tree tree, int verb, int noun) {
        String preposition = Phrases.preposition(tree, noun);
        return (preposition.equals("in") && !Partners.passive(tree, verb)) || preposition.equals("into");
    }

    /// A noun that another predicate has as its object and already counts, or a verb that lends itself to a
    /// noun of its own type: the more exact of the two stays, the verb where they are equal.
    private static boolean repeated(Tree tree, Predicate predicate, List<Predicate> all) {
        for (Predicate other : all) {
            if (other.equals(predicate)) {
                continue;
            }
            if (predicate.frame().kind() == Frame.Kind.NOUN && other.frame().kind() != Frame.Kind.NOUN) {
                boolean inside = other.frame().others().contains(tree.lowerLemma(predicate.word()))
                        && tree.under(predicate.word(), other.word());
                boolean same = other.word() == predicate.light()
                        && other.frame().type().equals(predicate.frame().type());
                if (inside || same) {
                    return true;
                }
            }
        }
        return false;
    }
}
