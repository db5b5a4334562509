package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Decides which frame of the lexicon a word of a sentence fits: all its other words are there, every
/// condition holds, and no frame fits more exactly. Immutable, shared by all threads.
final class FrameMatcher {
    private static final Set<String> PERSONS = Set.of("PERSON", "LEADER", "OFFICIAL", "PRISONER", "ACTIVIST", "TARGET");

    /// Stands for a score in figures, not for the word: "leaving scores dead".
    private static final String SCORED = "score";

    private static final Pattern SCORE = Pattern.compile("\\d{1,3}[-–]\\d{1,3}");

    /// How far `near` looks to either side. In words.
    private static final int NEAR = 18;

    private final EnglishWords words;
    private final Phrasing phrasing;
    private final Surface surface;

    FrameMatcher(EnglishWords words) {
        this.words = words;
        this.phrasing = new Phrasing(words);
        this.surface = new Surface(words);
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
            boolean there = frame.kind() == Frame.Kind.NOUN
                    ? modified(tree, word, other)
                    : phrasing.accompanied(tree, word, other);
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
                        && among(tree, surface.behind(tree, word), values));
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
            if (at != word && (amongSimply(tree, at, values) || (values.contains(SCORED) && score(tree, at)))) {
                return true;
            }
        }
        return false;
    }

    /// "96-0", one word or three.
    private static boolean score(Tree tree, int at) {
        String form = tree.lowerForm(at);
        boolean dash = at > 0 && at + 1 < tree.size() && Set.of("-", "–").contains(form);
        return dash
                ? number(tree.lowerForm(at - 1)) && number(tree.lowerForm(at + 1))
                : SCORE.matcher(form).matches();
    }

    private static boolean number(String form) {
        return form.length() <= 3 && !form.isEmpty() && form.chars().allMatch(Character::isDigit);
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
        return values.stream()
                .anyMatch(value ->
                        !value.equals(SCORED) && (value.equals(tree.lowerLemma(noun)) || isA(tree, noun, value)));
    }

    private boolean quantity(Tree tree, int noun) {
        return tree.tag(noun) == Tag.NUM || words.marks("TRANSPARENT", tree.lowerLemma(noun));
    }

    /// Whether the noun belongs to a class, by its lemma, its numeral or the kind of name it is.
    private boolean isA(Tree tree, int noun, String name) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        if (words.isA(name, tree.lowerLemma(noun))
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
