package org.daybook.core.article;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Leaves out what stands above an article's text. Immutable, safe for all threads.
final class AboveText {
    /// The title stands above its text: no more than this share of the text may stand above what is taken for it.
    private static final double MOST_ABOVE_TITLE = 0.2;

    /// A standfirst is a sentence or two.
    private static final int LONGEST_STANDFIRST = 80;

    /// What is more than this share of the text is no standfirst.
    private static final double MOST_IN_STANDFIRST = 0.25;

    /// Where the markup calls it so, it may be as long as what a page shows to those who do not pay.
    private static final double MOST_IN_NAMED_STANDFIRST = 0.7;

    /// How many blocks may stand between the standfirst's begin and the byline below it.
    private static final int FARTHEST_BYLINE = 5;

    /// Longer lines are sentences that begin like a byline.
    private static final int LONGEST_BYLINE = 15;

    /// A day with its weekday, the clock and the zone.
    private static final int LONGEST_STAMP = 8;

    private final Cues cues;
    private final DayReader days;

    AboveText(Cues cues, DayReader days) {
        this.cues = cues;
        this.days = days;
    }

    /// Above the text stand section names, the title, a standfirst, bylines, dates, buttons.
    void trim(List<Block> blocks, Decision[] decisions, BitSet standfirsts) {
        double all = Decision.prose(blocks, decisions);
        int begin = behindTitle(blocks, decisions, all);
        for (int i = 0; i < begin; i++) {
            if (decisions[i].kept()) {
                decisions[i] = Decision.out(Article.Why.OTHER, Ground.ABOVE_TITLE);
            }
        }
        dropStandfirst(blocks, decisions, begin, standfirsts, all);
        int firstProse = begin;
        while (firstProse < blocks.size()
                && !(decisions[firstProse].kept() && blocks.get(firstProse).isProse())) {
            firstProse++;
        }
        if (firstProse == blocks.size()) {
            return;
        }
        Set<Element> lists = new HashSet<>();
        for (int i = begin; i < firstProse; i++) {
            if (decisions[i].kept() && isItem(blocks.get(i))) {
                lists.add(blocks.get(i).holder().parent());
            }
        }
        for (int i = begin; i < firstProse; i++) {
            Block block = blocks.get(i);
            boolean contentLike = (block.isHeading() && i >= firstProse - 1 && label(block) == Article.Why.OTHER)
                    || isAmong(block, blocks.get(firstProse))
                    || (block.words() >= 8 && Words.endsSentence(block.text()))
                    || isItem(block)
                    || (block.kind() == Block.Kind.ITEM
                            && lists.contains(block.holder().parent()));
            if (decisions[i].kept() && !contentLike) {
                decisions[i] = Decision.out(label(block), Ground.BEFORE);
            }
        }
    }

    /// Items of menus are shorter, or links.
    private static boolean isItem(Block block) {
        return block.kind() == Block.Kind.ITEM && block.words() >= 4 && block.linkShare() < 0.3;
    }

    /// Whether a short paragraph stands among the others of the text: in the same box as running text, and neither a
    /// link nor a byline.
    private boolean isAmong(Block block, Block prose) {
        return block.kind() == Block.Kind.PARAGRAPH
                && prose.kind() == Block.Kind.PARAGRAPH
                && block.words() >= 2
                && block.linkShare() < 0.5
                && isInBoxOf(block, prose)
                && label(block) == Article.Why.OTHER;
    }

    private static boolean isInBoxOf(Block block, Block other) {
        return Objects.equals(block.holder().parent(), other.holder().parent());
    }

    private Article.Why label(Block block) {
        Set<Cue> said = cues.of(block.text());
        return said.contains(Cue.BYLINE)
                ? Article.Why.BYLINE
                : said.contains(Cue.PUBLISHED) || said.contains(Cue.MODIFIED) || isStamp(block)
                        ? Article.Why.STAMP
                        : Article.Why.OTHER;
    }

    private boolean isStamp(Block block) {
        return block.words() <= LONGEST_STAMP
                && !Words.endsSentence(block.text())
                && days.in(block.text(), false).isPresent();
    }

    /// Behind the title, when next to no text stands above it; else 0.
    private static int behindTitle(List<Block> blocks, Decision[] decisions, double all) {
        double above = 0;
        for (int i = 0; i < decisions.length && above <= MOST_ABOVE_TITLE * all; i++) {
            if (decisions[i].ground() == Ground.TITLE) {
                return i + 1;
            }
            above += decisions[i].proseOf(blocks.get(i));
        }
        return 0;
    }

    /// Leaves out the standfirst: what its box calls so, and a sentence or two that a byline or a date parts from the
    /// text.
    private void dropStandfirst(List<Block> blocks, Decision[] decisions, int begin, BitSet standfirsts, double all) {
        int text = begin;
        double named = 0;
        while (text < decisions.length
                && !(decisions[text].kept() && blocks.get(text).isProse() && !standfirsts.get(text))) {
            named += decisions[text].kept() && standfirsts.get(text)
                    ? blocks.get(text).words()
                    : 0;
            text++;
        }
        for (int i = begin; i < text && named <= MOST_IN_NAMED_STANDFIRST * all; i++) {
            if (decisions[i].kept() && standfirsts.get(i)) {
                if (text < decisions.length && isInBoxOf(blocks.get(i), blocks.get(text))) {
                    return; // a lead: the first paragraph of the text, named for its looks
                }
                decisions[i] = Decision.out(Article.Why.OTHER, Ground.STANDFIRST);
            }
        }
        for (int i = begin; i < text; i++) {
            if (isByline(blocks.get(i), decisions[i])) {
                return;
            }
        }
        double words = 0;
        for (int i = text; i < Math.min(decisions.length, text + FARTHEST_BYLINE); i++) {
            if (isByline(blocks.get(i), decisions[i])) {
                for (int above = begin; above < i; above++) {
                    if (decisions[above].kept() && !blocks.get(above).isHeading()) {
                        decisions[above] = Decision.out(Article.Why.OTHER, Ground.STANDFIRST);
                    }
                }
                return;
            }
            words += decisions[i].kept() ? blocks.get(i).words() : 0;
            if (words > LONGEST_STANDFIRST || words > MOST_IN_STANDFIRST * all) {
                return;
            }
        }
    }

    private boolean isByline(Block block, Decision decision) {
        if (decision.why().isPresent()) {
            return decision.why().get() == Article.Why.BYLINE || decision.why().get() == Article.Why.STAMP;
        }
        return block.words() <= LONGEST_BYLINE
                && !Words.endsSentence(block.text())
                && (cues.opens(Cue.BYLINE, block.text()) > 0
                        || cues.opens(Cue.PUBLISHED, block.text()) > 0
                        || cues.opens(Cue.MODIFIED, block.text()) > 0);
    }
}
