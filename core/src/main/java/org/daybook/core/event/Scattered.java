package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.language.Tree;

/// Deeds that one clause places in several towns. Stateless.
final class Scattered {
    private Scattered() {}

    /// A deed in several towns is one in each: "bombs exploded in Madrid and Seville". What its clause tells of
    /// victims stays with the first.
    static List<Draft> of(String text, Tree tree, Draft draft, Participants participants, Circumstances around) {
        boolean done = draft.status() == Event.Status.HAPPENED || draft.status() == Event.Status.ONGOING;
        if (draft.type() != Event.Type.ASSAULT || !done || draft.place().isEmpty()) {
            return List.of(draft);
        }
        int place = draft.place().getAsInt();
        List<Integer> beside = around.beside(tree, place);
        if (beside.isEmpty()) {
            return List.of(draft);
        }
        List<Draft> each = new ArrayList<>();
        each.add(draft.in(place, struck(text, tree, draft, place, participants, around), draft.victims()));
        for (int other : beside) {
            each.add(draft.in(other, struck(text, tree, draft, other, participants, around), List.of()));
        }
        return each;
    }

    /// The town itself where the list of towns is what was struck.
    private static Optional<Participant> struck(
            String text, Tree tree, Draft draft, int place, Participants participants, Circumstances around) {
        Span span = around.placed(place);
        return draft.target()
                .map(target -> target.span().begin() <= span.begin()
                                && span.begin() < target.span().end()
                        ? participants.of(text, new Nominal(tree, Attached.anchor(tree, span), false))
                        : target);
    }
}
