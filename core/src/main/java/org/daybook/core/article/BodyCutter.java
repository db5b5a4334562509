package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Cuts the body out of the blocks of its element: what came before the first and after the last prose, and between
/// them captions, links to other articles, promotions, bylines, each with its reason. Immutable, safe for all
/// threads.
final class BodyCutter {
    /// The title stands above its text: no more than this share of the text may stand above what is taken for it.
    private static final double MOST_ABOVE_TITLE = 0.2;

    /// A standfirst is a sentence or two.
    private static final int LONGEST_STANDFIRST = 80;

    /// What is more than this share of the text is no standfirst.
    private static final double MOST_IN_STANDFIRST = 0.25;

    /// How many blocks may stand between the standfirst's begin and the byline below it.
    private static final int FARTHEST_BYLINE = 5;

    /// Longer lines are sentences that begin like a byline.
    private static final int LONGEST_BYLINE = 15;

    private final Cues cues;
    private final BlockJudge judge;

    BodyCutter(Cues cues) {
        this.cues = cues;
        this.judge = new BlockJudge(cues);
    }

    /// @param first     where the first kept block stands on the page; the begin of the body's element when none is
    ///                  kept
    /// @param kept      the body's blocks, in page order
    /// @param removed   the rest of the body's element, with the reason
    /// @param decisions for each block of the page
    record Cut(
            int first,
            List<Block> kept,
            List<String> captions,
            List<Article.Related> related,
            List<Article.Removed> removed,
            List<Decision> decisions) {}

    Cut cut(List<Block> page, BodyFinder.Found found, String title) {
        String foldedTitle = Words.fold(title);
        List<Block> blocks = page.subList(found.first(), found.last());
        Decision[] decisions = new Decision[blocks.size()];
        Map<String, Optional<Element>> seen = new HashMap<>();
        for (int i = 0; i < decisions.length; i++) {
            Block block = blocks.get(i);
            Decision decision = found.against().get(found.first() + i);
            if (decision.kept()) {
                decision = judge.judge(block, foldedTitle);
            }
            if (decision.kept() && block.words() >= 8) {
                Optional<Element> parent = Optional.ofNullable(block.holder().parent());
                Optional<Element> before = seen.putIfAbsent(Words.fold(block.text()), parent);
                if (before != null && (parent.isEmpty() || !parent.equals(before))) {
                    decision = Decision.out(Article.Why.DUPLICATE, Ground.REPEATED);
                }
            }
            decisions[i] = decision;
        }
        trimHead(blocks, decisions, found.standfirsts().get(found.first(), found.last()));
        trimTail(blocks, decisions);
        dropOrphanHeadings(blocks, decisions);
        return collect(page, found, decisions);
    }

    /// Above the text stand section names, the title, a standfirst, bylines, dates, buttons.
    private void trimHead(List<Block> blocks, Decision[] decisions, BitSet standfirsts) {
        double all = prose(blocks, decisions);
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
        for (int i = begin; i < firstProse; i++) {
            Block block = blocks.get(i);
            boolean contentLike = (block.isHeading() && i >= firstProse - 1)
                    || isAmong(block, blocks.get(firstProse))
                    || (block.words() >= 8 && Words.endsSentence(block.text()))
                    || (block.kind() == Block.Kind.ITEM && block.words() >= 4 && block.linkShare() < 0.3);
            if (decisions[i].kept() && !contentLike) {
                decisions[i] = Decision.out(label(block), Ground.BEFORE);
            }
        }
    }

    /// Whether a short paragraph stands among the others of the text: in the same box as running text, and neither a
    /// link nor a byline.
    private boolean isAmong(Block block, Block prose) {
        return block.kind() == Block.Kind.PARAGRAPH
                && prose.kind() == Block.Kind.PARAGRAPH
                && block.words() >= 2
                && block.linkShare() < 0.5
                && Objects.equals(block.holder().parent(), prose.holder().parent())
                && label(block) == Article.Why.OTHER;
    }

    private Article.Why label(Block block) {
        Set<Cue> said = cues.of(block.text());
        return said.contains(Cue.BYLINE)
                ? Article.Why.BYLINE
                : said.contains(Cue.PUBLISHED) || said.contains(Cue.MODIFIED) ? Article.Why.STAMP : Article.Why.OTHER;
    }

    /// Behind the title, when next to no text stands above it; else 0.
    private static int behindTitle(List<Block> blocks, Decision[] decisions, double all) {
        double above = 0;
        for (int i = 0; i < decisions.length && above <= MOST_ABOVE_TITLE * all; i++) {
            if (decisions[i].ground() == Ground.TITLE) {
                return i + 1;
            }
            above += decisions[i].kept() && blocks.get(i).isProse()
                    ? blocks.get(i).words()
                    : 0;
        }
        return 0;
    }

