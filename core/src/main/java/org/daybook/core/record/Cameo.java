package org.daybook.core.record;

import org.daybook.core.event.Event;

/// CAMEO's counterparts of PLOVER's types, as the PLOVER manual gives them ("PLOVER equivalents to CAMEO cue
/// categories"; REQUEST is its DEMAND). Only the root is known; CAMEO's code for "not specified below" is the
/// root with a 0. Stateless.
final class Cameo {
    private static final int LAST_VERBAL_COOPERATION = 5;
    private static final int LAST_MATERIAL_COOPERATION = 8;
    private static final int LAST_VERBAL_CONFLICT = 13;

    private Cameo() {}

    /// Two digits.
    static String root(Event.Type type) {
        return switch (type) {
            case AGREE -> "03";
            case CONSULT -> "04";
            case SUPPORT -> "05";
            case COOPERATE -> "06";
            case AID -> "07";
            case CONCEDE, RETREAT -> "08";
            case REQUEST -> "10";
            case ACCUSE -> "11";
            case REJECT -> "12";
            case THREATEN -> "13";
            case PROTEST -> "14";
            case MOBILIZE -> "15";
            case SANCTION -> "16";
            case COERCE -> "17";
            case ASSAULT -> "18";
        };
    }

    /// GDELT's class of the root, which is not PLOVER's for CONCEDE: CAMEO's YIELD is material.
    static int quad(Event.Type type) {
        int root = Integer.parseInt(root(type));
        if (root <= LAST_VERBAL_COOPERATION) {
            return 1;
        }
        if (root <= LAST_MATERIAL_COOPERATION) {
            return 2;
        }
        return root <= LAST_VERBAL_CONFLICT ? 3 : 4;
    }
}
