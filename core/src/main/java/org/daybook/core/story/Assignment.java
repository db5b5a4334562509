package org.daybook.core.story;

import java.util.List;

/// Where an article belongs. Ids never change: a story bears the id of its first article.
///
/// @param id     the article's
/// @param story  the story's
/// @param isNew  whether the article opened the story
/// @param origin id of the first article of the same wording; the article's own id when it is the first
/// @param ties   what the article has shown to be between stories, none as a rule
public record Assignment(String id, String story, boolean isNew, String origin, List<Tie> ties) {
    public Assignment {
        ties = List.copyOf(ties);
    }
}
