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

    /// The box of the first block with the same words, by the text as it stands: most repetitions are exact.
    private final Map<String, Optional<Element>> boxes = new HashMap<>();

    /// The first block by the beginning of its folded text; empty once it is among those folded whole.
    private final Map<String, Optional<Block>> starts = new HashMap<>();

    private final Map<String, Optional<Element>> whole = new HashMap<>();

    /// Whether the same words stood in another box before; notes the block for the next ones.
    boolean isRepeated(Block block) {
        Optional<Element> box = box(block);
        Optional<Element> first = boxes.get(block.text());
        if (first == null) {
            first = first(block, box);
            boxes.put(block.text(), first);
        }
        return !box.equals(first);
    }

    private Optional<Element> first(Block block, Optional<Element> box) {
        String start = Words.foldedStart(block.text(), START);
        Optional<Block> alike = starts.putIfAbsent(start, Optional.of(block));
        if (alike == null) {
            return box;
        }
        alike.ifPresent(before -> {
            whole.put(Words.fold(before.text()), box(before));
            starts.put(start, Optional.empty());
        });
        return Objects.requireNonNullElse(whole.putIfAbsent(Words.fold(block.text()), box), box);
    }

    private static Optional<Element> box(Block block) {
        return Optional.ofNullable(block.holder().parent());
    }
}
