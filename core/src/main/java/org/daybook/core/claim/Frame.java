package org.daybook.core.claim;

/// A way in which content hangs on a cue; the header of `verbs.txt` explains each.
enum Frame {
    QUOTE,
    MARKS,
    CLAUSE,
    TO,
    ING,
    THING,
    PAPER,
    HEARER,
    AS,
    PASSIVE,
    SEEM,
    LOOK
}
