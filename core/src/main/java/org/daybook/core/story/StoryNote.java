package org.daybook.core.story;

import java.time.Instant;
import java.util.List;

/// What a desk tells of a story that has opened or whose articles have doubled, so that a [Merger] may find the same
/// story at another desk. Immutable.
///
/// @param story    its id
/// @param articles how many it has
/// @param fullness the sum over these of 0 for a headline to 1 for a text
/// @param at       when its last article came
/// @param words    the heaviest first
public record StoryNote(String story, int articles, double fullness, Instant at, List<Weight> words) {
    public StoryNote {
        words = List.copyOf(words);
    }

    /// A word of the story.
    ///
    /// @param kind the place of its kind among names, figures and others
    /// @param sum  what it weighs in all the story's articles
    public record Weight(String word, int kind, float sum) {}
}
