package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;

/// What the tree says about one cue, in words of its sentence.
///
/// @param head    the cue's head word
/// @param content pieces in order; empty where only quotation marks can tell
record Attribution(int head, Cue entry, Words cue, Optional<Words> source, List<Words> content) {
    Attribution {
        content = List.copyOf(content);
    }
}
