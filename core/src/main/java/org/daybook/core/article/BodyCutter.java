package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cuts the body out of the blocks of its element: what came before the first and after the last prose, and between
/// them captions, links to other articles, promotions, bylines, each with its reason. Immutable, safe for all
/// threads.
final class BodyCutter {
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
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < decisions.length; i++) {
            Block block = blocks.get(i);
            Decision decision = found.against().get(found.first() + i);
            if (decision.kept()) {
                decision = judge.judge(block, foldedTitle);
            }
            if (decision.kept() && block.words() >= 8 && !seen.add(Words.fold(block.text()))) {
                decision = Decision.out(Article.Why.DUPLICATE, Ground.REPEATED);
            }
            decisions[i] = decision;
        }
        trimHead(blocks, decisions);
        trimTail(blocks, decisions);
        dropOrphanHeadings(blocks, decisions);
        return collect(page, found, decisions);
    }

    /// Before the first prose stand section names, dates, bylines, buttons.
    private void trimHead(List<Block> blocks, Decision[] decisions) {
        int firstProse = 0;
        while (firstProse < blocks.size()
                && !(decisions[firstProse].kept() && blocks.get(firstProse).isProse())) {
            firstProse++;
        }
        if (firstProse == blocks.size()) {
            return;
        }
        for (int i = 0; i < firstProse; i++) {
            Block block = blocks.get(i);
            boolean contentLike = (block.isHeading() && i >= firstProse - 1)
                    || (block.words() >= 8 && Words.endsSentence(block.text()))
                    || (block.kind() == Block.Kind.ITEM && block.words() >= 4 && block.linkShare() < 0.3);
            if (decisions[i].kept() && !contentLike) {
                Set<Cue> said = cues.of(block.text());
                decisions[i] = Decision.out(
                        said.contains(Cue.BYLINE)
                                ? Article.Why.BYLINE
                                : said.contains(Cue.PUBLISHED) || said.contains(Cue.MODIFIED)
                                        ? Article.Why.STAMP
                                        : Article.Why.OTHER,
                        Ground.BEFORE);
            }
        }
    }

    /// After the last prose stand tags, more stories, the author's portrait. A heading that opens such a part ends the
    /// article when less than a fifth of the prose follows.
    private void trimTail(List<Block> blocks, Decision[] decisions) {
        double all = 0;
        for (int i = 0; i < decisions.length; i++) {
            all += decisions[i].kept() && blocks.get(i).isProse()
                    ? blocks.get(i).words()
                    : 0;
        }
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

    private static void dropOrphanHeadings(List<Block> blocks, Decision[] decisions) {
        boolean textFollows = false;
        for (int i = decisions.length - 1; i >= 0; i--) {
            if (decisions[i].kept()) {
                if (!blocks.get(i).isHeading()) {
                    textFollows = true;
                } else if (!textFollows) {
                    decisions[i] = Decision.out(Article.Why.OTHER, Ground.ORPHAN);
                }
            }
        }
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
