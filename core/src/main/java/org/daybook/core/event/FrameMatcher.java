package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Decides which frame of the lexicon a word of a sentence fits: all its other words are there, every
/// condition holds, and no frame fits more exactly. Immutable, shared by all threads.
final class FrameMatcher {
    private static final Set<String> PERSONS = Set.of("PERSON", "LEADER", "OFFICIAL", "PRISONER", "ACTIVIST", "TARGET");

    /// An object's phrase is mostly shorter. In words.
    private static final int BEHIND = 8;

    /// How far `near` looks to either side. In words.
    private static final int NEAR = 18;

    private final EnglishWords words;

    FrameMatcher(EnglishWords words) {
        this.words = words;
    }

    /// The most exact frame for the verb, or nothing; a frame without a type is an answer too: it
    /// says that there is no event.
    Optional<Frame> verb(Tree tree, int verb) {
        Optional<Frame> frame = best(tree, verb, words.predicates().find(Frame.Kind.VERB, tree.lowerLemma(verb)));
        String form = tree.lowerForm(verb);
        if (frame.isEmpty() && !tree.lowerLemma(verb).equals(form)) {
            frame = best(tree, verb, words.predicates().find(Frame.Kind.VERB, form));
        }
        return frame.isEmpty() && form.endsWith("eed") // "freed", which the rules of lemmas take for "fre"
                ? best(tree, verb, words.predicates().find(Frame.Kind.VERB, form.substring(0, form.length() - 1)))
                : frame;
    }

    Optional<Frame> noun(Tree tree, int noun) {
        Optional<Frame> frame = best(tree, noun, words.predicates().find(Frame.Kind.NOUN, tree.lowerLemma(noun)));
        return frame.isPresent()
                ? frame
                : best(tree, noun, words.predicates().find(Frame.Kind.NOUN, tree.lowerForm(noun)));
    }

    Optional<Frame> adjective(Tree tree, int adjective) {
        Optional<Frame> frame =
                best(tree, adjective, words.predicates().find(Frame.Kind.ADJ, tree.lowerLemma(adjective)));
        return frame.isPresent()
                ? frame
                : best(tree, adjective, words.predicates().find(Frame.Kind.ADJ, tree.lowerForm(adjective)));
    }

