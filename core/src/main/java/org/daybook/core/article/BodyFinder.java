package org.daybook.core.article;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Finds the element that holds an article's text: the one whose blocks are worth most, prose counting for it
/// and links
/// against it, and within that what the markup itself calls the body. The idea of summing evidence over a
/// subtree is
/// Readability's (Arc90, 2010); here every block votes once and the best sum wins (a maximum-sum subtree).
/// Immutable.
final class BodyFinder {
    /// What the markup calls the body is believed when it holds this share of the best element's prose.
    private static final double ENOUGH_TO_BELIEVE = 0.55;

    private final Markup markup;

    BodyFinder(Markup markup) {
        this.markup = markup;
    }

    /// @param first       the first block of the body's element
    /// @param last        behind its last block
    /// @param against     for each block of the page what its boxes say against it
    /// @param standfirsts the blocks whose box is named as a standfirst
    /// @param teasers     the blocks in lists of other articles
    /// @param element     the body's element
    /// @param named       whether the markup calls the element the body
    record Found(
            int first,
            int last,
            List<Decision> against,
            BitSet standfirsts,
            BitSet teasers,
            Element element,
            boolean named) {}

    Found find(PageBlocks page) {
        List<Block> blocks = page.blocks();
        Markup.OnPage names = markup.onPage();
        Boxes.Marked marked = Boxes.mark(page, names);
        List<Decision> against = marked.against();
        double[] worth = new double[blocks.size() + 1];
        int[] prose = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            worth[i + 1] = worth[i] + (against.get(i).kept() ? worth(block) : 0);
            prose[i + 1] = prose[i] + against.get(i).proseOf(block);
        }
        PageBlocks.Region best = best(page, worth);
        int proseInBest = best.sum(prose);
        Optional<PageBlocks.Region> named = named(page, names, best, prose, proseInBest);
        PageBlocks.Region chosen = named.orElse(best);
        return new Found(
                chosen.first(),
                chosen.last(),
                against,
                marked.standfirsts(),
                marked.teasers(),
                chosen.element(),
                named.isPresent());
    }

    /// Calibrated on what separates menus from lists in articles: a label in a link costs its words and two more.
    static double worth(Block block) {
        if (block.isHeading()) {
            return 0;
        }
        if (block.isProse()) {
            return block.words();
        }
        if (block.linkShare() >= 0.5) {
            return -block.words() - 2;
        }
        return block.linkShare() < 0.2 && block.words() >= 4 ? 0.3 * block.words() : -0.5;
    }

    private static PageBlocks.Region best(PageBlocks page, double[] worth) {
        PageBlocks.Region best = page.regions().getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (PageBlocks.Region region : page.regions()) {
            double value = region.sum(worth);
            if (value > most || (value == most && region.size() <= best.size())) {
                most = value;
                best = region;
            }
        }
        return best;
    }

    /// The element that the markup calls the body, else the one `article` that holds most of the prose. Of several
    /// named
    /// ones the first of the largest counts: pages that go on with the next article repeat their markup.
    private static Optional<PageBlocks.Region> named(
            PageBlocks page, Markup.OnPage names, PageBlocks.Region best, int[] prose, int proseInBest) {
        Optional<PageBlocks.Region> called = Optional.empty();
        Optional<PageBlocks.Region> article = Optional.empty();
        double mostCalled = ENOUGH_TO_BELIEVE * proseInBest;
        double mostOfArticles = mostCalled;
        for (PageBlocks.Region region : page.regions()) {
            int words = region.sum(prose);
            if (words >= mostCalled * 1.05 && words > 0 && names.holdsBody(region.element())) {
                called = Optional.of(region);
                mostCalled = words;
            }
            if (words > mostOfArticles && region.element().normalName().equals("article")) {
                article = Optional.of(region);
                mostOfArticles = words;
            }
        }
        return called.isPresent() ? called : article.filter(it -> it.size() < best.size());
    }
}
