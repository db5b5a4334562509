package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.core.language.Sentence;

/// What a deed's own sentences leave unsaid is taken from what stands around them: the day from the deed
/// told in the
/// same sentence or just before, the place from the article's setting. Only for deeds that took place,
/// and threats of
/// them: a promise or an accusation has no place and no day but its own. Stateless.
final class Completion {
    /// How many sentences back or ahead a day still holds.
    private static final int BACK = 3;

    private static final int AHEAD = 1;

    /// In so many sentences behind the first what is told is mostly what that one reports, on its day.
    private static final int LEAD = 6;

    private Completion() {}

    static List<Draft> of(List<Draft> drafts, List<Sentence> sentences, Setting setting, Circumstances around) {
        List<Draft> complete = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Draft placed = draft;
            if (draft.type().quad() == 4 || draft.type() == Event.Type.THREATEN) {
                boolean own = draft.place().isPresent()
                        && setting.believes(draft.place().getAsInt());
                OptionalInt place = own ? draft.place() : beside(draft, drafts, setting);
                placed = draft.withPlace(place);
                placed = undated(placed, around) && done(placed) ? dated(placed, drafts, sentences, around) : placed;
            }
            complete.add(placed);
        }
        return complete;
    }

    /// Where another deed of the sentence took place, else the article's setting.
    private static OptionalInt beside(Draft draft, List<Draft> all, Setting setting) {
        for (Draft other : all) {
            boolean near = other.sentence() == draft.sentence() && other.type().quad() == 4;
            if (near
                    && other.place().isPresent()
                    && setting.believes(other.place().getAsInt())) {
                return other.place();
            }
        }
        return setting.place(draft);
    }

    /// Without a time, or with one that only says "recently" or how long.
    private static boolean undated(Draft draft, Circumstances around) {
        return draft.when().isEmpty()
                || (draft.day().isEmpty() && around.vague(draft.when().getAsInt()));
    }

    private static boolean done(Draft draft) {
        return draft.status() == Event.Status.HAPPENED || draft.status() == Event.Status.ONGOING;
    }

    private static Draft dated(Draft draft, List<Draft> all, List<Sentence> sentences, Circumstances around) {
        int at = draft.sentence();
        OptionalInt near = around.whenNear(
                sentences.get(at),
                at > 0 ? Optional.of(sentences.get(at - 1)) : Optional.empty(),
                draft.evidence().begin());
        if (near.isPresent()) {
            return draft.on(near, around.day(near.getAsInt()));
        }
        Optional<Draft> told = onDay(draft, all, 0, BACK);
        if (told.isPresent()) {
            return told.get();
        }
        OptionalInt lead = at > LEAD
                ? OptionalInt.empty()
                : around.whenNear(
                        sentences.getFirst(), Optional.empty(), draft.evidence().begin());
        return lead.isPresent()
                ? draft.on(lead, around.day(lead.getAsInt()))
                : onDay(draft, all, -AHEAD, -1).orElse(draft);
    }

    /// On the day of the deed nearest in the telling, so many sentences back.
    private static Optional<Draft> onDay(Draft draft, List<Draft> all, int least, int most) {
        Optional<Draft> best = Optional.empty();
        int cost = Integer.MAX_VALUE;
        for (Draft other : all) {
            int back = draft.sentence() - other.sentence();
            boolean near = back >= least && back <= most && Math.abs(back) < cost;
            if (near && other.day().isPresent() && other.type().quad() == 4 && done(other)) {
                best = Optional.of(draft.on(other.when(), other.day()));
                cost = Math.abs(back);
            }
        }
        return best;
    }
}
