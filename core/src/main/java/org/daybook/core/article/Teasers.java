package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private static final int NO_CHILD = -1;

    private Teasers() {}

    /// The blocks that stand in such lists.
    static BitSet of(PageBlocks page) {
        List<PageBlocks.Region> regions = page.regions();
        int[] firstChild = new int[regions.size()];
        int[] nextChild = new int[regions.size()];
        Arrays.fill(firstChild, NO_CHILD);
        for (int i = regions.size() - 1; i >= 0; i--) {
            int within = regions.get(i).within();
            if (within >= 0
                    && regions.get(within)
                            .element()
                            .equals(regions.get(i).element().parent())) {
                nextChild[i] = firstChild[within];
                firstChild[within] = i;
            }
        }
        BitSet teasers = new BitSet();
        for (int i = 0; i < regions.size(); i++) {
            PageBlocks.Region region = regions.get(i);
            if (region.size() >= FEWEST_CARDS && !teasers.get(region.first())) {
                List<PageBlocks.Region> children = new ArrayList<>();
                for (int child = firstChild[i]; child != NO_CHILD; child = nextChild[child]) {
                    if (regions.get(child).size() > 0) {
                        children.add(regions.get(child));
                    }
                }
                mark(page.blocks(), children, teasers);
            }
        }
        return teasers;
    }

    /// @param children of a list, those with blocks inside
    private static void mark(List<Block> blocks, List<PageBlocks.Region> children, BitSet teasers) {
        List<PageBlocks.Region> cards =
                children.stream().filter(child -> isCard(blocks, child)).toList();
        if (cards.size() < FEWEST_CARDS || cards.size() < MOST_ARE_CARDS * children.size()) {
            return;
        }
        Set<String> targets = new HashSet<>();
        for (PageBlocks.Region card : cards) {
            for (int i = card.first(); i < card.last(); i++) {
                blocks.get(i).link().filter(link -> !link.startsWith("#")).ifPresent(targets::add);
            }
        }
        if (targets.size() >= cards.size() && hosts(targets) <= MOST_HOSTS) {
            cards.forEach(card -> teasers.set(card.first(), card.last()));
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
