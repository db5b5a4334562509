package org.daybook.core.article;

/// What can be seen of a line in a flattened page without understanding it. What each speaks for stands in
/// `flat-signs.txt`.
enum Sign {
    /// Stands above the title.
    ABOVE_TITLE,
    /// Eight words or more that end as a sentence does.
    SENTENCE,
    /// 22 words or more, however they end.
    LONG,
    /// Part of a sentence that goes on in the next line, or did in the one before: a small letter begins the later one.
    BROKEN,
    /// No sentence and less than 22 words.
    LABEL,
    /// Opens what follows an article.
    CLOSING,
    /// Stands behind such a line, prose having come before it.
    BEHIND_CLOSING,
    /// Stands behind the opening of a place for comments.
    BEHIND_COMMENTS,
    /// A byline, or a line that says when something was published or changed.
    DATELINE,
    /// Several short lines near by have digits and a figure that recurs on the page, as the dates of comments have.
    AMONG_RECURRING,
    /// At least half of the line's longer words stand in other prose of the page.
    FAMILIAR,
    /// The same line stands earlier on the page.
    REPEATED,
}
