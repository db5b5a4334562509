package org.daybook.core.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The paragraphs of one page that were met so far, to know those that it says once more in another box: a teaser, a
/// pulled quotation, a copy for telephones. Mutable, of one page and one thread; linear in the page.
final class Seen {
    /// Hardly any two paragraphs of a page have so long a beginning in common, so few are folded and kept whole.
    private static final int START = 40;

    /// Stands for a block that is among those folded whole.
    private static final Block FOLDED =
            Block.of("", Block.Kind.LOOSE, 0, 0, Optional.empty(), new Element("none"));

    /// The keys of beginnings, and the first block with each: a table with open addressing, at most half full, since
    /// a map of strings was a tenth of the memory of a page of rows. Two beginnings with one key are told apart by the
    /// whole texts.
    private long[] starts = new long[256];

    private @Nullable Block[] firsts = new Block[starts.length];
    private int size;

    /// The box of the first block with the same words, by its folded text: of those that begin as another does.
    private final Map<String, Optional<Element>> whole = new HashMap<>();

    /// Whether the same words stood in another box before; notes the block for the next ones.
    boolean isRepeated(Block block) {
        long start = Words.startKey(block.text(), START);
        int slot = slot(start);
        Block before = firsts[slot];
        if (before == null) {
            starts[slot] = start;
            firsts[slot] = block;
            size++;
            if (2 * size > starts.length) {
                grow();
            }
            return false;
        }
        if (!before.equals(FOLDED)) {
            whole.put(Words.fold(before.text()), box(before));
            firsts[slot] = FOLDED;
        }
        Optional<Element> box = box(block);
        return !box.equals(Objects.requireNonNullElse(whole.putIfAbsent(Words.fold(block.text()), box), box));
    }

    private int slot(long start) {
        int slot = (int) (start ^ start >>> 32) & starts.length - 1;
        while (firsts[slot] != null && starts[slot] != start) {
            slot = slot + 1 & starts.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] keys = starts;
        @Nullable Block[] blocks = firsts;
        starts = new long[2 * keys.length];
        firsts = new Block[starts.length];
        for (int i = 0; i < keys.length; i++) {
            if (blocks[i] != null) {
                int slot = slot(keys[i]);
                starts[slot] = keys[i];
                firsts[slot] = blocks[i];
            }
        }
    }

    private static Optional<Element> box(Block block) {
        return Optional.ofNullable(block.holder().parent());
    }
}
