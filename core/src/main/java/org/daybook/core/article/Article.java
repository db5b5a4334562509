package org.daybook.core.article;

import java.util.List;

/// What was published: the body of a page, what is known about it, and what was left out with the reason.
/// Immutable.
///
/// @param id         the capture's id
/// @param text       the body; paragraphs joined by a blank line, a heading is a paragraph; empty for a headline
/// alone
/// @param captions   captions of pictures, each once, with their credits
/// @param related    other articles that the page points to as such
/// @param removed    what was taken out of the body, in page order
/// @param confidence 0 to 1: how likely the body is right; 1 for a text given as clean
public record Article(
        String id,
        Metadata metadata,
        String text,
        List<String> captions,
        List<Related> related,
        List<Removed> removed,
        double confidence) {
    public Article {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("An article needs an id");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence of " + id + " is " + confidence + ", not from 0 to 1");
        }
        captions = List.copyOf(captions);
        related = List.copyOf(related);
        removed = List.copyOf(removed);
    }

    /// The same article under another id.
    public Article named(String other) {
        return new Article(other, metadata, text, captions, related, removed, confidence);
    }

    /// Another article that the page points to.
    public record Related(String title, java.util.Optional<String> url, boolean subscribersOnly) {}

    /// A piece that was left out of the body.
    public record Removed(String text, Why why) {}

    /// Why a piece was left out; the JSON contract has these words in lower case.
    public enum Why {
        NAVIGATION,
        PROMO,
        CAPTION,
        RELATED,
        DUPLICATE,
        TITLE,
        BYLINE,
        STAMP,
        COMMENT,
        LEGAL,
        OTHER
    }
}
