package org.daybook.core.article;

import java.util.List;
import java.util.Optional;

/// How a page was taken apart: its blocks in page order and what became of each. Read off the same decisions as the
/// [Article], so that it cannot say otherwise. Immutable.
///
/// @param title  the page's title
/// @param body   the path of the element that was taken for the body
/// @param known  the metadata that were taken, and where each stands on the page
/// @param pieces every block of the page, menus included
public record Explanation(String id, Optional<String> title, String body, List<Provenance> known, List<Piece> pieces) {
    public Explanation {
        known = List.copyOf(known);
        pieces = List.copyOf(pieces);
    }

    /// A block and what became of it.
    ///
    /// @param kind      paragraph, heading, item, row, code, quote or loose: what its tag says it is
    /// @param words     how many words it has, and what part of them stands in links
    /// @param worth     what it counted when the body's element was looked for: positive for prose, negative for
    ///                  links, 0 where the markup speaks against it
    /// @param why       empty when it was kept
    /// @param because   continues `this block ...`
    /// @param where     the last steps of its path
    public record Piece(
            String text,
            String kind,
            int words,
            double linkShare,
            double worth,
            Optional<Article.Why> why,
            String because,
            String where) {
        public boolean kept() {
            return why.isEmpty();
        }
    }
}
