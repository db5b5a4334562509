package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.language.Tree;

/// What belongs to a predicate in its sentence: the clause that says what is agreed or asked, and the words that are
/// its
/// evidence. Stateless.
final class Complements {
    /// How many words may stand between what is asked and the asking: "to start the process of withdrawing".
    private static final int ASKED = 3;

    private Complements() {}

    /// The clause under "agreed to", "threatened to", "refused to" is what that predicate
    /// is about, no event of its own.
    static boolean onlyMeant(Tree tree, Predicate predicate, List<Predicate> all) {
        for (Predicate other : all) {
            if (other.equals(predicate) || other.frame().kind() == Frame.Kind.NOUN) {
                continue;
            }
            Event.Type type = other.frame().type().orElseThrow();
            boolean operator = switch (type) {
                case AGREE, REJECT, THREATEN -> true;
                default -> false;
            };
            if (operator
                    && other.word() != predicate.word()
                    && FrameMatcher.complement(tree, other.word()) == predicate.clause()
                    && (tree.base(predicate.clause()).equals("xcomp")
                            || FrameMatcher.toInfinitive(tree, predicate.clause()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is asked for is an event itself: to be asked to stop shelling is one, to
    /// be asked to be brave is none.
    static boolean asksForEvent(Tree tree, Predicate predicate, List<Predicate> all) {
        for (Predicate other : all) {
            if (other.word() > predicate.word()
                    && tree.under(other.word(), predicate.word())
                    && !tree.under(predicate.word(), other.clause())
                    && asked(tree, predicate.word(), other.clause())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the way up to the asking leads through what is asked, not through a clause beside it.
    private static boolean asked(Tree tree, int asking, int event) {
        int below = event;
        int steps = 0;
        while (below >= 0 && tree.head(below) != asking) {
            boolean aside = tree.base(below).equals("acl") || tree.base(below).equals("advcl");
            if (aside || ++steps > ASKED) {
                return false; // "policies that would", "to change it so as to"
            }
            below = tree.head(below);
        }
        return below >= 0
                && !tree.base(below).equals("conj")
                && !tree.base(below).equals("nsubj")
                && !tree.base(below).equals("parataxis");
    }

    /// The predicate's words from its participants on: its clause as far as it tells the event.
    static Span evidence(
            String text, Tree tree, Predicate predicate, Optional<Participant> actor, Optional<Participant> target) {
        int begin = Math.min(
                tree.token(predicate.word()).begin(),
                tree.token(predicate.clause()).begin());
        int end = Math.max(
                tree.token(predicate.word()).end(),
                tree.token(predicate.clause()).end());
        for (int child : tree.children(predicate.word())) {
            if (!Phrases.clausal(tree, child) && !tree.base(child).equals("punct")) {
                begin = Math.min(begin, tree.token(child).begin());
                end = Math.max(end, tree.token(child).end());
            }
        }
        for (Optional<Participant> participant : List.of(actor, target)) {
            if (participant.isPresent()) {
                Span span = participant.get().span();
                boolean here = tree.sentence().begin() <= span.begin()
                        && span.end() <= tree.sentence().end();
                begin = here ? Math.min(begin, span.begin()) : begin;
                end = here ? Math.max(end, span.end()) : end;
            }
        }
        return Span.of(text, begin, end);
    }
}
