package org.daybook.core.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The paragraphs of one page that were met so far, to know those that it says once more in another box: a teaser, a
/// pulled quotation, a copy for telephones. Mutable, of one page and one thread; linear in the page.
final class Seen {
    /// Hardly any two paragraphs of a page have so long a beginning in common, so few are folded and kept whole.
    private static final int START = 40;

    private final Map<String, Block> starts = new HashMap<>();
    private final Map<String, Optional<Element>> whole = new HashMap<>();

    /// Whether the same words stood in another box before; notes the block for the next ones.
    boolean isRepeated(Block block) {
        Block alike = starts.putIfAbsent(Words.foldedStart(block.text(), START), block);
        if (alike == null) {
            return false;
        }
        whole.putIfAbsent(Words.fold(alike.text()), box(alike));
        Optional<Element> box = box(block);
        Optional<Element> before = whole.putIfAbsent(Words.fold(block.text()), box);
        return before != null && (box.isEmpty() || !box.equals(before));
    }

    private static Optional<Element> box(Block block) {
        return Optional.ofNullable(block.holder().parent());
    }
}
