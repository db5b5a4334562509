package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Cuts the body out of the blocks of its element: what came before the first and after the last prose, and between
/// them captions, links to other articles, promotions, bylines, each with its reason. Immutable, safe for all
/// threads.
final class BodyCutter {
    /// What is shorter is the label above it, or a section's name.
    private static final int FEWEST_IN_STANDFIRST = 6;

    /// Shorter lines with a colon head lists of other articles: "Read also:".
    private static final int FEWEST_TO_ANNOUNCE = 5;

    /// Shorter lines recur in any text.
    private static final int FEWEST_TO_REPEAT = 8;

    /// Of a large page it is said 100,000 times.
    private static final Decision OUTSIDE = Decision.out(Article.Why.OTHER, Ground.OUTSIDE);

    private final BlockJudge judge;
    private final AboveText above;
    private final BelowText below;
    private final LooseLabels labels = new LooseLabels();

    BodyCutter(Cues cues) {
        this.judge = new BlockJudge(cues);
        this.above = new AboveText(cues, DayReader.load());
        this.below = new BelowText(cues, new SignOff(Agencies.load()));
    }

    /// @param first     where the first kept block stands on the page; the begin of the body's element when none is
    ///                  kept
    /// @param kept      the body's blocks, in page order
    /// @param removed   the rest of the body's element, with the reason
    /// @param decisions for each block of the page
    /// @param standfirst what was left out as such
    record Cut(
            int first,
            List<Block> kept,
            List<String> captions,
            List<Article.Related> related,
            List<Article.Removed> removed,
            List<Decision> decisions,
            Optional<String> standfirst) {}

    /// @param title   the page's title; empty when it has none
    /// @param authors the folded names that the page states as its authors
    /// @param furniture what recurs on the page's site
    Cut cut(List<Block> page, BodyFinder.Found found, String title, Set<String> authors, Furniture furniture) {
        String foldedTitle = Words.fold(title);
        List<Block> blocks = page.subList(found.first(), found.last());
        Decision[] decisions = new Decision[blocks.size()];
        Seen seen = new Seen();
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = judged(blocks.get(i), found.against().get(found.first() + i), foldedTitle, seen);
        }
        dropFurniture(blocks, decisions, foldedTitle, furniture);
        keepListedLinks(blocks, decisions);
        above.trim(blocks, decisions, found.standfirsts().get(found.first(), found.last()));
        labels.drop(blocks, decisions);
        below.trim(blocks, decisions, authors);
        OrphanHeadings.drop(blocks, decisions);
        return collect(page, found, decisions);
    }

    private Decision judged(Block block, Decision byBox, String title, Seen seen) {
        Decision decision = byBox.kept() ? judge.judge(block, title) : byBox;
        return decision.kept() && block.words() >= FEWEST_TO_REPEAT && seen.isRepeated(block)
                ? Decision.out(Article.Why.DUPLICATE, Ground.REPEATED)
                : decision;
    }

    private void dropFurniture(List<Block> blocks, Decision[] decisions, String title, Furniture furniture) {
        if (furniture.equals(Furniture.NONE)) {
            return;
        }
        furniture
                .among(
                        blocks.stream().map(Block::text).toList(),
                        Arrays.stream(decisions).map(Decision::why).toList(),
                        title)
                .stream()
                .forEach(i -> decisions[i] = Decision.out(judge.aside(blocks.get(i)), Ground.RECURRING));
    }

    /// Links in a list belong to the text when the list has other items too, or when the text announces it with a
    /// colon.
    /// Those that lead down the page are its table of contents.
    private void keepListedLinks(List<Block> blocks, Decision[] decisions) {
        int i = 0;
        while (i < decisions.length) {
            int end = i;
            boolean contents = false;
            while (end < decisions.length && isListedLink(blocks.get(end), decisions[end])) {
                contents |= blocks.get(end)
                        .link()
                        .filter(link -> link.startsWith("#"))
                        .isPresent();
                end++;
            }
            if (end > i && !contents && (isListed(blocks, decisions, i, end) || isAnnounced(blocks, decisions, i))) {
                Arrays.fill(decisions, i, end, Decision.KEPT);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isListedLink(Block block, Decision decision) {
        return block.kind() == Block.Kind.ITEM && decision.ground() == Ground.LINK;
    }

    private static boolean isListed(List<Block> blocks, Decision[] decisions, int begin, int end) {
        return (begin > 0 && decisions[begin - 1].kept() && isSameList(blocks.get(begin - 1), blocks.get(begin)))
                || (end < decisions.length
                        && decisions[end].kept()
                        && isSameList(blocks.get(end), blocks.get(end - 1)));
    }

    private static boolean isSameList(Block one, Block other) {
        return one.kind() == Block.Kind.ITEM
                && Objects.equals(one.holder().parent(), other.holder().parent());
    }

    private static boolean isAnnounced(List<Block> blocks, Decision[] decisions, int begin) {
        return begin > 0
                && decisions[begin - 1].kept()
                && blocks.get(begin - 1).kind() == Block.Kind.PARAGRAPH
                && blocks.get(begin - 1).words() >= FEWEST_TO_ANNOUNCE
                && blocks.get(begin - 1).text().endsWith(":");
    }

    private static Cut collect(List<Block> page, BodyFinder.Found found, Decision[] inside) {
        Parts parts = new Parts();
        for (int i = 0; i < inside.length; i++) {
            parts.take(page.get(found.first() + i), inside[i], found.first() + i);
        }
        List<Decision> decisions = new ArrayList<>(page.size());
        for (int i = 0; i < found.first(); i++) {
            decisions.add(outside(found.against().get(i)));
        }
        decisions.addAll(Arrays.asList(inside));
        for (int i = found.last(); i < page.size(); i++) {
            decisions.add(outside(found.against().get(i)));
        }
        return new Cut(
                parts.kept.isEmpty() ? found.first() : parts.first,
                parts.kept,
                List.copyOf(parts.captions),
                parts.related,
                parts.removed,
                decisions,
                parts.standfirst);
    }

    /// What the blocks of the body's element become.
    private static final class Parts {
        private int first;
        private final List<Block> kept = new ArrayList<>();
        private final Set<String> captions = new LinkedHashSet<>();
        private final List<Article.Related> related = new ArrayList<>();
        private final List<Article.Removed> removed = new ArrayList<>();
        private Optional<String> standfirst = Optional.empty();

        /// @param place where the block stands on the page
        void take(Block block, Decision decision, int place) {
            if (decision.kept()) {
                first = kept.isEmpty() ? place : first;
                kept.add(block);
                return;
            }
            Article.Why why = decision.why().orElseThrow();
            removed.add(new Article.Removed(block.text(), why));
            if (why == Article.Why.CAPTION) {
                captions.add(block.text());
            } else if (why == Article.Why.RELATED && block.words() >= 4 && block.linkShare() >= 0.5) {
                related.add(new Article.Related(block.text(), block.link(), false));
            }
            if (standfirst.isEmpty()
                    && decision.ground() == Ground.STANDFIRST
                    && block.words() >= FEWEST_IN_STANDFIRST) {
                standfirst = Optional.of(block.text());
            }
        }
    }

    private static Decision outside(Decision byMarkup) {
        return byMarkup.kept() ? OUTSIDE : byMarkup;
    }
}
