package org.daybook.core.story;

import java.time.Instant;
import java.util.List;

/// What one story has to do with another, and why. Immutable.
///
/// @param story      the one that goes on under the other's id, that came later, or that was parted from
/// the other
/// @param other      the one that took it, that came before, or that it was a part of
/// @param at         when the article came that made it so
/// @param likeness   how much they have in common, from 0 to 1
/// @param asked      how much it took; of stories that were parted, how much would have kept them one
/// @param words      what they have in common, as stems ([EnglishWords]), the weightiest first; of one that
/// was parted, what it tells of and the other does not
/// @param otherWords what the other tells of and this one does not, where they were parted; none else
/// @param articles   the ids of those that left the other story for this one, where it was parted; none
/// else
public record Tie(
        Kind kind,
        String story,
        String other,
        Instant at,
        double likeness,
        double asked,
        List<String> words,
        List<String> otherWords,
        List<String> articles) {
    public Tie {
        words = List.copyOf(words);
        otherWords = List.copyOf(otherWords);
        articles = List.copyOf(articles);
    }

    /// Of stories that have something in common.
    public Tie(Kind kind, String story, String other, Instant at, double likeness, double asked, List<String> words) {
        this(kind, story, other, at, likeness, asked, words, List.of(), List.of());
    }

    /// The JSON contract has these words in lower case.
    public enum Kind {
        /// Two stories have grown together; the first one's id leads to the other for ever.
        MERGED,
        /// The other story is over or stands beside this one, and tells what came before.
        EARLIER,
        /// The story was a part of the other and is one of its own from now on, with articles that were the
        /// other's.
        SPLIT
    }
}