    /// Leaves out the standfirst: what its box calls so, and a sentence or two that a byline or a date parts from the
    /// text.
    private void dropStandfirst(
            List<Block> blocks, Decision[] decisions, int begin, BitSet standfirsts, double all) {
        int text = begin;
        double named = 0;
        while (text < decisions.length
                && !(decisions[text].kept() && blocks.get(text).isProse() && !standfirsts.get(text))) {
            named += decisions[text].kept() && standfirsts.get(text)
                    ? blocks.get(text).words()
                    : 0;
            text++;
        }
        for (int i = begin; i < text && named <= MOST_IN_STANDFIRST * all; i++) {
            if (decisions[i].kept() && standfirsts.get(i)) {
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

    /// How many words of running text are kept so far.
    private static double prose(List<Block> blocks, Decision[] decisions) {
        double words = 0;
        for (int i = 0; i < decisions.length; i++) {
            words += decisions[i].kept() && blocks.get(i).isProse() ? blocks.get(i).words() : 0;
        }
        return words;
    }

    /// After the last prose stand tags, more stories, the author's portrait. A heading that opens such a part ends the
    /// article when less than a fifth of the prose follows.
    private void trimTail(List<Block> blocks, Decision[] decisions) {
        double all = prose(blocks, decisions);
        double after = 0;
        int end = decisions.length;
        for (int i = decisions.length - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!decisions[i].kept()) {
                continue;
            }
            if (block.words() <= 8
                    && !block.isProse()
                    && after < 0.2 * all
                    && cues.of(block.text()).contains(Cue.END)) {
                end = i;
            }
            after += block.isProse() ? block.words() : 0;
        }
        for (int i = end; i < decisions.length; i++) {
            if (decisions[i].kept()) {
                decisions[i] = Decision.out(Article.Why.RELATED, Ground.BEHIND_END);
            }
        }
        for (int i = end - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (decisions[i].kept()) {
                if (block.isProse()
                        || (block.kind() != Block.Kind.LOOSE
                                && !block.isHeading()
                                && block.words() >= 3
                                && block.linkShare() < 0.5)
                        || (block.words() >= 5 && Words.endsSentence(block.text()) && block.linkShare() < 0.5)) {
                    return;
                }
                decisions[i] = Decision.out(Article.Why.OTHER, Ground.AFTER);
            }
        }
    }

    /// Headings whose part is gone go with it: those behind the text, those over links or promotions that were left
    /// out, and linked ones without text, which are other articles' titles.
    private static void dropOrphanHeadings(List<Block> blocks, Decision[] decisions) {
        boolean textFollows = false; // kept text before the next kept heading
        boolean goneFollows = false; // something that was left out before that
        boolean anyText = false;
        int below = 0; // the level of the next kept heading; 0 when none follows
        for (int i = decisions.length - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!decisions[i].kept()) {
                goneFollows |= decisions[i].why().filter(BodyCutter::isElsewhere).isPresent();
                continue;
            }
            if (!block.isHeading()) {
                textFollows = true;
                anyText = true;
                continue;
            }
            boolean emptied = !textFollows && goneFollows && (below == 0 || below <= level(block));
            boolean title = !textFollows && block.linkShare() > 0.9;
            if (!anyText || emptied || title) {
                decisions[i] = title
                        ? Decision.out(Article.Why.RELATED, Ground.LINK)
                        : Decision.out(Article.Why.OTHER, Ground.ORPHAN);
                goneFollows = true;
                continue;
            }
            textFollows = false;
            goneFollows = false;
            below = level(block);
        }
    }

    /// Whether what was left out makes the heading above it one for such things.
    private static boolean isElsewhere(Article.Why why) {
        return switch (why) {
            case NAVIGATION, PROMO, RELATED, COMMENT, LEGAL -> true;
            case CAPTION, DUPLICATE, TITLE, BYLINE, STAMP, OTHER -> false;
        };
    }

    /// 1 for `h1`, 6 for `h6`.
    private static int level(Block heading) {
        String tag = heading.holder().normalName();
        return tag.length() == 2 ? tag.charAt(1) - '0' : 6;
    }

    private static Cut collect(List<Block> page, BodyFinder.Found found, Decision[] inside) {
        int first = found.first();
        List<Block> kept = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        List<Article.Related> related = new ArrayList<>();
        List<Article.Removed> removed = new ArrayList<>();
        for (int i = 0; i < inside.length; i++) {
            Block block = page.get(found.first() + i);
            if (inside[i].kept()) {
                first = kept.isEmpty() ? found.first() + i : first;
                kept.add(block);
                continue;
            }
            Article.Why why = inside[i].why().orElseThrow();
            removed.add(new Article.Removed(block.text(), why));
            if (why == Article.Why.CAPTION && !captions.contains(block.text())) {
                captions.add(block.text());
            } else if (why == Article.Why.RELATED && block.words() >= 4 && block.linkShare() >= 0.5) {
                related.add(new Article.Related(block.text(), block.link(), false));
            }
        }
        List<Decision> decisions = new ArrayList<>(page.size());
        for (int i = 0; i < found.first(); i++) {
            decisions.add(outside(found.against().get(i)));
        }
        decisions.addAll(Arrays.asList(inside));
        for (int i = found.last(); i < page.size(); i++) {
            decisions.add(outside(found.against().get(i)));
        }
        return new Cut(first, kept, captions, related, removed, decisions);
    }

    private static Decision outside(Decision byMarkup) {
        return byMarkup.kept() ? Decision.out(Article.Why.OTHER, Ground.OUTSIDE) : byMarkup;
    }
}
