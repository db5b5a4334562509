package org.daybook.cluster;

/// An article in its story.
///
/// @param opens  whether it opened the story
/// @param origin id of the first article of the same wording
/// @param ties   lines of [TieLine], one after the other; empty as a rule
public record Placed(ReadArticle article, String story, boolean opens, String origin, String ties) {}
