package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;

/// A sentence as a tree to walk in: who stands under whom, and what a verb's or noun's grammatical partners are
/// when
/// passives, participles, relative clauses, control and coordination are seen through. Words are indexes into the
/// sentence; -1 means none. Immutable.
///
/// Every walk is bounded ([#DEEP]), so that a tree of any shape costs linear time.
final class Tree {
    /// How far a subject is sought upward; real sentences share subjects over three or four clauses at most.
    private static final int DEEP = 6;

    private static final Set<String> CLAUSES =
            Set.of("ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "appos", "list", "dislocated");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    final Sentence sentence;
    private final List<Token> tokens;
    private final int[][] children;
    private final int[] depth;
    private final int root;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        int size = tokens.size();
        int[] number = new int[size];
        int top = 0;
        for (int i = 0; i < size; i++) {
            int head = tokens.get(i).head();
            if (head < 0) {
                top = i;
            } else {
                number[head]++;
            }
        }
        children = new int[size][];
        for (int i = 0; i < size; i++) {
            children[i] = new int[number[i]];
        }
        int[] filled = new int[size];
        for (int i = 0; i < size; i++) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                children[head][filled[head]++] = i;
            }
        }
        root = top;
        depth = depths(size);
    }

    private int[] depths(int size) {
        int[] levels = new int[size];
        int[] queue = new int[size];
        int end = 0;
        queue[end++] = root;
        for (int next = 0; next < end; next++) {
            for (int child : children[queue[next]]) {
                levels[child] = levels[queue[next]] + 1;
                if (end < size) {
                    queue[end++] = child;
                }
            }
        }
        return levels;
    }

    int size() {
        return tokens.size();
    }

    int root() {
        return root;
    }

    int depth(int word) {
        return depth[word];
    }

    Token token(int word) {
        return tokens.get(word);
    }

    String lemma(int word) {
        return tokens.get(word).lemma().toLowerCase(Locale.ROOT);
    }

    String form(int word) {
        return tokens.get(word).form().toLowerCase(Locale.ROOT);
    }

    Tag tag(int word) {
        return tokens.get(word).tag();
    }

    int head(int word) {
        return tokens.get(word).head();
    }

    String relation(int word) {
        return tokens.get(word).relation();
    }

    String base(int word) {
        return tokens.get(word).baseRelation();
    }

    int[] children(int word) {
        return children[word];
    }

    /// The first child in one of these relations (with or without their subtype), or -1.
    int child(int word, String... relations) {
        for (String relation : relations) {
            for (int child : children[word]) {
                if (relation(child).equals(relation) || base(child).equals(relation)) {
                    return child;
                }
            }
        }
        return -1;
    }

    boolean has(int word, String relation) {
        return child(word, relation) >= 0;
    }

    boolean nominal(int word) {
        Tag tag = tag(word);
        return tag == Tag.NOUN
                || tag == Tag.PROPN
                || tag == Tag.PRON
                || tag == Tag.NUM
                || tag == Tag.X
                || tag == Tag.SYM;
    }

    /// Whether `above` is `word` or stands over it.
    boolean under(int word, int above) {
        for (int at = word; at >= 0; at = head(at)) {
            if (at == above) {
                return true;
            }
            if (depth[at] <= depth[above]) {
                return false;
            }
        }
        return false;
    }

    /// Whether this starts a clause of its own.
    boolean clausal(int word) {
        return CLAUSES.contains(base(word))
                && !(base(word).equals("conj") && nominal(word))
                && !(base(word).equals("appos") && nominal(word));
    }

    /// The preposition or prepositions of a phrase, as one lower-case string such as `because of`, or the empty
    /// one.
    String preposition(int word) {
        StringBuilder said = new StringBuilder();
        for (int child : children[word]) {
            if (base(child).equals("case")
                    && !form(child).equals("'s")
                    && !form(child).equals("’s")) {
                said.append(said.isEmpty() ? "" : " ").append(form(child));
                for (int fixed : children[child]) {
                    if (base(fixed).equals("fixed")) {
                        said.append(' ').append(form(fixed));
                    }
                }
            }
        }
        return said.toString();
    }

    // --- verbs

    /// Whether the verb stands in the passive: by its relations, or as a bare participle behind a noun.
    boolean passive(int verb) {
        if (has(verb, "nsubj:pass") || has(verb, "aux:pass") || has(verb, "csubj:pass")) {
            return true;
        }
        if (base(verb).equals("conj")
                && head(verb) >= 0
                && !has(verb, "nsubj")
                && !has(verb, "aux")
                && !has(verb, "obj")
                && participle(verb)) {
            return passive(head(verb));
        }
        if (has(verb, "nsubj")) {
            return false;
        }
        return (base(verb).equals("acl")
                        && !relation(verb).equals("acl:relcl")
                        && participle(verb)
                        && !has(verb, "mark"))
                || (base(verb).equals("amod") && participle(verb))
                || (base(verb).equals("advcl") && participle(verb) && !has(verb, "obj") && !has(verb, "aux"));
    }

    private boolean participle(int verb) {
        String form = form(verb);
        return (!form.endsWith("ing") && !form.equals(lemma(verb))) || form.endsWith("ed") || form.endsWith("en");
    }

    /// Who does it: the subject of an active verb, the agent of a passive one; seen through control, participles,
    /// relative clauses and coordination. May be a relative pronoun's antecedent.
    int agent(int verb) {
        return agent(verb, DEEP);
    }

    private int agent(int verb, int left) {
        int agent = child(verb, "obl:agent");
        if (agent >= 0) {
            return agent;
        }
        if (passive(verb)) {
            int by = oblique(verb, preposition -> preposition.equals("by"));
            return by;
        }
        return subject(verb, left);
    }

    /// The grammatical subject, active or passive, or who must be understood as such.
    int subject(int verb) {
        return subject(verb, DEEP);
    }

    private int subject(int verb, int left) {
        int own = child(verb, "nsubj", "nsubj:pass", "nsubj:outer");
        if (own >= 0) {
            return RELATIVE.contains(form(own)) ? antecedent(verb, own) : own;
        }
        int above = head(verb);
        if (above < 0 || left == 0) {
            return -1;
        }
        return switch (base(verb)) {
            case "conj" -> nominal(above) && tag(verb) != Tag.VERB ? -1 : subject(above, left - 1);
            case "xcomp" -> controller(verb, above, left);
            case "advcl" ->
                tag(above) == Tag.VERB || tag(above) == Tag.ADJ || !nominal(above)
                        ? agentOrSubject(above, left)
                        : above;
            case "ccomp", "parataxis" -> subject(above, left - 1);
            case "acl", "amod" -> modified(verb, above, left);
            default -> -1;
        };
    }

    private int agentOrSubject(int above, int left) {
        return subject(above, left - 1);
    }

    /// Of `urged X to go` it is X who goes; of `agreed to go` the subject; of `is ready to go` too.
    private int controller(int verb, int above, int left) {
        int object = child(above, "obj", "iobj");
        if (object >= 0 && object < verb && nominal(object)) {
            return object;
        }
        int passive = child(above, "nsubj:pass");
        return passive >= 0 ? passive : subject(above, left - 1);
    }

    /// `rebels fighting the army`: the noun; `a plan to attack`: whose plan it is.
    private int modified(int verb, int noun, int left) {
        if (relation(verb).equals("acl:relcl") || form(verb).endsWith("ing")) {
            return noun;
        }
        if (has(verb, "mark") || form(verb).equals(lemma(verb))) {
            int owner = child(noun, "nmod:poss");
            if (owner >= 0) {
                return owner;
            }
            int verbAbove = head(noun);
            return verbAbove >= 0 && base(noun).equals("obj") ? subject(verbAbove, left - 1) : -1;
        }
        return noun;
    }

    private int antecedent(int verb, int pronoun) {
        for (int at = verb, steps = 0; at >= 0 && steps < DEEP; at = head(at), steps++) {
            if (base(at).equals("acl")) {
                return head(at);
            }
        }
        return pronoun;
    }

    /// To whom it is done: the object of an active verb, the subject of a passive one, the noun before a
    /// participle.
    int object(int verb) {
        if (passive(verb)) {
            int subject = subject(verb, DEEP);
            if (subject >= 0) {
                return subject;
            }
            if (base(verb).equals("amod")) {
                return head(verb);
            }
        }
        int object = child(verb, "obj");
        if (object >= 0) {
            return RELATIVE.contains(form(object)) ? antecedent(verb, object) : object;
        }
        if (relation(verb).equals("acl:relcl")
                && has(verb, "nsubj")
                && !RELATIVE.contains(form(child(verb, "nsubj")))) {
            return nominal(head(verb)) ? head(verb) : -1;
        }
        if (base(verb).equals("conj") && head(verb) >= 0 && tag(head(verb)) == Tag.VERB && !has(verb, "nsubj")) {
            int shared = child(verb, "obl") >= 0 ? -1 : child(head(verb), "obj");
            return shared > verb ? shared : -1;
        }
        return -1;
    }

    /// The first phrase under this word, or under a phrase of its object, whose preposition fits.
    int oblique(int word, java.util.function.Predicate<String> fits) {
        for (int child : children[word]) {
            String base = base(child);
            if ((base.equals("obl") || base.equals("nmod") || (base.equals("advmod") && nominal(child)))
                    && fits.test(preposition(child))) {
                return child;
            }
        }
        return -1;
    }

    /// Whether a word under this one, within its own clause and three steps, satisfies the test.
    boolean within(int word, IntPredicate test) {
        return within(word, test, 3);
    }

    private boolean within(int word, IntPredicate test, int left) {
        for (int child : children[word]) {
            boolean clause = clausal(child);
            if (!clause && test.test(child)) {
                return true;
            }
            if (left > 1 && !clause && !base(child).equals("nsubj") && within(child, test, left - 1)) {
                return true;
            }
        }
        return false;
    }

    // --- nouns

    /// The joint heads of a coordination, the given one first.
    List<Integer> joint(int word) {
        List<Integer> all = new ArrayList<>();
        all.add(word);
        for (int child : children[word]) {
            if (base(child).equals("conj") && nominal(child)) {
                all.add(child);
            }
        }
        return all;
    }

    /// The stretch of words that names this participant: its own modifiers, its `of` phrase and its title or name,
    /// without relative clauses, appositions between commas and the rest of a coordination. `[first, last]`.
    int[] phrase(int word) {
        int first = word;
        int last = word;
        for (int i = children[word].length - 1; i >= 0; i--) {
            int child = children[word][i];
            if (child < word && before(child)) {
                first = Math.min(first, leftmost(child, DEEP));
            }
        }
        for (int child : children[word]) {
            if (child > word && after(child, last)) {
                last = Math.max(last, phrase(child)[1]);
            }
        }
        return new int[] {first, last};
    }

    private boolean before(int child) {
        return switch (base(child)) {
            case "det", "amod", "compound", "nummod", "nmod", "flat", "appos" -> true;
            default -> false;
        };
    }

    private boolean after(int child, int last) {
        String base = base(child);
        if (child - last > 12) {
            return false;
        }
        return switch (base) {
            case "flat", "compound", "nummod" -> child == last + 1 || leftmost(child, DEEP) == last + 1;
            case "appos" -> leftmost(child, DEEP) == last + 1;
            case "nmod" -> preposition(child).equals("of") && leftmost(child, DEEP) == last + 1;
            case "case" ->
                child == last + 1 && base.equals("case") && form(child).startsWith("of");
            default -> false;
        };
    }

    private int leftmost(int word, int left) {
        int first = word;
        if (left > 0) {
            for (int child : children[word]) {
                if (child < first) {
                    first = Math.min(first, leftmost(child, left - 1));
                }
            }
        }
        return first;
    }
}
