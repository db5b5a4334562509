package org.daybook.core.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;

/// The three tables of the record, with the types by which their entries can be asked for.
public enum Table {
    EVENTS,
    CLAIMS,
    FIGURES;

    /// The words of the JSON contract: an event's types and statuses, a claim's standings and kinds, a
    /// figure's kinds.
    public List<String> types() {
        return switch (this) {
            case EVENTS -> words(Event.Type.values(), Event.Status.values());
            case CLAIMS -> words(Claim.Standing.values(), Claim.Kind.values());
            case FIGURES -> words(Count.What.values());
        };
    }

    private static List<String> words(Enum<?>[]... constants) {
        return Arrays.stream(constants).flatMap(Arrays::stream).map(Json::word).toList();
    }

    /// The first of these that is no type of this table, in any case of letters.
    public Optional<String> unknown(List<String> asked) {
        return asked.stream()
                .filter(type -> !types().contains(type.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// `events`, `claims` or `figures`.
    public String word() {
        return Json.word(this);
    }

    /// The table in which an entry stands.
    public static Table of(Entry entry) {
        return switch (entry) {
            case EventEntry event -> EVENTS;
            case ClaimEntry claim -> CLAIMS;
            case FigureEntry figure -> FIGURES;
        };
    }

    /// The entries of this table in a story.
    public List<? extends Entry> of(StoryRecord story) {
        return switch (this) {
            case EVENTS -> story.events();
            case CLAIMS -> story.claims();
            case FIGURES -> story.figures();
        };
    }
}
