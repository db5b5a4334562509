package org.daybook.core.article;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds lists of other articles by their build: an element whose children are cards, each a linked title with at most
/// a
/// few lines more (section, date, two sentences), and each leading to another address. A plain list of links is none:
/// it
/// may stand in an article. Needs no names. Pure; linear in
/// the page, since every element is looked at once as a child and only small ones block by block.
final class Teasers {
    /// Two cards may be two products in an article.
    private static final int FEWEST_CARDS = 3;

    /// Picture credit, section, title, two sentences, author, date, number of comments.
    private static final int MOST_BLOCKS = 8;

    /// Two long sentences under a title; what has more is a part of an article.
    private static final int MOST_WORDS = 110;

    /// A title has more words than a menu's entry.
    private static final int FEWEST_TITLE_WORDS = 4;

    /// This share of an element's children must be cards.
    private static final double MOST_ARE_CARDS = 0.7;

    /// A publisher's list leads to its own pages, with or without their host; a list of finds in an article leads to as
    /// many hosts as there are finds.
    private static final int MOST_HOSTS = 2;

    private Teasers() {}

    /// The blocks that stand in such lists.
    static BitSet of(PageBlocks page) {
        List<PageBlocks.Region> regions = page.regions();
        Map<Element, PageBlocks.Region> known = new HashMap<>(regions.size() * 2);
        for (PageBlocks.Region region : regions) {
            known.put(region.element(), region);
        }
        BitSet teasers = new BitSet();
        for (PageBlocks.Region region : regions) {
            if (region.size() >= FEWEST_CARDS && !teasers.get(region.first())) {
                mark(page.blocks(), region, known, teasers);
            }
        }
        return teasers;
    }

    private static void mark(
            List<Block> blocks, PageBlocks.Region list, Map<Element, PageBlocks.Region> known, BitSet teasers) {
        Set<String> targets = new HashSet<>();
        int cards = 0;
        int children = 0;
        BitSet inCards = new BitSet();
        for (Element child = list.element().firstElementChild(); child != null; child = child.nextElementSibling()) {
            PageBlocks.Region part = known.get(child);
            if (part == null || part.size() == 0) {
                continue;
            }
            children++;
            if (isCard(blocks, part)) {
                cards++;
                for (int i = part.first(); i < part.last(); i++) {
                    blocks.get(i).link().filter(link -> !link.startsWith("#")).ifPresent(targets::add);
                }
                inCards.set(part.first(), part.last());
            }
        }
        if (cards >= FEWEST_CARDS
                && targets.size() >= cards
                && cards >= MOST_ARE_CARDS * children
                && hosts(targets) <= MOST_HOSTS) {
            teasers.or(inCards);
        }
    }

    private static long hosts(Set<String> targets) {
        return targets.stream()
                .map(target -> {
                    int begin = target.indexOf("//");
                    int end = begin < 0 ? -1 : target.indexOf('/', begin + 2);
                    return begin < 0 ? "" : end < 0 ? target : target.substring(0, end);
                })
                .distinct()
                .count();
    }

    private static boolean isCard(List<Block> blocks, PageBlocks.Region part) {
        if (part.size() > MOST_BLOCKS
                || (part.size() == 1 && !blocks.get(part.first()).isHeading())) {
            return false;
        }
        int words = 0;
        int prose = 0;
        boolean title = false;
        for (int i = part.first(); i < part.last(); i++) {
            Block block = blocks.get(i);
            words += block.words();
            prose += block.isProse() ? 1 : 0;
            title |= block.linkShare() > 0.9 && block.words() >= FEWEST_TITLE_WORDS;
        }
        return title && prose <= 1 && words <= MOST_WORDS;
    }
}
