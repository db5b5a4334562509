package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// The target where the tree has none: trees err most in hanging prepositional phrases, so the words behind the
/// predicate are gone through in their order, up to the next clause that tells something else. First those that a
/// preposition of the frame leads, then any that name somebody or some place. Immutable, shared by all threads.
final class Recipients {
    /// Farther away another matter is told. In words.
    private static final int REACH = 24;

    /// Behind these another event is told.
    private static final List<String> ELSEWHERE = List.of(
            "after",
            "before",
            "since",
            "following",
            "amid",
            "because",
            "despite",
            "during",
            "when",
            "while",
            "as",
            "if",
            "until",
            "unless",
            "although",
            "according");

    private final EnglishWords words;
    private final Referents referents;

    Recipients(EnglishWords words, Referents referents) {
        this.words = words;
        this.referents = referents;
    }

    /// -1 where nobody is named.
    int find(Tree tree, Predicate predicate, int actor, Optional<Nominal> who) {
        int from = Math.max(predicate.word(), predicate.clause()) + 1;
        int to = Math.min(tree.size(), from + REACH);
        int any = -1;
        for (int at = from; at < to; at++) {
            if (ELSEWHERE.contains(tree.lowerForm(at)) || speech(tree, at)) {
                break;
            }
            if (!names(tree, at, actor, who, predicate) || instrument(tree, head(tree, at), predicate)) {
                continue;
            }
            int head = head(tree, at);
            if (predicate.frame().target().contains(Phrases.preposition(tree, head))
                    || Partners.object(tree, predicate.word()) == head) {
                return head;
            }
            any = any < 0 ? head : any;
        }
        return any;
    }

    /// The troops that are sent, the envoy who is recalled: by whom it is done, not to whom.
    boolean instrument(Tree tree, int word, Predicate predicate) {
        boolean sent = switch (predicate.frame().type().orElseThrow()) {
            case MOBILIZE, SANCTION, RETREAT, AID, AGREE, REJECT, CONSULT -> true;
            default -> false;
        };
        String lemma = tree.lowerLemma(word);
        return sent
                && tree.tag(word) == Tag.NOUN
                && (words.classes().has("FORCES", lemma)
                        || words.classes().has("PERSONNEL", lemma)
                        || words.classes().has("ENVOY", lemma));
    }

    /// ", officials said": the sentence's source, not its target.
    private boolean speech(Tree tree, int at) {
        return tree.tag(at) == Tag.VERB
                && words.marks("REPORT", tree.lowerLemma(at))
                && (tree.base(at).equals("parataxis") || tree.base(at).equals("root"));
    }

    private boolean names(Tree tree, int at, int actor, Optional<Nominal> who, Predicate predicate) {
        if (tree.tag(at) != Tag.PROPN && tree.tag(at) != Tag.NOUN && tree.tag(at) != Tag.ADJ) {
            return false;
        }
        int head = head(tree, at);
        boolean own = actor >= 0 && (head == actor || tree.under(head, actor));
        boolean again =
                who.isPresent() && who.get().tree() == tree && head == who.get().word();
        if (tree.base(head).equals("nsubj") && words.marks("REPORT", tree.lowerLemma(tree.head(head)))) {
            return false; // ", officials said"
        }
        if (stage(tree, head, predicate)
                || (tree.relation(head).equals("obl:agent") && tree.head(head) == predicate.word())) {
            return false;
        }
        boolean subject = tree.base(head).equals("nsubj")
                && Phrases.preposition(tree, head).isEmpty();
        return !own
                && !again
                && !(subject && tree.under(actor < 0 ? head : actor, tree.head(head)))
                && !words.marks("CALENDAR", tree.lowerLemma(head))
                && tree.tag(head) != Tag.NUM
                && referents.likely(tree, head);
    }

    /// "marched in Rome": where people protest is not against whom.
    private boolean stage(Tree tree, int head, Predicate predicate) {
        return predicate.frame().type().filter(Event.Type.PROTEST::equals).isPresent()
                && words.marks("LOCATIVE", Phrases.preposition(tree, head))
                && !predicate.frame().target().contains(Phrases.preposition(tree, head));
    }

    /// The noun of whose name or modifiers this word is one.
    private static int head(Tree tree, int at) {
        int head = at;
        for (int steps = 0; steps < 4; steps++) {
            String base = tree.base(head);
            boolean inside = base.equals("flat") || base.equals("compound") || base.equals("amod");
            if (!inside || tree.head(head) < 0 || tree.tag(tree.head(head)) == Tag.VERB) {
                break;
            }
            head = tree.head(head);
        }
        return head;
    }
}
