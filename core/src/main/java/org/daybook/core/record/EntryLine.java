package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// An entry of the record as a line of JSON: the columns of its table. Stateless.
public final class EntryLine {
    private EntryLine() {}

    public static ObjectNode of(Entry entry) {
        return switch (entry) {
            case EventEntry event -> JsonRows.object(Tables.EVENTS, event);
            case ClaimEntry claim -> JsonRows.object(Tables.CLAIMS, claim);
            case FigureEntry figure -> JsonRows.object(Tables.FIGURES, figure);
        };
    }
}
