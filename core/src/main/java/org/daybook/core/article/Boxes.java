package org.daybook.core.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What a page's boxes say about the blocks inside them, by their names and by their build, before anyone asks where
/// the body is. Stateless.
final class Boxes {
    /// A box whose name says that it is not the text is believed unless it holds this share of all prose: wrappers such
    /// as `content-with-sidebar` hold all of it, real sidebars hold less than a third.
    private static final double TOO_MUCH_TO_DROP = 0.4;

    /// Names that speak against this share of all prose are a publishing system's, which calls every box a banner or
    /// so.
    private static final double MISLEADING = 0.8;

    /// Readers may write many times as much as the author, and a notice about cookies may be longer than a news flash:
    /// comments, layers and teasers are believed to be such when this many words of prose stand outside them.
    private static final double FEWEST_BESIDE = 60;

    /// A standfirst is a sentence or two; what is longer is the text.
    private static final int LONGEST_STANDFIRST = 90;

    private Boxes() {}

    /// @param against     for each block of the page what its boxes say against it
    /// @param standfirsts the blocks whose box is named as a standfirst
    /// @param teasers     the blocks in lists of other articles, whether or not they were left out
    record Marked(List<Decision> against, BitSet standfirsts, BitSet teasers) {}

    static Marked mark(PageBlocks page, Markup.OnPage markup) {
        List<Block> blocks = page.blocks();
        int[] prose = new int[blocks.size() + 1];
        int[] quotes = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            prose[i + 1] = prose[i] + blocks.get(i).prose();
            quotes[i + 1] = quotes[i] + (blocks.get(i).kind() == Block.Kind.QUOTE ? 1 : 0);
        }
        int all = prose[blocks.size()];
        List<Decision> against = new ArrayList<>(Collections.nCopies(blocks.size(), Decision.KEPT));
        BitSet standfirsts = new BitSet();
        int marked = 0;
        double dropped = 0;
        for (PageBlocks.Region region : page.regions()) {
            if (region.size() == 0) {
                continue;
            }
            if (words(blocks, region, LONGEST_STANDFIRST) <= LONGEST_STANDFIRST
                    && markup.isStandfirst(region.element())) {
                standfirsts.set(region.first(), region.last());
            }
            if (region.last() <= marked) {
                continue;
            }
            Optional<Markup.Verdict> verdict = markup.against(region.element());
            if (verdict.isEmpty()) {
                continue;
            }
            int inside = region.sum(prose);
            boolean text = region.sum(quotes) > 0 || inside > 0;
            boolean beside = verdict.get().sure() && all - inside >= FEWEST_BESIDE;
            if (beside || (inside <= TOO_MUCH_TO_DROP * all && !(verdict.get().wordless() && text))) {
                int from = Math.max(marked, region.first());
                Decision decision = Decision.out(verdict.get().why(), Ground.NAMED);
                for (int i = from; i < region.last(); i++) {
                    against.set(i, decision);
                }
                dropped += beside ? 0 : prose[region.last()] - prose[from];
                marked = region.last();
            }
        }
        if (dropped > MISLEADING * all) {
            against = new ArrayList<>(Collections.nCopies(blocks.size(), Decision.KEPT));
        }
        BitSet teasers = Teasers.of(page);
        dropTeasers(page, teasers, against);
        return new Marked(against, standfirsts, teasers);
    }

    /// Teasers are believed to be such when enough other text stands on the page.
    private static void dropTeasers(PageBlocks page, BitSet teasers, List<Decision> against) {
        if (teasers.isEmpty()) {
            return;
        }
        double beside = 0;
        for (int i = 0; i < against.size(); i++) {
            Block block = page.blocks().get(i);
            beside += teasers.get(i) ? 0 : against.get(i).proseOf(block);
        }
        if (beside < FEWEST_BESIDE) {
            return;
        }
        Decision teaser = Decision.out(Article.Why.RELATED, Ground.TEASER);
        for (int i = teasers.nextSetBit(0); i >= 0; i = teasers.nextSetBit(i + 1)) {
            if (against.get(i).kept()) {
                against.set(i, teaser);
            }
        }
    }

    /// How many words a region has; counting ends when there are too many.
    private static int words(List<Block> blocks, PageBlocks.Region region, int enough) {
        int words = 0;
        for (int i = region.first(); i < region.last() && words <= enough; i++) {
            words += blocks.get(i).words() + 1;
        }
        return words;
    }
}
