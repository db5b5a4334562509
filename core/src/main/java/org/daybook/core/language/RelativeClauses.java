package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts right some mistakes of a parser that reads from left to right and takes no step back. Of "the minister,
/// who took office in May, was killed" it hangs the subject on the first verb that comes, and the second has
/// none; of "two guards, who were killed" it makes the clause another one of the sentence's main clauses, and of
/// "the murder of Ana Ruiz, carried out by rebels" it does so with the participle. All break the sentence where news
/// tells who suffered what. A pass over the finished tree; no state.
final class RelativeClauses {
    private static final Set<String> PRONOUNS = WordLists.words("en/relative-pronouns.txt");
    private static final Set<String> PLURAL = WordLists.words("en/plural-auxiliaries.txt");

    private final List<Token> tokens;

    private RelativeClauses(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    /// The same words, each under its head.
    static List<Token> of(List<Token> tokens) {
        RelativeClauses tree = new RelativeClauses(tokens);
        for (int word = 2; word < tokens.size(); word++) {
            if (tokens.get(word - 1).form().equals(",")) {
                if (PRONOUNS.contains(tree.lower(word))) {
                    tree.relative(word);
                    tree.beside(word);
                } else if (tokens.get(word).tag() == Tag.VERB) {
                    tree.participle(word);
                }
            }
        }
        return tree.tokens;
    }

    private String lower(int word) {
        return tokens.get(word).form().toLowerCase(java.util.Locale.ROOT);
    }

    // --- a subject on the wrong side of its relative clause

    private void relative(int pronoun) {
        int verb = tokens.get(pronoun).head();
        if (verb <= pronoun || !subject(pronoun)) {
            return;
        }
        int noun = subjectBefore(verb, pronoun);
        boolean suffered = tokens.get(pronoun).relation().equals("nsubj:pass");
        int main = !tokens.get(verb).isRoot() ? tokens.get(verb).head() : suffered ? second(verb) : -1;
        if (noun < 0 || main <= verb || hasSubject(main)) {
            return;
        }
        if (tokens.get(verb).isRoot()) {
            lead(verb, main, noun);
        }
        put(noun, main, has(main, "aux:pass") ? "nsubj:pass" : "nsubj");
        put(verb, noun, "acl:relcl");
    }

    /// The verb behind a comma that the tree takes for a second one beside the root: "who were killed, had travelled".
    private int second(int root) {
        for (int word = root + 2; word < tokens.size(); word++) {
            Token token = tokens.get(word);
            if (token.head() == root
                    && token.baseRelation().equals("conj")
                    && (token.tag() == Tag.VERB || has(word, "cop"))) {
                return !has(word, "cc") && comma(root, word) ? word : -1;
            }
        }
        return -1;
    }

    private boolean comma(int from, int to) {
        for (int word = from + 1; word < to; word++) {
            if (tokens.get(word).form().equals(",") && tokens.get(word).head() == to) {
                return true;
            }
        }
        return false;
    }

    /// Makes the second verb the root; what stands before the subject or behind that verb goes with it.
    private void lead(int root, int main, int noun) {
        Token first = tokens.get(root);
        put(main, first.head(), first.relation());
        for (int word = 0; word < tokens.size(); word++) {
            if (tokens.get(word).head() == root && word != noun && (word < noun || word > main)) {
                put(word, main, tokens.get(word).relation());
            }
        }
    }

    // --- a relative clause beside the main clause

    /// Whose clause it is: what stands before the comma, or the whole list that ends there where they are several.
    private void beside(int pronoun) {
        Token said = tokens.get(pronoun);
        int verb = said.head();
        if (verb <= pronoun || !said.relation().equals("nsubj:pass")) {
            return; // of active verbs the tree is right as often as not
        }
        Token clause = tokens.get(verb);
        boolean second =
                clause.baseRelation().equals("conj") || clause.baseRelation().equals("parataxis");
        int noun = pronoun - 2;
        if (!second || clause.head() >= noun || has(verb, "cc") || !nominal(noun)) {
            return;
        }
        while (within(tokens.get(noun).baseRelation()) && tokens.get(noun).head() < noun) {
            noun = tokens.get(noun).head();
        }
        boolean several = plural(verb);
        while (several && singular(noun) && listed(noun)) {
            noun = tokens.get(noun).head();
        }
        if (nominal(noun) && below(noun, clause.head()) && !below(noun, verb)) {
            put(verb, noun, "acl:relcl");
            release(verb, clause.head());
        }
    }

    /// Of "ordered the paper, which was owned by a bank, to close" the infinitive belongs to the main verb.
    private void release(int verb, int main) {
        for (int word = verb + 1; word < tokens.size(); word++) {
            Token token = tokens.get(word);
            boolean infinitive = token.head() == verb
                    && (token.baseRelation().equals("xcomp")
                            || token.baseRelation().equals("advcl"));
            if (infinitive
                    && first(word) > 0
                    && tokens.get(first(word) - 1).form().equals(",")) {
                put(word, main, token.relation());
            }
        }
    }

    private int first(int word) {
        int first = word;
        while (first > 1 && below(first - 1, word)) {
            first--;
        }
        return first;
    }

    private boolean plural(int verb) {
        for (int word = 0; word < tokens.size(); word++) {
            if (tokens.get(word).head() == verb && PLURAL.contains(lower(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean singular(int noun) {
        return lower(noun).equals(tokens.get(noun).lemma().toLowerCase(java.util.Locale.ROOT));
    }

    /// A member of a list, or what the noun before it is of or in.
    private boolean listed(int noun) {
        String relation = tokens.get(noun).relation();
        int head = tokens.get(noun).head();
        return (relation.equals("conj") || relation.equals("nmod")) && head >= 0 && head < noun && nominal(head);
    }

    private boolean below(int word, int head) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < tokens.size(); steps++) {
            if (at == head) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    private int subjectBefore(int verb, int pronoun) {
        for (int word = pronoun - 2; word >= 0; word--) {
            if (tokens.get(word).head() == verb && subject(word) && nominal(word)) {
                return word;
            }
        }
        return -1;
    }

    private boolean subject(int word) {
        return tokens.get(word).baseRelation().equals("nsubj");
    }

    private boolean hasSubject(int verb) {
        for (Token token : tokens) {
            if (token.head() == verb
                    && (token.baseRelation().equals("nsubj")
                            || token.baseRelation().equals("csubj"))) {
                return true;
            }
        }
        return false;
    }

    // --- a participle with its agent behind a comma

    private void participle(int verb) {
        Token participle = tokens.get(verb);
        String form = lower(verb);
        boolean past = !form.endsWith("ing") && !form.equals(participle.lemma());
        if (!past
                || !participle.baseRelation().equals("conj")
                || participle.head() > verb
                || hasSubject(verb)
                || has(verb, "cc")
                || has(verb, "aux")
                || has(verb, "obj")
                || !agent(verb)) {
            return;
        }
        int noun = verb - 2;
        while (noun >= 0 && nominal(noun) && within(tokens.get(noun).baseRelation())) {
            noun = tokens.get(noun).head();
        }
        if (noun >= 0 && noun < verb && nominal(noun)) {
            put(verb, noun, "acl");
        }
    }

    private static boolean within(String relation) {
        return relation.equals("flat") || relation.equals("compound") || relation.equals("appos");
    }

    /// "by" behind the participle, under it or under its time: "kidnapped last Tuesday by rebels".
    private boolean agent(int verb) {
        for (int word = verb + 1; word < tokens.size(); word++) {
            Token token = tokens.get(word);
            if (token.form().equalsIgnoreCase("by") && token.head() > word) {
                int above = tokens.get(token.head()).head();
                boolean time = above > verb && tokens.get(above).head() == verb;
                return above == verb || time;
            }
        }
        return false;
    }

    // --- the tree

    private boolean nominal(int word) {
        Tag tag = tokens.get(word).tag();
        return tag == Tag.NOUN || tag == Tag.PROPN;
    }

    private boolean has(int head, String relation) {
        for (Token token : tokens) {
            if (token.head() == head
                    && (token.relation().equals(relation)
                            || token.baseRelation().equals(relation))) {
                return true;
            }
        }
        return false;
    }

    private void put(int word, int head, String relation) {
        tokens.set(word, tokens.get(word).under(head, relation));
    }
}
