package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts right two mistakes of a parser that reads from left to right and takes no step back. Of "the minister,
/// who took office in May, was killed" it hangs the subject on the first verb that comes, and the second has
/// none; of "the murder of Ana Ruiz, carried out by rebels" it makes the participle a second verb of the main
/// clause. Both break the sentence where news tells who suffered what. A pass over the finished tree; no state.
final class RelativeClauses {
    private static final Set<String> PRONOUNS = Set.of("who", "which");

    private final List<Token> tokens;

    private RelativeClauses(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    /// The same words, each under its head.
    static List<Token> of(List<Token> tokens) {
        RelativeClauses tree = new RelativeClauses(tokens);
        for (int word = 2; word < tokens.size(); word++) {
            if (tokens.get(word - 1).form().equals(",")) {
                if (PRONOUNS.contains(tokens.get(word).form().toLowerCase(java.util.Locale.ROOT))) {
                    tree.relative(word);
                } else if (tokens.get(word).tag() == Tag.VERB) {
                    tree.participle(word);
                }
            }
        }
        return tree.tokens;
    }

    // --- a subject on the wrong side of its relative clause

    private void relative(int pronoun) {
        int verb = tokens.get(pronoun).head();
        if (verb <= pronoun || !subject(pronoun) || tokens.get(verb).isRoot()) {
            return;
        }
        int noun = subjectBefore(verb, pronoun);
        int main = tokens.get(verb).head();
        if (noun < 0 || main <= verb || hasSubject(main)) {
            return;
        }
        put(noun, main, has(main, "aux:pass") ? "nsubj:pass" : "nsubj");
        put(verb, noun, "acl:relcl");
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
        String form = participle.form().toLowerCase(java.util.Locale.ROOT);
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
