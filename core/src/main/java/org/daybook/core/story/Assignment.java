package org.daybook.core.story;

/// Where an article belongs. Ids never change: a story bears the id of its first article.
///
/// @param id     the article's
/// @param story  the story's
/// @param isNew  whether the article opened the story
/// @param origin id of the first article of the same wording; the article's own id when it is the first
public record Assignment(String id, String story, boolean isNew, String origin) {}
