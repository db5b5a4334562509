package org.daybook.core.article;

import java.util.List;

/// Leaves out headings, and lines that announce links, whose part of the text was left out. Pure functions, safe for
/// all
/// threads.
final class OrphanHeadings {
    /// "You may also be interested in:" has six words.
    private static final int LONGEST_INTRODUCTION = 6;

    private OrphanHeadings() {}

    /// Headings whose part is gone go with it: those behind the text, those over links or promotions that were left
    /// out, and linked ones without text, which are other articles' titles.
    static void drop(List<Block> blocks, Decision[] decisions) {
        boolean textFollows = false; // kept text before the next kept heading
        boolean goneFollows = false; // something that was left out before that
        boolean anyText = false;
        int below = 0; // the level of the next kept heading; 0 when none follows
        for (int i = decisions.length - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!decisions[i].kept()) {
                goneFollows |=
                        decisions[i].why().filter(OrphanHeadings::isElsewhere).isPresent();
                continue;
            }
            if (isIntroduction(blocks, decisions, i)) {
                decisions[i] = Decision.out(Article.Why.RELATED, Ground.ORPHAN);
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

    /// Whether a line is there for the links below it alone: "Read also:".
    private static boolean isIntroduction(List<Block> blocks, Decision[] decisions, int line) {
        Block block = blocks.get(line);
        return block.words() <= LONGEST_INTRODUCTION
                && block.text().endsWith(":")
                && line + 1 < decisions.length
                && decisions[line + 1]
                        .why()
                        .filter(why -> why == Article.Why.RELATED)
                        .isPresent();
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
}
