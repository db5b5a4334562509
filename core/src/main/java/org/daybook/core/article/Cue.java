package org.daybook.core.article;

/// What the wording of a line says about it. The words stand in `cues/<language>.txt`.
enum Cue {
    /// Points to another article.
    RELATED,
    /// Says that something is for paying readers.
    SUBSCRIBERS,
    /// Advertises the publisher's own products or asks for a click.
    PROMO,
    /// Opens a caption or is one.
    CAPTION,
    /// Credits a picture.
    CREDIT,
    /// Opens a byline.
    BYLINE,
    /// Says when something was published.
    PUBLISHED,
    /// Says when something was changed.
    MODIFIED,
    /// Belongs to a place for readers' comments.
    COMMENT,
    /// Copyright, cookies, conditions.
    LEGAL,
    /// Buttons for sharing, printing, font sizes.
    SHARE,
    /// Opens what follows an article: more stories, tags, topics.
    END,
    /// Says who else reported, wrote or edited, or whose material was used; believed below the text alone.
    HELPED,
    /// Says who the author is, how to reach them, whom to follow; believed below the text alone.
    NOTE,
    /// Says that the publisher earns by the links of a text; believed below the text and in captures.
    DISCLOSURE,
    /// A part of the site: home, search, menu.
    NAVIGATION,
    /// A page that shows a wall instead of the article.
    WALL
}