    private Optional<Frame> best(Tree tree, int word, List<Frame> frames) {
        Frame best = null;
        for (Frame frame : frames) {
            if ((best == null || frame.exactness() > best.exactness()) && fits(tree, word, frame)) {
                best = frame;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(Tree tree, int word, Frame frame) {
        for (String other : frame.others()) {
            boolean there =
                    frame.kind() == Frame.Kind.NOUN ? modified(tree, word, other) : accompanied(tree, word, other);
            if (!there) {
                return false;
            }
        }
        for (var condition : frame.conditions().entrySet()) {
            if (!holds(tree, word, condition.getKey(), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// A noun's phrase has its other words before it: "peace talks", or joined by a hyphen or an `of`.
    private static boolean modified(Tree tree, int noun, String other) {
        for (int at = noun - 1; at >= 0 && at >= noun - 4; at--) {
            if (tree.lowerLemma(at).equals(other) || tree.lowerForm(at).equals(other)) {
                return true;
            }
        }
        return false;
    }

    /// A verb's phrase has its other words among its particles, its object, its prepositions.
    private boolean accompanied(Tree tree, int verb, String other) {
        if (verb + 1 < tree.size() && tree.lowerForm(verb + 1).equals(other)) {
            return true;
        }
        if (words.marks("PREPOSITION", other)) {
            return led(tree, verb, other);
        }
        if (Phrases.within(
                tree,
                verb,
                child -> tree.lowerLemma(child).equals(other)
                        || tree.lowerForm(child).equals(other))) {
            return true;
        }
        if (Partners.passive(tree, verb)) {
            int object = Partners.object(tree, verb);
            return object >= 0
                    && (tree.lowerLemma(object).equals(other)
                            || Phrases.within(
                                    tree,
                                    object,
                                    child -> child != verb
                                            && tree.lowerLemma(child).equals(other)));
        }
        return false;
    }

    /// "called on Monday on the parties": a particle of the verb, or what leads one of its phrases or of its
    /// object's, days and hours apart.
    private boolean led(Tree tree, int verb, String preposition) {
        for (int child : tree.children(verb)) {
            boolean particle = tree.relation(child).equals("compound:prt")
                    || tree.base(child).equals("advmod")
                    || tree.base(child).equals("case")
                    || tree.base(child).equals("mark");
            if (particle && tree.lowerForm(child).equals(preposition)) {
                return true;
            }
            boolean object =
                    tree.base(child).equals("obj") || tree.relation(child).equals("nsubj:pass");
            if (leads(tree, child, preposition)
                    || (object && child > verb - 9 && leadsBelow(tree, child, preposition))) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsBelow(Tree tree, int object, String preposition) {
        for (int child : tree.children(object)) {
            if (leads(tree, child, preposition)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(Tree tree, int phrase, String preposition) {
        return (tree.base(phrase).equals("obl")
                        || tree.base(phrase).equals("nmod")
                        || (tree.base(phrase).equals("advcl") && tree.child(phrase, "mark") >= 0))
                && !words.marks("CALENDAR", tree.lowerLemma(phrase))
                && opener(tree, phrase).equals(preposition);
    }

    private static String opener(Tree tree, int phrase) {
        String said = Phrases.preposition(tree, phrase);
        int mark = said.isEmpty() ? tree.child(phrase, "mark") : -1;
        return mark >= 0 ? tree.lowerForm(mark) : said;
    }

    private boolean holds(Tree tree, int word, Frame.Condition condition, List<String> values) {
        return switch (condition) {
            case OBJ -> object(tree, word, values);
            case NOT_OBJ -> !object(tree, word, values);
            case SUBJ ->
                among(
                        tree,
                        Partners.passive(tree, word) ? Partners.agent(tree, word) : Partners.subject(tree, word),
                        values);
            case NOT_SUBJ -> !among(tree, Partners.subject(tree, word), values);
            case PREP -> Phrases.oblique(tree, word, values::contains) >= 0 || objectOblique(tree, word, values) >= 0;
            case NOT_PREP -> Phrases.oblique(tree, word, values::contains) < 0;
            case POBJ -> behindPreposition(tree, word, values);
            case COMP -> complement(tree, word) >= 0;
            case OBLIGES -> obliges(tree, word, values);
            case NEAR -> near(tree, word, values);
        };
    }

    private static int objectOblique(Tree tree, int word, List<String> prepositions) {
        int object = Partners.object(tree, word);
        return object < 0 || object == word ? -1 : Phrases.oblique(tree, object, prepositions::contains);
    }

    private boolean behindPreposition(Tree tree, int word, List<String> values) {
        for (int child : tree.children(word)) {
            if ((tree.base(child).equals("obl") || tree.base(child).equals("nmod")) && among(tree, child, values)) {
                return true;
            }
        }
        return false;
    }

    /// The clause or infinitive that completes a verb, adjective or noun; or -1.
    static int complement(Tree tree, int word) {
        int own = tree.child(word, "xcomp", "ccomp");
        if (own >= 0) {
            return own;
        }
        for (int child : tree.children(word)) {
            boolean infinitive =
                    tree.base(child).equals("advcl") || tree.base(child).equals("acl");
            if (infinitive && child > word && toInfinitive(tree, child)) {
                return child;
            }
        }
        return -1;
    }

    static boolean toInfinitive(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.base(child).equals("mark") && tree.lowerForm(child).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private boolean object(Tree tree, int word, List<String> values) {
        int object = Partners.object(tree, word);
        if (values.size() == 1 && values.getFirst().equals("none")) {
            return object < 0;
        }
        return among(tree, object, values)
                || (!values.contains("any")
                        && !Partners.passive(tree, word)
                        && among(tree, behind(tree, word), values));
    }

    /// The last noun of the phrase right behind a verb, whatever the tree makes of it: trees err where a hyphen
    /// stands in the phrase ("lifted long-standing sanctions").
    private int behind(Tree tree, int verb) {
        int noun = -1;
        int first = behindDate(tree, verb + 1);
        for (int at = first; at < tree.size() && at <= first + BEHIND; at++) {
            switch (tree.tag(at)) {
                case NOUN, PROPN -> noun = at;
                case DET, ADJ, NUM, SYM, X -> {
                    if (noun >= 0) {
                        return noun;
                    }
                }
                case VERB, ADV, PUNCT -> {
                    boolean inside = tree.lowerForm(at).equals("-")
                            || (at + 1 < tree.size() && tree.lowerForm(at + 1).equals("-"))
                            || tree.lowerForm(at - 1).equals("-");
                    if (noun >= 0 || !inside) {
                        return noun;
                    }
                }
                case ADP -> {
                    boolean measured = noun >= 0
                            && tree.lowerForm(at).equals("of")
                            && words.marks("TRANSPARENT", tree.lowerLemma(noun));
                    if (!measured && !(noun < 0 && tree.lowerForm(at).equals("of"))) {
                        return noun;
                    }
                    noun = -1;
                }
                default -> {
                    if (!tree.lowerForm(at).equals("its") && !tree.lowerForm(at).equals("their")) {
                        return noun;
                    }
                }
            }
        }
        return noun;
    }

    /// "announced on Wednesday, 20 September, a truce": where the date between verb and object ends.
    private int behindDate(Tree tree, int from) {
        int at = from;
        while (at + 1 < tree.size() && at < from + BEHIND) {
            boolean date = words.marks("CALENDAR", tree.lowerLemma(at)) || tree.tag(at) == Tag.NUM;
            boolean leads = (tree.tag(at) == Tag.ADP || tree.tag(at) == Tag.PUNCT)
                    && (at > from || words.marks("CALENDAR", tree.lowerLemma(at + 1)));
            if (!date && !leads) {
                break;
            }
            at++;
        }
        return at > from && words.marks("CALENDAR", tree.lowerLemma(from)) || at > from + 1 ? at : from;
    }

    /// "said that the parties must leave": the clause has one of these auxiliaries and somebody else as subject.
    private boolean obliges(Tree tree, int word, List<String> values) {
        int clause = complement(tree, word);
        int subject = clause < 0 ? -1 : tree.child(clause, "nsubj");
        if (subject < 0 || words.marks("PRONOUN", tree.lowerForm(subject))) {
            return false;
        }
        for (int child : tree.children(clause)) {
            if (tree.base(child).equals("aux") && values.contains(tree.lowerForm(child))) {
                return true;
            }
        }
        return false;
    }

    /// One of these words within the reach of a clause.
    private boolean near(Tree tree, int word, List<String> values) {
        int to = Math.min(tree.size(), word + NEAR);
        for (int at = Math.max(0, word - NEAR); at < to; at++) {
            if (at != word && amongSimply(tree, at, values)) {
                return true;
            }
        }
        return false;
    }

    private boolean among(Tree tree, int noun, List<String> values) {
        if (noun < 0) {
            return false;
        }
        for (String value : values) {
            if (value.equals("any") || value.equals(tree.lowerLemma(noun)) || isA(tree, noun, value)) {
                return true;
            }
        }
        for (int child :
                tree.children(noun)) { // "police and soldiers": any of them will do; "dozens of soldiers": these
            boolean same = (tree.base(child).equals("conj") && Phrases.nominal(tree, child))
                    || (tree.base(child).equals("nmod")
                            && Phrases.preposition(tree, child).equals("of")
                            && quantity(tree, noun))
                    || tree.base(child).equals("appos");
            if (same && amongSimply(tree, child, values)) {
                return true;
            }
        }
        return false;
    }

    private boolean amongSimply(Tree tree, int noun, List<String> values) {
        return values.stream().anyMatch(value -> value.equals(tree.lowerLemma(noun)) || isA(tree, noun, value));
    }

    private boolean quantity(Tree tree, int noun) {
        return tree.tag(noun) == Tag.NUM || words.marks("TRANSPARENT", tree.lowerLemma(noun));
    }

    /// Whether the noun belongs to a class, by its lemma, its numeral or the kind of name it is.
    private boolean isA(Tree tree, int noun, String name) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        if (words.classes().has(name, tree.lowerLemma(noun))
                || words.classes().has(name, tree.lowerForm(noun))
                || words.classes().has(name, hyphenated(tree, noun))) {
            return true;
        }
        if (tree.tag(noun) == Tag.NUM || tree.tag(noun) == Tag.PRON) {
            return name.equals("PERSON");
        }
        return tree.tag(noun) == Tag.PROPN && named(tree, noun, name);
    }

    /// "cease-fire" of a text whose words are cut at hyphens; otherwise the word itself.
    private static String hyphenated(Tree tree, int noun) {
        boolean hyphen = noun >= 2 && tree.lowerForm(noun - 1).equals("-");
        return hyphen ? tree.lowerForm(noun - 2) + "-" + tree.lowerLemma(noun) : tree.lowerLemma(noun);
    }

    private static boolean named(Tree tree, int noun, String name) {
        for (Mention mention : tree.sentence().mentions()) {
            if (mention.first() <= noun && noun < mention.last()) {
                return switch (mention.kind()) {
                    case PERSON -> PERSONS.contains(name);
                    case ORGANISATION -> name.equals("ORGANISATION");
                    case PLACE -> name.equals("TERRITORY") || name.equals("GOVERNMENT") || name.equals("TARGET");
                    case NATIONALITY -> name.equals("PERSON");
                    case OTHER -> false;
                };
            }
        }
        return false;
    }
}
