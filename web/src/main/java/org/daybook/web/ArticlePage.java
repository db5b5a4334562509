package org.daybook.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.daybook.web.EditionPage.Link;

/// What the page of an article shows: its text with everything that was read in it marked, and how it came.
///
/// @param address here
/// @param outside the address at its publisher, where it is one that is safe to follow
/// @param story   the story it belongs to
record ArticlePage(
        String address,
        String title,
        String language,
        Optional<String> standfirst,
        String outlet,
        List<String> authors,
        List<String> agencies,
        String published,
        String iso,
        String modified,
        Optional<String> outside,
        String host,
        boolean subscribersOnly,
        Link story,
        Optional<Link> origin,
        List<Content> paragraphs,
        Marked marked,
        List<String> captions,
        List<LeftOut> removed,
        int removedPieces) {
    /// How many of each kind there are in the text.
    record Marked(int claims, int figures, int places, int times, int names, int events) {}

    /// What was taken out of the page for one reason.
    record LeftOut(String why, List<String> pieces) {}
}
