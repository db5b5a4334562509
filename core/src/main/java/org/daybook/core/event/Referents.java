package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.jspecify.annotations.Nullable;

/// From the word found to who is meant: sees through abstract nouns ("Iran's proposal" stands for Iran) and
/// pronouns (the subject of the clause above, or of the sentence before), and knows who can act at all.
/// Immutable, shared by all threads.
final class Referents {
    private static final List<String> OWNERS =
            List.of("by", "poss", "of", "mod", "from", "against", "with", "on", "between", "to", "in");

    private static final Set<String> ASKING = Set.of("who", "whom", "what", "whoever");

    private final EnglishWords words;

    Referents(EnglishWords words) {
        this.words = words;
    }

    Optional<Nominal> settle(Tree tree, int word, Optional<Nominal> before) {
        if (word < 0) {
            return Optional.empty();
        }
        if (asks(tree, word) || nobody(tree, word)) {
            return Optional.empty();
        }
        if (words.marks("PRONOUN", tree.lowerForm(word)) && tree.tag(word) != Tag.PROPN) {
            return antecedent(tree, word, before);
        }
        if (tree.tag(word) == Tag.DET || tree.tag(word) == Tag.ADV || tree.tag(word) == Tag.PUNCT) {
            return Optional.empty();
        }
        if (!likely(tree, word) && !words.classes().has("THING", tree.lowerLemma(word))) {
            int inner = within(tree, word);
            if (inner >= 0) {
                return settled(tree, inner, before);
            }
        }
        return settled(tree, word, before);
    }

    /// "asked who had killed him": nobody is meant by the question word.
    private static boolean asks(Tree tree, int word) {
        int verb = tree.head(word);
        return ASKING.contains(tree.lowerForm(word))
                && verb > word
                && tree.base(verb).equals("ccomp");
    }

    /// "nobody", "somebody", "no one": whom it stands for nothing else says.
    private boolean nobody(Tree tree, int word) {
        int before = tree.tag(word) == Tag.PROPN ? -1 : tree.child(word, "det");
        return words.marks("INDEFINITE", tree.lowerForm(word))
                || (before >= 0 && tree.lowerForm(word).equals("one") && words.marks("NOT", tree.lowerForm(before)));
    }

    private Optional<Nominal> settled(Tree tree, int word, Optional<Nominal> before) {
        if (words.marks("PRONOUN", tree.lowerForm(word))
                || tree.lowerLemma(word).equals("its")
                || tree.tag(word) == Tag.PRON) {
            return antecedent(tree, word, before);
        }
        return Optional.of(new Nominal(tree, word, true));
    }

    /// The subject of the clause above, or of the sentence before.
    private static Optional<Nominal> antecedent(Tree tree, int pronoun, Optional<Nominal> before) {
        for (int at = tree.head(pronoun), steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) {
            int subject = tree.child(at, "nsubj");
            if (subject >= 0 && subject != pronoun && tree.tag(subject) != Tag.PRON && !tree.under(pronoun, subject)) {
                return Optional.of(new Nominal(tree, subject, true));
            }
        }
        return before;
    }

    /// Somebody behind a preposition of a noun, or of the noun behind that: "support of the king", "support to the
    /// talks among the parties".
    int beyond(Tree tree, int noun) {
        int at = noun;
        for (int steps = 0; steps < 2 && at >= 0; steps++) {
            int next = -1;
            for (int child : tree.children(at)) {
                boolean phrase = tree.base(child).equals("nmod")
                        && child > at
                        && !Phrases.preposition(tree, child).isEmpty();
                if (phrase && likely(tree, child)) {
                    return child;
                }
                next = phrase && next < 0 ? child : next;
            }
            at = next;
        }
        return -1;
    }

    /// Somebody inside the phrase of an abstract noun: whose, by whom, of whom, which country's.
    int within(Tree tree, int noun) {
        for (String role : OWNERS) {
            int found = owner(tree, noun, role);
            if (found >= 0 && likely(tree, found)) {
                return found;
            }
        }
        for (String role : List.of("of", "on", "for", "to", "in")) {
            int deeper = Phrases.oblique(tree, noun, role::equals);
            if (deeper >= 0) {
                for (String inner : OWNERS) {
                    int found = owner(tree, deeper, inner);
                    if (found >= 0 && likely(tree, found)) {
                        return found;
                    }
                }
            }
        }
        return -1;
    }

    /// What stands in this relation to a noun: a possessive, a modifier that is a
    /// name, or a preposition's phrase.
    int owner(Tree tree, int noun, String role) {
        return switch (role) {
            case "poss" -> tree.child(noun, "nmod:poss");
            case "mod" -> modifier(tree, noun);
            default -> Phrases.oblique(tree, noun, role::equals);
        };
    }

    int modifier(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            String base = tree.base(child);
            if ((base.equals("amod")
                            || base.equals("compound")
                            || (base.equals("nmod")
                                    && Phrases.preposition(tree, child).isEmpty()))
                    && child < noun
                    && (mention(tree, child) != null || agentive(tree, child))) {
                return child;
            }
        }
        return -1;
    }

    /// Whether the word names somebody who can act: a name, or a noun for people, governments, forces,
    /// organisations.
    boolean likely(Tree tree, int word) {
        return mention(tree, word) != null
                || (tree.tag(word) == Tag.PROPN && !words.marks("CALENDAR", tree.lowerLemma(word)))
                || agentive(tree, word)
                || words.marks("PRONOUN", tree.lowerForm(word));
    }

    private boolean agentive(Tree tree, int word) {
        String lemma = tree.lowerLemma(word);
        if (tree.tag(word) == Tag.ADJ) {
            return false; // "military", "opposition" of an adjective's kind
        }
        return words.isA("ACTOR", lemma)
                || words.isA("PERSON", lemma)
                || (tree.tag(word) == Tag.PROPN && words.classes().has("ACTOR", tree.lowerForm(word)));
    }

    static @Nullable Mention mention(Tree tree, int word) {
        for (Mention mention : tree.sentence().mentions()) {
            if (mention.first() <= word && word < mention.last()) {
                return mention;
            }
        }
        return null;
    }
}
