package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts the body out of the blocks of its element: what came before the first and after the last prose, and between
/// them captions, links to other articles, promotions, bylines, each with its reason. Immutable, safe for all
/// threads.
final class BodyCutter {
    private final Cues cues;

    BodyCutter(Cues cues) {
        this.cues = cues;
    }

    /// @param first   where the first kept block stands on the page; the begin of the body's element when none
    /// is kept
    /// @param kept    the body's blocks, in page order
    /// @param removed the rest of the body's element, with the reason
    record Cut(
            int first,
            List<Block> kept,
            List<String> captions,
            List<Article.Related> related,
            List<Article.Removed> removed) {}

    Cut cut(List<Block> blocks, BodyFinder.Found found, String title) {
        String foldedTitle = Words.fold(title);
        int size = found.last() - found.first();
        List<Optional<Article.Why>> verdicts = new ArrayList<>(size);
        Set<String> seen = new HashSet<>();
        for (int i = found.first(); i < found.last(); i++) {
            Block block = blocks.get(i);
            Optional<Article.Why> why = found.against().get(i);
            if (why.isEmpty()) {
                why = judge(block, foldedTitle);
            }
            if (why.isEmpty() && block.words() >= 8 && !seen.add(Words.fold(block.text()))) {
                why = Optional.of(Article.Why.DUPLICATE);
            }
            verdicts.add(why);
        }
        List<Block> inside = blocks.subList(found.first(), found.last());
        trimHead(inside, verdicts);
        trimTail(inside, verdicts);
        dropOrphanHeadings(inside, verdicts);
        return collect(inside, verdicts, found.first());
    }

    /// What a block says for itself, wherever it stands.
    private Optional<Article.Why> judge(Block block, String foldedTitle) {
        String text = block.text();
        if (block.isHeading() && !foldedTitle.isEmpty() && Words.fold(text).equals(foldedTitle)) {
            return Optional.of(Article.Why.TITLE);
        }
        Set<Cue> said = cues.of(text);
        boolean linked = block.linkShare() >= 0.5;
        if (said.contains(Cue.SUBSCRIBERS) && block.words() < 40) {
            return Optional.of(linked ? Article.Why.RELATED : Article.Why.PROMO);
        }
        if (said.contains(Cue.RELATED)
                && !block.isHeading()
                && (linked || (block.linkWords() > 2 && block.words() < 40 && cues.opens(Cue.RELATED, text) > 0))) {
            return Optional.of(Article.Why.RELATED);
        }
        if (block.words() <= 8 && cues.opens(Cue.SHARE, text) > 0) {
            return Optional.of(Article.Why.OTHER);
        }
        if (said.contains(Cue.PROMO)
                && block.words() <= 30
                && (linked || block.words() <= 6 || (cues.opens(Cue.PROMO, text) > 0 && block.linkWords() > 0))) {
            return Optional.of(Article.Why.PROMO);
        }
        if (said.contains(Cue.COMMENT) && block.words() <= 30) {
            return Optional.of(Article.Why.COMMENT);
        }
        if (said.contains(Cue.LEGAL) && block.words() <= 40 && (linked || block.words() <= 12)) {
            return Optional.of(Article.Why.LEGAL);
        }
        if (said.contains(Cue.CAPTION)
                || (said.contains(Cue.CREDIT)
                        && block.words() <= 12
                        && !block.isHeading()
                        && !Words.endsSentence(text))) {
            if (block.words() <= 60) {
                return Optional.of(Article.Why.CAPTION);
            }
        }
        if (linked
                && block.linkShare() > 0.9
                && block.kind() != Block.Kind.HEADING
                && block.words() >= 1
                && block.kind() != Block.Kind.ROW) {
            return Optional.of(Article.Why.RELATED);
        }
        return Optional.empty();
    }

    /// Before the first prose stand section names, dates, bylines, buttons.
    private void trimHead(List<Block> blocks, List<Optional<Article.Why>> verdicts) {
        int firstProse = 0;
        while (firstProse < blocks.size()
                && !(verdicts.get(firstProse).isEmpty()
                        && blocks.get(firstProse).isProse())) {
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
            if (verdicts.get(i).isEmpty() && !contentLike) {
                Set<Cue> said = cues.of(block.text());
                verdicts.set(
                        i,
                        Optional.of(
                                said.contains(Cue.BYLINE)
                                        ? Article.Why.BYLINE
                                        : said.contains(Cue.PUBLISHED) || said.contains(Cue.MODIFIED)
                                                ? Article.Why.STAMP
                                                : Article.Why.OTHER));
            }
        }
    }

    /// After the last prose stand tags, more stories, the author's portrait. A heading that opens such a part
    /// ends the
    /// article when less than a fifth of the prose follows.
    private void trimTail(List<Block> blocks, List<Optional<Article.Why>> verdicts) {
        double all = 0;
        for (int i = 0; i < blocks.size(); i++) {
            all += verdicts.get(i).isEmpty() && blocks.get(i).isProse()
                    ? blocks.get(i).words()
                    : 0;
        }
        double after = 0;
        int end = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (verdicts.get(i).isPresent()) {
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
        for (int i = end; i < blocks.size(); i++) {
            if (verdicts.get(i).isEmpty()) {
                verdicts.set(i, Optional.of(Article.Why.RELATED));
            }
        }
        for (int i = end - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (verdicts.get(i).isEmpty()) {
                if (block.isProse()
                        || (block.kind() != Block.Kind.LOOSE
                                && !block.isHeading()
                                && block.words() >= 3
                                && block.linkShare() < 0.5)
                        || (block.words() >= 5 && Words.endsSentence(block.text()) && block.linkShare() < 0.5)) {
                    return;
                }
                verdicts.set(i, Optional.of(Article.Why.OTHER));
            }
        }
    }

    private static void dropOrphanHeadings(List<Block> blocks, List<Optional<Article.Why>> verdicts) {
        boolean textFollows = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (verdicts.get(i).isEmpty()) {
                if (!blocks.get(i).isHeading()) {
                    textFollows = true;
                } else if (!textFollows) {
                    verdicts.set(i, Optional.of(Article.Why.OTHER));
                }
            }
        }
    }

    private static Cut collect(List<Block> blocks, List<Optional<Article.Why>> verdicts, int offset) {
        int first = offset;
        List<Block> kept = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        List<Article.Related> related = new ArrayList<>();
        List<Article.Removed> removed = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (verdicts.get(i).isEmpty()) {
                first = kept.isEmpty() ? offset + i : first;
                kept.add(block);
                continue;
            }
            Article.Why why = verdicts.get(i).get();
            removed.add(new Article.Removed(block.text(), why));
            if (why == Article.Why.CAPTION && !captions.contains(block.text())) {
                captions.add(block.text());
            } else if (why == Article.Why.RELATED && block.words() >= 4 && block.linkShare() >= 0.5) {
                related.add(new Article.Related(block.text(), block.link(), false));
            }
        }
        return new Cut(first, kept, captions, related, removed);
    }
}
