package org.daybook.core.article;

import java.util.List;
import java.util.Optional;

/// What became of a block of a page: kept, or left out for a reason. Made once by the extractor; the article and
/// `daybook explain` are both read off it.
///
/// @param why what the block is, when it was left out; empty when it was kept
record Decision(Optional<Article.Why> why, Ground ground) {
    static final Decision KEPT = new Decision(Optional.empty(), Ground.TEXT);

    static Decision out(Article.Why why, Ground ground) {
        return new Decision(Optional.of(why), ground);
    }

    boolean kept() {
        return why.isEmpty();
    }

    /// How many words of running text are kept so far.
    static double prose(List<Block> blocks, Decision[] decisions) {
        double words = 0;
        for (int i = 0; i < decisions.length; i++) {
            words += decisions[i].proseOf(blocks.get(i));
        }
        return words;
    }

    /// How many words of running text are kept of the block.
    int proseOf(Block block) {
        return kept() ? block.prose() : 0;
    }
}
