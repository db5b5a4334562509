package org.daybook.core.story;

import java.time.Instant;
import java.util.List;

/// What one story has to do with another, and why. Immutable.
///
/// @param story    the one that goes on under the other's id, or that came later
/// @param other    the one that took it, or that came before
/// @param at       when the article came that made it so
/// @param likeness how much they have in common, from 0 to 1
/// @param asked    how much it took
/// @param words    what they have in common, as stems ([EnglishWords]), the weightiest first
public record Tie(
        Kind kind, String story, String other, Instant at, double likeness, double asked, List<String> words) {
    public Tie {
        words = List.copyOf(words);
    }

    /// The JSON contract has these words in lower case.
    public enum Kind {
        /// Two stories have grown together; the first one's id leads to the other for ever.
        MERGED,
        /// The other story is over or stands beside this one, and tells what came before.
        EARLIER
    }
}
