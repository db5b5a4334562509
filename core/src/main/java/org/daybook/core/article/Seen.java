package org.daybook.core.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The paragraphs of one page that were met so far, to know those that it says once more in another box: a teaser, a
/// pulled quotation, a copy for telephones. Mutable, of one page and one thread; linear in the page.
final class Seen {
    /// Hardly any two paragraphs of a page have so long a beginning in common, so few are folded and kept whole.
    private static final int START = 40;

    /// By the keys of their beginnings: a table with open addressing, at most half full, since a map of strings was a
    /// tenth of the memory of a page of rows. Two beginnings with one key are told apart by the whole texts.
    private @Nullable Start[] starts = new Start[256];

    private int size;

    /// The first block with the same words, by its folded text: of those that begin as another does.
    private final Map<String, Block> whole = new HashMap<>();

    /// The blocks that begin alike.
    private static final class Start {
        private final long key;
        private final Block first;
        private boolean folded;

        private Start(long key, Block first) {
            this.key = key;
            this.first = first;
        }
    }

    /// Whether the same words stood in another box before; notes the block for the next ones.
    boolean isRepeated(Block block) {
        long key = Words.startKey(block.text(), START);
        int slot = slot(key);
        Start start = starts[slot];
        if (start == null) {
            starts[slot] = new Start(key, block);
            size++;
            if (2 * size > starts.length) {
                grow();
            }
            return false;
        }
        if (block.text().equals(start.first.text())) {
            return !isInBoxOf(start.first, block);
        }
        if (!start.folded) {
            start.folded = true;
            whole.put(Words.fold(start.first.text()), start.first);
        }
        Block first = whole.putIfAbsent(Words.fold(block.text()), block);
        return first != null && !isInBoxOf(first, block);
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & (starts.length - 1);
        for (Start there = starts[slot]; there != null && there.key != key; there = starts[slot]) {
            slot = (slot + 1) & (starts.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable Start[] before = starts;
        starts = new Start[2 * before.length];
        for (Start start : before) {
            if (start != null) {
                starts[slot(start.key)] = start;
            }
        }
    }

    private static boolean isInBoxOf(Block one, Block other) {
        return Objects.equals(one.holder().parent(), other.holder().parent());
    }
}
